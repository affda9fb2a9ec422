import styles from './bars.module.css';

export interface Bar {
  readonly key: string;
  readonly label: string;
  readonly count: number;
}

interface BarsProps {
  readonly bars: readonly Bar[];
  /** Names the list for screen readers. */
  readonly name: string;
}

/** One line for each, with its number: read like a table, seen like a chart. */
export function Bars({ bars, name }: BarsProps) {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <ol className={styles['bars']} aria-label={name}>
      {bars.map(({ key, label, count }) => (
        <li key={key} className={styles['bar']}>
          <span className={styles['label']}>{label}</span>
          <progress className={styles['length']} value={count} max={most} aria-hidden />
          <b>{count}</b>
        </li>
      ))}
    </ol>
  );
}

/** Columns side by side, for what has many steps: their numbers stand over them, and their labels where there is room. */
export function Columns({ bars, name }: BarsProps) {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <ol className={styles['columns']} aria-label={name}>
      {bars.map(({ key, label, count }) => (
        <li key={key} className={styles['column']} title={`${label} : ${count}`}>
          <span className={styles['number']}>{count === 0 ? '' : count}</span>
          <svg className={styles['rise']} viewBox="0 0 10 100" preserveAspectRatio="none" aria-hidden>
            <rect x="0" width="10" y={100 - (count / most) * 100} height={(count / most) * 100} />
          </svg>
          <span className={styles['step']}>{label}</span>
        </li>
      ))}
    </ol>
  );
}

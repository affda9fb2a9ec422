import styles from './step-dots.module.css';

interface StepDotsProps {
  readonly count: number;
  /** The one that is shown, counted from 0. */
  readonly at: number;
}

/** How far one is; a row of dots needs no reading. */
export function StepDots({ count, at }: StepDotsProps) {
  return (
    <span aria-hidden className={styles['steps']}>
      {Array.from({ length: count }, (_, index) => (
        <span key={index} className={styles['step']} data-done={index < at} data-now={index === at} />
      ))}
    </span>
  );
}

import styles from './borne-mark.module.css';

/** Borne's own mark: a terminal with a smile. */
export function BorneMark() {
  return (
    <svg className={styles['mark']} viewBox="0 0 64 64" aria-hidden="true">
      <rect x="8" y="6" width="48" height="36" rx="8" className={styles['body']} />
      <rect x="14" y="12" width="36" height="24" rx="4" className={styles['glass']} />
      <circle cx="26" cy="21" r="2.6" className={styles['body']} />
      <circle cx="38" cy="21" r="2.6" className={styles['body']} />
      <path d="M24 27.5c4 4.6 12 4.6 16 0" className={styles['smile']} />
      <path d="M28 42h8v9h-8z" className={styles['body']} />
      <rect x="18" y="50" width="28" height="8" rx="4" className={styles['body']} />
    </svg>
  );
}

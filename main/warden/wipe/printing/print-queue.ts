/**
 * The print queues of a PC, as far as a wipe must know them. Jobs are numbers: no title and no file name is asked
 * for, since both are the visitor's.
 */
export interface PrintQueue {
  /** Jobs of this account that came in at `since` or later and are not finished. */
  jobs(since: Date): Promise<readonly PrintJob[]>;
  /** Ends a job and removes its document. */
  purge(job: PrintJob): Promise<void>;
}

export interface PrintJob {
  /** As the system names it, `Accueil-12`. */
  readonly id: string;
  readonly isPrinting: boolean;
}

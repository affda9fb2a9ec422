/** How a session ends. */
export type Ending = 'by hand' | 'killed' | 'crashed';

/** A terminal under audit. */
export interface AuditedTerminal {
  /** The process that stays; null where one process does everything, as in the unguarded control. */
  readonly wardenPid: number | null;
  /** The main process of the session that runs now. */
  sessionPid(): number;
  /** Where a session may keep files. */
  readonly sessionRoot: string;
  /** What the warden writes: database, log, settings, what it prints. */
  readonly records: ReadonlyMap<string, string>;
  /** Folders of the account it runs in, by what they are. */
  readonly account: ReadonlyMap<string, string>;
  /** Ends the session and waits until the terminal says that all is wiped. */
  end(ending: Ending): Promise<void>;
  /** The next visitor, up to the tiles. */
  enter(): Promise<void>;
  close(): Promise<void>;
}

/** Why the journal cannot be opened or written. Visitors are served all the same; staff are told. */
export type JournalProblem =
  /** Another program holds it: a second Borne, a backup, an antivirus. */
  | { readonly kind: 'locked' }
  | { readonly kind: 'newerVersion'; readonly version: number; readonly known: number }
  /** The folder or the drive takes no writing. */
  | { readonly kind: 'notWritable'; readonly folder: string }
  | { readonly kind: 'diskFull'; readonly folder: string }
  | { readonly kind: 'driveError'; readonly folder: string }
  /** The native part of SQLite is missing or does not load. */
  | { readonly kind: 'sqliteMissing' }
  /** A journal of an earlier version that could not be brought to this one; it is as it was. */
  | { readonly kind: 'migrationFailed'; readonly version: number }
  | { readonly kind: 'damaged' }
  /** The journal's own rules refused what was to be written: a fault in Borne. */
  | { readonly kind: 'refused' };

/** What staff should know although the journal is open. */
export type JournalNotice =
  | {
      readonly kind: 'setAside';
      /** The new name of what stood in the journal's place, in the same folder. */
      readonly name: string;
      readonly why: SetAsideReason;
    }
  /** Something was refused by the journal's own rules and is not in it. */
  | { readonly kind: 'leftOut' };

/** `damaged`: a journal, or what is left of one. The others never were. */
export type SetAsideReason = 'damaged' | 'otherDatabase' | 'notAFile';

/**
 * Everything a terminal keeps, table by table: what the data officer of an association answers for. What each field is
 * for stands in the catalogues (`data.tables.<table>.fields.<field>`); a contract test holds this list to the files themselves, so that
 * no field is ever kept which does not stand here.
 */
export const storedFields = {
  /** Of `journal.sqlite`. */
  session: ['number', 'started', 'ended', 'reason', 'terminal', 'erased'],
  wipe: ['session', 'run', 'outcome', 'attempts', 'milliseconds', 'medium', 'container'],
  wipe_step: ['session', 'run', 'position', 'step', 'outcome', 'milliseconds'],
  counter: ['month', 'kind', 'key', 'count'],
  asked_site: ['day', 'site'],
  /** Of `staff.json`. */
  staff: ['id', 'name', 'role', 'pin', 'mustChangePin'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type StoredTable = keyof typeof storedFields;

/** Tables whose rows go with the term of the profile; those of the team go when somebody is removed. */
export const purgedTables: ReadonlySet<StoredTable> = new Set<StoredTable>([
  'session',
  'wipe',
  'wipe_step',
  'counter',
  'asked_site',
]);

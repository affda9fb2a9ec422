import type { Finding } from './audit-once.ts';
import type { Place } from './scan/places.ts';
import { nextVisitor, type Row, type Verdict } from './verdict.ts';

/** The places of the table, in its order. */
const columns = [
  'warden, meanwhile',
  'warden',
  'left over',
  'next session',
  'screen',
  'others there',
  'files',
  nextVisitor,
] as const;

const width = 19;
const titleWidth = 42;

export function tableOf({ rows }: Verdict): readonly string[] {
  const head = `${' '.repeat(5 + titleWidth)}${['control', ...columns].map((name) => name.padEnd(width)).join('')}`;
  return [head, ...rows.map(lineOf)];
}

function lineOf({ id, title, outcome, why, control, elsewhere }: Row): string {
  const before = `${id}  ${title.slice(0, titleWidth - 1).padEnd(titleWidth)}`;
  if (outcome === 'not in this Electron' && elsewhere.size === 0) return `${before}not planted: ${why ?? ''}`;
  const cells = columns.map((name) => (elsewhere.has(name) ? 'FOUND' : '·').padEnd(width)).join('');
  return `${before}${shortOf(control).padEnd(width)}${cells}`;
}

/** Which parts of the session hold it: M main, N network, G GPU, R page, F files, L a page or server that looks. */
function shortOf(control: readonly string[]): string {
  if (control.length === 0) return 'nowhere';
  const letters = [
    ['M', 'main'],
    ['N', 'network'],
    ['G', 'gpu'],
    ['R', 'renderer'],
    ['F', 'files'],
    ['L', 'look'],
  ] as const;
  return letters
    .filter(([, begin]) => control.some((part) => part.startsWith(begin)))
    .map(([letter]) => letter)
    .join('');
}

/** One row of what the warden must never learn: what of it was searched, and what was found there. */
export interface WardenRow {
  readonly what: string;
  readonly meanwhile: string;
  readonly afterwards: string;
}

/** The warden in rows of its own: its processes' memory, arguments, open files; its database, log and prints. */
export function wardenRowsOf({ elsewhere }: Finding): readonly WardenRow[] {
  const wardens = elsewhere.filter(({ owner }) => owner === 'warden' || owner === 'warden, meanwhile');
  return [...new Set(wardens.map(({ part }) => part))].map((what) => {
    const found = (owner: string): string => {
      const places = wardens.filter((place) => place.owner === owner && place.part === what);
      if (places.length === 0) return 'not there';
      const hits = places.flatMap((place) => place.hits);
      const amounts = places.map(({ amount }) => amount).join(' + ');
      return `${hits.length === 0 ? 'nothing' : `${mechanismsIn(hits)} FOUND`} (${amounts})`;
    };
    return { what, meanwhile: found('warden, meanwhile'), afterwards: found('warden') };
  });
}

export function wardenTableOf(finding: Finding): readonly string[] {
  const rows = wardenRowsOf(finding);
  const line = ({ what, meanwhile, afterwards }: WardenRow): string =>
    `${what.padEnd(46)}  ${meanwhile.padEnd(40)}  ${afterwards}`;
  return rows.length === 0
    ? []
    : [
        line({
          what: 'THE WARDEN NEVER LEARNS',
          meanwhile: 'while the session runs',
          afterwards: 'afterwards',
        }),
        ...rows.map(line),
      ];
}

/** What was searched besides, so that a clean row can be told from one that nobody looked at. */
export function placesOf({ control, elsewhere }: Finding): readonly string[] {
  const others = elsewhere.filter(({ owner }) => !owner.startsWith('warden'));
  return [...control, ...others].map(
    ({ owner, part, amount, hits }) =>
      `${owner.padEnd(width)}  ${part.padEnd(46)}  ${amount.padEnd(26)}  ${hits.length === 0 ? '·' : `${mechanismsIn(hits)} found`}`,
  );
}

function mechanismsIn(hits: Place['hits']): number {
  return new Set(hits.map(({ mechanism }) => mechanism)).size;
}

export function closingLine({ rows, strays }: Verdict): string {
  const count = (outcome: Row['outcome']): number => rows.filter((row) => row.outcome === outcome).length;
  const found = rows.filter(({ elsewhere }) => elsewhere.size > 0).length;
  const planted = rows.length - count('not in this Electron');
  return `${planted} mechanisms planted, ${count('found in control')} found in control, ${found} found afterwards${strays.length === 0 ? '' : `, ${strays.length} strays`}`;
}

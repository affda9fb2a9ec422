import type { Finding } from './audit-once.ts';
import type { Mechanism } from './mechanism.ts';
import type { Searcher } from './scan/needles.ts';
import type { Look } from './sites/look-page.ts';

/** One mechanism in the result. */
export interface Row {
  readonly id: string;
  readonly title: string;
  readonly outcome: 'found in control' | 'not found in control' | 'not in this Electron';
  /** Why it could not be planted, else null. */
  readonly why: string | null;
  /** Where it was found while the session ran. */
  readonly control: readonly string[];
  /** Where it was found and must not be, by owner. */
  readonly elsewhere: ReadonlyMap<string, readonly string[]>;
}

export interface Verdict {
  readonly rows: readonly Row[];
  /** Finds that belong to no mechanism alone: a bare marker, or an answer in the next session. */
  readonly strays: readonly string[];
  /** One sentence why the audit proves nothing, else null. */
  readonly isVoid: string | null;
  readonly isClean: boolean;
}

/** At least so many mechanisms must be findable, and so many of them outside of the page's own process. */
const leastFound = 40;
const leastOutsideOfPage = 30;

/** What the look must find within the session, else finding nothing in the next one proves nothing. */
const provingLooks = [
  'cookies',
  'localStorage',
  'indexedDb',
  'cacheApi',
  'privateFiles',
  'serviceWorker',
  'httpCache',
  'clipboard',
  'etag',
  'signIn',
  'cookiesOfServer',
  'hsts',
  'tlsResumption',
] as const;

export const nextVisitor = 'next visitor';

export function judge(finding: Finding, mechanisms: readonly Mechanism[], searcher: Searcher): Verdict {
  const controlLook = mechanismsInLook(finding.controlLook, searcher);
  const nextLook = mechanismsInLook(finding.nextLook, searcher);
  const rows = mechanisms.map(({ id, title }): Row => {
    const outcome = finding.planted.get(id) ?? 'was not tried';
    const control = [
      ...new Set([
        ...finding.control
          .filter(({ hits }) => hits.some((hit) => hit.mechanism === id))
          .map(({ part }) => part),
        ...(controlLook.get(id) ?? []).map((name) => `look: ${name}`),
      ]),
    ];
    const elsewhere = new Map<string, readonly string[]>();
    for (const { owner, part, hits } of finding.elsewhere)
      for (const hit of hits.filter(({ mechanism }) => mechanism === id))
        elsewhere.set(owner, [...(elsewhere.get(owner) ?? []), `${part} (${hit.encoding})`]);
    const seen = nextLook.get(id);
    if (seen !== undefined) elsewhere.set(nextVisitor, seen);
    const isPlanted = outcome === 'planted';
    return {
      id,
      title,
      outcome: !isPlanted
        ? 'not in this Electron'
        : control.length > 0
          ? 'found in control'
          : 'not found in control',
      why: isPlanted ? null : outcome,
      control,
      elsewhere,
    };
  });
  const strays = [
    ...finding.elsewhere
      .filter(({ hits }) => hits.some(({ mechanism }) => mechanism === null))
      .map(({ owner, part }) => `the bare marker in ${owner}, ${part}`),
    ...Object.entries(finding.nextLook)
      .filter(([name, value]) => value !== null && name !== 'pixelRatio')
      .map(([name]) => `the next visitor's page found something in ${name}`),
    ...(finding.nextLook['pixelRatio'] === finding.controlLook['pixelRatio']
      ? []
      : ['the next visitor’s page has another pixel ratio']),
  ];
  return {
    rows,
    strays,
    isVoid: voidOf(finding, rows),
    isClean: strays.length === 0 && rows.every(({ elsewhere }) => elsewhere.size === 0),
  };
}

function voidOf({ controlLook, elsewhere, wardenIsReadable }: Finding, rows: readonly Row[]): string | null {
  const found = rows.filter(({ outcome }) => outcome === 'found in control');
  const outside = found.filter(({ control }) => control.some((part) => !part.startsWith('renderer')));
  const blind = provingLooks.filter((name) => (controlLook[name] ?? null) === null);
  if (found.length < leastFound || outside.length < leastOutsideOfPage)
    return `VOID: the control found ${found.length} mechanisms (${outside.length} outside of the page's process) and needs ${leastFound} (${leastOutsideOfPage}).`;
  if (blind.length > 0) return `VOID: within the session itself the look did not find ${blind.join(', ')}.`;
  if (wardenIsReadable === false) return 'VOID: the search of the warden misses even what the warden knows.';
  if (elsewhere.length === 0) return 'VOID: nothing was searched afterwards.';
  return null;
}

/** Canaries in what a page or its server saw, by mechanism. HSTS and tickets are known by their effect. */
function mechanismsInLook(look: Look, searcher: Searcher): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const add = (id: string, name: string): void => void found.set(id, [...(found.get(id) ?? []), name]);
  for (const [name, value] of Object.entries(look)) {
    if (value === null) continue;
    if (name === 'hsts') add('hsr', name);
    if (name === 'tlsResumption') add('tlt', name);
    for (const { mechanism } of searcher.search(Buffer.from(value)))
      if (mechanism !== null) add(mechanism, name);
  }
  return found;
}

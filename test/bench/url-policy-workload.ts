/** Filters and addresses for the URL policy's benchmark, the same for every contender. */
export interface Workload {
  readonly filterCount: number;
  /** Chrome Enterprise filters: four of five a host, the rest a host with a path. */
  readonly filters: readonly string[];
  /** Addresses as pages have them; every other one is opened by a filter. */
  readonly addresses: readonly string[];
}

const addressCount = 1024;
const topLevels = ['fr', 'com', 'org', 'gouv.fr', 'asso.fr', 'net'];
const subdomains = ['', 'www.', 'connect.', 'mon-compte.espace.'];
const pages = ['', 'particuliers/demarches?lang=fr', 'login?next=%2Fcompte&step=2#top', 'a/b/c/index.html'];

/** Makes a workload; equal counts give equal workloads. */
export function createWorkload(filterCount: number): Workload {
  const random = createRandom(filterCount);
  const pick = <Item>(items: readonly Item[], otherwise: Item): Item =>
    items[Math.floor(random() * items.length)] ?? otherwise;
  const filters = Array.from({ length: filterCount }, (_, index) => {
    const host = `${syllables(random)}-${index}.${pick(topLevels, 'fr')}`;
    return index % 5 === 4 ? `${host}/${syllables(random)}/` : host;
  });
  const addresses = Array.from({ length: addressCount }, (_, index) => {
    const opened = pick(filters, 'a.fr');
    const [host = '', path = ''] =
      index % 2 === 0 ? opened.split(/\/(.*)/s) : [`${syllables(random)}.${pick(topLevels, 'fr')}`];
    return `https://${pick(subdomains, '')}${host}/${path}${pick(pages, '')}`;
  });
  return { filterCount, filters, addresses };
}

function syllables(random: () => number): string {
  const parts = ['ca', 'me', 'li', 'po', 'ste', 'ra', 'mu', 'tu', 'elle', 'ser', 'vi', 'ce', 'im', 'pot'];
  return Array.from(
    { length: 2 + Math.floor(random() * 3) },
    () => parts[Math.floor(random() * parts.length)],
  ).join('');
}

/** mulberry32: numbers from 0 to 1, the same for the same seed. */
function createRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

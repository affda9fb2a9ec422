import { FiltersEngine, Request } from '@ghostery/adblocker';
import { createPolicy, decideAddress } from '../../app/url-policy/policy.ts';
import type { Workload } from './url-policy-workload.ts';

/** One way to decide about the addresses of a workload. */
export interface Contender {
  readonly name: string;
  readonly from: 'text' | 'parsed';
  /** How many of the workload's addresses one pass decides about: fewer where all would take minutes. */
  readonly addresses: number;
  /** Decides about each once; how many were opened. */
  readonly pass: () => number;
}

/** Above this number of filters a linear scan is left out: it needs minutes to compile and to run. */
const scanLimit = 1000;

/** Everything that can decide about the workload, compiled and ready. */
export function createContenders({ filters, filterCount, addresses }: Workload): readonly Contender[] {
  const contenders = [...ours(filters, addresses), adblocker(filters, addresses)];
  if (filterCount > scanLimit) return contenders;
  const few = addresses.slice(0, Math.ceil(addresses.length / Math.max(1, filterCount / 10)));
  return [...contenders, ...linearScan(filters, few)];
}

function ours(filters: readonly string[], addresses: readonly string[]): readonly Contender[] {
  const policy = createPolicy({ allow: filters, block: [], allowListMode: true });
  const urls = addresses.map((address) => new URL(address));
  return [
    {
      name: 'url-policy',
      from: 'text',
      addresses: addresses.length,
      pass: () => count(addresses, (address) => decideAddress(policy, address).verdict === 'allow'),
    },
    {
      name: 'url-policy',
      from: 'parsed',
      addresses: urls.length,
      pass: () => count(urls, (url) => policy.decide(url).verdict === 'allow'),
    },
  ];
}

/** The best peer: an ad blocker's engine, whose lists are as long as ours may be. It takes no parsed address. */
function adblocker(filters: readonly string[], addresses: readonly string[]): Contender {
  const rules = filters.map((filter) => (filter.includes('/') ? `||${filter}` : `||${filter}^`));
  const engine = FiltersEngine.parse(rules.join('\n'), { loadCosmeticFilters: false });
  return {
    name: '@ghostery/adblocker',
    from: 'text',
    addresses: addresses.length,
    pass: () =>
      count(
        addresses,
        (url) => engine.match(Request.fromRawDetails({ url, sourceUrl: url, type: 'main_frame' })).match,
      ),
  };
}

/** What one would write in an afternoon. */
function linearScan(filters: readonly string[], addresses: readonly string[]): readonly Contender[] {
  const patterns = filters.map((filter) => {
    const [host = '', path = ''] = filter.split(/\/(.*)/s);
    return new URLPattern({ hostname: `{*.}?${host}`, pathname: `/${path}*` });
  });
  const urls = addresses.map((address) => new URL(address));
  const isOpen = (address: string | URL) => patterns.some((pattern) => pattern.test(address));
  return [
    {
      name: 'URLPattern, one by one',
      from: 'text',
      addresses: addresses.length,
      pass: () => count(addresses, isOpen),
    },
    {
      name: 'URLPattern, one by one',
      from: 'parsed',
      addresses: urls.length,
      pass: () => count(urls, isOpen),
    },
  ];
}

function count<Item>(items: readonly Item[], isOpen: (item: Item) => boolean): number {
  let open = 0;
  for (const item of items) if (isOpen(item)) open++;
  return open;
}

import * as fc from 'fast-check';
import { createPolicy, decideAddress } from '../../app/url-policy/policy.ts';
import {
  arbitraryAddress,
  arbitraryAddressNear,
  arbitraryFilter,
} from '../unit/url-policy/arbitrary-lists.ts';
import { visitAll } from './chromium.ts';
import type { ManagedLists } from './managed-lists.ts';

/** Lists and addresses of one Chromium start. */
export interface Universe {
  readonly seed: number;
  readonly lists: ManagedLists;
  readonly addresses: readonly string[];
}

export interface Mismatch {
  readonly lists: ManagedLists;
  readonly address: string;
  readonly chromium: 'allow' | 'block';
  readonly ours: 'allow' | 'block';
}

export interface Comparison {
  readonly mismatches: readonly Mismatch[];
  readonly blocked: number;
  /** Addresses that one parser takes and the other does not; they are no matter of lists. */
  readonly parsedByOne: readonly string[];
}

/** Filters in each list of a universe; Chromium reads no more than 1000. */
const filtersPerList = 120;

/**
 * Makes the lists and addresses that a seed stands for. Every other universe blocks "*", as an
 * allow-list does; in the rest, what no filter matches is open.
 */
export function createUniverse(seed: number, addressCount: number): Universe {
  const sample = <Item>(salt: number, arbitrary: fc.Arbitrary<Item>, count: number) =>
    fc.sample(arbitrary, { seed: seed * 16 + salt, numRuns: count });
  const filters = (salt: number) =>
    sample(salt, arbitraryFilter, filtersPerList).filter((text) => text !== '*');
  const lists = { allow: filters(1), block: [...filters(2), ...(seed % 2 === 0 ? ['*'] : [])] };
  const near = Math.ceil(addressCount / 2);
  return {
    seed,
    lists,
    addresses: [
      ...sample(3, arbitraryAddressNear([...lists.allow, ...lists.block]), near),
      ...sample(4, arbitraryAddress, addressCount - near),
    ],
  };
}

/** Asks Chromium and our plain lists about every address of a universe. */
export async function compareUniverse({ lists, addresses }: Universe): Promise<Comparison> {
  const outcomes = await visitAll(lists, addresses);
  const policy = createPolicy({ ...lists, allowListMode: false });
  const mismatches: Mismatch[] = [];
  const parsedByOne: string[] = [];
  let blocked = 0;
  for (const [index, address] of addresses.entries()) {
    const outcome = outcomes[index];
    const decision = decideAddress(policy, address);
    if (outcome === 'block') blocked++;
    if (outcome === undefined || outcome === 'invalid' || decision.reason === 'unparsable') {
      if ((outcome === 'invalid') !== (decision.reason === 'unparsable')) parsedByOne.push(address);
    } else if (outcome !== decision.verdict) {
      mismatches.push({ lists, address, chromium: outcome, ours: decision.verdict });
    }
  }
  return { mismatches, blocked, parsedByOne };
}

/**
 * Leaves out filters as long as the two go on disagreeing: halves first, then smaller pieces. Each
 * attempt starts Chromium anew, which takes a second or two.
 */
export async function shrink(mismatch: Mismatch): Promise<Mismatch> {
  let filters = tagged(mismatch.lists);
  for (let size = Math.ceil(filters.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let start = 0; start < filters.length; ) {
      const fewer = filters.toSpliced(start, size);
      if (await disagree(untagged(fewer), mismatch.address)) filters = fewer;
      else start += size;
    }
  }
  return { ...mismatch, lists: untagged(filters) };
}

type Tagged = readonly [list: 'allow' | 'block', text: string];

function tagged({ allow, block }: ManagedLists): readonly Tagged[] {
  return [...allow.map((text) => ['allow', text] as const), ...block.map((text) => ['block', text] as const)];
}

function untagged(filters: readonly Tagged[]): ManagedLists {
  const of = (wanted: 'allow' | 'block') =>
    filters.filter(([list]) => list === wanted).map(([, text]) => text);
  return { allow: of('allow'), block: of('block') };
}

async function disagree(lists: ManagedLists, address: string): Promise<boolean> {
  const { mismatches } = await compareUniverse({ seed: 0, lists, addresses: [address] });
  return mismatches.length > 0;
}

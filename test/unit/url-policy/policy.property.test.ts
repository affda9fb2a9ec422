import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { createPolicy, decideAddress } from '../../../app/url-policy/policy.ts';
import {
  arbitraryAddress,
  arbitraryAddressNear,
  arbitraryCrowdedAddress,
  arbitraryCrowdedLists,
  arbitraryFilter,
  arbitraryLists,
  arbitraryWebAddress,
} from './arbitrary-lists.ts';
import { referenceDecision } from './reference-policy.ts';

const runs = { numRuns: 500 };
// A busy machine must not make a property fail.
vi.setConfig({ testTimeout: 120_000 });
const listsWithAddresses = arbitraryLists.chain((lists) => {
  const address = fc.oneof(arbitraryAddress, arbitraryAddressNear([...lists.allow, ...lists.block]));
  return fc.tuple(fc.constant(lists), fc.array(address, { minLength: 1, maxLength: 20 }));
});
const arbitraryHost = fc
  .array(fc.stringMatching(/^[a-z][a-z0-9-]{0,8}[a-z0-9]$/), { minLength: 2, maxLength: 4 })
  .map((labels) => labels.join('.'));

describe('the indexed policy', () => {
  test('finds the rule that comparing all filters in pairs finds', () => {
    fc.assert(
      fc.property(listsWithAddresses, ([lists, addresses]) => {
        const { found, expected } = decideBothWays(lists, addresses);
        expect(found).toEqual(expected);
      }),
      runs,
    );
  });

  test('finds it among many paths and queries of one host, where it uses its tables', () => {
    const addresses = fc.array(arbitraryCrowdedAddress, { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(arbitraryCrowdedLists, addresses, (lists, crowd) => {
        const { found, expected } = decideBothWays(lists, crowd);
        expect(found).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });

  test('finds it among ten thousand hosts', () => {
    const hosts = Array.from({ length: 10_000 }, (_, index) => `h${index}.a${index % 7}.fr`);
    const lists = { allow: hosts, block: ['*'] };
    const policy = createPolicy({ ...lists, allowListMode: false });
    for (const host of hosts) {
      const decided = policy.decide(new URL(`https://www.${host}/`));
      expect(decided).toEqual({ verdict: 'allow', reason: 'rule', list: 'allow', rule: host });
      expect(policy.decide(new URL(`https://x${host}/`)).verdict).toBe('block');
    }
  });
});

describe('whatever the lists', () => {
  test('the order of filters never matters to the verdict', () => {
    fc.assert(
      fc.property(
        arbitraryLists.chain(({ allow, block }) =>
          fc.tuple(
            fc.constant({ allow, block }),
            fc.record({
              allow: fc.shuffledSubarray(allow, { minLength: allow.length }),
              block: fc.shuffledSubarray(block, { minLength: block.length }),
            }),
          ),
        ),
        arbitraryAddress,
        ([lists, shuffled], address) => {
          expect(verdict(shuffled, address)).toBe(verdict(lists, address));
        },
      ),
      runs,
    );
  });

  test('a filter for a host the address is not under changes nothing', () => {
    fc.assert(
      fc.property(
        arbitraryLists,
        arbitraryWebAddress,
        fc.constantFrom('allow' as const, 'block' as const),
        (lists, address, list) => {
          const more = {
            ...lists,
            [list]: [...lists[list], 'unrelated.invalid', 'http://.unrelated.invalid/a?v=1'],
          };
          expect(verdict(more, address)).toBe(verdict(lists, address));
        },
      ),
      runs,
    );
  });

  test('an address and what it serialises to are decided alike', () => {
    fc.assert(
      fc.property(arbitraryLists, arbitraryAddress, (lists, address) => {
        const url = URL.parse(address);
        fc.pre(url !== null);
        for (const allowListMode of [true, false]) {
          const policy = createPolicy({ ...lists, allowListMode });
          expect(decideAddress(policy, url.href)).toEqual(decideAddress(policy, address));
        }
      }),
      runs,
    );
  });

  test('an allow-list opens nothing without an allow filter that decides it', () => {
    fc.assert(
      fc.property(arbitraryLists, arbitraryAddress, (lists, address) => {
        const decision = decideAddress(createPolicy({ ...lists, allowListMode: true }), address);
        const isOpenedByFilter = decision.reason === 'rule' && decision.list === 'allow';
        expect(decision.verdict === 'allow').toBe(isOpenedByFilter);
      }),
      runs,
    );
  });

  test('compiling never throws, and reads every filter or says why not', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string({ unit: 'binary' }), arbitraryFilter)),
        fc.webUrl(),
        (filters, address) => {
          const policy = createPolicy({ allow: filters, block: filters, allowListMode: true });
          expect(['allow', 'block']).toContain(decideAddress(policy, address).verdict);
          for (const { text } of policy.skipped) expect(filters).toContain(text);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('a filter that is a host', () => {
  test('opens the host and all its sub-domains, over http and https, on any port and path', () => {
    fc.assert(
      fc.property(
        arbitraryHost,
        arbitraryHost,
        fc.constantFrom('', ':8080'),
        fc.webPath(),
        (host, below, port, path) => {
          for (const scheme of ['http', 'https']) {
            expect(opens(host, `${scheme}://${host}${port}${path}`)).toBe(true);
            expect(opens(host, `${scheme}://${below}.${host}${port}${path}`)).toBe(true);
          }
        },
      ),
      runs,
    );
  });

  test('opens no host that only looks like it', () => {
    fc.assert(
      fc.property(arbitraryHost, arbitraryHost, (host, other) => {
        const label = host.split('.')[0] ?? '';
        fc.pre(!`.${other}`.endsWith(`.${host}`));
        for (const lookalike of [
          `https://x${host}/`,
          `https://${label}-${host}/`,
          `https://${host}.${other}/`,
          `https://${host}@${other}/`,
          `https://${other}/${host}`,
          `https://${other}/?u=https://${host}/`,
          `https://${other}/#https://${host}/`,
          `https://${host.slice(label.length + 1)}/`,
          `https://${host}x/`,
        ]) {
          expect([lookalike, opens(host, lookalike)]).toEqual([lookalike, false]);
        }
      }),
      runs,
    );
  });
});

function opens(filter: string, address: string): boolean {
  const policy = createPolicy({ allow: [filter], block: [], allowListMode: true });
  return decideAddress(policy, address).verdict === 'allow';
}

function verdict(lists: { allow: readonly string[]; block: readonly string[] }, address: string): string {
  return decideAddress(createPolicy({ ...lists, allowListMode: false }), address).verdict;
}

/** What the policy and the reference make of each address that can be parsed, with the address to tell them by. */
function decideBothWays(
  lists: { allow: readonly string[]; block: readonly string[] },
  addresses: readonly string[],
): { found: unknown[]; expected: unknown[] } {
  const policy = createPolicy({ ...lists, allowListMode: true });
  const urls = addresses.map((address) => URL.parse(address)).filter((url) => url !== null);
  return {
    found: urls.map((url) => [url.href, policy.decide(url)]),
    expected: urls.map((url) => {
      const rule = referenceDecision(lists, url);
      return [
        url.href,
        rule === null
          ? { verdict: 'block', reason: 'blockAll' }
          : { verdict: rule.list, reason: 'rule', ...rule },
      ];
    }),
  };
}

import { type Lists, serviceLists } from '../profile/service-policy.ts';
import { isPrivateTarget } from '../url-policy/private-network.ts';
import { reachableHosts } from './reachable-hosts.ts';

/** The part of a profile that lists addresses. */
export interface ListingProfile {
  readonly categories: readonly { readonly services: readonly Lists[] }[];
  readonly sharedHosts: Lists;
}

/**
 * Addresses of this PC and of local networks that a profile lists, as patterns of Chromium's resolver rules. Any
 * service of the profile opens them for the whole session process, as far as names are looked up; which service may
 * ask for which, the request guard decides. `*`: a profile that lists every host lists these too.
 */
export function listedPrivateHosts({ categories, sharedHosts }: ListingProfile): readonly string[] {
  const services = categories.flatMap((category) => category.services);
  const hosts = services.flatMap((service) => reachableHosts(serviceLists(service, sharedHosts).allow));
  const patterns = hosts
    .filter(({ host }) => host === '' || isPrivateTarget(host))
    .flatMap(({ host, subdomains }) => {
      if (host === '') return ['*'];
      return subdomains ? [host, `*.${host}`] : [host];
    });
  // A comma would begin another rule.
  return [...new Set(patterns)].filter((pattern) => /^[a-z0-9.*:[\]_-]+$/.test(pattern));
}

/**
 * Rules for Chromium's resolver under which such addresses do not exist, written as numbers or as names. They hold
 * below the web, for what no request guard is told of: sockets of workers and WebTransport (V40, V41). Chromium
 * applies them to addresses in numbers too (tried on 130, also for 127.1 and 2130706433).
 */
export function privateNetworkRules(listed: readonly string[]): readonly string[] {
  if (listed.includes('*')) return [];
  return [
    ...privatePatterns.map((pattern) => `MAP ${pattern} ~NOTFOUND`),
    ...listed.map((pattern) => `EXCLUDE ${pattern}`),
  ];
}

const range = (first: number, last: number, pattern: (number: number) => string): readonly string[] =>
  Array.from({ length: last - first + 1 }, (_, index) => pattern(first + index));

/** The blocks of private-network.ts, as far as patterns can say them; names of one label cannot be said. */
const privatePatterns: readonly string[] = [
  '0.*',
  '10.*',
  '127.*',
  '169.254.*',
  '192.168.*',
  '198.18.*',
  '198.19.*',
  ...range(16, 31, (number) => `172.${number}.*`),
  ...range(64, 127, (number) => `100.${number}.*`),
  ...range(224, 255, (number) => `${number}.*`),
  'localhost',
  ...['localhost', 'local', 'internal', 'lan', 'home', 'corp', 'private', 'intranet', 'home.arpa'].map(
    (name) => `*.${name}`,
  ),
  // IPv6: this PC, IPv4 in it, unique local, link-local, multicast. With brackets and without: both are seen.
  ...['::*', 'fc??:*', 'fd??:*', 'fe8?:*', 'fe9?:*', 'fea?:*', 'feb?:*', 'ff??:*'].flatMap((pattern) => [
    pattern,
    `[${pattern}`,
  ]),
];

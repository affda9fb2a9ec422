import { isAddressLike } from './rule.ts';

/**
 * Whether a host can only be this PC or the local network it stands in: where the association's
 * printers, routers and shares answer, and what no page of the public Internet should reach.
 *
 * @param hostname as `URL.hostname` gives it: lower-case, IPv4 as four numbers, IPv6 in brackets.
 * True for loopback, private, link-local, shared (carrier) and otherwise not public IP addresses,
 * for IPv4 addresses carried in IPv6, for `localhost`, and for names that the public DNS does not
 * know (one label, or `.local`, `.internal`, `.home.arpa`, `.lan` and the like). A public name that
 * resolves to a private address is not seen here: that needs the resolver's answer.
 */
export function isPrivateTarget(hostname: string): boolean {
  const host = hostname.endsWith('.') ? hostname.slice(0, -1) : hostname;
  if (host.startsWith('[')) return isPrivateIpv6(host);
  if (isAddressLike(host)) return isPrivateIpv4(host);
  return isLocalName(host);
}

/** Names of one label, and top levels kept out of the public DNS (RFC 6761, 6762, 8375; ICANN for `internal`). */
function isLocalName(host: string): boolean {
  const labels = host.split('.');
  return labels.length === 1 || localTopLevels.has(labels.at(-1) ?? '') || host.endsWith('.home.arpa');
}

const localTopLevels: ReadonlySet<string> = new Set([
  'localhost',
  'local',
  'internal',
  // Not reserved, but never delegated either, and what routers and offices hand out.
  'lan',
  'home',
  'corp',
  'private',
  'intranet',
  'localdomain',
]);

/** First address and prefix length of each block that is not public (IANA's IPv4 special-purpose registry). */
const privateIpv4Blocks = [
  ipv4Block(0, 0, 8),
  ipv4Block(10, 0, 8),
  ipv4Block(127, 0, 8),
  ipv4Block(100, 64, 10),
  ipv4Block(169, 254, 16),
  ipv4Block(172, 16, 12),
  ipv4Block(192, 0, 24),
  ipv4Block(192, 168, 16),
  ipv4Block(198, 18, 15),
  // Multicast and everything above it, broadcast included.
  ipv4Block(224, 0, 3),
] as const;

interface Ipv4Block {
  readonly first: number;
  readonly size: number;
}

function ipv4Block(first: number, second: number, prefixLength: number): Ipv4Block {
  return { first: first * 2 ** 24 + second * 2 ** 16, size: 2 ** (32 - prefixLength) };
}

/** Anything that is not four numbers is a host no address can have; it counts as private, the closed answer. */
function isPrivateIpv4(host: string): boolean {
  const parts = host.split('.').map(Number);
  if (parts.length !== 4 || !parts.every((part) => part >= 0 && part <= 255)) return true;
  return isPrivateIpv4Number(parts.reduce((number, part) => number * 256 + part, 0));
}

function isPrivateIpv4Number(address: number): boolean {
  return privateIpv4Blocks.some(({ first, size }) => address >= first && address < first + size);
}

/** By IANA's IPv6 special-purpose registry; addresses that carry an IPv4 address are judged by it. */
function isPrivateIpv6(host: string): boolean {
  const groups = readIpv6(host.slice(1, -1));
  if (groups === null) return true;
  const [first = 0, second = 0, third = 0] = groups;
  const lastTwo = (groups[6] ?? 0) * 2 ** 16 + (groups[7] ?? 0);
  const zeroUntil = groups.findIndex((group) => group !== 0);

  // ::, ::1 and IPv4 written as ::1.2.3.4 (0.0.0.0/8 covers the first two).
  if (zeroUntil === -1 || zeroUntil >= 6) return isPrivateIpv4Number(lastTwo);
  // IPv4 mapped (::ffff:1.2.3.4) and translated (::ffff:0:1.2.3.4).
  if (zeroUntil === 5 && groups[5] === 0xffff) return isPrivateIpv4Number(lastTwo);
  if (zeroUntil === 4 && groups[4] === 0xffff && groups[5] === 0) return isPrivateIpv4Number(lastTwo);
  // NAT64, the well-known prefix and the local one.
  if (first === 0x64 && second === 0xff9b) return third !== 0 || isPrivateIpv4Number(lastTwo);
  // 6to4.
  if (first === 0x2002) return isPrivateIpv4Number(second * 2 ** 16 + third);
  // Of the rest only 2000::/3 is public Internet, and Teredo (2001::/32) hides an IPv4 address.
  return first < 0x2000 || first > 0x3fff || (first === 0x2001 && second === 0);
}

/** Eight groups of 16 bits, or null. The URL parser has brought it to its shortest form without IPv4 notation. */
function readIpv6(text: string): readonly number[] | null {
  const [head = '', tail] = text.split('::');
  const before = readGroups(head);
  const after = readGroups(tail ?? '');
  const missing = 8 - before.length - after.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return null;
  const groups = [...before, ...Array<number>(missing).fill(0), ...after];
  return groups.every((group) => group >= 0 && group <= 0xffff) ? groups : null;
}

function readGroups(text: string): readonly number[] {
  return text === ''
    ? []
    : text.split(':').map((group) => (/^[\da-f]{1,4}$/.test(group) ? Number.parseInt(group, 16) : -1));
}

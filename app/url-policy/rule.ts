import { cutFilter, type FilterParts, lowerAscii, withoutEnd } from './filter-parts.ts';
import { pathOf } from './path-of.ts';

/**
 * One URL filter in the Chrome Enterprise format, taken apart: `[scheme://][.]host[:port][/path][?query]`.
 * The meaning is Chromium's, measured on version 156; where its documentation and its code differ
 * (components/url_matcher/url_util.cc, `FilterToComponents`), the code is followed.
 */
export interface Rule {
  /** The filter as written. */
  readonly text: string;
  /** Lower-case; null: any scheme, http and ftp included. */
  readonly scheme: string | null;
  /** Lower-case, without a leading dot or dots at the end; empty with `subdomains`: every host. */
  readonly host: string;
  /** Whether hosts below `host` are meant too. False for ".host" and for IP addresses. */
  readonly subdomains: boolean;
  /** Characters of the host as written: what Chromium ranks by, so that "caf.fr." outranks "caf.fr". */
  readonly hostLength: number;
  /** 1–65535; null: any port. */
  readonly port: number | null;
  /** Raw, case-sensitive prefix of the address's path, with its leading slash; empty: any path. */
  readonly path: string;
  /** As written, without the question mark; empty: any query. */
  readonly query: string;
}

/** Why Chromium logs a filter as invalid and goes on without it. */
export type SkipReason = 'noHost' | 'customScheme' | 'badPort' | 'badFile';

export type ParsedRule =
  | { readonly kind: 'rule'; readonly rule: Rule }
  | { readonly kind: 'skipped'; readonly reason: SkipReason };

/**
 * Reads one filter. Never throws; a filter that Chromium would skip is a value that says why.
 * A filter that is read may still match nothing ("*.caf.fr"): telling that is `lintRule`'s work.
 */
export function parseRule(text: string): ParsedRule {
  const parts = cutFilter(text);
  const { scheme } = parts;

  const lower = lowerAscii(text);
  if (scheme !== '' && (lower === `${scheme}:*` || lower === `${scheme}://*`)) {
    return everyHost(text, scheme, '');
  }
  if (scheme === 'file') return readFileFilter(text);
  if (scheme === 'data') return readDataFilter(text);
  if (parts.host === '') {
    return { kind: 'skipped', reason: isCustom(parts) ? 'customScheme' : 'noHost' };
  }
  const port = readPort(parts.port);
  if (port === 'bad') return { kind: 'skipped', reason: 'badPort' };
  return {
    kind: 'rule',
    rule: {
      text,
      scheme: parts.schemeWritten ? scheme : null,
      ...readHost(lowerAscii(parts.host)),
      port,
      path: parts.path,
      query: parts.query,
    },
  };
}

function isCustom(parts: FilterParts): boolean {
  return parts.schemeWritten && !['http', 'https', 'ftp', 'ws', 'wss'].includes(parts.scheme);
}

function everyHost(text: string, scheme: string | null, path: string): ParsedRule {
  return {
    kind: 'rule',
    rule: { text, scheme, host: '', subdomains: true, hostLength: 0, port: null, path, query: '' },
  };
}

function readHost(host: string): Pick<Rule, 'host' | 'subdomains' | 'hostLength'> {
  if (host === '*') return { host: '', subdomains: true, hostLength: 0 };
  if (host.startsWith('.')) {
    const exact = host.slice(1);
    return { host: withoutOuterDots(exact), subdomains: false, hostLength: exact.length };
  }
  return { host: withoutOuterDots(host), subdomains: !isAddressLike(host), hostLength: host.length };
}

/** Chromium gives every host one dot at either end; dots at the end of an address or a filter mean nothing [measured]. */
function withoutOuterDots(host: string): string {
  const bare = withoutEnd(host, (unit) => unit === '.');
  return bare.startsWith('.') ? bare.slice(1) : bare;
}

/**
 * IP addresses, and hosts that are taken for a broken one, match exactly. As in the URL standard
 * ("ends in a number"), the last label decides: "10.1.2.3", "0x7f.1" and "caf.42", but not "42.caf".
 * The text is not normalised: "10.1.2.03" is an IP address, but no address is ever spelled so.
 */
export function isAddressLike(host: string): boolean {
  if (/[:[\]]/.test(host)) return true;
  const last = withoutOuterDots(host).split('.').at(-1) ?? '';
  return /^(\d+|0x[\da-f]*)$/.test(last);
}

/** `StringToInt`: an optional plus sign, then digits. Nothing written means any port. */
function readPort(text: string): number | null | 'bad' {
  if (text === '') return null;
  const port = /^\+?\d+$/.test(text) ? Number(text) : 0;
  return port >= 1 && port <= 65535 ? port : 'bad';
}

/** A file filter names a path on this disk, which is compared, decoded, with the path of the address. */
function readFileFilter(text: string): ParsedRule {
  const url = URL.parse(text);
  if (url?.protocol !== 'file:' || url.hostname !== '' || /%2f/i.test(url.pathname)) {
    return { kind: 'skipped', reason: 'badFile' };
  }
  // Byte by byte; what is not ASCII then matches no address, where it is always encoded.
  const path = pathOf(url).replace(/%([\da-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return everyHost(text, 'file', path);
}

/** A data filter is a prefix of everything after "data:". */
function readDataFilter(text: string): ParsedRule {
  const url = URL.parse(text);
  return url === null
    ? { kind: 'skipped', reason: 'customScheme' }
    : everyHost(text, 'data', url.pathname + url.search);
}

/**
 * How Chromium cuts a filter's text into parts, before it asks what they mean: `SegmentURL` in
 * components/url_formatter/url_fixer.cc and `ParseStandardUrl` in url/third_party/mozilla/url_parse.cc,
 * followed step by step, their surprises included. A filter is not an address, so the URL parser
 * cannot do this: "caf.fr", "*" and ".caf.fr:8443" are none.
 */

export interface FilterParts {
  /** Lower-case; "http" where none is written. */
  readonly scheme: string;
  readonly schemeWritten: boolean;
  /** As written; empty where the text has none. */
  readonly userInfo: string;
  readonly host: string;
  readonly port: string;
  readonly path: string;
  readonly query: string;
  readonly fragment: string | null;
}

/**
 * Schemes that Chromium parses with a host: those of url/url_util.cc, what content/ and chrome/ add, and
 * `about`, `chrome` and `devtools`, for which SegmentURL makes an exception.
 */
const standardSchemes: ReadonlySet<string> = new Set([
  'https',
  'http',
  'file',
  'ftp',
  'wss',
  'ws',
  'filesystem',
  'about',
  'chrome',
  'devtools',
  'chrome-untrusted',
  'chrome-error',
  'chrome-extension',
  'chrome-search',
  'chrome-native',
]);

/**
 * Cuts a filter into its parts. Total: any text gives parts, a missing one is the empty string.
 * Whether they make a filter is `parseRule`'s question.
 */
export function cutFilter(text: string): FilterParts {
  const trimmed = text.replace(leadingBlanks, '');
  if (trimmed === '') return noParts;
  // On Linux and macOS a path or a home directory; Windows drives and shares end the same way: no usable filter.
  if (trimmed.startsWith('/') || trimmed.startsWith('~')) return { ...noParts, scheme: 'file' };

  const written = findScheme(text) ?? findSchemeBeforeSemicolon(text);
  if (written === null) {
    // A colon at the very start is taken for what follows a scheme: ":8080" has the host "8080".
    return { ...cutAfterScheme(trimmed.startsWith(':') ? trimmed.slice(1) : trimmed), scheme: 'http' };
  }
  const { scheme, after } = written;
  if (!standardSchemes.has(scheme) || scheme === 'file' || scheme === 'filesystem') {
    return { ...noParts, scheme, schemeWritten: true };
  }
  return { ...cutAfterScheme(text.slice(after)), scheme, schemeWritten: true };
}

const noParts: FilterParts = {
  scheme: '',
  schemeWritten: false,
  userInfo: '',
  host: '',
  port: '',
  path: '',
  query: '',
  fragment: null,
};

interface WrittenScheme {
  /** Lower-case. */
  readonly scheme: string;
  /** Index of the first character after the colon. */
  readonly after: number;
}

/** `GetValidScheme`: what stands before the first colon, unless it looks like a host with a port. */
function findScheme(text: string): WrittenScheme | null {
  const colon = text.indexOf(':');
  if (colon < 0) return null;
  const scheme = text.slice(0, colon).replace(leadingControls, '');
  // A name with a dot is taken for a host: "www.caf.fr:" is no scheme.
  if (!/^[a-z][a-z0-9+-]*$/i.test(scheme)) return null;
  const [digits = ''] = text.slice(colon + 1).split(/[/\\?#]/, 1);
  if (/^\d+$/.test(digits) && Number(digits) <= 65535) return null;
  return { scheme: lowerAscii(scheme), after: colon + 1 };
}

/** Chromium forgives "https;//caf.fr", as a slip of the finger, for schemes it knows. */
function findSchemeBeforeSemicolon(text: string): WrittenScheme | null {
  const semicolon = text.indexOf(';');
  if (semicolon <= 0) return null;
  const found = findScheme(`${text.slice(0, semicolon)}:${text.slice(semicolon + 1)}`);
  return found !== null && standardSchemes.has(found.scheme) ? found : null;
}

/** `DoParseAfterSpecialScheme`: any number of slashes, then user info, host, port, path, query, fragment. */
function cutAfterScheme(text: string): FilterParts {
  const rest = withoutEnd(text.replace(/^[/\\]+/, ''), isControl);
  const authorityEnd = rest.search(/[/\\?#]/);
  const authority = authorityEnd < 0 ? rest : rest.slice(0, authorityEnd);
  const tail = authorityEnd < 0 ? '' : rest.slice(authorityEnd);

  const at = authority.lastIndexOf('@');
  const server = authority.slice(at + 1);
  const [host, port] = cutPort(server);

  const hash = tail.indexOf('#');
  const beforeFragment = hash < 0 ? tail : tail.slice(0, hash);
  const mark = beforeFragment.indexOf('?');
  return {
    ...noParts,
    userInfo: at < 0 ? '' : authority.slice(0, at + 1),
    host,
    port,
    path: mark < 0 ? beforeFragment : beforeFragment.slice(0, mark),
    query: mark < 0 ? '' : beforeFragment.slice(mark + 1),
    fragment: hash < 0 ? null : tail.slice(hash),
  };
}

/** `ParseServerInfo`: the last colon starts the port, unless it stands inside "[…]". */
function cutPort(server: string): readonly [host: string, port: string] {
  const colon = server.lastIndexOf(':');
  const bracket = server.startsWith('[') && !server.includes(']') ? server.length : server.lastIndexOf(']');
  return colon > bracket ? [server.slice(0, colon), server.slice(colon + 1)] : [server, ''];
}

// An address loses what is not above U+0020 at its ends; a filter without a scheme, all Unicode blanks at its start.
// `trim` would do neither: it takes U+FEFF and leaves U+0085.
// oxlint-disable-next-line no-control-regex -- control characters are the very thing to trim
const leadingControls = /^[\u0000-\u0020]+/;
const leadingBlanks = /^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;

function isControl(unit: string): boolean {
  return unit <= ' ';
}

/** Without the characters at its end that are of one kind (a pattern ending in "+$" takes the square of the length). */
export function withoutEnd(text: string, isOfKind: (unit: string) => boolean): string {
  let end = text.length;
  while (end > 0 && isOfKind(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** Lower-cases A–Z and nothing else: `toLowerCase` would turn U+212A (Kelvin) into "k" and open another host. */
export function lowerAscii(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

import * as fc from 'fast-check';

/**
 * Filters and addresses made from few parts, so that many of them meet: the same hosts with one label
 * more, one dot more, one letter less; the same path with another end; the same key twice.
 */

/** The words of a line, so that a hundred short texts stay readable. */
function words(text: string): readonly string[] {
  return text.split(' ');
}

const topLevels = words('fr example gouv.example test');
const labels = words('a b ab ba www caf caf-a xcaf x1 9');
const addresses = words('10.1.2.3 10.1.2.30 127.0.0.1 [::1] [2001:db8::1] 8.8.8.8');
/** Letters and signs on which parsers have differed. */
const unusualHosts = [
  ...words(`a_b.fr a!b.fr a'b.fr a{b.fr a~b.fr a\`b.fr a"b.fr a&b.fr a$b.fr a(b.fr a+b.fr a-.fr -a.fr`),
  ...words('ä.fr xn--4ca.fr straße.fr ＡＢ.fr a。fr %61.fr a\u00adb.fr xn--a.fr'),
];

const name = fc
  .tuple(fc.array(fc.constantFrom(...labels), { maxLength: 3 }), fc.constantFrom(...topLevels))
  .map(([before, top]) => [...before, top].join('.'));

const host = fc.oneof(
  { weight: 9, arbitrary: name },
  { weight: 1, arbitrary: fc.constantFrom(...addresses) },
);

const paths = [
  '',
  ...words('/ /a /a/ /a/b /ab /A /a/b/c /aa /a%20b /a;b /a/../b /a* /~a /a%2Fb /é /a|b /a^b /a{b} /%61 //a'),
  ...words(
    `/a//b /a. /./a /a@b /a:b /$a /[a] /a'b /a"b /a<b /a\`b /% /%zz /a\\b /a%7Cb /%C3%A9 /%c3%a9 /a%5Eb`,
  ),
  '/a\tb',
  '/a b',
  '/a&v=1',
];
const path = fc.constantFrom(...paths);

const tokens = [
  '',
  'v=a b',
  ...words('v=1 v=2 v=12 v= v w=1 av=1 V=1 v=1=2 w =1 v=%31 v=é v=| v=^ v={ v=` v=" v=\\ v=<'),
  ...words(`v=%7C v=%27 v=' v='1 v=/ v=? v=+ v=% v=;w=1`),
];
const token = fc.constantFrom(...tokens);
const filterToken = fc.oneof(
  { weight: 3, arbitrary: token },
  { weight: 2, arbitrary: fc.constantFrom('v=*', 'v=1*', 'v*', '*', 'w*', '*=1', 'v=*1') },
);

function query(eachToken: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant('') },
    {
      weight: 2,
      arbitrary: fc.array(eachToken, { minLength: 1, maxLength: 4 }).map((all) => `?${all.join('&')}`),
    },
  );
}

const schemes = words('http:// https:// HTTP:// http: http:/ ftp:// ws:// file:// http;//');
const filterScheme = fc.oneof(fc.constant(''), fc.constantFrom(...schemes));
const filterHost = fc.oneof(
  { weight: 6, arbitrary: host },
  { weight: 2, arbitrary: host.map((text) => `.${text}`) },
  { weight: 1, arbitrary: host.map((text) => `${text}.`) },
  { weight: 1, arbitrary: host.map((text) => text.toUpperCase()) },
  { weight: 1, arbitrary: host.map((text) => `*.${text}`) },
  { weight: 1, arbitrary: host.map((text) => `user@${text}`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('*', '*', '.', '..a.fr', 'a..fr', 'a.fr..', '0x0a.1.2.3', '10.1.2.03', '3'),
  },
  { weight: 1, arbitrary: fc.constantFrom(...unusualHosts) },
);
const ports = words(':80 :443 :8080 :080 :+80 :* :0 :65536 :');
const filterPort = fc.oneof(
  { weight: 2, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.constantFrom(...ports) },
);

const oddFilters = [
  ...words('https://* http://* http:* * *:8080 *?v=1 */a tel:* ftp:* data:* about:* :8080 /a user:pass@a.fr'),
  ...words('tel:1 a.fr@v=1 # ?v=1 a.fr\\b'),
  '',
  ' ',
  ' a.fr',
  'a.fr ',
];

/** Filters, most of them usable, some of them not. */
export const arbitraryFilter: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 20,
    arbitrary: fc
      .tuple(
        filterScheme,
        filterHost,
        filterPort,
        path,
        query(filterToken),
        fc.constantFrom('', '', '', '#top'),
      )
      .map((parts) => parts.join('')),
  },
  // Most lists people write are no more than this.
  { weight: 10, arbitrary: name },
  { weight: 2, arbitrary: fc.constantFrom(...oddFilters) },
);

const addressHost = fc.oneof(
  { weight: 8, arbitrary: host },
  { weight: 1, arbitrary: host.map((text) => `${text}.`) },
  { weight: 1, arbitrary: host.map((text) => text.toUpperCase()) },
  { weight: 1, arbitrary: host.map((text) => `x${text}`) },
  { weight: 1, arbitrary: host.map((text) => `${text}.evil.test`) },
  { weight: 1, arbitrary: host.map((text) => `user:pw@${text}`) },
  { weight: 1, arbitrary: host.map((text) => `a.fr@${text}`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('.a.fr', 'a..fr', 'a.fr..', '*.a.fr', '167838211', '0x0a.1.2.3', 'a.fr%2e'),
  },
  { weight: 1, arbitrary: fc.constantFrom(...unusualHosts) },
);

/** Addresses over http(s), most of them near one filter or another. Some cannot be parsed. */
export const arbitraryWebAddress: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('http://', 'http://', 'http://', 'https://', 'HTTP://', 'http:\\\\'),
    addressHost,
    fc.constantFrom('', '', '', '', ':80', ':443', ':8080', ':8081'),
    path,
    query(token),
    fc.constantFrom('', '', '', '#top', '#?v=1'),
  )
  .map((parts) => parts.join(''));

/** Addresses over anything else. */
export const arbitraryOtherAddress: fc.Arbitrary<string> = fc.oneof(
  fc
    .tuple(fc.constantFrom('ftp://', 'ws://', 'wss://', 'custom://', 'file://'), addressHost, path)
    .map((parts) => parts.join('')),
  fc.constantFrom(
    'tel:+331',
    'mailto:a@b.fr',
    'data:text/html,a',
    'about:blank',
    'view-source:http://a.fr/',
    'tel:1',
  ),
);

export const arbitraryAddress: fc.Arbitrary<string> = fc.oneof(
  { weight: 9, arbitrary: arbitraryWebAddress },
  { weight: 1, arbitrary: arbitraryOtherAddress },
);

/** Addresses that nearly always meet one of the filters, or just miss it: a label, a letter or a token more. */
export function arbitraryAddressNear(filters: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.constantFrom(...filters, 'a.fr'),
      fc.constantFrom('http', 'http', 'http', 'https'),
      fc.constantFrom('', '', '', 'www.', 'x', 'a.b.'),
      fc.constantFrom('', '', '', '/', 'x', '?v=1', '&v=1', '&v=2', '?x=&v=1', ':8080', '/a', '#top'),
    )
    .map(([filter, scheme, before, after]) => {
      const bare = filter
        .replace(/^[a-z]*[:;]\/*/i, '')
        .replace(/^\.|^\*\.?/, '')
        .replace(/\*$/, '');
      return `${scheme}://${before}${bare}${after}`;
    });
}

/** Two short lists, as a shrunk counter-example should have. */
export const arbitraryLists = fc.record({
  allow: fc.array(arbitraryFilter, { maxLength: 12 }),
  block: fc.array(arbitraryFilter, { maxLength: 12 }),
});

/** Lists with more paths and queries of one host than are looked at in turn, so that the tables are used. */
export const arbitraryCrowdedLists = fc.record({
  allow: fc.array(crowdedFilter(), { minLength: 12, maxLength: 40 }),
  block: fc.array(crowdedFilter(), { minLength: 12, maxLength: 40 }),
});

function crowdedFilter(): fc.Arbitrary<string> {
  const steps = fc
    .array(fc.constantFrom('/a', '/b', 'c', '/'), { maxLength: 5 })
    .map((all) => `/${all.join('')}`);
  return fc
    .tuple(
      fc.constantFrom('', '', 'https://', '.'),
      fc.constantFrom('', ':8080'),
      fc.oneof(fc.constant('/w'), steps),
      query(filterToken),
    )
    .map(([before, port, at, asked]) => `${before}a.fr${port}${at}${asked}`);
}

export const arbitraryCrowdedAddress: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('http', 'https'),
    fc.constantFrom('', ':8080'),
    fc.oneof(
      fc.constant('/w'),
      fc.array(fc.constantFrom('/a', '/b', 'c', '/'), { maxLength: 7 }).map((all) => `/${all.join('')}`),
    ),
    query(token),
  )
  .map(([scheme, port, at, asked]) => `${scheme}://a.fr${port}${at}${asked}`);

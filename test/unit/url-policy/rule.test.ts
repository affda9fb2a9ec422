import { describe, expect, test } from 'vitest';
import { parseRule, type Rule } from '../../../app/url-policy/rule.ts';

const anyRule = { scheme: null, host: '', subdomains: true, port: null, path: '', query: '' };

function read(text: string): unknown {
  const parsed = parseRule(text);
  if (parsed.kind === 'skipped') return parsed.reason;
  const { scheme, host, subdomains, port, path, query } = parsed.rule;
  return { scheme, host, subdomains, port, path, query } satisfies Partial<Rule>;
}

describe('a filter is taken apart', () => {
  // The first rows are Chromium's own test table (components/url_matcher/url_util_unittest.cc).
  test.each([
    ['google.com', { host: 'google.com' }],
    ['.google.com', { host: 'google.com', subdomains: false }],
    ['http://google.com', { scheme: 'http', host: 'google.com' }],
    ['google.com/', { host: 'google.com', path: '/' }],
    [
      'http://google.com:8080/whatever',
      { scheme: 'http', host: 'google.com', port: 8080, path: '/whatever' },
    ],
    [
      'http://user:pass@google.com:8080/whatever',
      { scheme: 'http', host: 'google.com', port: 8080, path: '/whatever' },
    ],
    ['123.123.123.123', { host: '123.123.123.123', subdomains: false }],
    ['https://123.123.123.123', { scheme: 'https', host: '123.123.123.123', subdomains: false }],
    ['123.123.123.123/', { host: '123.123.123.123', subdomains: false, path: '/' }],
    [
      'http://123.123.123.123:123/whatever',
      { scheme: 'http', host: '123.123.123.123', subdomains: false, port: 123, path: '/whatever' },
    ],
    ['*', {}],
    ['ftp://*', { scheme: 'ftp' }],
    ['http://*/whatever', { scheme: 'http', path: '/whatever' }],
    ['caf.fr/a?v=1&w=2*#top', { host: 'caf.fr', path: '/a', query: 'v=1&w=2*' }],
    ['CAF.fr/Path?Query', { host: 'caf.fr', path: '/Path', query: 'Query' }],
    ['HTTPS:*', { scheme: 'https' }],
    ['suPPort://*', { scheme: 'support' }],
    ['[::1]:3000', { host: '[::1]', subdomains: false, port: 3000 }],
    ['localhost:3000', { host: 'localhost', port: 3000 }],
    ['caf.fr.', { host: 'caf.fr' }],
    ['  caf.fr ', { host: 'caf.fr' }],
    ['https;//caf.fr', { scheme: 'https', host: 'caf.fr' }],
    ['https:caf.fr', { scheme: 'https', host: 'caf.fr' }],
    ['user@caf.fr', { host: 'caf.fr' }],
    ['caf.fr/a@b:c', { host: 'caf.fr', path: '/a@b:c' }],
    ['42.caf', { host: '42.caf' }],
    ['caf.42', { host: 'caf.42', subdomains: false }],
    ['0x7f.1', { host: '0x7f.1', subdomains: false }],
    [':8080', { host: '8080', subdomains: false }],
    ['data:text/html,a', { scheme: 'data', path: 'text/html,a' }],
    ['file:///etc/a%20b', { scheme: 'file', path: '/etc/a b' }],
    ['about:blank', { scheme: 'about', host: 'blank' }],
    ['wrong ://*', { host: 'wrong ', path: '//*' }],
    ['\u212Aaf.fr', { host: '\u212Aaf.fr' }],
  ])('%s', (text, parts) => {
    expect(read(text)).toEqual({ ...anyRule, ...parts });
  });
});

describe('a filter is skipped, as Chromium does', () => {
  test.each([
    ['', 'noHost'],
    ['  ', 'noHost'],
    ['# a comment', 'noHost'],
    ['?v=1', 'noHost'],
    ['https://', 'noHost'],
    ['https://:8080', 'noHost'],
    ['::8080', 'noHost'],
    ['caf.fr:0', 'badPort'],
    ['caf.fr:65536', 'badPort'],
    ['caf.fr:*', 'badPort'],
    ['caf.fr:-1', 'badPort'],
    ['caf.fr:80x', 'badPort'],
    ['host:65536', 'customScheme'],
    ['user:pass@caf.fr', 'customScheme'],
    ['wrong://app', 'customScheme'],
    [' wrong:*', 'customScheme'],
    ['/etc', 'badFile'],
    ['~', 'badFile'],
    ['file://host/etc', 'badFile'],
  ])('%s', (text, reason) => {
    expect(read(text)).toBe(reason);
  });
});

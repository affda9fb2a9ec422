import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Finding } from '../../../app/url-policy/finding.ts';
import { lintRule } from '../../../app/url-policy/lint.ts';
import { createPolicy, decideAddress } from '../../../app/url-policy/policy.ts';
import { parseRule } from '../../../app/url-policy/rule.ts';
import { arbitraryFilter } from './arbitrary-lists.ts';

// A busy machine must not make a property fail.
vi.setConfig({ testTimeout: 120_000 });

function errors(text: string): Finding[] {
  return lintRule(text).filter(({ severity }) => severity === 'error');
}

describe('the linter is silent about', () => {
  const quiet = `caf.fr www.caf.fr https://caf.fr caf.fr:8443 ameli.fr/assure/ CAF.fr caf.fr. a_b.caf.fr impots.gouv.fr
    caf.fr/page.html caf.fr/Aide/ youtube.com/watch?v=XYZ caf.fr?lang* xn--caf-dma.example pct.fr/caf%C3%A9/ medium.com/@me/
    caf.fr/`;

  test.each(quiet.split(/\s+/))('%s', (text) => {
    expect(lintRule(text)).toEqual([]);
  });
});

describe('the linter finds', () => {
  const rows: readonly (readonly [string, Finding])[] = [
    ['', { kind: 'empty', severity: 'error' }],
    [' \t', { kind: 'empty', severity: 'error' }],
    [':8080', { kind: 'noHost', severity: 'error' }],
    ['https://', { kind: 'noHost', severity: 'error' }],
    ['/page', { kind: 'noHost', severity: 'error' }],
    [' caf.fr ', { kind: 'spaces', where: 'around', severity: 'advice', mend: 'caf.fr' }],
    ['caf.fr ameli.fr', { kind: 'spaces', where: 'inside', severity: 'error' }],
    ['caf.fr/a b/', { kind: 'spaces', where: 'inside', severity: 'error', mend: 'caf.fr/a%20b/' }],
    ['*.star.fr', { kind: 'starInHost', host: '*.star.fr', severity: 'error', mend: 'star.fr' }],
    [
      'https://*.star.fr:8443/a/',
      { kind: 'starInHost', host: '*.star.fr', severity: 'error', mend: 'https://star.fr:8443/a/' },
    ],
    ['www*.star.fr', { kind: 'starInHost', host: 'www*.star.fr', severity: 'error' }],
    ['tail.fr/*', { kind: 'starInPath', path: '/*', severity: 'error', mend: 'tail.fr' }],
    ['tail.fr/a/*', { kind: 'starInPath', path: '/a/*', severity: 'error', mend: 'tail.fr/a/' }],
    ['tail.fr/*/b', { kind: 'starInPath', path: '/*/b', severity: 'error' }],
    ['at.fr/watch@v=1', { kind: 'atQuery', severity: 'error', mend: 'at.fr/watch?v=1' }],
    ['at.fr@lang*', { kind: 'atQuery', severity: 'error', mend: 'at.fr?lang*' }],
    ['port.fr:*', { kind: 'starPort', severity: 'error', mend: 'port.fr' }],
    ['https://port.fr:*/a/', { kind: 'starPort', severity: 'error', mend: 'https://port.fr/a/' }],
    ['localhost:*', { kind: 'starPort', severity: 'error', mend: 'localhost' }],
    ['bad.fr:65536', { kind: 'badPort', port: '65536', severity: 'error' }],
    ['intranet:99999/a', { kind: 'badPort', port: '99999', severity: 'error' }],
    ['bad.fr:0', { kind: 'badPort', port: '0', severity: 'error' }],
    [
      'bücher.example',
      {
        kind: 'accentsInHost',
        host: 'xn--bcher-kva.example',
        severity: 'error',
        mend: 'xn--bcher-kva.example',
      },
    ],
    [
      '.Bücher.example/a/',
      {
        kind: 'accentsInHost',
        host: 'xn--bcher-kva.example',
        severity: 'error',
        mend: '.xn--bcher-kva.example/a/',
      },
    ],
    ['0x0a.1.2.3', { kind: 'badHost', host: '0x0a.1.2.3', severity: 'error', mend: '10.1.2.3' }],
    ['a..b.fr', { kind: 'badHost', host: 'a..b.fr', severity: 'error', mend: 'a.b.fr' }],
    ['caf.fr,ameli.fr', { kind: 'badHost', host: 'caf.fr,ameli.fr', severity: 'error' }],
    ['raw.fr/café/', { kind: 'spelling', part: 'path', severity: 'error', mend: 'raw.fr/caf%C3%A9/' }],
    ['raw.fr/a/../b/', { kind: 'spelling', part: 'path', severity: 'error', mend: 'raw.fr/b/' }],
    ['raw.fr\\a\\', { kind: 'spelling', part: 'path', severity: 'error', mend: 'raw.fr/a/' }],
    ['raw.fr/a|b/', { kind: 'spelling', part: 'path', severity: 'error', mend: 'raw.fr/a%7Cb/' }],
    ['raw.fr?q=café', { kind: 'spelling', part: 'query', severity: 'error', mend: 'raw.fr?q=caf%C3%A9' }],
    ['raw.fr?&q=1', { kind: 'spelling', part: 'query', severity: 'error', mend: 'raw.fr?q=1' }],
    ['raw.fr?q=', { kind: 'spelling', part: 'query', severity: 'error', mend: 'raw.fr?q' }],
    ['fr', { kind: 'publicSuffix', suffix: 'fr', severity: 'error' }],
    ['https://fr', { kind: 'publicSuffix', suffix: 'fr', severity: 'error' }],
    [
      'gouv.fr',
      { kind: 'publicSuffix', suffix: 'gouv.fr', deliberate: 'https://gouv.fr', severity: 'error' },
    ],
    [
      'co.uk/a/',
      { kind: 'publicSuffix', suffix: 'co.uk', deliberate: 'https://co.uk/a/', severity: 'error' },
    ],
    [
      'https://gouv.fr',
      { kind: 'publicSuffix', suffix: 'gouv.fr', deliberate: 'https://gouv.fr', severity: 'advice' },
    ],
    ['github.io', { kind: 'sharedHosting', suffix: 'github.io', severity: 'advice' }],
    ['*', { kind: 'opensEverything', severity: 'error' }],
    ['https://*', { kind: 'opensEverything', severity: 'error' }],
    ['*/login/', { kind: 'opensEverything', severity: 'error' }],
    ['wrong://app', { kind: 'unknownScheme', scheme: 'wrong', severity: 'error' }],
    [
      'htps://caf.fr',
      { kind: 'unknownScheme', scheme: 'htps', meant: 'https', severity: 'error', mend: 'https://caf.fr' },
    ],
    [
      'https//caf.fr',
      { kind: 'unknownScheme', scheme: 'https', meant: 'https', severity: 'error', mend: 'https://caf.fr' },
    ],
    ['tel:*', { kind: 'refusedScheme', scheme: 'tel', severity: 'error' }],
    ['mailto:a@b.fr', { kind: 'refusedScheme', scheme: 'mailto', severity: 'error' }],
    ['ftp://caf.fr', { kind: 'refusedScheme', scheme: 'ftp', severity: 'error' }],
    ['file:///home', { kind: 'refusedScheme', scheme: 'file', severity: 'error' }],
    ['user:pass@cred.fr/x/', { kind: 'userInfo', severity: 'error', mend: 'cred.fr/x/' }],
    ['https://user:pass@cred.fr/x/', { kind: 'userInfo', severity: 'advice', mend: 'https://cred.fr/x/' }],
    ['frag.fr/page/#top', { kind: 'fragment', severity: 'advice', mend: 'frag.fr/page/' }],
    ['k.fr?a=1&a=2', { kind: 'repeatedKey', key: 'a', severity: 'advice' }],
    ['ameli.fr/assure', { kind: 'openPath', path: '/assure', also: 'ameli.fr/assure-2', severity: 'advice' }],
    ['http://caf.fr', { kind: 'plainHttp', host: 'caf.fr', severity: 'advice', mend: 'https://caf.fr' }],
    ['.caf.fr', { kind: 'exactHost', host: 'caf.fr', severity: 'advice' }],
    ['8.8.8.8', { kind: 'numericHost', host: '8.8.8.8', severity: 'advice' }],
    ['192.168.1.10', { kind: 'privateTarget', host: '192.168.1.10', severity: 'advice' }],
    ['http://intranet', { kind: 'privateTarget', host: 'intranet', severity: 'advice' }],
    ['localhost:3000', { kind: 'privateTarget', host: 'localhost', severity: 'advice' }],
    ['[::1]', { kind: 'privateTarget', host: '[::1]', severity: 'advice' }],
  ];

  test.each(rows)('in "%s" one thing: %o', (text, finding) => {
    expect(lintRule(text)).toEqual([finding]);
  });

  test('several things at once, errors first, with a mend that mends them all', () => {
    expect(lintRule('*.Café.fr:*/é/*')).toEqual([
      { kind: 'starPort', severity: 'error', mend: 'xn--caf-dma.fr/%C3%A9/' },
    ]);
    // How far it reaches is told once its host is one.
    expect(lintRule('http://*.caf.fr/*').map(({ kind, mend }) => [kind, mend])).toEqual([
      ['starInHost', 'http://caf.fr'],
      ['starInPath', 'http://caf.fr'],
    ]);
  });
});

describe('in a block list', () => {
  test.each([
    '*',
    'https://*',
    'fr',
    'gouv.fr',
    'localhost',
    '10.1.2.3',
    'caf.fr/pay',
    'github.io',
    '*/login',
  ])('the wide filter %s is no danger', (text) => {
    expect(lintRule(text, 'block')).toEqual([]);
  });

  test('a filter that does nothing is an error as well', () => {
    expect(lintRule('*.caf.fr', 'block')).toMatchObject([{ kind: 'starInHost', severity: 'error' }]);
    expect(lintRule('.caf.fr', 'block')).toMatchObject([{ kind: 'exactHost', severity: 'advice' }]);
  });
});

describe('for any filter', () => {
  const anyText = fc.oneof(arbitraryFilter, fc.string({ unit: 'binary', maxLength: 30 }));

  test('a mend takes its finding away, and every error that has a mend', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { kind, mend } of lintRule(text)) {
          const left = mend === undefined ? [] : lintRule(mend);
          expect(left.filter((finding) => finding.kind === kind && finding.mend !== undefined)).toEqual([]);
          expect(
            left.filter(({ severity, mend: again }) => severity === 'error' && again !== undefined),
          ).toEqual([]);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('one without an error is read, and opens some address', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        fc.pre(errors(text).length === 0);
        const parsed = parseRule(text.trim());
        expect(parsed.kind).toBe('rule');
        const { host, scheme, port, path, query } = parsed.kind === 'rule' ? parsed.rule : neverRead();
        // Several tokens may contradict each other ("v&v=1"), which is beyond a linter.
        fc.pre(!query.includes('&'));
        const at = `${scheme ?? 'https'}://${host}${port === null ? '' : `:${port}`}${path}`;
        const address = query === '' ? at : `${at}?${query.replace(/\*$/, '')}`;
        const policy = createPolicy({ allow: [text.trim()], block: [], allowListMode: true });
        expect([address, decideAddress(policy, address).verdict]).toEqual([address, 'allow']);
      }),
      { numRuns: 1000 },
    );
  });
});

function neverRead(): never {
  throw new Error('A filter without an error was not read.');
}

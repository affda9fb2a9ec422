import { expect, test } from 'vitest';
import { describeRule } from '../../../app/url-policy/describe-rule.ts';
import { parseRule } from '../../../app/url-policy/rule.ts';

test.each([
  ['caf.fr', { host: { kind: 'withSubdomains', host: 'caf.fr' } }],
  ['.caf.fr/', { host: { kind: 'exact', host: 'caf.fr' } }],
  ['*', { host: { kind: 'any' } }],
  ['10.1.2.3:8080', { host: { kind: 'exact', host: '10.1.2.3' }, port: 8080 }],
  [
    'https://caf.fr/aide?v=1*&lang&w*',
    {
      scheme: 'https',
      host: { kind: 'withSubdomains', host: 'caf.fr' },
      pathPrefix: '/aide',
      query: [
        { key: 'v', value: '1', prefix: true },
        { key: 'lang', value: null, prefix: false },
        { key: 'w', value: null, prefix: true },
      ],
    },
  ],
])('what the filter %s means is told part by part', (text, expected) => {
  const parsed = parseRule(text);
  expect(parsed.kind === 'rule' && describeRule(parsed.rule)).toEqual({
    scheme: null,
    port: null,
    pathPrefix: null,
    query: [],
    ...expected,
  });
});

import { describe, expect, test } from 'vitest';
import { decideDocument } from '../../../app/url-policy/gate.ts';
import { gateChanges } from '../../../app/url-policy/gate-changes.ts';
import { createPolicy, decideAddress } from '../../../app/url-policy/policy.ts';
import { readSharedCases } from './shared-cases.ts';

const policy = createPolicy({
  allow: ['caf.fr', 'http://8.8.8.8:8080', 'path.fr/help/'],
  block: [],
  allowListMode: true,
});

function main(address: string): unknown {
  return decideDocument(policy, { address, frame: 'main' });
}

function sub(address: string): unknown {
  return decideDocument(policy, { address, frame: 'sub' });
}

describe('the gate', () => {
  test('leaves http and https to the lists', () => {
    expect(main('https://caf.fr/a')).toEqual({
      verdict: 'allow',
      reason: 'rule',
      list: 'allow',
      rule: 'caf.fr',
    });
    expect(sub('http://www.caf.fr/a')).toMatchObject({ verdict: 'allow', rule: 'caf.fr' });
    expect(main('https://evil.example/')).toEqual({ verdict: 'block', reason: 'blockAll' });
  });

  test('refuses every other scheme, even where the lists open everything', () => {
    const open = createPolicy({
      allow: ['*', 'tel:*', 'ftp:*', 'data:*', 'file:*', 'chrome:*', 'blob:*'],
      block: [],
      allowListMode: false,
    });
    for (const address of [
      'ftp://caf.fr/',
      'file:///etc/passwd',
      'file://caf.fr/share',
      'tel:+33123',
      'mailto:a@caf.fr',
      'sms:123',
      'ms-settings:privacy',
      'data:text/html,hi',
      'javascript:alert(1)',
      'view-source:https://caf.fr/',
      'filesystem:https://caf.fr/temporary/a',
      'chrome://settings/',
      'devtools://devtools/a',
      'chrome-extension://a/b.html',
      'ws://caf.fr/',
      'intent://caf.fr/#Intent;end',
      'custom://caf.fr/',
      'about:config',
      'blob:null/9115d58c',
      'blob:file:///9115d58c',
      'blob:blob:https://caf.fr/9115d58c',
      'blob:nonsense',
    ]) {
      for (const frame of ['main', 'sub'] as const) {
        const scheme = new URL(address).protocol.slice(0, -1);
        expect([address, decideDocument(open, { address, frame })]).toEqual([
          address,
          { verdict: 'block', reason: 'scheme', scheme },
        ]);
      }
    }
  });

  test('closes what is no address', () => {
    expect(main('caf.fr')).toEqual({ verdict: 'block', reason: 'unparsable' });
    expect(main('')).toEqual({ verdict: 'block', reason: 'unparsable' });
  });

  test('lets empty documents through: about:blank anywhere, about:srcdoc in a frame', () => {
    const emptyDocument = { verdict: 'allow', reason: 'emptyDocument' };
    expect(main('about:blank')).toEqual(emptyDocument);
    expect(main('about:blank#a')).toEqual(emptyDocument);
    expect(sub('about:blank')).toEqual(emptyDocument);
    expect(sub('about:srcdoc')).toEqual(emptyDocument);
    expect(main('about:srcdoc')).toEqual({ verdict: 'block', reason: 'scheme', scheme: 'about' });
    expect(main('about:blankx')).toMatchObject({ verdict: 'block' });
  });

  test('lets the policy decide about a blob by the origin that made it', () => {
    expect(main('blob:https://www.caf.fr/9115d58c')).toMatchObject({ verdict: 'allow', rule: 'caf.fr' });
    expect(sub('blob:http://8.8.8.8:8080/9115d58c')).toMatchObject({ verdict: 'allow' });
    expect(main('blob:http://8.8.8.8/9115d58c')).toEqual({ verdict: 'block', reason: 'blockAll' });
    expect(main('blob:https://evil.example/9115d58c')).toEqual({ verdict: 'block', reason: 'blockAll' });
    expect(main('blob:https://evil.example/caf.fr')).toMatchObject({ verdict: 'block' });
  });

  test('asks for a blob whether the first page of its site is open, whatever its own path', () => {
    expect(main('blob:https://path.fr/help/9115d58c')).toEqual({ verdict: 'block', reason: 'blockAll' });
  });
});

describe('what the gate changes compared with the lists alone', () => {
  test.each(gateChanges)('is what the table says: $scheme', ({ scheme, example }) => {
    const { allow, block, address, frame, lists } = example;
    const alone = createPolicy({ allow, block, allowListMode: false });
    expect(new URL(address).protocol.startsWith(scheme)).toBe(true);
    expect(decideAddress(alone, address).verdict).toBe(lists);
    expect(decideDocument(alone, { address, frame }).verdict).not.toBe(lists);
  });

  test('is, of the 148 shared cases, exactly what the table lists', () => {
    const changed = readSharedCases()
      .filter(({ allow, block, address, verdict }) => {
        const alone = createPolicy({ allow, block, allowListMode: false });
        return decideDocument(alone, { address, frame: 'main' }).verdict !== verdict;
      })
      .map(({ address }) => address);
    expect(changed.toSorted()).toEqual(gateChanges.flatMap(({ sharedCases }) => sharedCases).toSorted());
  });
});

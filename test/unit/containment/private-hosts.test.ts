import { describe, expect, it } from 'vitest';
import { listedPrivateHosts, privateNetworkRules } from '../../../app/containment/private-hosts.ts';
import { isPrivateTarget } from '../../../app/url-policy/private-network.ts';

const listed = (...allow: readonly string[]): readonly string[] =>
  listedPrivateHosts({
    categories: [{ services: [{ allow, block: [] }] }],
    sharedHosts: { allow: [], block: [] },
  });

/** Chromium's patterns: `*` is anything, `?` one character. */
const matches = (pattern: string, host: string): boolean =>
  new RegExp(
    `^${pattern
      .replace(/[.[\]]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.?')}$`,
  ).test(host);
const isClosed = (host: string): boolean =>
  privateNetworkRules([]).some((rule) => matches(rule.split(' ')[1] ?? '', host));

describe('the rules that hide private networks', () => {
  it.each([
    '127.0.0.1',
    '127.9.9.9',
    '10.0.0.1',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.1.1',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    'localhost',
    'caf.localhost',
    'printer.local',
    'box.lan',
    '[::1]',
    '::1',
    '[fe80::1]',
    '[fd00::1]',
    '[::ffff:127.0.0.1]',
  ])('close %s, as the request guard does', (host) => {
    expect(isClosed(host)).toBe(true);
  });

  it.each(['caf.fr', '8.8.8.8', '172.32.0.1', '100.63.0.1', '193.168.1.1', '[2a01:e34::1]', 'localhost.fr'])(
    'leave %s alone',
    (host) => {
      expect(isPrivateTarget(host)).toBe(false);
      expect(isClosed(host)).toBe(false);
    },
  );

  it('are taken back for what the profile lists', () => {
    expect(privateNetworkRules(['192.168.7.7'])).toContain('EXCLUDE 192.168.7.7');
    expect(privateNetworkRules(['*'])).toEqual([]);
  });
});

describe('the private hosts of a profile', () => {
  it('are those its lists name, and no public one', () => {
    expect(listed('caf.fr', '192.168.7.7', 'http://catalogue.lan:8080/x', '.box.local')).toEqual([
      '192.168.7.7',
      'catalogue.lan',
      '*.catalogue.lan',
      'box.local',
    ]);
    expect(listed('*')).toEqual(['*']);
  });

  it('can add no rule of their own', () => {
    expect(listed('printer,MAP * 1.2.3.4').join()).not.toContain(',MAP');
  });
});

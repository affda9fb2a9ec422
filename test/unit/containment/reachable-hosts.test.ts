import { describe, expect, it } from 'vitest';
import { contentSources, proxyBypassList, reachableHosts } from '../../../app/containment/reachable-hosts.ts';

const bypass = (...allow: readonly string[]): string => proxyBypassList(reachableHosts(allow));

describe('the hosts a strict service may reach', () => {
  it.each([
    ['caf.test', 'caf.test;*.caf.test'],
    ['.caf.test', 'caf.test'],
    ['https://caf.test/help/', 'caf.test;*.caf.test'],
    ['caf.test:8443', 'caf.test;*.caf.test'],
    ['192.168.7.7', '192.168.7.7'],
    ['*', '*'],
    ['wss://socket.test', 'socket.test;*.socket.test'],
  ])('%s is %s', (filter, hosts) => {
    expect(bypass(filter)).toBe(`<-loopback>;${hosts}`);
  });

  it('are none where a filter names another scheme, or nothing at all', () => {
    expect(bypass('file:///*', 'data:*', 'mailto:*', '', ':8080/x')).not.toMatch(/file|data|mailto/);
    expect(bypass()).toBe('<-loopback>');
  });

  it('begin with what takes loopback its exception: of two entries the later one rules', () => {
    expect(bypass('a.test', 'b.test')).toBe('<-loopback>;a.test;*.a.test;b.test;*.b.test');
  });

  it('are sources of a content policy too, with their sockets and at any port, each once', () => {
    const sources = contentSources(reachableHosts(['.caf.test', 'https://.caf.test'])).split(' ');
    expect(sources).toEqual([
      'http://caf.test:*',
      'https://caf.test:*',
      'ws://caf.test:*',
      'wss://caf.test:*',
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import { isPrivateTarget } from '../../../app/url-policy/private-network.ts';

/** Through the parser, which brings every spelling of an IP address to one. */
function isPrivateAddress(host: string): boolean {
  return isPrivateTarget(new URL(`http://${host}/`).hostname);
}

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

describe('a private target', () => {
  const ipv4 = `127.0.0.1 127.255.255.255 0.0.0.0 10.0.0.1 10.255.255.255 172.16.0.1 172.31.255.255 192.168.0.1
    192.168.255.255 169.254.169.254 100.64.0.1 100.127.255.255 192.0.0.1 198.18.0.1 198.19.255.255 224.0.0.251
    239.255.255.250 240.0.0.1 255.255.255.255
    2130706433 0x7f.1 017700000001 127.1 0x0a.1.2.3 192.168.257`;

  test.each(words(ipv4))('is the IPv4 address %s', (host) => {
    expect(isPrivateAddress(host)).toBe(true);
  });

  const ipv6 = `[::1] [::] [fe80::1] [febf::1] [fc00::1] [fd12:3456::1] [fec0::1] [ff02::fb] [::ffff:127.0.0.1]
    [::ffff:10.1.2.3] [::ffff:c0a8:1] [::127.0.0.1] [::a01:203] [::ffff:0:10.0.0.1] [64:ff9b::10.0.0.1]
    [64:ff9b:1::1] [2002:c0a8:101::1] [2001::1] [100::1] [4000::1] [e000::1]`;

  test.each(words(ipv6))('is the IPv6 address %s', (host) => {
    expect(isPrivateAddress(host)).toBe(true);
  });

  const names = `localhost localhost. a.localhost printer.local nas.lan box.home intranet router x.internal pc.home.arpa
    srv.corp a.intranet x.localdomain`;

  test.each(['', ...words(names)])('is the name "%s"', (host) => {
    expect(isPrivateTarget(host)).toBe(true);
  });

  test('is what looks like an IPv6 address and is none', () => {
    for (const host of [
      '[',
      '[]',
      '[1::2::3]',
      '[12345::]',
      '[1:2:3:4:5:6:7]',
      '[1:2:3:4:5:6:7:8:9]',
      '[g::]',
    ]) {
      expect([host, isPrivateTarget(host)]).toEqual([host, true]);
    }
  });
});

describe('a public target', () => {
  const hosts = `8.8.8.8 1.1.1.1 9.255.255.255 11.0.0.1 126.255.255.255 128.0.0.1 172.15.255.255 172.32.0.1
    192.167.255.255 192.169.0.1 169.253.0.1 100.63.255.255 100.128.0.1 198.17.0.1 198.20.0.1 223.255.255.255
    [2001:4860:4860::8888] [2a00:1450:4007::200e] [2606:4700::1111] [3fff::1] [::ffff:8.8.8.8] [64:ff9b::8.8.8.8]
    [2002:808:808::1] [::8.8.8.8] [2001:1::1]
    caf.fr caf.fr. www.ameli.fr local.fr localhost.fr 10.0.0.1.nip.io fe80.fr home.arpa.fr fritz.box`;

  test.each(words(hosts))('is %s', (host) => {
    expect(isPrivateAddress(host)).toBe(false);
  });
});

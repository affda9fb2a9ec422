import {
  array,
  assert,
  constantFrom,
  domain,
  oneof,
  property,
  string,
  stringMatching,
  webUrl,
} from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SiteName, siteNameOf } from '../../../app/url-policy/site-name.ts';

describe('the site of a host', () => {
  test.each([
    ['www.caf.fr', 'caf.fr'],
    ['caf.fr', 'caf.fr'],
    ['jeanne-dupont.espace.client.caf.fr', 'caf.fr'],
    ['www.bbc.co.uk', 'bbc.co.uk'],
  ])('%s is the registrable domain %s', (host, site) => {
    expect(siteNameOf(host)).toBe(site);
  });

  test.each([
    // Each ministry registers below gouv.fr; "service" is one of them.
    ['a.b.gouv.fr', 'b.gouv.fr'],
    ['service.gouv.fr', 'service.gouv.fr'],
    ['gouv.fr', null],
    ['fr', null],
    ['co.uk', null],
  ])('%s counts its public suffix: %s', (host, site) => {
    expect(siteNameOf(host)).toBe(site);
  });

  test.each([
    ['someone.github.io', 'someone.github.io'],
    ['drafts.someone.github.io', 'someone.github.io'],
    ['github.io', null],
  ])('%s counts its private suffix: %s', (host, site) => {
    expect(siteNameOf(host)).toBe(site);
  });

  test.each([
    ['evil.test', 'evil.test'],
    ['www.evil.test', 'evil.test'],
    ['interdit.borne.example', 'borne.example'],
  ])('%s, of a top level no list knows, is %s', (host, site) => {
    expect(siteNameOf(host)).toBe(site);
  });

  test.each([
    ['caf.test:8080', 'caf.test'],
    ['www.caf.fr:443', 'caf.fr'],
    ['www.caf.fr:80', 'caf.fr'],
  ])('%s is told without its port: %s', (host, site) => {
    expect(siteNameOf(host)).toBe(site);
  });

  test.each([
    ['WWW.CAF.FR', 'caf.fr'],
    ['www.caf.fr.', 'caf.fr'],
    ['www.caf.fr.:8080', 'caf.fr'],
  ])('%s is told in its usual spelling: %s', (host, site) => {
    expect(siteNameOf(host)).toBe(site);
  });

  test.each([
    ['www.xn--mnchen-3ya.de', 'xn--mnchen-3ya.de'],
    ['www.münchen.de', 'xn--mnchen-3ya.de'],
    ['MÜNCHEN.de', 'xn--mnchen-3ya.de'],
    ['пример.рф', 'xn--e1afmkfd.xn--p1ai'],
  ])('%s is told as the resolver knows it: %s', (host, site) => {
    expect(siteNameOf(host)).toBe(site);
  });
});

describe('a host without a site', () => {
  const addresses = `127.0.0.1 192.168.1.1 192.168.1.1. 192.168.1.1:8080 8.8.8.8 127.1 1.2.3 2130706433 0x7f.1 0x7f000001
    [::1] [::1]:8080 [2001:db8::1] ::1 2001:db8::1`;

  test.each(addresses.split(/\s+/))('is the IP address %s', (host) => {
    expect(siteNameOf(host)).toBeNull();
  });

  const names = `localhost localhost:3000 caf.localhost printer printer. imprimante.local nas.local:631 routeur.lan
    livebox.home x.internal srv.corp a.intranet box.home.arpa PRINTER.LOCAL routeur.localdomain`;

  test.each(names.split(/\s+/))('is %s, a name of the local network', (host) => {
    expect(siteNameOf(host)).toBeNull();
  });

  test.each([
    '',
    '.',
    '..',
    '.caf.fr',
    'www..caf.fr',
    'caf.fr..',
    'caf fr.fr',
    'ca\nf.fr',
    'caf\t.fr',
    ' caf.fr',
    'caf.fr/dossier',
    'caf.fr?nir=2850375116',
    'caf.fr#haut',
    'caf.fr\\dossier',
    'https://caf.fr',
    'jeanne@caf.fr',
    'jeanne:secret@caf.fr',
    'caf.fr:',
    'caf.fr:port',
    'caf.fr:99999',
    'a_b.fr',
    '-caf.fr',
    'caf-.fr',
    'caf.fr%2Fdossier',
    'about:blank',
    'data:text/html,jeanne',
  ])('is %j, which is none', (host) => {
    expect(siteNameOf(host)).toBeNull();
  });

  test('is one longer than DNS allows, in one of its names or in all', () => {
    expect(siteNameOf(`${'a'.repeat(63)}.fr`)).toBe(`${'a'.repeat(63)}.fr`);
    expect(siteNameOf(`${'a'.repeat(64)}.fr`)).toBeNull();
    expect(siteNameOf(`${'a.'.repeat(120)}caf.fr`)).toBe('caf.fr');
    expect(siteNameOf(`${'a.'.repeat(140)}caf.fr`)).toBeNull();
    expect(siteNameOf('a'.repeat(1_000_000))).toBeNull();
    expect(siteNameOf(`${'a.'.repeat(500_000)}fr`)).toBeNull();
  });
});

test('whatever a page calls itself, its site is null or a name of the form that the warden takes', () => {
  const piece = oneof(
    string({ unit: 'binary', maxLength: 20 }),
    string({ unit: 'grapheme', maxLength: 20 }),
    domain(),
    webUrl(),
    constantFrom(
      '.',
      ':',
      '@',
      '[',
      ']',
      '::',
      'xn--',
      '%',
      '/',
      '\u3002',
      '\0',
      '\ud800',
      'caf.fr',
      'github.io',
    ),
  );
  assert(
    property(array(piece, { maxLength: 5 }), (pieces) => {
      const site = siteNameOf(pieces.join(''));
      if (site === null) return;
      expect(SiteName.safeParse(site).success).toBe(true);
      expect(siteNameOf(site)).toBe(site);
      expect(site).toMatch(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/);
      expect(site.length).toBeLessThanOrEqual(253);
    }),
    { numRuns: 1000 },
  );
});

test('every sub-domain of a site is left out', () => {
  const label = stringMatching(/^[a-z0-9]{1,12}$/);
  assert(
    property(array(label, { minLength: 1, maxLength: 4 }), (labels) => {
      expect(siteNameOf([...labels, 'caf.fr'].join('.'))).toBe('caf.fr');
    }),
  );
});

describe('a name that crosses to the warden', () => {
  test.each(['caf.fr', 'someone.github.io', 'xn--mnchen-3ya.de', 'evil.test'])('may be %s', (site) => {
    expect(SiteName.safeParse(site).success).toBe(true);
  });

  test.each([
    'www.caf.fr',
    'jeanne-dupont.caf.fr',
    'caf.fr.',
    'CAF.fr',
    'caf.fr:8080',
    'gouv.fr',
    '127.0.0.1',
    'printer',
    'printer.local',
    'münchen.de',
    '',
    7,
    null,
  ])('is never %j', (text) => {
    expect(SiteName.safeParse(text).success).toBe(false);
  });
});

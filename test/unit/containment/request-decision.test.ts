import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GuestRequest, mayRequest } from '../../../app/containment/request-decision.ts';
import { decideDocument } from '../../../app/url-policy/gate.ts';
import { createPolicy } from '../../../app/url-policy/policy.ts';

const policy = createPolicy({
  allow: ['caf.test', 'socket.test', 'https://secure.test', '192.168.7.7', 'printer.local'],
  block: ['caf.test/private/'],
  allowListMode: true,
});

const ask = (containment: 'pages' | 'strict', kind: GuestRequest['kind'], address: string): boolean =>
  mayRequest(policy, containment, { kind, address });

describe('a request for a document', () => {
  it.each([
    ['https://caf.test/', true],
    ['https://www.caf.test/a?b=c', true],
    ['https://caf.test/private/', false],
    ['https://evil.test/', false],
    ['https://caf.test.evil.test/', false],
    ['https://caf.test@evil.test/', false],
    ['https://user:secret@caf.test/', false],
    ['https://user@caf.test/', false],
    ['file:///etc/passwd', false],
    ['chrome://settings/', false],
    ['chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html', false],
    ['devtools://devtools/bundled/inspector.html', false],
    ['borne://shell/visitor.html', false],
    ['view-source:https://caf.test/', false],
    ['javascript:alert(1)', false],
    ['data:text/html,hello', false],
    ['ftp://caf.test/', false],
    ['mailto:a@caf.test', false],
    ['blob:https://caf.test/0d5e', true],
    ['blob:https://evil.test/0d5e', false],
    ['', false],
    ['https://', false],
  ])('for %s is answered by the policy alone, at both levels: %s', (address, allowed) => {
    for (const containment of ['pages', 'strict'] as const) {
      expect(ask(containment, 'mainFrame', address)).toBe(allowed);
      expect(ask(containment, 'subFrame', address)).toBe(allowed);
    }
  });

  it('lets an inline document into a frame but never into the page itself', () => {
    expect(ask('strict', 'subFrame', 'about:srcdoc')).toBe(true);
    expect(ask('strict', 'mainFrame', 'about:srcdoc')).toBe(false);
  });

  it('never depends on the containment', () => {
    const hosts = fc.constantFrom('caf.test', 'evil.test', '10.0.0.1', 'printer.local', '[::1]');
    const schemes = fc.constantFrom('http:', 'https:', 'ws:', 'file:', 'ftp:', 'data:');
    fc.assert(
      fc.property(schemes, hosts, fc.constantFrom('mainFrame', 'subFrame'), (scheme, host, kind) => {
        const address = `${scheme}//${host}/`;
        const frame = kind === 'mainFrame' ? 'main' : 'sub';
        const decided = decideDocument(policy, { address, frame }).verdict === 'allow';
        expect(ask('pages', kind, address)).toBe(decided);
        expect(ask('strict', kind, address)).toBe(decided);
      }),
    );
  });
});

describe('any other request of a page', () => {
  it.each([
    // address, `pages`, `strict`
    ['https://caf.test/logo.png', true, true],
    ['https://cdn.test/library.js', true, false],
    ['http://cdn.test/pixel.gif', true, false],
    ['https://caf.test/private/data.json', true, false],
    ['wss://socket.test/live', true, true],
    ['ws://socket.test/live', true, true],
    ['wss://secure.test/live', true, true],
    ['ws://secure.test/live', true, false],
    ['wss://other.test/live', true, false],
    ['data:image/png;base64,AAAA', true, true],
    ['blob:https://caf.test/0d5e', true, true],
    // The association's own network, at both levels only by name.
    ['http://127.0.0.1:631/', false, false],
    ['http://localhost:8080/', false, false],
    ['http://localhost./', false, false],
    ['http://2130706433/', false, false],
    ['http://0x7f.1/', false, false],
    ['http://[::1]/', false, false],
    ['http://[::ffff:10.0.0.1]/', false, false],
    ['http://10.0.0.1/', false, false],
    ['http://169.254.169.254/latest/meta-data/', false, false],
    ['ws://192.168.1.1/', false, false],
    ['wss://fritz.box.local/', false, false],
    ['http://router/', false, false],
    ['http://192.168.7.7/status', true, true],
    ['http://printer.local/', true, true],
    ['ws://192.168.7.7/live', true, true],
    // Whatever is no web.
    ['file:///etc/passwd', false, false],
    ['ftp://caf.test/file', false, false],
    ['filesystem:https://caf.test/temporary/x', false, false],
    ['chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/main.js', false, false],
    ['chrome://resources/js/load_time_data.js', false, false],
    ['borne://picture/images/logo.svg', false, false],
    ['devtools://devtools/bundled/x.js', false, false],
    ['about:blank', false, false],
    ['ms-settings:', false, false],
    ['', false, false],
    ['not an address', false, false],
  ])('for %s: pages %s, strict %s', (address, pages, strict) => {
    expect(ask('pages', 'other', address)).toBe(pages);
    expect(ask('strict', 'other', address)).toBe(strict);
  });

  it('never gets further in strict than in pages', () => {
    const scheme = fc.constantFrom('http:', 'https:', 'ws:', 'wss:', 'ftp:', 'file:', 'borne:', 'x-app:');
    const host = fc.oneof(
      fc.constantFrom('caf.test', 'cdn.test', 'printer.local', 'router'),
      fc.ipV4(),
      fc.ipV6().map((address) => `[${address}]`),
    );
    fc.assert(
      fc.property(scheme, host, fc.webPath(), (from, at, path) => {
        const address = `${from}//${at}${path}`;
        expect(ask('strict', 'other', address) && !ask('pages', 'other', address)).toBe(false);
      }),
    );
  });

  it('is judged by the site a WebSocket belongs to, with its path', () => {
    expect(ask('strict', 'other', 'wss://caf.test/private/live')).toBe(false);
    expect(ask('strict', 'other', 'wss://caf.test/public/live')).toBe(true);
  });
});

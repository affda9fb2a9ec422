import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { get } from 'node:http';
import { get as getSecurely } from 'node:https';
import { connect } from 'node:net';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { redirectStatuses } from '../fixtures/sites/answer.ts';
import { testHosts } from '../fixtures/sites/hosts.ts';
import { externalAddresses } from '../fixtures/sites/routes/external-schemes.ts';
import { routes } from '../fixtures/sites/routes.ts';
import { startTestSites, type TestSites } from '../fixtures/sites/test-sites.ts';
import { ask, askBare } from './test-sites/ask.ts';

/** The server does what its table says. What its pages do in a browser is tested beside it. */

let sites: TestSites;

beforeAll(async () => {
  sites = await startTestSites();
});
afterEach(() => sites.forgetRequests());
afterAll(() => sites.close());

/** Answers that never come, or come to no end, are looked at one by one. */
const endless = new Set([
  '/never',
  '/never-finishes',
  '/reset',
  '/hang-up',
  '/slow',
  '/slow-picture.svg',
  '/slow-to-finish',
]);
const whole = routes.filter(({ path }) => !endless.has(path));

function portOf(host: string): number {
  const mapping = sites.mapHosts.find((argument) => argument.startsWith(`${host}=127.0.0.1:`));
  return Number(mapping?.split(':').at(-1));
}

describe('the table in README.md', () => {
  const readme = readFileSync(join(import.meta.dirname, '..', 'fixtures', 'sites', 'README.md'), 'utf8');
  const rows = [...readme.matchAll(/^\| `(?<name>[^`]+)` \| (?<does>.+) \|$/gm)].map(
    ({ groups }) => `${groups?.['name']}: ${groups?.['does']}`,
  );

  it('holds every path and every host, as the server has them', () => {
    const hosts = testHosts.map(({ host, does }) => `${host}: ${does}`);
    const paths = routes.map(({ path, does }) => `${path}: ${does}`);
    expect(rows.filter((row) => row.startsWith('/'))).toEqual(paths);
    expect(rows).toEqual(expect.arrayContaining(hosts));
  });

  it('names no path twice', () => {
    const paths = routes.map(({ path }) => path);
    expect(paths).toEqual([...new Set(paths)]);
  });
});

describe('every page', () => {
  it.each(whole)('$path is answered to its end, unless the table says otherwise', async ({ path }) => {
    const { isComplete, headers } = await ask(sites, 'caf.test', path);
    expect(isComplete).toBe(path !== '/truncated');
    expect(headers['content-type'] ?? headers.location).toBeDefined();
  });

  it.each(whole)('$path holds scripts that can be read', async ({ path }) => {
    const { body, headers } = await ask(sites, 'caf.test', `${path}?auto&to=${encodeURIComponent(nasty)}`);
    const scripts =
      headers['content-type'] === 'text/javascript'
        ? [body]
        : [...body.matchAll(/<script>(.*?)<\/script>/gs)].map(([, script = '']) => script);
    for (const script of scripts) expect(() => new Script(script)).not.toThrow();
  });

  it.each(whole.filter(({ path }) => path.startsWith('/leave/') && path !== '/leave/close'))(
    '$path leads where it is told, be it ever so nasty',
    async ({ path }) => {
      const { body, headers } = await ask(sites, 'caf.test', `${path}?to=${encodeURIComponent(nasty)}`);
      const told = [body, headers.location ?? '', String(headers['refresh'] ?? '')].join('\n');
      expect(decodeEverything(told)).toContain('http://evil.test/here');
      expect(body).not.toContain('<b>nasty</b>');
    },
  );
});

/** Would end an attribute, a script or a string, if it were not escaped. */
const nasty = `http://evil.test/here?a=1&b="'</script><b>nasty</b>`;

function decodeEverything(text: string): string {
  const readable = text.replace(/&#(\d+);/g, (_whole, code: string) => String.fromCharCode(Number(code)));
  return /%2F/i.test(readable)
    ? readable.replace(/%[0-9a-f]{2}/gi, (escape) => decodeURIComponent(escape))
    : readable;
}

describe('hosts', () => {
  it.each(testHosts.filter(({ start }) => start === '/'))('$host welcomes by its name', async ({ host }) => {
    const { status, body } = await ask(sites, host, '/');
    expect(status).toBe(200);
    expect(body).toContain(`Bienvenue sur ${host}`);
    for (const { path } of routes) expect(body).toContain(`href="${path}`);
  });

  it('are known with a port as well', async () => {
    const { body } = await ask(sites, 'caf.test:8080', '/');
    expect(body).toContain('Bienvenue sur caf.test');
    expect(sites.requestsTo('caf.test')).toHaveLength(1);
  });

  it('that are not in the table are told so', async () => {
    expect((await ask(sites, 'nobody.test', '/')).status).toBe(421);
  });

  it('evil.test shows the page nobody must arrive at', async () => {
    expect((await ask(sites, 'evil.test', '/')).body).toContain('<title>Evil</title>');
  });

  it('redirect.test leads to evil.test', async () => {
    expect((await ask(sites, 'redirect.test', '/')).headers.location).toBe('http://evil.test/');
  });

  it('dead.test refuses the connection', async () => {
    const [error] = await once(connect(portOf('dead.test'), '127.0.0.1'), 'error').catch(
      (thrown: unknown) => [thrown],
    );
    expect(error).toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('bad-certificate.test has a certificate that nobody vouches for, and serves who takes it', async () => {
    const options = { host: '127.0.0.1', port: portOf('bad-certificate.test'), path: '/evil', agent: false };
    const headers = { host: 'bad-certificate.test' };
    const refusal = await new Promise((resolve) => {
      getSecurely({ ...options, headers, servername: 'bad-certificate.test' }).on('error', resolve);
    });
    expect(refusal).toMatchObject({ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
    const status = await new Promise((resolve, reject) => {
      getSecurely({ ...options, headers, rejectUnauthorized: false }, (response) => {
        response.resume();
        resolve(response.statusCode);
      }).on('error', reject);
    });
    expect(status).toBe(200);
  });

  it('are all mapped to loopback, for Borne and for Chromium', () => {
    for (const { host } of testHosts) {
      expect(sites.mapHosts).toContain(`${host}=127.0.0.1:${sites.port}`);
      expect(sites.resolverRules.split(',')).toContain(`MAP ${host} 127.0.0.1:${sites.port}`);
    }
    expect(sites.mapHosts.filter((argument) => argument === '--map-host')).toHaveLength(testHosts.length + 2);
  });
});

describe('the record of requests', () => {
  it('holds host, method, path, telling headers and body of everything, in order', async () => {
    await ask(sites, 'caf.test', '/leave/link?a=1', {
      headers: { cookie: 'x=1', referer: 'http://connect.test/' },
    });
    await ask(sites, 'evil.test', '/sent', {
      method: 'POST',
      body: 'name=canary',
      headers: { 'x-unknown': '1' },
    });
    expect(sites.requests()).toEqual([
      {
        host: 'caf.test',
        method: 'GET',
        path: '/leave/link?a=1',
        headers: { cookie: 'x=1', referer: 'http://connect.test/' },
        body: '',
      },
      { host: 'evil.test', method: 'POST', path: '/sent', headers: {}, body: 'name=canary' },
    ]);
    expect(sites.requestsTo('evil.test')).toHaveLength(1);
    expect(sites.requestsTo('cdn.test')).toEqual([]);
  });

  it('holds requests that are never answered', async () => {
    const hanging = get({
      host: '127.0.0.1',
      port: sites.port,
      path: '/never',
      headers: { host: 'caf.test' },
    });
    hanging.on('error', () => undefined);
    await expect.poll(() => sites.requestsTo('caf.test')).toHaveLength(1);
    hanging.destroy();
  });

  it('begins anew when it is told to forget', async () => {
    await ask(sites, 'caf.test', '/');
    sites.forgetRequests();
    expect(sites.requests()).toEqual([]);
  });
});

describe('redirects', () => {
  it.each(redirectStatuses)('come with the status that was asked for (%i)', async (status) => {
    const answer = await ask(sites, 'caf.test', `/leave/redirect?status=${status}&to=http://other.test/x`);
    expect(answer.status).toBe(status);
    expect(answer.headers.location).toBe('http://other.test/x');
  });

  it('come one after the other, and the last one leads away', async () => {
    const seen: string[] = [];
    let address = new URL('http://caf.test/leave/hops?hops=4');
    while (address.hostname === 'caf.test') {
      seen.push(address.hostname);
      const { headers } = await ask(sites, address.hostname, address.pathname + address.search);
      address = new URL(headers.location ?? '', address);
    }
    expect(seen).toHaveLength(4);
    expect(address.href).toBe('http://evil.test/');
  });

  it('never end where the table says so', async () => {
    const { headers } = await ask(sites, 'caf.test', '/too-many-redirects');
    expect(headers.location).toBe('http://caf.test/too-many-redirects');
  });

  it.each(externalAddresses)('lead to programs of the PC (%s)', async (to) => {
    const { headers } = await ask(sites, 'caf.test', `/external/redirect?to=${encodeURIComponent(to)}`);
    expect(headers.location).toBe(to);
  });
});

describe('signing in', () => {
  /** A visitor with a cookie jar, who follows redirects. */
  function newVisitor() {
    const jars = new Map<string, Map<string, string>>();
    const trail: string[] = [];
    return {
      trail,
      async open(start: string, body?: string) {
        let address = new URL(start);
        let posted = body;
        for (;;) {
          const jar = jars.get(address.hostname) ?? new Map<string, string>();
          jars.set(address.hostname, jar);
          trail.push(address.hostname + address.pathname);
          const answer = await ask(sites, address.hostname, address.pathname + address.search, {
            headers: { cookie: [...jar].map((cookie) => cookie.join('=')).join('; ') },
            ...(posted === undefined ? {} : { method: 'POST' as const, body: posted }),
          });
          posted = undefined;
          for (const cookie of answer.headers['set-cookie'] ?? []) {
            const [pair = ''] = cookie.split(';');
            const [name = '', value = ''] = pair.split('=');
            if (cookie.includes('Max-Age=0')) jar.delete(name);
            else jar.set(name, value);
          }
          if (answer.headers.location === undefined) return { ...answer, address };
          address = new URL(answer.headers.location, address);
        }
      },
    };
  }

  it('leads over connect.test and back, with the account in the end', async () => {
    const visitor = newVisitor();
    const form = await visitor.open('http://caf.test/account');
    expect(form.body).toContain('<title>Sign in</title>');
    const account = await visitor.open(form.address.href, 'user=marie&password=secret');
    expect(account.body).toContain('<p id="user">marie</p>');
    expect(visitor.trail).toEqual([
      'caf.test/account',
      'connect.test/authorize',
      'connect.test/authorize',
      'connect.test/consent',
      'caf.test/signed-in',
      'caf.test/account',
    ]);
  });

  it('needs no form at the second service, nor after signing out of the first', async () => {
    const visitor = newVisitor();
    const form = await visitor.open('http://caf.test/account');
    await visitor.open(form.address.href, 'user=marie');
    await visitor.open('http://caf.test/sign-out');
    expect((await visitor.open('http://caf.test/account')).body).toContain('marie');
    expect((await visitor.open('http://ameli.test/account')).body).toContain('marie');
  });

  it('gives no account to whoever comes without a code', async () => {
    expect((await ask(sites, 'caf.test', '/signed-in')).status).toBe(403);
  });
});

describe('the canary', () => {
  it('is left by the server in a cookie that no script sees', async () => {
    const { headers } = await ask(sites, 'caf.test', '/store?canary=canari-7');
    expect(headers['set-cookie']).toEqual([expect.stringMatching(/^server-canary=canari-7; .*HttpOnly/)]);
  });

  it('is shown to the page that looks for it', async () => {
    const { body } = await ask(sites, 'caf.test', '/retrieve', {
      headers: { cookie: 'server-canary=canari-7' },
    });
    expect(body).toContain('serverCookie: "canari-7"');
    expect((await ask(sites, 'caf.test', '/retrieve')).body).toContain('serverCookie: null');
  });

  it('comes back from the server to be cached, and only to whoever brings it', async () => {
    const { body, headers } = await ask(sites, 'caf.test', '/http-cache', {
      headers: { 'x-canary': 'canari-7' },
    });
    expect(body).toBe('canari-7');
    expect(headers['cache-control']).toContain('max-age=31536000');
    expect((await ask(sites, 'caf.test', '/http-cache')).body).toBe('');
  });
});

describe('trouble', () => {
  it('answers slowly: what is asked later is answered sooner', async () => {
    const answered: string[] = [];
    await Promise.all([
      ask(sites, 'caf.test', '/slow?ms=300').then(({ body }) => answered.push(body)),
      ask(sites, 'caf.test', '/').then(({ body }) => answered.push(body)),
    ]);
    expect(answered.map((body) => /<title>([^<]*)/.exec(body)?.[1])).toEqual([
      'Bienvenue sur caf.test',
      'Slow page',
    ]);
  });

  it.each(['/slow-to-finish?ms=300', '/never-finishes'])(
    'shows a first half before the rest (%s)',
    async (path) => {
      const [first, rest] = await new Promise<[string, Promise<string>]>((resolve, reject) => {
        const asking = get(
          { host: '127.0.0.1', port: sites.port, path, headers: { host: 'caf.test' } },
          (response) => {
            response.once('data', (chunk: Buffer) => {
              const end = new Promise<string>((ended) => {
                response.once('data', (more: Buffer) => ended(more.toString()));
                response.once('error', () => ended(''));
              });
              if (path === '/never-finishes') asking.destroy();
              resolve([chunk.toString(), end]);
            });
          },
        );
        asking.on('error', reject);
      });
      expect(first).toContain('id="first-half"');
      expect(first).not.toContain('id="rest"');
      expect((await rest).includes('id="rest"')).toBe(path !== '/never-finishes');
    },
  );

  it('resets the connection', async () => {
    expect(await askBare(sites, 'caf.test', '/reset')).toEqual({ bytes: '', end: 'reset' });
  });

  it('hangs up', async () => {
    expect(await askBare(sites, 'caf.test', '/hang-up')).toEqual({ bytes: '', end: 'closed' });
  });

  it('sends half of what it promised', async () => {
    const { headers, body } = await ask(sites, 'caf.test', '/truncated');
    expect(body).toContain('id="first-half"');
    expect(Number(headers['content-length'])).toBeGreaterThan(body.length);
  });

  it.each([
    ['/missing', 404],
    ['/no-such-path', 404],
    ['/broken', 500],
    ['/broken-empty', 500],
    ['/dialogs/password', 401],
  ])('answers %s with %i', async (path, status) => {
    expect((await ask(sites, 'caf.test', path)).status).toBe(status);
  });

  it('ends what would never end when the sites are closed', async () => {
    const others = await startTestSites();
    const failures = ['/never', '/never-finishes', '/slow?ms=600000'].map((path) =>
      ask(others, 'caf.test', path).then(
        ({ isComplete }) => isComplete,
        () => false,
      ),
    );
    await expect.poll(() => others.requests()).toHaveLength(3);
    await others.close();
    expect(await Promise.all(failures)).toEqual([false, false, false]);
  });
});

describe('resources', () => {
  it('are three hundred on one page, a third of them from cdn.test', async () => {
    const { body } = await ask(sites, 'caf.test', '/many');
    expect(body.match(/<img /g)).toHaveLength(300);
    expect(body.match(/src="\/\/cdn\.test\//g)).toHaveLength(100);
  });

  it('open a WebSocket', async () => {
    const socket = connect(sites.port, '127.0.0.1', () =>
      socket.write(
        'GET /resources/socket HTTP/1.1\r\nHost: evil.test\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
      ),
    );
    const [chunk] = await once(socket, 'data');
    socket.destroy();
    // Key and answer are the example of RFC 6455, section 1.3.
    expect(String(chunk)).toContain('Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=');
    expect(sites.requestsTo('evil.test')).toMatchObject([
      { path: '/resources/socket', headers: { upgrade: 'websocket' } },
    ]);
  });
});

describe('documents', () => {
  it('are PDFs whose table of contents points at their objects', async () => {
    const { body, headers } = await ask(sites, 'caf.test', '/document.pdf');
    expect(headers['content-type']).toBe('application/pdf');
    const table = Number(/startxref\n(\d+)\n/.exec(body)?.[1]);
    expect(body.slice(table)).toMatch(/^xref\n0 6\n/);
    const offsets = [...body.slice(table).matchAll(/^(\d{10}) 00000 n/gm)].map(([, offset]) =>
      Number(offset),
    );
    expect(offsets.map((offset) => body.slice(offset, offset + 7))).toEqual(
      [1, 2, 3, 4, 5].map((number) => `${number} 0 obj`),
    );
  });

  it.each([
    ['/download/file.pdf', 'attestation.pdf'],
    ['/download/file.exe', 'setup.exe'],
  ])('are to be downloaded from %s as %s', async (path, name) => {
    const { headers } = await ask(sites, 'caf.test', path);
    expect(headers['content-disposition']).toBe(`attachment; filename="${name}"`);
  });
});

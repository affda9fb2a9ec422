import { fork } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  type DemonstrationSites,
  startDemonstrationSites,
} from '../../main/demonstration/demonstration-sites.ts';
import { forms } from '../../main/demonstration/forms.ts';

const root = join(import.meta.dirname, '..', '..');
const sitesFolder = join(root, 'kiosk-profiles', 'demonstration', 'sites');

let sites: DemonstrationSites;

beforeAll(async () => {
  sites = await startDemonstrationSites({ sitesFolder, slowAnswerMilliseconds: 50 });
});

afterAll(() => sites.close());

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly text: string;
}

interface Asking {
  readonly method?: string;
  readonly cookie?: string;
  readonly form?: Readonly<Record<string, string>>;
  readonly raw?: { readonly type: string; readonly body: string };
  readonly port?: number;
}

/** Asks with the path exactly as given: `fetch` would tidy it up first. */
function ask(host: string | null, path: string, asking: Asking = {}): Promise<Answer> {
  const { form, raw, cookie, port = sites.port } = asking;
  const body = form === undefined ? raw?.body : new URLSearchParams(form).toString();
  const type = form === undefined ? raw?.type : 'application/x-www-form-urlencoded';
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        host: '127.0.0.1',
        port,
        path,
        method: asking.method ?? (body === undefined ? 'GET' : 'POST'),
        setHost: false,
        agent: false,
        headers: {
          ...(host === null ? {} : { host }),
          ...(cookie === undefined ? {} : { cookie }),
          ...(type === undefined ? {} : { 'content-type': type }),
        },
      },
      (incoming) => {
        const parts: Buffer[] = [];
        incoming.on('data', (part: Buffer) => parts.push(part));
        incoming.on('error', reject);
        incoming.on('end', () => {
          const whole = Buffer.concat(parts);
          resolve({
            status: incoming.statusCode ?? 0,
            headers: incoming.headers,
            body: whole,
            text: whole.toString('utf8'),
          });
        });
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/** A browser with cookies per host, which follows redirects within the demonstration. */
class Browser {
  readonly #jars = new Map<string, Map<string, string>>();

  async go(address: string, asking: Asking = {}): Promise<Answer & { readonly at: string }> {
    const url = new URL(address);
    const jar = this.#jars.get(url.host) ?? new Map<string, string>();
    this.#jars.set(url.host, jar);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await ask(url.host, url.pathname + url.search, {
      ...asking,
      ...(cookie === '' ? {} : { cookie }),
    });
    for (const line of answer.headers['set-cookie'] ?? []) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    const location = answer.headers.location;
    return location === undefined ? { ...answer, at: url.href } : this.go(new URL(location, url).href);
  }
}

/** Every page there is, as an address. */
function everyPage(): { readonly host: string; readonly path: string; readonly html: string }[] {
  return readdirSync(sitesFolder, { recursive: true })
    .map((name) => String(name).replaceAll('\\', '/'))
    .filter((name) => name.endsWith('index.html'))
    .map((name) => {
      const [host = '', ...rest] = name.split('/');
      const path = `/${rest.join('/')}`.replace(/index\.html$/, '');
      return { host, path, html: readFileSync(join(sitesFolder, name), 'utf8') };
    });
}

const hosts = [
  'connexion',
  'courrier',
  'emploi',
  'essais',
  'famille',
  'impots',
  'logement',
  'sante',
  'transports',
].map((name) => `${name}.borne.example`);

describe('which site answers', () => {
  test('the Host header chooses the site, whatever its case, port and trailing dot', async () => {
    const titles = new Set<string | undefined>();
    for (const host of hosts) {
      const { status, text } = await ask(host, '/');
      expect({ host, status }).toEqual({ host, status: 200 });
      titles.add(/<title>(.*)<\/title>/.exec(text)?.[1]);
    }
    expect(titles.size).toBe(hosts.length);
    const odd = await ask('FAMILLE.Borne.Example.:80', '/');
    expect(odd.text).toBe((await ask('famille.borne.example', '/')).text);
  });

  test.each([
    ['an unknown host', 'inconnu.borne.example'],
    ['the folder all sites share', 'commun'],
    ['an address of this PC', '127.0.0.1'],
    ['a host that climbs', '..'],
    ['a host with a path', 'famille.borne.example/../commun'],
    ['no host', null],
  ])('%s finds nothing', async (_, host) => {
    const { status, text } = await ask(host, '/');
    // Node itself refuses a request without a host.
    expect([400, 404]).toContain(status);
    expect(text).not.toContain('<html');
  });

  test('only this PC can connect', async () => {
    const other = await startDemonstrationSites({ sitesFolder });
    try {
      // Another address of the same PC: a server on all addresses would answer.
      await expect(
        new Promise((resolve, reject) => {
          request({ host: '127.0.0.2', port: other.port, path: '/' }, resolve).on('error', reject).end();
        }),
      ).rejects.toThrow(/ECONNREFUSED|EADDRNOTAVAIL/);
    } finally {
      await other.close();
    }
  });
});

describe('what is sent', () => {
  test.each([
    '/../profile.yaml',
    '/../../profile.yaml',
    '/..%2f..%2fprofile.yaml',
    '/%2e%2e/%2e%2e/profile.yaml',
    '/..\\..\\profile.yaml',
    '/....//....//profile.yaml',
    '//../../profile.yaml',
    '/commun/../../../profile.yaml',
    '/commun/..%2f..%2f..%2fprofile.yaml',
    '/index.html%00.css',
    '/%',
    '/../connexion.borne.example/index.html',
  ])('%s never leads out of the site', async (path) => {
    const { status, text } = await ask('famille.borne.example', path);
    expect([400, 404]).toContain(status);
    expect(text).not.toContain('formatVersion');
    expect(text).not.toContain('Qui êtes-vous');
  });

  test.each(['http://famille.borne.example/', '@famille.borne.example/', '*'])(
    'a target that is no path (%s) is refused',
    async (target) => {
      expect((await ask('famille.borne.example', target)).status).toBe(400);
    },
  );

  test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])('%s is refused', async (method) => {
    const { status, headers } = await ask('famille.borne.example', '/', { method });
    expect(status).toBe(405);
    expect(headers.allow).toBe('GET, HEAD, POST');
  });

  test('HEAD tells what GET would send, without sending it', async () => {
    const get = await ask('famille.borne.example', '/');
    const head = await ask('famille.borne.example', '/', { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(head.body.length).toBe(0);
    expect(head.headers['content-length']).toBe(String(get.body.length));
    expect(get.body.length).toBeGreaterThan(0);
  });

  test('a folder without its slash leads to the page', async () => {
    const { status, headers } = await ask('famille.borne.example', '/attestation');
    expect(status).toBe(301);
    expect(headers.location).toBe('/attestation/');
  });

  test('a page that is not there says so, and a failing site too', async () => {
    const missing = await ask('essais.borne.example', '/page-absente');
    expect(missing.status).toBe(404);
    expect(missing.text).toContain('Cette page n’existe pas');
    const failing = await ask('essais.borne.example', '/panne');
    expect(failing.status).toBe(500);
    expect(failing.text).toContain('Le site est en panne');
  });

  test('three doors lead to the forbidden site: a link, a redirect, a frame', async () => {
    expect((await ask('essais.borne.example', '/lien/')).text).toContain('href="http://interdit.example/"');
    const redirect = await ask('essais.borne.example', '/redirection');
    expect([redirect.status, redirect.headers.location]).toEqual([302, 'http://interdit.example/']);
    const frame = await ask('essais.borne.example', '/cadre/');
    expect(frame.text).toMatch(/<iframe [^>]*src="http:\/\/interdit\.example\/"/);
    expect(frame.headers['content-security-policy']).toContain('http://interdit.example/');
  });

  test.each([
    ['famille.borne.example', '/attestation.pdf'],
    ['sante.borne.example', '/releve.pdf'],
    ['impots.borne.example', '/avis.pdf'],
    ['courrier.borne.example', '/programme.pdf'],
    ['essais.borne.example', '/document.pdf'],
  ])('%s%s is a whole PDF, to read or to download', async (host, path) => {
    const read = await ask(host, path);
    expect(read.headers['content-type']).toBe('application/pdf');
    expect(read.headers['content-disposition']).toBeUndefined();
    const pdf = read.body.toString('latin1');
    expect(pdf.startsWith('%PDF-1.')).toBe(true);
    const table = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(pdf)?.[1]);
    expect(pdf.slice(table, table + 4)).toBe('xref');
    const download = await ask(host, `${path}?telecharger`);
    expect(download.headers['content-disposition']).toBe(`attachment; filename="${path.slice(1)}"`);
    expect(download.body.equals(read.body)).toBe(true);
  });
});

describe('signing in', () => {
  test('one sign-in at the provider serves all sites, and signing out forgets', async () => {
    const browser = new Browser();
    const before = await browser.go('http://famille.borne.example/mon-compte/');
    expect(before.text).toContain('Se connecter');
    expect(before.text).not.toContain('Allocations familiales');

    const provider = await browser.go('http://famille.borne.example/connexion?page=%2Fmon-compte%2F');
    expect(provider.at).toMatch(/^http:\/\/connexion\.borne\.example\//);
    const back = /name="retour" value="([^"]*)"/.exec(provider.text)?.[1]?.replaceAll('&amp;', '&');
    const account = await browser.go('http://connexion.borne.example/choisir', {
      form: { prenom: 'Nadia', retour: back ?? '' },
    });
    expect(account.at).toBe('http://famille.borne.example/mon-compte/');
    expect(account.text).toContain('Bonjour Nadia');
    expect(account.text).toContain('Allocations familiales');
    expect(account.text).not.toContain('href="/connexion');

    const second = await browser.go('http://sante.borne.example/connexion?page=%2F');
    expect(second.text).toContain('Continuer');
    expect(second.text).toContain('value="Nadia"');

    const after = await browser.go('http://famille.borne.example/deconnexion');
    expect(after.text).not.toContain('Nadia');
  });

  test('nobody is known but by the cookie of their own browser', async () => {
    const first = new Browser();
    await first.go('http://famille.borne.example/retour?prenom=Nadia&page=%2F');
    expect((await first.go('http://famille.borne.example/')).text).toContain('Nadia');
    expect((await new Browser().go('http://famille.borne.example/')).text).not.toContain('Nadia');
  });

  test('the cookie outlives the browser, so that only a wipe removes it', async () => {
    const { headers } = await ask('famille.borne.example', '/retour?prenom=Nadia&page=%2F');
    expect(headers['set-cookie']?.join()).toMatch(/^prenom=Nadia; .*Max-Age=\d{6,}; HttpOnly; SameSite=Lax$/);
  });

  test.each([
    'http://interdit.example/retour',
    'http://borne.example.interdit.example/retour',
    'http://famille.borne.example@interdit.example/retour',
    'http://inconnu.borne.example/retour',
    'http://famille.borne.example/deconnexion',
    'http://famille.borne.example:81/retour',
    'https://famille.borne.example/retour',
    'javascript:alert(1)//.borne.example/retour',
    '//interdit.example/retour',
  ])('the provider sends nobody to %s', async (retour) => {
    const { status, headers } = await ask('connexion.borne.example', '/choisir', {
      form: { prenom: 'Nadia', retour },
    });
    expect([status, headers.location]).toEqual([303, '/']);
    const page = await ask('connexion.borne.example', `/?retour=${encodeURIComponent(retour)}`);
    expect(page.text).toContain('name="retour" value=""');
  });

  test.each([
    '//interdit.example/',
    '/\\interdit.example/',
    'http://interdit.example/',
    '/a\r\nSet-Cookie: b=c',
    '',
  ])('coming back leads to a page of the site, not to %j', async (page) => {
    const { headers } = await ask(
      'famille.borne.example',
      `/retour?prenom=Nadia&page=${encodeURIComponent(page)}`,
    );
    expect(headers.location).toBe('/');
  });

  test.each([
    '<b>Nadia</b>',
    '"><script>',
    '',
    ' ',
    '123',
    'a'.repeat(41),
    'Na\u0000dia',
    'Nadia\r\nX-Bad: 1',
  ])('the name %j is refused politely', async (prenom) => {
    const { status, headers, text } = await ask('connexion.borne.example', '/choisir', { form: { prenom } });
    expect(status).toBe(422);
    expect(headers['set-cookie']).toBeUndefined();
    expect(text).toContain('role="alert"');
    expect(text).not.toContain('<b>Nadia');
  });

  test.each(['Nadia', 'Léa-Marie', "D'Artagnan", 'نادية', 'Ana María'])('%s is welcome', async (prenom) => {
    const browser = new Browser();
    await browser.go(`http://famille.borne.example/retour?prenom=${encodeURIComponent(prenom)}&page=%2F`);
    const { text } = await browser.go('http://famille.borne.example/');
    expect(text).toContain(`<bdi>${prenom.replace("'", '&#39;')}</bdi>`);
  });

  test('a cookie somebody tampered with is as good as none', async () => {
    for (const cookie of ['prenom=%', 'prenom=%3Cscript%3E', 'prenom', 'prenom=', 'autre=Nadia']) {
      const { status, text } = await ask('famille.borne.example', '/', { cookie });
      const seen = {
        cookie,
        status,
        anonymous: text.includes('Se connecter'),
        script: text.includes('<script>'),
      };
      expect(seen).toEqual({ cookie, status: 200, anonymous: true, script: false });
    }
  });
});

describe('forms', () => {
  test.each(Object.entries(forms))('%s leads on when it is complete', async (address, { required, next }) => {
    const url = new URL(`http://${address}`);
    const form = Object.fromEntries(required.map((name) => [name, 'réponse']));
    const { status, headers } = await ask(url.host, url.pathname, { form });
    expect([status, headers.location]).toEqual([303, next]);
    expect((await ask(url.host, next)).status).toBe(200);
  });

  test.each(Object.entries(forms).filter(([, { required }]) => required.length > 0))(
    '%s says so when an answer is missing',
    async (address, { required }) => {
      const url = new URL(`http://${address}`);
      const { text: fresh } = await ask(url.host, url.pathname);
      expect(fresh).not.toContain('role="alert"');
      for (const missing of required) {
        const form = Object.fromEntries(required.map((name) => [name, name === missing ? ' ' : 'réponse']));
        const { status, text } = await ask(url.host, url.pathname, { form });
        const seen = {
          missing,
          status,
          said: text.includes('role="alert"'),
          repeated: text.includes('réponse"'),
        };
        expect(seen).toEqual({ missing, status: 422, said: true, repeated: false });
      }
    },
  );

  test('every form of every page is answered, and asks for what it requires', () => {
    const found = new Set<string>();
    for (const { host, html } of everyPage()) {
      for (const [, action = '', inside = ''] of html.matchAll(
        /<form method="post" action="([^"]+)"[^>]*>([\s\S]*?)<\/form>/g,
      )) {
        const address = `${host}${action}`;
        found.add(address);
        const form = forms[address];
        // A form with a file is received unseen, and the provider's own is looked at elsewhere.
        if (form === undefined || form.required.length === 0) continue;
        const required = [...inside.matchAll(/name="(\w+)"[^>]* required/g)].map(([, name]) => name);
        expect({ address, required: new Set(required) }).toEqual({
          address,
          required: new Set(form.required),
        });
      }
    }
    expect(found).toEqual(new Set([...Object.keys(forms), 'connexion.borne.example/choisir']));
  });

  test('a file is received and dropped', async () => {
    const body = `--x\r\ncontent-disposition: form-data; name="cv"; filename="cv.pdf"\r\n\r\n${'x'.repeat(200_000)}\r\n--x--\r\n`;
    const { status, headers } = await ask('emploi.borne.example', '/candidature/', {
      raw: { type: 'multipart/form-data; boundary=x', body },
    });
    expect([status, headers.location]).toEqual([303, '/candidature/envoyee/']);
  });

  test('a form far longer than any is not read, not even its beginning', async () => {
    const status = await new Promise((resolve, reject) => {
      const outgoing = request(
        {
          host: '127.0.0.1',
          port: sites.port,
          path: '/ecrire/',
          method: 'POST',
          headers: { host: 'courrier.borne.example', 'content-type': 'application/x-www-form-urlencoded' },
        },
        (incoming) => {
          incoming.resume();
          resolve(incoming.statusCode);
        },
      );
      outgoing.on('error', reject);
      outgoing.write('pour=a%40b.example&texte=bonjour&reste=', () => {
        setImmediate(() => outgoing.end('x'.repeat(20_000)));
      });
    });
    expect(status).toBe(422);
  });
});

describe('slow pages', () => {
  test.each([
    ['essais.borne.example', '/lente/'],
    ['transports.borne.example', '/en-direct/'],
  ])('%s%s comes after a quick page that was asked for later', async (host, path) => {
    const arrived: string[] = [];
    const slow = ask(host, path).then(({ status }) => arrived.push(`slow ${status}`));
    const quick = ask(host, '/').then(({ status }) => arrived.push(`quick ${status}`));
    await Promise.all([slow, quick]);
    expect(arrived).toEqual(['quick 200', 'slow 200']);
  });

  test('the sites close although somebody is waiting', async () => {
    const other = await startDemonstrationSites({ sitesFolder, slowAnswerMilliseconds: 3_600_000 });
    const waiting = ask('essais.borne.example', '/lente/', { port: other.port }).catch(() => 'cut');
    await ask('essais.borne.example', '/', { port: other.port });
    await other.close();
    expect(await waiting).toBe('cut');
  });

  test('the sites close although somebody has sent half a form', async () => {
    const other = await startDemonstrationSites({ sitesFolder });
    const cut = new Promise((resolve) => {
      const outgoing = request({
        host: '127.0.0.1',
        port: other.port,
        path: '/ecrire/',
        method: 'POST',
        headers: { host: 'courrier.borne.example', 'content-length': 1000 },
      });
      outgoing.once('error', () => resolve('cut'));
      outgoing.write('pour=');
    });
    await ask('courrier.borne.example', '/', { port: other.port });
    await other.close();
    expect(await cut).toBe('cut');
  });
});

describe('the pages', () => {
  test('every link leads to a page, and only the forbidden site lies outside', async () => {
    const missing: string[] = [];
    const outside = new Set<string>();
    for (const { host, path, html } of everyPage()) {
      const base = `http://${host}${path}`;
      for (const [, , text = ''] of html.matchAll(/ (href|src|action)="([^"]+)"/g)) {
        const url = new URL(text.replace('{{chemin}}', '%2F'), base);
        if (!hosts.includes(url.host)) {
          outside.add(url.host);
          continue;
        }
        const { status } = await ask(url.host, url.pathname + url.search);
        const meant = url.pathname === '/page-absente' ? 404 : url.pathname === '/panne' ? 500 : null;
        const isForm = `${url.host}${url.pathname}` in forms || url.pathname === '/choisir';
        if (meant === null ? status >= 400 && !isForm : status !== meant) missing.push(`${base} → ${text}`);
      }
    }
    expect(missing).toEqual([]);
    expect([...outside]).toEqual(['interdit.example']);
  });

  test('each says that it is a demonstration, in its language and direction', () => {
    const said = {
      fr: 'Site de démonstration',
      en: 'Demonstration site',
      ar: 'موقع تجريبي',
    };
    const seen = new Set<string>();
    for (const { host, path, html } of everyPage()) {
      if (host === 'interdit.example') continue;
      const language = /<html lang="(fr|en|ar)"/.exec(html)?.[1];
      if (language !== 'fr' && language !== 'en' && language !== 'ar')
        throw new Error(`${host}${path}: no language`);
      seen.add(`${host} ${language}`);
      const page = `${host}${path}`;
      const facts = {
        page,
        says: html.includes(said[language]),
        rightToLeft: html.includes('dir="rtl"'),
        heading: html.includes('<h1>'),
      };
      expect(facts).toEqual({ page, says: true, rightToLeft: language === 'ar', heading: true });
    }
    for (const host of ['famille.borne.example', 'sante.borne.example']) {
      for (const language of ['fr', 'en', 'ar']) expect(seen).toContain(`${host} ${language}`);
    }
  });

  test('none needs a script or a style of its own, which its own policy would refuse', () => {
    const own = /<style|<script(?![^>]*\bsrc=)| style="| on\w+="/;
    const pages = everyPage().filter(({ html }) => own.test(html));
    expect(pages.map(({ host, path }) => `${host}${path}`)).toEqual([]);
  });
});

test('the utility process posts its port, answers, and says nothing of it', async () => {
  // Electron gives a utility process a port to its parent; here Node's own channel stands in for it.
  const parentPort = 'process.parentPort = { postMessage: (message) => process.send(message) };';
  const child = fork(join(root, 'main', 'demonstration', 'serve.ts'), [sitesFolder], {
    execArgv: ['--import', `data:text/javascript,${encodeURIComponent(parentPort)}`],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const said: string[] = [];
  child.stdout?.on('data', (data: Buffer) => said.push(data.toString()));
  child.stderr?.on('data', (data: Buffer) => said.push(data.toString()));
  try {
    const message = await new Promise<unknown>((resolve, reject) => {
      child.once('message', resolve);
      child.once('exit', () => reject(new Error(said.join(''))));
    });
    const { port } = z.strictObject({ port: z.int().positive() }).parse(message);
    const { text } = await ask('famille.borne.example', '/retour?prenom=Nadia&page=%2F', { port }).then(() =>
      ask('famille.borne.example', '/', { port }),
    );
    expect(text).toContain('Aides aux familles');
    expect(said).toEqual([]);
  } finally {
    child.kill();
  }
});

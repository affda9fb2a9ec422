import { firstNameInCookies, forgetFirstName, readFirstName, rememberFirstName } from './first-name.ts';
import { forms } from './forms.ts';
import { renderPage } from './render-page.ts';
import type { SiteFiles } from './site-files.ts';

/** A request as the demonstration sees it: nothing of it outlives the answer. */
export interface SiteRequest {
  readonly method: string | undefined;
  readonly host: string | undefined;
  /** Path and query, as it stands in the request line. */
  readonly target: string | undefined;
  readonly cookies: string | undefined;
  /** The answers of a form; null where there are none or they are not read. */
  readonly answers: URLSearchParams | null;
}

export interface SiteAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** The server waits before it sends a slow answer. */
  readonly slow: boolean;
}

const signInHost = 'connexion.borne.example';

/** Not one of ours: the profile forbids it, and a page says so should anybody ever get there. */
const forbiddenAddress = 'http://interdit.example/';

const slowPages: ReadonlySet<string> = new Set([
  'essais.borne.example/lente/',
  'transports.borne.example/en-direct/',
]);

/**
 * Everything comes from the site itself but what two pages try on purpose: a frame of a forbidden site,
 * a form to it. That the terminal stops those is its own merit, not this header's.
 */
const contentPolicy = [
  "default-src 'self'",
  `frame-src 'self' ${forbiddenAddress}`,
  `form-action 'self' http://*.borne.example ${forbiddenAddress}`,
  "base-uri 'none'",
  "object-src 'none'",
].join('; ');

/** Decides what to answer. Reads nothing but its arguments, remembers nothing. */
export function answerRequest(files: SiteFiles, request: SiteRequest): SiteAnswer {
  if (!['GET', 'HEAD', 'POST'].includes(request.method ?? '')) {
    return plain(405, 'Only GET, HEAD and POST.', { allow: 'GET, HEAD, POST' });
  }
  const host = hostName(request.host);
  if (!isSite(files, host)) return plain(404, 'No such site.');
  const url = parse(host, request.target);
  if (url === null) return plain(400, 'Not an address.');
  const firstName = firstNameInCookies(request.cookies);
  if (request.method === 'POST') return answerForm(files, { host, url, firstName }, request.answers);
  return answerPage(files, { host, url, firstName });
}

interface Visit {
  readonly host: string;
  readonly url: URL;
  readonly firstName: string | null;
}

function answerPage(files: SiteFiles, visit: Visit): SiteAnswer {
  const { host, url } = visit;
  const address = `${host}${url.pathname}`;
  if (address === 'essais.borne.example/redirection') return redirect(302, forbiddenAddress);
  if (address === 'essais.borne.example/panne')
    return page(files, 'commun/panne.html', visit, { status: 500 });
  if (host.endsWith('.borne.example') && host !== signInHost) {
    if (url.pathname === '/connexion') return redirect(302, signInAddress(host, url));
    if (url.pathname === '/retour') return arrive(url);
    if (url.pathname === '/deconnexion') return redirect(303, '/', forgetFirstName());
  }
  return file(files, visit);
}

/** To the identity provider, which leads back to `/retour` on this host. */
function signInAddress(host: string, url: URL): string {
  const back = new URL(`http://${host}/retour`);
  back.searchParams.set('page', localPath(url.searchParams.get('page')));
  const address = new URL(`http://${signInHost}/`);
  address.searchParams.set('retour', back.href);
  return address.href;
}

/** Back from the identity provider: this site, too, remembers the name. */
function arrive(url: URL): SiteAnswer {
  const name = readFirstName(url.searchParams.get('prenom'));
  const to = localPath(url.searchParams.get('page'));
  return redirect(303, to, name === null ? undefined : rememberFirstName(name));
}

function answerForm(files: SiteFiles, visit: Visit, answers: URLSearchParams | null): SiteAnswer {
  const address = `${visit.host}${visit.url.pathname}`;
  if (address === `${signInHost}/choisir`) return signIn(files, visit, answers);
  const form = forms[address];
  if (form === undefined) return page(files, 'commun/absente.html', visit, { status: 404 });
  const missing = form.required.some((name) => (answers?.get(name) ?? '').trim() === '');
  if (!missing) return redirect(303, form.next);
  return page(files, `${address}index.html`, visit, { status: 422, incomplete: true });
}

function signIn(files: SiteFiles, visit: Visit, answers: URLSearchParams | null): SiteAnswer {
  const name = readFirstName(answers?.get('prenom') ?? null);
  const back = returnAddress(files, answers?.get('retour') ?? null);
  if (name === null) {
    return page(files, `${signInHost}/index.html`, visit, {
      status: 422,
      incomplete: true,
      returnTo: back?.href ?? '',
    });
  }
  back?.searchParams.set('prenom', name);
  return redirect(303, back?.href ?? '/', rememberFirstName(name));
}

/** Only the `/retour` of a site of the demonstration: an identity provider must not send people anywhere else. */
function returnAddress(files: SiteFiles, text: string | null): URL | null {
  if (text === null || !URL.canParse(text)) return null;
  const url = new URL(text);
  const ours = url.protocol === 'http:' && url.port === '' && url.pathname === '/retour';
  return ours && url.hostname.endsWith('.borne.example') && isSite(files, url.hostname) ? url : null;
}

/** A path on the same site; anything else ("//elsewhere", "http:") becomes the first page. */
function localPath(text: string | null): string {
  return text !== null && /^\/(?![/\\])[\w./-]*$/.test(text) ? text : '/';
}

function file(files: SiteFiles, visit: Visit): SiteAnswer {
  const { host, url } = visit;
  const path = url.pathname.endsWith('/') ? `${url.pathname}index.html` : url.pathname;
  const key = path.startsWith('/commun/') ? path.slice(1) : `${host}${path}`;
  const found = files.get(key);
  if (found === undefined) {
    const folder = files.has(`${host}${url.pathname}/index.html`);
    return folder
      ? redirect(301, `${url.pathname}/`)
      : page(files, 'commun/absente.html', visit, { status: 404 });
  }
  if (found.type.startsWith('text/html')) return page(files, key, visit, { status: 200 });
  return {
    status: 200,
    headers: {
      'content-type': found.type,
      'cache-control': 'max-age=600',
      ...(url.searchParams.has('telecharger')
        ? { 'content-disposition': `attachment; filename="${path.slice(path.lastIndexOf('/') + 1)}"` }
        : {}),
    },
    body: found.body,
    slow: false,
  };
}

interface PageOptions {
  readonly status: number;
  readonly incomplete?: boolean;
  readonly returnTo?: string;
}

function page(files: SiteFiles, key: string, visit: Visit, options: PageOptions): SiteAnswer {
  const { status, incomplete = false } = options;
  const returnTo = options.returnTo ?? returnAddress(files, visit.url.searchParams.get('retour'))?.href ?? '';
  const html = files.get(key)?.body.toString('utf8') ?? '';
  const facts = { firstName: visit.firstName, incomplete, path: visit.url.pathname, returnTo };
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      // What is on it depends on the cookie.
      'cache-control': 'private, no-cache',
      'content-security-policy': contentPolicy,
    },
    body: Buffer.from(renderPage(html, facts)),
    slow: slowPages.has(`${visit.host}${visit.url.pathname}`),
  };
}

function redirect(status: number, location: string, cookie?: string): SiteAnswer {
  return {
    status,
    headers: { location, 'cache-control': 'no-store', ...(cookie ? { 'set-cookie': cookie } : {}) },
    body: Buffer.alloc(0),
    slow: false,
  };
}

function plain(status: number, text: string, headers: Readonly<Record<string, string>> = {}): SiteAnswer {
  return {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', ...headers },
    body: Buffer.from(`${text}\n`),
    slow: false,
  };
}

/** "Famille.Borne.Example.:8080" → "famille.borne.example". */
function hostName(header: string | undefined): string {
  return (header ?? '').toLowerCase().replace(/:\d*$/, '').replace(/\.$/, '');
}

function isSite(files: SiteFiles, host: string): boolean {
  return host.includes('.') && files.has(`${host}/index.html`);
}

function parse(host: string, target: string | undefined): URL | null {
  // "http://elsewhere/" and "@elsewhere/" are targets too, for proxies: none of ours.
  const text = `http://${host}${target ?? ''}`;
  return target?.startsWith('/') === true && URL.canParse(text) ? new URL(text) : null;
}

import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import type { CustomScheme, Session } from 'electron';
import { documentBytesPath } from '../../app/containment/document-page.ts';

/**
 * Our own pages come from `borne://shell/…` and a profile's pictures from `borne://picture/…`. A scheme of our
 * own instead of file: because a page from file: may read other files, and the packaged build takes that
 * privilege away (fuse GrantFileProtocolExtraPrivileges).
 */
const scheme = 'borne';

export const visitorPage = `${scheme}://shell/visitor.html`;
export const curtainPage = `${scheme}://shell/curtain.html`;
/** The console of the association's own people. */
export const staffPage = `${scheme}://shell/staff.html`;
/** Draws a document; has no bridge. */
export const documentPage = `${scheme}://shell/document.html`;

/** True for an address of our own pages, judged on the parsed URL. */
export function isShellAddress(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : null;
  return url !== null && url.protocol === `${scheme}:` && url.host === 'shell';
}

/** The address at which a profile's picture is served to our pages. */
export function pictureAddress(path: string): string {
  return `${scheme}://picture/${path.split('/').map(encodeURIComponent).join('/')}`;
}

/** Below this, beside our own pages, lie the sounds that an association recorded. */
const recordings = '/recordings/';

/** A standard, secure scheme has an origin, a CSP and no access to anything else. */
export const shellScheme: CustomScheme = {
  scheme,
  privileges: { standard: true, secure: true, supportFetchAPI: true },
};

/** A file of the profile. */
export interface ProfileBytes {
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

interface ShellFiles {
  /** The built renderer. */
  readonly rendererFolder: string;
  /** A picture of the profile, or null when there is none of that name. */
  readonly readPicture: (path: string) => Promise<ProfileBytes | null>;
  /** A recording of the profile, or null when there is none of that name. */
  readonly readSound: (path: string) => Promise<ProfileBytes | null>;
}

/** Serves our pages to one Electron session. Anything that is not there is a plain 404. */
export function serveShell(session: Session, files: ShellFiles): void {
  session.protocol.handle(scheme, async (request) => {
    const url = new URL(request.url);
    if (url.host === 'shell' && url.pathname.startsWith(recordings))
      return serve(await files.readSound(decodeURIComponent(url.pathname.slice(1))));
    if (url.host === 'shell') return serveFile(files.rendererFolder, url.pathname);
    if (url.host === 'picture')
      return serve(await files.readPicture(decodeURIComponent(url.pathname.slice(1))));
    return missing();
  });
}

/**
 * What is drawn there came from a stranger: no script but ours, and nowhere to send anything. Sent with every file,
 * since a worker, which is what reads the document, knows only the policy that came with its own.
 */
const documentPolicy = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
    "style-src 'self'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; '),
} as const;

/**
 * Serves the page that draws a document, and the bytes of that document beside it.
 * @param bytes null where there is none
 */
export function serveDocument(session: Session, folder: string, bytes: () => Uint8Array | null): void {
  session.protocol.handle(scheme, async (request) => {
    const { host, pathname } = new URL(request.url);
    if (host !== 'shell') return missing();
    if (pathname !== documentBytesPath) return serveFile(folder, pathname, documentPolicy);
    const document = bytes();
    return document === null
      ? missing()
      : new Response(Uint8Array.from(document), { headers: { 'content-type': 'application/octet-stream' } });
  });
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  // The voices, unpacked by whoever reads them.
  '.bin': 'application/octet-stream',
  // What the viewer of documents reads: tables of characters, fonts, colour profiles.
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
  '.ttf': 'font/ttf',
  '.icc': 'application/octet-stream',
};

async function serveFile(
  folder: string,
  pathname: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const file = normalize(join(folder, decodeURIComponent(pathname)));
  const mediaType = mediaTypes[extname(file)];
  if (!file.startsWith(folder + sep) || mediaType === undefined) return missing();
  try {
    return new Response(await readFile(file), { headers: { 'content-type': mediaType, ...headers } });
  } catch {
    return missing();
  }
}

function serve(file: ProfileBytes | null): Response {
  if (file === null) return missing();
  return new Response(Uint8Array.from(file.bytes), {
    // A picture opened as a document must not run as one.
    headers: { 'content-type': file.mediaType, 'content-security-policy': "default-src 'none'; sandbox" },
  });
}

function missing(): Response {
  return new Response(null, { status: 404 });
}

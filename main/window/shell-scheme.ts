import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import type { CustomScheme, Session } from 'electron';

/**
 * Our own pages come from `borne://shell/…` and a profile's pictures from `borne://picture/…`. A scheme of our
 * own instead of file: because a page from file: may read other files, and the packaged build takes that
 * privilege away (fuse GrantFileProtocolExtraPrivileges).
 */
const scheme = 'borne';

export const visitorPage = `${scheme}://shell/visitor.html`;
export const curtainPage = `${scheme}://shell/curtain.html`;

/** True for an address of our own pages, judged on the parsed URL. */
export function isShellAddress(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : null;
  return url !== null && url.protocol === `${scheme}:` && url.host === 'shell';
}

/** The address at which a profile's picture is served to our pages. */
export function pictureAddress(path: string): string {
  return `${scheme}://picture/${path.split('/').map(encodeURIComponent).join('/')}`;
}

/** A standard, secure scheme has an origin, a CSP and no access to anything else. */
export const shellScheme: CustomScheme = {
  scheme,
  privileges: { standard: true, secure: true, supportFetchAPI: true },
};

export interface Picture {
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

interface ShellFiles {
  /** The built renderer. */
  readonly rendererFolder: string;
  /** A picture of the profile, or null when there is none of that name. */
  readonly readPicture: (path: string) => Promise<Picture | null>;
}

/** Serves our pages to one Electron session. Anything that is not there is a plain 404. */
export function serveShell(session: Session, files: ShellFiles): void {
  session.protocol.handle(scheme, async (request) => {
    const url = new URL(request.url);
    if (url.host === 'shell') return serveFile(files.rendererFolder, url.pathname);
    if (url.host === 'picture') return servePicture(files, url.pathname);
    return missing();
  });
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};

async function serveFile(folder: string, pathname: string): Promise<Response> {
  const file = normalize(join(folder, decodeURIComponent(pathname)));
  const mediaType = mediaTypes[extname(file)];
  if (!file.startsWith(folder + sep) || mediaType === undefined) return missing();
  try {
    return new Response(await readFile(file), { headers: { 'content-type': mediaType } });
  } catch {
    return missing();
  }
}

async function servePicture(files: ShellFiles, pathname: string): Promise<Response> {
  const picture = await files.readPicture(decodeURIComponent(pathname.slice(1)));
  if (picture === null) return missing();
  return new Response(Uint8Array.from(picture.bytes), {
    // A picture opened as a document must not run as one.
    headers: { 'content-type': picture.mediaType, 'content-security-policy': "default-src 'none'; sandbox" },
  });
}

function missing(): Response {
  return new Response(null, { status: 404 });
}

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { answerRequest, type SiteAnswer } from './answer.ts';
import { readSiteFiles, type SiteFiles } from './site-files.ts';

export interface DemonstrationOptions {
  /** The folder `sites` of the demonstration profile: one folder a host, and `commun` for all. */
  readonly sitesFolder: string;
  /** How long a slow page makes people wait, in milliseconds; default 6,000. */
  readonly slowAnswerMilliseconds?: number;
}

export interface DemonstrationSites {
  /** On 127.0.0.1, chosen by the system. */
  readonly port: number;
  /** Resolves when no connection is left. */
  close(): Promise<void>;
}

/** The longest form that is read, in bytes. What is longer, or a file, is received to its end and dropped. */
const longestForm = 16 * 1024;

/** The most that is received at all, in bytes: then the connection is cut. */
const longestUpload = 32 * 1024 * 1024;

/**
 * Serves the sites of the demonstration profile on this PC alone, the site chosen by the Host header.
 * Nothing is logged, no visitor is known between two requests, nothing is written; what a browser should
 * remember is in its own cookies and storage.
 *
 * Rejects when the folder cannot be read or no port is free.
 */
export async function startDemonstrationSites(options: DemonstrationOptions): Promise<DemonstrationSites> {
  const files = await readSiteFiles(options.sitesFolder);
  const slowness = options.slowAnswerMilliseconds ?? 6000;
  const closing = new AbortController();
  const server = createServer((request, response) => {
    void serve(files, request, response, slowness, closing.signal);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') {
    throw new Error('a server that listens on an address and a port has both');
  }
  return {
    port: address.port,
    close: () =>
      new Promise((resolve) => {
        closing.abort();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function serve(
  files: SiteFiles,
  request: IncomingMessage,
  response: ServerResponse,
  slowness: number,
  closing: AbortSignal,
): Promise<void> {
  const received = await receive(request);
  if (received.kind === 'cut') {
    response.destroy();
    return;
  }
  const answer = answerRequest(files, {
    method: request.method,
    host: request.headers.host,
    target: request.url,
    cookies: request.headers.cookie,
    answers: received.answers,
  });
  if (!answer.slow || (await waited(response, slowness, closing))) send(response, answer);
  else response.destroy();
}

type Received =
  /** The whole request; its fields where it is a form short enough, else null. */
  | { readonly kind: 'whole'; readonly answers: URLSearchParams | null }
  /** It broke off, or was far too long. */
  | { readonly kind: 'cut' };

async function receive(request: IncomingMessage): Promise<Received> {
  const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true;
  const parts: Buffer[] = [];
  let length = 0;
  request.on('data', (part: Buffer) => {
    length += part.length;
    if (isForm && length <= longestForm) parts.push(part);
    if (length > longestUpload) request.destroy();
  });
  const whole = await new Promise<boolean>((resolve) => {
    request.once('end', () => resolve(true));
    request.once('error', () => resolve(false));
    request.once('close', () => resolve(false));
  });
  if (!whole) return { kind: 'cut' };
  const readable = isForm && length <= longestForm;
  return {
    kind: 'whole',
    answers: readable ? new URLSearchParams(Buffer.concat(parts).toString('utf8')) : null,
  };
}

/** False when the visitor went away meanwhile, or the sites are being closed. */
async function waited(
  response: ServerResponse,
  milliseconds: number,
  closing: AbortSignal,
): Promise<boolean> {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const signal = AbortSignal.any([gone.signal, closing]);
  return wait(milliseconds, true, { signal }).catch(() => false);
}

/** Node leaves the body out of an answer to HEAD. */
function send(response: ServerResponse, answer: SiteAnswer): void {
  response.writeHead(answer.status, {
    ...answer.headers,
    'content-length': answer.body.length,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
  });
  response.end(answer.body);
}

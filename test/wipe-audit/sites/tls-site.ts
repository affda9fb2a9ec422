import { createHash, X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { createServer as createNetServer, type Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import { selfSigned } from '../../fixtures/sites/self-signed.ts';

/** One host that speaks http and https on one port, as the two must be reached under one name. */
export interface TlsSite {
  readonly port: number;
  /** How the last visit to /look arrived, and whether the handshake was resumed at /resumed. */
  hsts(): string | null;
  resumed(): string | null;
  forget(): void;
  close(): void;
}

export const tlsHost = 'tls.test';

/** The first byte of a TLS handshake. */
const handshake = 0x16;

/**
 * `/plant` leaves HSTS and tickets and leads to `plantAt`; `/look`, asked by http, says whether Chromium made https of
 * it, then `/resumed` whether the handshake was a new one, and leads to `lookAt`.
 */
export async function startTlsSite(leads: {
  readonly plantAt: string;
  readonly lookAt: string;
  /** What /plant sends besides HSTS. */
  readonly headers: Readonly<Record<string, string>>;
}): Promise<TlsSite> {
  let hsts: string | null = null;
  let resumed: string | null = null;
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const { socket } = request;
    const isSecure = socket instanceof TLSSocket;
    const path = request.url ?? '/';
    const page = (to: string): void => {
      response.writeHead(200, {
        'content-type': 'text/html',
        'cache-control': 'no-store',
        // Each page a handshake of its own.
        connection: 'close',
        ...(isSecure && path === '/plant' ? { 'strict-transport-security': 'max-age=31536000', ...leads.headers } : {}),
      });
      response.end(`<!doctype html><title>TLS</title><script>location.replace(${JSON.stringify(to)})</script>`);
    };
    if (path === '/plant') return page(leads.plantAt);
    if (path === '/look') {
      hsts = isSecure ? 'went by https' : null;
      return page(`https://${tlsHost}/resumed`);
    }
    if (path === '/resumed') {
      resumed = isSecure && socket.isSessionReused() ? 'resumed' : null;
      return page(leads.lookAt);
    }
    response.writeHead(404);
    response.end();
  };
  const plain = createServer(answer);
  const secure = createSecureServer(selfSigned, answer);
  const sockets = new Set<Socket>();
  const door = createNetServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.once('readable', () => {
      const first: unknown = socket.read(1);
      if (!Buffer.isBuffer(first)) return socket.destroy();
      socket.unshift(first);
      (first[0] === handshake ? secure : plain).emit('connection', socket);
    });
  });
  door.listen(0, '127.0.0.1');
  await once(door, 'listening');
  const address = door.address();
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a numbered port');
  return {
    port: address.port,
    hsts: () => hsts,
    resumed: () => resumed,
    forget() {
      hsts = null;
      resumed = null;
    },
    close() {
      for (const socket of sockets) socket.destroy();
      door.close();
    },
  };
}

/** For --ignore-certificate-errors-spki-list: this one certificate is believed, every other is judged as ever. */
export function believedKey(): string {
  const key = new X509Certificate(selfSigned.cert).publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(key).digest('base64');
}

import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Answer } from '../../fixtures/sites/answer.ts';

const lasting = { 'cache-control': 'public, max-age=31536000, immutable' };
const fresh = { 'cache-control': 'no-store' };

/** What the server gives with a canary in it, by the mechanism's letters. */
export function servedWith(id: string, canary: string): Answer {
  const text = (
    body: string | Uint8Array,
    headers: Readonly<Record<string, string>>,
    type = 'text/plain',
  ): Answer => ({
    kind: 'bytes',
    type,
    body,
    headers,
  });
  switch (id) {
    case 'ckh':
      return text('x', {
        ...fresh,
        'set-cookie': `ckh=${canary}; Path=/; HttpOnly; SameSite=Lax; Max-Age=31536000`,
      });
    case 'hcs':
      return text(`body ${canary}`, lasting);
    case 'hcl':
      return text(canary.padEnd(4096).repeat(256 * 6), lasting);
    case 'hcg':
      return text(gzipSync(`body ${canary} `.repeat(50)), { ...lasting, 'content-encoding': 'gzip' });
    case 'hcb':
      return text(brotliCompressSync(`body ${canary} `.repeat(50)), {
        ...lasting,
        'content-encoding': 'br',
      });
    case 'etg':
      return text('body', { 'cache-control': 'no-cache', etag: `"${canary}"` });
    case 'smt':
      return text('body', { ...lasting, 'server-timing': `wipe;desc="${canary}"` });
    case 'pdf':
      return text(`%PDF-1.4\n% ${canary}\n%%EOF\n`, lasting, 'application/pdf');
    case 'nst':
      return text(`body ${canary}`, fresh);
    case 'v8c':
      return text(
        `globalThis.v8c = function () { return '${canary}'; }; globalThis.v8c();`,
        lasting,
        'text/javascript',
      );
    case 'img':
      return text(
        `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><desc>${canary}</desc></svg>`,
        lasting,
        'image/svg+xml',
      );
    case 'swb':
      return text(
        `const kept = []; addEventListener('install', () => skipWaiting()); addEventListener('activate', (event) => event.waitUntil(clients.claim())); addEventListener('message', ({ data }) => kept.push(data)); // ${canary}`,
        lasting,
        'text/javascript',
      );
    default:
      return text('', fresh);
  }
}

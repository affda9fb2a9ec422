import { createServer, type Server } from 'node:http';
import type { Colour } from '../e2e/support/screen.ts';

/** A site that fills the screen with one colour, and keeps as much as it is told to in the browser. */
export interface NextVisitorSite {
  readonly port: number;
  readonly colour: Colour;
  /** Resolves when a page that was told to keep something (`/?megabytes=200`) has done so. */
  stored(): Promise<void>;
  close(): void;
}

const colour: Colour = [11, 93, 102];

export async function serveNextVisitors(): Promise<NextVisitorSite> {
  let waiting: () => void = () => undefined;
  const server: Server = createServer((request, response) => {
    if (request.url === '/stored') {
      response.writeHead(204).end();
      waiting();
      return;
    }
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
    response.end(page);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    port: address.port,
    colour,
    stored: () =>
      new Promise((resolve) => {
        waiting = resolve;
      }),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Random bytes, so that nothing is packed smaller on its way to the disk. */
const page = `<!doctype html><title>Next visitor</title>
<style>html { background: rgb(${colour.join(' ')}); }</style>
<script>
addEventListener('load', async () => {
  const megabytes = Number(new URLSearchParams(location.search).get('megabytes') ?? 0);
  const cache = await caches.open('kept');
  for (let one = 0; one < megabytes; one += 1) {
    const bytes = new Uint8Array(1024 * 1024);
    for (let at = 0; at < bytes.length; at += 65536) crypto.getRandomValues(bytes.subarray(at, at + 65536));
    await cache.put('/part-' + one, new Response(bytes));
  }
  await fetch('/stored');
});
</script>`;

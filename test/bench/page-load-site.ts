import { createServer, type ServerResponse } from 'node:http';

/** A page of many parts that measures itself, loads again when it is told to, and never comes from a cache. */
export interface PageLoadSite {
  readonly port: number;
  /** Milliseconds each part takes to come, as from a server that is not in the room; 0 unless told. */
  moveAway(milliseconds: number): void;
  /** Lets this contender load once more. @returns milliseconds from the start of its navigation to the end of load */
  load(contender: string): Promise<number>;
  /** The contender's page is there and waits. */
  arrived(contender: string): Promise<void>;
  close(): void;
}

const parts = 300;
/** One pixel (GIF): the way is measured, not the drawing. */
const picture = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

export async function servePageLoads(): Promise<PageLoadSite> {
  const waiting = new Map<string, ServerResponse>();
  const listeners = new Map<string, (milliseconds: number) => void>();
  let distance = 0;
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://caf.test');
    const contender = searchParams.get('contender') ?? '';
    switch (pathname) {
      case '/picture.gif':
        response.setHeader('content-type', 'image/gif');
        response.setHeader('cache-control', 'no-store');
        if (distance === 0) response.end(picture);
        else setTimeout(() => response.end(picture), distance);
        break;
      case '/next':
        // Held until it is this contender's turn.
        waiting.set(contender, response);
        listeners.get(contender)?.(Number(searchParams.get('took')));
        listeners.delete(contender);
        break;
      default:
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
        response.end(page);
    }
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  const next = (contender: string): Promise<number> =>
    new Promise((resolve) => {
      listeners.set(contender, resolve);
    });
  return {
    port: address.port,
    moveAway: (milliseconds) => void (distance = milliseconds),
    async load(contender) {
      const loaded = next(contender);
      waiting.get(contender)?.end('go');
      waiting.delete(contender);
      return loaded;
    },
    async arrived(contender) {
      if (!waiting.has(contender)) await next(contender);
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

const page = `<!doctype html><title>${parts} parts</title>
${Array.from({ length: parts }, (_, n) => `<img alt="" src="/picture.gif?n=${n}">`).join('\n')}
<script>
addEventListener('load', () => setTimeout(async () => {
  const [navigation] = performance.getEntriesByType('navigation');
  const contender = new URLSearchParams(location.search).get('contender');
  await fetch('/next?contender=' + contender + '&took=' + navigation.loadEventEnd);
  location.reload();
}));
</script>`;

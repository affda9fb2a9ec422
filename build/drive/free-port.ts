import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * Where ports are looked for: below those that a system hands out by itself (from 32768 on Linux, 49152 on Windows).
 * Between our look and the start of the program that is to have the port, any connection of anybody could be given
 * one of those, and the program would run on without its port, unreachable and without a word.
 */
const range = { first: 20_000, last: 32_000 };

const handedOut = new Set<number>();

/** A TCP port of the loopback interface that nobody listened on a moment ago, never the same one twice. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(range.first, range.last);
    if (handedOut.has(port) || !(await isFree(port))) continue;
    handedOut.add(port);
    return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

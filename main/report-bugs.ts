import { app } from 'electron';

/**
 * Without a handler Electron shows an exception of the main process in a native error dialog, over the kiosk
 * (escape-vectors V122). A bug ends the process instead: a session that ends is wiped and replaced, a warden
 * that ends is restarted by whoever started it.
 */
export function reportBugsQuietly(): void {
  process.on('uncaughtException', reportBug);
  process.on('unhandledRejection', reportBug);
  // A console that nobody reads any more (its terminal was closed) is no bug; writing to it raises one.
  process.stdout.on('error', () => undefined);
  process.stderr.on('error', () => undefined);
}

/** For exceptions that something between would catch: Electron tells a page the text of those in its handlers. */
export function reportBug(error: unknown): void {
  // A session's errors may quote what a page said, so only unpackaged builds print them.
  if (!app.isPackaged) process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  app.exit(70);
}

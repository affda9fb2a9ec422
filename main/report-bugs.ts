import { app } from 'electron';

/**
 * Without a handler Electron shows an exception of the main process in a native error dialog, over the kiosk
 * (escape-vectors V122). A bug ends the process instead: a session that ends is wiped and replaced, a warden
 * that ends is restarted by whoever started it.
 */
export function reportBugsQuietly(): void {
  const end = (error: unknown): void => {
    // A session's errors may quote what a page said, so only unpackaged builds print them.
    if (!app.isPackaged) process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    app.exit(70);
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
}

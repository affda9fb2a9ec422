import { type Browser, chromium, type Page } from '@playwright/test';
import { lookAtSession } from './shown-session.ts';

/** What the visitor of one session sees: our own screens, and the web page over them. */
export interface SessionScreens {
  /** Our own screens. */
  readonly shell: Page;
  /** The web page that is open, of that host where one is named; waits for it. */
  guest(host?: string): Promise<Page>;
  /** Web pages that exist now. */
  guests(): readonly Page[];
  /** Transitions are over and pictures are drawn. */
  settled(): Promise<void>;
  /** Resolves when the session process is gone. */
  ended(): Promise<void>;
  disconnect(): Promise<void>;
}

const shellPage = 'borne://shell/visitor.html';
/** Milliseconds between two tries to reach a session that is still starting. */
const retryEvery = 100;
/** Milliseconds; generous, since two cores may be shared with a whole test run. */
const patience = 60_000;

/** Connects to the session process behind one of these debugging ports, as soon as its first screen is painted. */
export async function connectToSession(ports: readonly number[]): Promise<SessionScreens> {
  const deadline = Date.now() + patience;
  for (;;) {
    const seen: string[] = [];
    for (const port of ports) {
      const screens = await tryToConnect(port);
      if (typeof screens !== 'string') return screens;
      seen.push(`port ${port}: ${screens}`);
    }
    if (Date.now() > deadline) {
      throw new Error(`no session showed its first screen in time (${seen.join(', ')})`);
    }
    await new Promise((resolve) => setTimeout(resolve, retryEvery));
  }
}

/** The session, or what stands in the way of reaching it. */
async function tryToConnect(port: number): Promise<SessionScreens | string> {
  const seen = await lookAtSession(port, shellPage);
  if (seen !== 'shown') return seen;
  let browser: Browser;
  try {
    browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`, { timeout: 5_000 });
  } catch (error) {
    return String(error);
  }
  const pages = (): readonly Page[] => browser.contexts().flatMap((context) => context.pages());
  const shell = pages().find((page) => page.url().startsWith(shellPage));
  if (shell === undefined) {
    await browser.close();
    return 'its screen is gone again';
  }
  const guests = (): readonly Page[] => pages().filter((page) => page !== shell);
  const ended = new Promise<void>((resolve) => {
    browser.once('disconnected', () => resolve());
  });
  return {
    shell,
    guests,
    async guest(host) {
      const deadline = Date.now() + patience;
      for (;;) {
        const guest = guests().find((page) => host === undefined || hostOf(page) === host);
        if (guest !== undefined) return guest;
        if (Date.now() > deadline) throw new Error('no web page was opened in time');
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    async settled() {
      // Longer than the longest transition of the theme (200 ms).
      await shell.waitForTimeout(400);
    },
    ended: () => ended,
    disconnect: () => browser.close(),
  };
}

function hostOf(page: Page): string {
  return URL.canParse(page.url()) ? new URL(page.url()).host : '';
}

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { type Browser, type CDPSession, chromium } from '@playwright/test';
import { type ManagedLists, withManagedLists } from './managed-lists.ts';

/** What became of one navigation. */
export type Outcome = 'allow' | 'block' | 'invalid';

export const chromiumPath = '/usr/bin/chromium';

/** Its version as it tells it ("Chromium 156.0.…"), or null where it is not installed. */
export function chromiumVersion(): string | null {
  if (!existsSync(chromiumPath)) return null;
  const { status, stdout } = spawnSync(chromiumPath, ['--version'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : null;
}

/**
 * Starts Chromium with the lists as managed policy and navigates to every address in turn. Every host
 * leads to a local server, so nothing leaves this machine, and an allowed page answers "no content",
 * which costs least: only "was it blocked by policy?" is looked at.
 * @throws Error when Chromium does not apply the policy, or a navigation never ends.
 */
export async function visitAll(
  lists: ManagedLists,
  addresses: readonly string[],
): Promise<readonly Outcome[]> {
  const server = await startServer();
  try {
    return await withManagedLists({ ...lists, block: [...lists.block, canary] }, async () => {
      const browser = await launch(server);
      try {
        return await visitIn(browser, addresses);
      } finally {
        await browser.close();
      }
    });
  } finally {
    server.close();
  }
}

/** A host that is in no list but this one: blocked, it proves that the policy file was read. */
const canary = '.borne-differential-canary.invalid';

const tabs = 3;
const navigationSeconds = 30;

async function startServer(): Promise<Server> {
  const server = createServer((_request, response) => response.writeHead(204).end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

function launch(server: Server): Promise<Browser> {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The local server has no port.');
  return chromium.launch({
    executablePath: chromiumPath,
    // What isolates sites from each other starts a process for each error page; nothing here needs it.
    args: [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-site-isolation-trials',
      '--disable-features=HttpsUpgrades,IsolateErrorPages',
      `--host-resolver-rules=MAP * 127.0.0.1:${address.port}`,
    ],
  });
}

async function visitIn(browser: Browser, addresses: readonly string[]): Promise<readonly Outcome[]> {
  const context = await browser.newContext();
  const outcomes: Outcome[] = [];
  const queue = addresses.entries();
  const work = async () => {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    if ((await visit(session, `http://${canary.slice(1)}/`)) !== 'block') {
      throw new Error('Chromium did not apply the policy file, so there is nothing to compare with.');
    }
    for (const [index, address] of queue) outcomes[index] = await visit(session, address);
  };
  await Promise.all(Array.from({ length: tabs }, work));
  return outcomes;
}

async function visit(session: CDPSession, address: string): Promise<Outcome> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new Error(`${address} was still loading after ${navigationSeconds} s.`)),
      navigationSeconds * 1000,
    );
  });
  try {
    const { errorText } = await Promise.race([session.send('Page.navigate', { url: address }), late]);
    return errorText === 'net::ERR_BLOCKED_BY_ADMINISTRATOR' ? 'block' : 'allow';
  } catch (error) {
    if (error instanceof Error && error.message.includes('Cannot navigate to invalid URL')) return 'invalid';
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

import type { DebuggedPage } from '../../build/drive/debugged-page.ts';
import { until } from '../escape/drive/looks.ts';
import { page } from '../fixtures/sites/answer.ts';
import type { Route } from '../fixtures/sites/route.ts';
import type { PlainTerminal, PresentVisitor } from '../kills/drive/plain-terminal.ts';
import { isStillThere, treeOf } from '../wipe-audit/scan/processes.ts';
import type { Ending } from './verdict.ts';

/** The tile, the site and the page of a session. */
export const soakService = { tile: 'Dossier', host: 'caf.localhost', path: '/soak' } as const;

/** Minutes without a touch until the terminal asks who is there: the shortest that a profile may say. */
export const idleMinutes = 0.1;

/** About 1 MB: cookie, localStorage, IndexedDB, Cache API. The title says when it is there. */
export const storingRoute: Route = {
  path: soakService.path,
  does: 'stores about 1 MB',
  answer: () =>
    page({
      title: 'Storing',
      headers: { 'cache-control': 'no-store' },
      body: '<h1>Dossier</h1><form><input name="name"></form>',
      script: `(async () => {
  document.cookie = 'visit=' + Math.random() + '; max-age=86400';
  localStorage.setItem('form', 'x'.repeat(100 * 1024));
  await (await caches.open('dossier')).put('/scan', new Response(new Blob([new Uint8Array(400 * 1024)])));
  const opening = indexedDB.open('dossier', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('files');
  await new Promise((done, fail) => { opening.onsuccess = done; opening.onerror = fail; });
  const write = opening.result.transaction('files', 'readwrite');
  write.objectStore('files').put(new Uint8Array(500 * 1024), 'letter');
  await new Promise((done, fail) => { write.oncomplete = done; write.onerror = fail; });
  document.title = 'stored';
})();`,
    }),
};

/** Every 25th by another person, who must wait until the terminal asks; every tenth by a crash. @param number from 1 */
export function endingOf(number: number): Ending {
  if (number % 25 === 0) return 'by another person';
  return number % 10 === 0 ? 'by a crash' : 'by hand';
}

/** From the welcome screen to the end of the session's main process. */
export async function playSession(
  terminal: PlainTerminal,
  visitor: PresentVisitor,
  ending: Ending,
): Promise<void> {
  const words = (key: string): string => visitor.words(key);
  const [main] = treeOf(visitor.pid);
  await visitor.touch();
  await visitor.chooseLanguage();
  await visitor.pressFor(words('charter.accept'), soakService.tile);
  await visitor.press(soakService.tile);
  const guest = await visitor.guest(soakService.host);
  await waitUntilStored(guest);
  guest.close();
  switch (ending) {
    case 'by hand':
      await visitor.pressFor(words('bar.end'), words('confirmEnd.yes'));
      // The session may be gone before the press is answered.
      await visitor.press(words('confirmEnd.yes')).catch(() => undefined);
      break;
    case 'by another person':
      await visitor.press(words('warning.takeOver')).catch(() => undefined);
      break;
    case 'by a crash':
      process.kill(visitor.pid, 'SIGSEGV');
      break;
    default:
      ending satisfies never;
  }
  visitor.leave();
  const isGone = (): boolean => main === undefined || !isStillThere(main);
  if (!(await until(isGone, 15_000, 5))) throw new Error(`a session that was ended ${ending} lives on`);
  if (!terminal.isRunning()) throw new Error('the warden is gone');
}

async function waitUntilStored(guest: DebuggedPage): Promise<void> {
  const isStored = async (): Promise<boolean> => (await guest.evaluate('document.title')) === 'stored';
  if (!(await until(isStored, 15_000, 15))) throw new Error('the page did not come to store anything');
}

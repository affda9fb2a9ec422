import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WebContents } from 'electron';
import { PageText } from '../../../app/session/page-text.ts';
import { builtFolders } from '../../built-folders.ts';

/** Any above those of Chromium and of Electron's own isolation (999). */
const readersWorld = 1_017;

/** Milliseconds a page may take to answer. */
const patience = 2_000;

/** Black on the marker's yellow, whatever the site's colours are. The name is that of page-reader.ts. */
const markedSentence = '::highlight(borne-spoken) { background-color: #f2b544; color: #000; }';

/**
 * What stands on a page, sentence by sentence. Nothing of it where the page does not answer: one that hangs is told of
 * elsewhere.
 */
export async function readPage(contents: WebContents): Promise<PageText> {
  if (contents.isDestroyed() || contents.isCrashed()) return [];
  await contents.insertCSS(markedSentence).catch(() => '');
  const answer = await runInPage(contents, `${source()}\nborneReader.gather()`);
  const text = PageText.safeParse(answer);
  return text.success ? text.data : [];
}

/** Marks the sentence that is being read on the page that `readPage` read; null: none. */
export async function markSentence(contents: WebContents, index: number | null): Promise<void> {
  if (contents.isDestroyed() || contents.isCrashed()) return;
  // The page may be another one by now, which nobody has read.
  await runInPage(contents, `globalThis.borneReader?.mark(${JSON.stringify(index)})`);
}

async function runInPage(contents: WebContents, code: string): Promise<unknown> {
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), patience));
  const answer: Promise<unknown> = contents.executeJavaScriptInIsolatedWorld(readersWorld, [{ code }]);
  return Promise.race([answer.catch(() => null), late]);
}

/** Loaded when somebody asks for it. */
function source(): string {
  return `(() => {\n${readFileSync(join(builtFolders.preload, 'page-reader.cjs'), 'utf8')}\n})();`;
}

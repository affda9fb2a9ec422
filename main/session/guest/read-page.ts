import type { WebContents } from 'electron';
import { PageText } from '../../../app/session/page-text.ts';
import { callBesidePage, type ProgramBesidePage, runBesidePage } from './isolated-world.ts';

const reader: ProgramBesidePage = { file: 'page-reader', global: 'borneReader' };

/** Black on the marker's yellow, whatever the site's colours are. The name is that of page-sentences.ts. */
const markedSentence = '::highlight(borne-spoken) { background-color: #f2b544; color: #000; }';

/**
 * What stands on a page, sentence by sentence. Nothing of it where the page does not answer: one that hangs is told of
 * elsewhere.
 */
export async function readPage(contents: WebContents): Promise<PageText> {
  await styleSpokenPlaces(contents);
  const answer = await callBesidePage(contents, reader, 'gather()');
  const text = PageText.safeParse(answer);
  return text.success ? text.data : [];
}

/** Gives what is spoken on a page its colours. */
export async function styleSpokenPlaces(contents: WebContents): Promise<void> {
  if (contents.isDestroyed() || contents.isCrashed()) return;
  await contents.insertCSS(markedSentence).catch(() => '');
}

/** Marks the sentence that is being read on the page that `readPage` read; null: none. */
export async function markSentence(contents: WebContents, index: number | null): Promise<void> {
  // The page may be another one by now, which nobody has read.
  await runBesidePage(contents, `globalThis.borneReader?.mark(${JSON.stringify(index)})`);
}

import type { WebContents } from 'electron';
import { PageHeard } from '../../../app/session/page-heard.ts';
import { callBesidePage, type ProgramBesidePage, runBesidePage } from './isolated-world.ts';
import { styleSpokenPlaces } from './read-page.ts';

const explorer: ProgramBesidePage = { file: 'page-explorer', global: 'borneExplorer' };

/** Lets somebody who listens move on a page with keys, or no more. Frames of it are not reached. */
export async function explorePage(contents: WebContents, isWanted: boolean): Promise<void> {
  if (isWanted) await styleSpokenPlaces(contents);
  await callBesidePage(contents, explorer, `set(${isWanted})`);
}

/** What the page that `explorePage` prepared has to be heard next, within about a second. */
export async function nextHeard(contents: WebContents): Promise<PageHeard> {
  const answer = await runBesidePage(
    contents,
    `globalThis.borneExplorer === undefined ? { kind: 'gone' } : borneExplorer.next().then((pieces) => ({ kind: 'pieces', pieces }))`,
  );
  const heard = PageHeard.safeParse(answer);
  return heard.success ? heard.data : { kind: 'pieces', pieces: [] };
}

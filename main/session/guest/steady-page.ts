import type { WebContents } from 'electron';
import { programBesidePage, runBesidePage } from './isolated-world.ts';

/** Keeps what a trembling hand did twice from a page, or lets everything through again. Frames of it are not reached. */
export async function steadyPage(contents: WebContents, isOn: boolean): Promise<void> {
  const isThere = await runBesidePage(contents, "typeof borneSteady !== 'undefined'");
  // Most pages never need it.
  if (isThere !== true && !isOn) return;
  const program = isThere === true ? '' : programBesidePage('page-steady');
  await runBesidePage(contents, `${program}\nborneSteady.set(${isOn})`);
}

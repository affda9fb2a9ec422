import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WebContents } from 'electron';
import { builtFolders } from '../../built-folders.ts';

/** Any above those of Chromium and of Electron's own isolation (999). */
const ourWorld = 1_017;

/** Milliseconds a page may take to answer. */
const patience = 2_000;

/** Runs code beside a page, where its own scripts neither see nor change it; null where the page does not answer. */
export async function runBesidePage(contents: WebContents, code: string): Promise<unknown> {
  if (contents.isDestroyed() || contents.isCrashed()) return null;
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), patience));
  const answer: Promise<unknown> = contents.executeJavaScriptInIsolatedWorld(ourWorld, [{ code }]);
  return Promise.race([answer.catch(() => null), late]);
}

/** A program that runs beside pages: a file of main/preload, and the name it gives itself there. */
export interface ProgramBesidePage {
  readonly file: string;
  readonly global: string;
}

/** Calls a program beside a page. It is read and loaded into the page with the first call. */
export async function callBesidePage(
  contents: WebContents,
  { file, global }: ProgramBesidePage,
  call: string,
): Promise<unknown> {
  const isThere = await runBesidePage(contents, `typeof ${global} !== 'undefined'`);
  const program = isThere === true ? '' : sourceOf(file);
  return runBesidePage(contents, `${program}\n${global}.${call}`);
}

function sourceOf(file: string): string {
  return `(() => {\n${readFileSync(join(builtFolders.preload, `${file}.cjs`), 'utf8')}\n})();`;
}

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

/** A program that is loaded when somebody asks for it. @param name of a file of main/preload */
export function programBesidePage(name: string): string {
  return `(() => {\n${readFileSync(join(builtFolders.preload, `${name}.cjs`), 'utf8')}\n})();`;
}

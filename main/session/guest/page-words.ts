import type { WebContents } from 'electron';
import { glossaryForms, type TouchedWord } from '../../../app/glossary/glossary.ts';
import { TouchedWord as TouchedWordShape } from '../../../app/glossary/touched-word.ts';
import { callBesidePage, type ProgramBesidePage, runBesidePage } from './isolated-world.ts';

const glossary: ProgramBesidePage = { file: 'page-glossary', global: 'borneGlossary' };

/** Black on a pale yellow, whatever the site's colours are. The name is that of page-glossary.ts. */
const markedWord =
  '::highlight(borne-words) { background-color: #ffe08a; color: #000; text-decoration: underline; }';

/** Marks the words of a page that we can explain. @returns how many */
export async function markWords(contents: WebContents): Promise<number> {
  if (contents.isDestroyed() || contents.isCrashed()) return 0;
  await contents.insertCSS(markedWord).catch(() => '');
  const answer = await callBesidePage(contents, glossary, `mark(${JSON.stringify(glossaryForms)})`);
  return typeof answer === 'number' && Number.isInteger(answer) && answer > 0 ? answer : 0;
}

export async function clearWords(contents: WebContents): Promise<void> {
  await runBesidePage(contents, 'globalThis.borneGlossary?.clear()');
}

/** The word that somebody touches next on the page that `markWords` marked, within about a second. */
export async function touchedWord(contents: WebContents): Promise<TouchedWord> {
  const answer = await runBesidePage(
    contents,
    `globalThis.borneGlossary === undefined ? { kind: 'gone' } : borneGlossary.next().then((found) => found === null ? { kind: 'none' } : { kind: 'word', ...found })`,
  );
  const word = TouchedWordShape.safeParse(answer);
  return word.success ? word.data : { kind: 'none' };
}

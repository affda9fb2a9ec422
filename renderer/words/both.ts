import type { Words } from './use-words.ts';

/**
 * Stands between the words of the visitor and those of who helps them. It is not drawn; the voice says nothing that
 * stands behind it on its line.
 */
export const helperMark = '\u2063';

const between = `${helperMark} · `;

/** One text in two languages, or one where they say the same. */
export function both(own: string, helpers: string): string {
  return own === helpers || own === '' ? own : `${own}${between}${helpers}`;
}

/** The two halves of a text; the second is null where there is but one. */
export function halvesOf(text: string): readonly [own: string, helpers: string | null] {
  const at = text.indexOf(between);
  return at < 0 ? [text, null] : [text.slice(0, at), text.slice(at + between.length)];
}

/** What is said of one line: the visitor's own words. */
export function ownWords(line: string): string {
  const at = line.indexOf(helperMark);
  return at < 0 ? line : line.slice(0, at).trimEnd();
}

/** The words of a catalogue, each with those of another one. */
export function wordsOfBoth(own: Words, helpers: Words): Words {
  return new Proxy(own, {
    apply: (target, self, given) =>
      both(String(Reflect.apply(target, self, given)), String(Reflect.apply(helpers, self, given))),
  });
}

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

/** What is heard instead by who understands the second language: its words, on lines that have any. */
export function secondWords(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line, index) => {
    const at = line.indexOf(helperMark);
    if (at >= 0) return [line.slice(at).replace(between, '').replace(helperMark, '')];
    // The first half stands on a line of its own before the second one.
    return lines[index + 1]?.startsWith(helperMark) === true ? [] : [line];
  });
}

/** The words of a catalogue, each with those of another one. */
export function wordsOfBoth(own: Words, helpers: Words): Words {
  return new Proxy(own, {
    apply: (target, self, given) =>
      both(String(Reflect.apply(target, self, given)), String(Reflect.apply(helpers, self, given))),
  });
}

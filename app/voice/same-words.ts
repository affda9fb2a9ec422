/** A text as it is compared with what was recorded: other spaces and other ways to store an accent are no other words. */
export function sameWords(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
}

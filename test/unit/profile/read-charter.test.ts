import { describe, expect, it } from 'vitest';
import { readCharter } from '../../../app/profile/read-charter.ts';

const sound = `- [clock] You may stay for one hour.
- [broom]   Everything is erased when you leave.${'   '}

---

# The charter
This PC is
for everybody.

## Quiet, please
Speak softly.
`;

describe('reading a charter', () => {
  it('gives the sentences with their pictures, and the full text in paragraphs', () => {
    expect(readCharter('charter.en.md', sound)).toEqual({
      kind: 'charter',
      charter: {
        sentences: [
          { icon: 'clock', text: 'You may stay for one hour.' },
          { icon: 'broom', text: 'Everything is erased when you leave.' },
        ],
        fullText: ['# The charter', 'This PC is for everybody.', '# Quiet, please', 'Speak softly.'],
      },
    });
  });

  it('reads the same with the line ends of Windows, a byte order mark, or without a last line end', () => {
    const expected = readCharter('c', sound);
    expect(readCharter('c', sound.replaceAll('\n', '\r\n'))).toEqual(expected);
    expect(readCharter('c', `\uFEFF${sound}`)).toEqual(expected);
    expect(readCharter('c', sound.trimEnd())).toEqual(expected);
  });

  it('counts characters as people do, not as computers do', () => {
    const sentence = '😀'.repeat(110);
    expect(readCharter('c', `- [clock] ${sentence}\n---\nText`).kind).toBe('charter');
    expect(readCharter('c', `- [clock] ${sentence}😀\n---\nText`)).toMatchObject({
      problems: [{ kind: 'sentenceTooLong', length: 111, place: { file: 'c', line: 1, column: 11 } }],
    });
  });

  it('takes five sentences and no more', () => {
    const sentences = (count: number) => `${'- [clock] One hour.\n'.repeat(count)}---\nText`;
    expect(readCharter('c', sentences(5)).kind).toBe('charter');
    expect(readCharter('c', sentences(7))).toMatchObject({
      problems: [{ kind: 'charterTooManySentences', count: 7, maximum: 5, place: { line: 6 } }],
    });
  });

  it('reports everything at once', () => {
    const reading = readCharter('c', '- [clok] One hour.\nNo picture.\n---\n');
    expect(reading).toMatchObject({
      problems: [
        { kind: 'unknownValue', written: 'clok', mend: 'clock', place: { line: 1, column: 4 } },
        { kind: 'charterLine', place: { line: 2, column: 1 } },
        { kind: 'charterWithoutFullText', place: { line: 3 } },
      ],
    });
  });
});

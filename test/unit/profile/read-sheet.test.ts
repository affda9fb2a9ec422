import { describe, expect, it } from 'vitest';
import { readSheet } from '../../../app/profile/read-sheet.ts';

const sound = `- [phone] Your phone.

---

- [key] Find this word. \`Mon Compte\`
  It opens your file.
- [form] Answer the questions.
  The site must know.

- [euro]   Look at your payments.
  You will know.

---

- [star] You can see your name.
`;

function problemsOf(text: string) {
  const reading = readSheet('sheets/caf.en.md', text);
  if (reading.kind === 'sheet') return [];
  return reading.problems.map(({ kind, place }) => [kind, place.line, place.column]);
}

describe('reading a sheet', () => {
  it('gives what one needs, each step with its reason and the word on the site, and how it ends', () => {
    expect(readSheet('s', sound)).toEqual({
      kind: 'sheet',
      sheet: {
        atHand: [{ icon: 'phone', text: 'Your phone.' }],
        steps: [
          { icon: 'key', text: 'Find this word.', reason: 'It opens your file.', onSite: 'Mon Compte' },
          { icon: 'form', text: 'Answer the questions.', reason: 'The site must know.', onSite: null },
          { icon: 'euro', text: 'Look at your payments.', reason: 'You will know.', onSite: null },
        ],
        success: { icon: 'star', text: 'You can see your name.' },
      },
    });
  });

  it('reads the same with the line ends of Windows, a byte order mark, or without its empty lines', () => {
    const expected = readSheet('s', sound);
    expect(readSheet('s', sound.replaceAll('\n', '\r\n'))).toEqual(expected);
    expect(readSheet('s', `\uFEFF${sound}`)).toEqual(expected);
    expect(readSheet('s', sound.replaceAll('\n\n', '\n').trimEnd())).toEqual(expected);
  });

  it('says where a reason is missing, and where a sentence explains nothing', () => {
    expect(problemsOf(sound.replace('  It opens your file.\n', ''))).toEqual([['sheetWithoutReason', 5, 1]]);
    expect(problemsOf(sound.replace('Your phone.\n', 'Your phone.\n  A code.\n'))).toEqual([
      ['sheetLine', 2, 3],
    ]);
    expect(problemsOf(sound.replace('  You will know.', '  You will know.\n  Twice.'))).toEqual([
      ['sheetLine', 12, 3],
    ]);
  });

  it('wants three parts, and neither too much nor too little in each', () => {
    expect(problemsOf(sound.replace('---\n\n- [star]', '- [star]'))).toEqual([['sheetParts', 14, 1]]);
    expect(problemsOf(`${sound}\n---\n\nMore.\n`)).toEqual([['sheetParts', 19, 1]]);
    expect(problemsOf(sound.replace('- [phone] Your phone.\n', ''))).toEqual([['sheetCount', 1, 1]]);
    expect(problemsOf(sound.replace('- [euro]   Look at your payments.\n  You will know.\n', ''))).toEqual([
      ['sheetCount', 5, 1],
    ]);
  });

  it('says what is too long to be shown, and which picture there is not', () => {
    const long = 'a'.repeat(111);
    expect(problemsOf(sound.replace('Your phone.', long))).toEqual([['sentenceTooLong', 1, 11]]);
    expect(problemsOf(sound.replace('It opens your file.', long))).toEqual([['sentenceTooLong', 6, 3]]);
    expect(problemsOf(sound.replace('[phone]', '[fone]'))).toEqual([['unknownValue', 1, 4]]);
    expect(problemsOf(sound.replace('- [phone] Your phone.', 'Your phone.'))).toEqual([['sheetLine', 1, 1]]);
  });

  it('never throws, whatever the text', () => {
    for (const text of ['', '\uFEFF', '---', '---\n---\n---', '  indented', '- []', '`', '\0'])
      expect(readSheet('s', text).kind).toBe('problems');
  });
});

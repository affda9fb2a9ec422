import { describe, expect, it } from 'vitest';
import { readTerminalFile } from '../../../app/terminal/read-terminal-file.ts';

const read = (text: string) => readTerminalFile('terminal.yaml', { kind: 'text', text });

describe('terminal.yaml', () => {
  it('may be absent: the defaults hold, and the PC is called Borne, not by its network name', () => {
    expect(readTerminalFile('terminal.yaml', { kind: 'missing' })).toEqual({
      kind: 'terminal',
      terminal: {
        formatVersion: 1,
        name: 'Borne',
        volume: 70,
        screen: { display: 1 },
        spareSession: 'automatic',
      },
    });
  });

  it('says what belongs to this PC', () => {
    const text = `formatVersion: 1
name: Borne accueil
printer: HP LaserJet
camera: USB Camera
volume: 40
screen: { display: 2, scale: 1.5 }
profile: gironde
spareSession: never
`;
    expect(read(text)).toEqual({
      kind: 'terminal',
      terminal: {
        formatVersion: 1,
        name: 'Borne accueil',
        printer: 'HP LaserJet',
        camera: 'USB Camera',
        volume: 40,
        screen: { display: 2, scale: 1.5 },
        profile: 'gironde',
        spareSession: 'never',
      },
    });
  });

  it('is held to the same standard as a profile, all problems at once', () => {
    const text = `formatVersion: 1
volum: 40
printer: 12
screen:
  scale: 9
languages: [fr]
`;
    expect(read(text)).toMatchObject({
      kind: 'problems',
      problems: [
        { kind: 'unknownKey', key: 'volum', mend: 'volume', place: { line: 2, column: 1 } },
        { kind: 'wrongType', key: 'printer', mend: '"12"', place: { line: 3, column: 10 } },
        { kind: 'outOfRange', key: 'scale', minimum: 0.5, maximum: 4, place: { line: 5, column: 10 } },
        {
          kind: 'unknownKey',
          key: 'languages',
          belongsTo: { kind: 'file', file: 'profile.yaml' },
          place: { line: 6 },
        },
      ],
    });
  });

  it.each([
    ['an empty file', '', 'empty'],
    ['a tab', 'formatVersion: 1\nscreen:\n\tscale: 1\n', 'tab'],
    ['a newer version', 'formatVersion: 2\nshiny: 1\n', 'wrongVersion'],
    ['a key given twice', 'formatVersion: 1\nvolume: 1\nvolume: 2\n', 'duplicateKey'],
  ])('refuses %s with one problem', (_, text, kind) => {
    expect(read(text)).toMatchObject({ kind: 'problems', problems: [{ kind }] });
    expect(read(text)).toHaveProperty('problems.length', 1);
  });

  it('refuses a file that could not be read', () => {
    expect(readTerminalFile('terminal.yaml', { kind: 'unreadable', code: 'EACCES' })).toMatchObject({
      problems: [{ kind: 'file', refusal: { kind: 'unreadable' }, place: { line: 1, column: 1 } }],
    });
  });
});

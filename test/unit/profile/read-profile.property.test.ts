import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { describeProblem } from '../../../app/profile/describe-problem.ts';
import type { Problem } from '../../../app/profile/problem.ts';
import type { ProfileFolder } from '../../../app/profile/profile-folder.ts';
import { readCharter } from '../../../app/profile/read-charter.ts';
import { type ProfileVerdict, readProfile } from '../../../app/profile/read-profile.ts';
import { referencesOf } from '../../../app/profile/references.ts';
import { fixtureFolder, gatherFixture, problemsOf } from './read-fixture.ts';

/** A longer search, for whoever changes the reader: PROPERTY_DEPTH=20. */
const depth = Number(process.env['PROPERTY_DEPTH'] ?? 1);

// The time a search takes is the machine's affair.
vi.setConfig({ testTimeout: 120_000 * depth });

const sound = await gatherFixture('sound');
const good = readFileSync(join(fixtureFolder, 'sound', 'profile.yaml'), 'utf8');
const charter = readFileSync(join(fixtureFolder, 'sound', 'charter.fr.md'), 'utf8');

function withText(text: string): ProfileFolder {
  return { ...sound, profile: { kind: 'text', text } };
}

/** Characters that mean something to YAML, to URLs or to nobody. */
const marks = '\t :#"\'[]{}*&!|>%@`,\\\n\r\uFEFF\0\u2028é?~-.'.split('');
const words = '*a|&a |!!map |: |- | #|---|...|\r\n|<<: |? |0x1F|.inf|.nan|null|😀|__proto__: 1|  '.split('|');
const telling = fc.constantFrom(...marks, ...words);
const values =
  '{ a: 1 }|[1, [2]]|null|true|12|-1|1e999|.nan|"x"|{}|[]||[[]]|2026-01-01|!!binary aGk=|{ fr: { en: 1 } }|{ picture: 1 }|{ picture: ../a.svg }|""|#x|*.fr|fr|{ fr: "", de: x }|[fr, [], null]'.split(
    '|',
  );
const noise = fc.string({ maxLength: 8 });

interface Edit {
  readonly kind: 'insert' | 'setValue' | 'deleteLine' | 'deleteSome' | 'doubleLine' | 'swapLines' | 'indent';
  readonly at: number;
  readonly text: string;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom(
    'insert',
    'setValue',
    'deleteLine',
    'deleteSome',
    'doubleLine',
    'swapLines',
    'indent',
  ),
  at: fc.nat(5000),
  text: fc.oneof(telling, noise),
});

function apply(text: string, { kind, at, text: added }: Edit): string {
  const position = at % (text.length + 1);
  const lines = text.split('\n');
  const index = at % lines.length;
  const line = lines[index] ?? '';
  switch (kind) {
    case 'setValue':
      // A whole value of another type, which random characters hardly ever make.
      return lines
        .toSpliced(index, 1, line.replace(/(:|-)( .*|)$/, `$1 ${values[at % values.length]}`))
        .join('\n');
    case 'insert':
      return text.slice(0, position) + added + text.slice(position);
    case 'deleteSome':
      return text.slice(0, position) + text.slice(position + 1 + (at % 7));
    case 'deleteLine':
      return lines.toSpliced(index, 1).join('\n');
    case 'doubleLine':
      return lines.toSpliced(index, 0, line).join('\n');
    case 'swapLines':
      return lines.toSpliced(index, 2, lines[index + 1] ?? '', line).join('\n');
    case 'indent':
      return lines.toSpliced(index, 1, ` ${line}`).join('\n');
    default:
      return kind satisfies never;
  }
}

/** Lines as an editor counts them. */
function outside(problem: Problem, text: string): boolean {
  const { line, column } = problem.place;
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  const length = lines[line - 1]?.length;
  return length === undefined || column < 1 || column > length + 1;
}

/** Problems of the profile’s own file that lie outside it. */
function lost(verdict: ProfileVerdict, text: string): readonly Problem[] {
  const own = problemsOf(verdict).filter(({ place }) => place.file === sound.file);
  return own.filter((problem) => outside(problem, text));
}

const edited = fc.array(edit, { minLength: 1, maxLength: 4 }).map((edits) => edits.reduce(apply, good));

describe('reading a profile that was edited at random', () => {
  it('never throws, and every problem lies inside the file', () => {
    fc.assert(
      fc.property(edited, (text) => {
        expect(lost(readProfile(withText(text)), text)).toEqual([]);
      }),
      { numRuns: 400 * depth },
    );
  });

  it('says of every problem one line, in both languages, without a hole in it', () => {
    fc.assert(
      fc.property(edited, (text) => {
        for (const problem of problemsOf(readProfile(withText(text)))) {
          for (const language of ['en', 'fr'] as const) {
            const sentence = describeProblem(problem, language);
            expect(sentence).not.toMatch(/\n|^$/);
            // A sentence may quote the file, and the edits write `null` into it.
            const holes = sentence.match(/undefined|null\b|NaN|Infinity|\[object/g) ?? [];
            expect(holes.filter((hole) => !text.includes(hole))).toEqual([]);
          }
        }
      }),
      { numRuns: 150 * depth },
    );
  });

  it('answers the same each time', () => {
    fc.assert(
      fc.property(edited, (text) => {
        expect(readProfile(withText(text))).toEqual(readProfile(withText(text)));
      }),
      { numRuns: 100 * depth },
    );
  });

  it('refuses with an error or accepts without one', () => {
    fc.assert(
      fc.property(edited, (text) => {
        const verdict = readProfile(withText(text));
        const errors = problemsOf(verdict).filter(({ severity }) => severity === 'error');
        expect(errors.length > 0).toBe(verdict.kind === 'problems');
      }),
      { numRuns: 150 * depth },
    );
  });

  it('names only files inside the folder', () => {
    fc.assert(
      fc.property(edited, (text) => {
        const { pictures, texts } = referencesOf(text);
        expect([...pictures, ...texts].filter((path) => /^\/|\.\.|\\|:|[\r\n]/.test(path))).toEqual([]);
      }),
      { numRuns: 150 * depth },
    );
  });
});

describe('reading text that never was a profile', () => {
  it('never throws, and every problem lies inside the file', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(telling, fc.string({ unit: 'binary' })), { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const verdict = readProfile(withText(text));
        expect(verdict.kind).toBe('problems');
        expect(lost(verdict, text)).toEqual([]);
      }),
      { numRuns: 300 * depth },
    );
  });
});

describe('reading a charter that was edited at random', () => {
  const editedCharter = fc
    .array(edit, { minLength: 1, maxLength: 4 })
    .map((edits) => edits.reduce(apply, charter));

  it('never throws, and every problem lies inside the file', () => {
    fc.assert(
      fc.property(editedCharter, (text) => {
        const reading = readCharter('charter.fr.md', text);
        const problems = reading.kind === 'problems' ? reading.problems : [];
        // A lone carriage return ends a line in a charter, which has no other meaning for it.
        const lines = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
        expect(problems.filter((problem) => outside(problem, lines))).toEqual([]);
      }),
      { numRuns: 300 * depth },
    );
  });
});

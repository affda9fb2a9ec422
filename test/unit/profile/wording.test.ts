import { describe, expect, it } from 'vitest';
import { describeLine, describeProblem } from '../../../app/profile/describe-problem.ts';
import { inReadingOrder, type Problem } from '../../../app/profile/problem.ts';
import type { PictureRefusal, TextRefusal } from '../../../app/profile/profile-folder.ts';
import type { Finding } from '../../../app/url-policy/finding.ts';

const place = { file: 'profile.yaml', line: 12, column: 3 };

function sentences(problem: Problem): string[] {
  return [describeProblem(problem, 'en'), describeProblem(problem, 'fr')];
}

const refusals: readonly TextRefusal[] = [
  { kind: 'missing' },
  { kind: 'tooLarge', bytes: 10 * 1024 * 1024, limit: 1024 * 1024 },
  { kind: 'notUtf8', utf16: true, line: 1, column: 1 },
  { kind: 'notUtf8', utf16: false, line: 3, column: 4 },
  { kind: 'notAFile' },
  { kind: 'outside' },
  { kind: 'unreadable', code: 'EACCES' },
];

const pictureRefusals: readonly PictureRefusal[] = [
  { kind: 'missing' },
  { kind: 'tooLarge', bytes: 5_000_000, limit: 2_000_000 },
  { kind: 'notAFile' },
  { kind: 'outside' },
  { kind: 'unreadable', code: 'EACCES' },
  { kind: 'tooMuchInAll', limit: 50_000_000 },
  { kind: 'notAPicture' },
  { kind: 'wrongEnding', mend: '.png' },
];

const findings: readonly Finding[] = [
  { kind: 'empty', severity: 'error' },
  { kind: 'noHost', severity: 'error' },
  { kind: 'spaces', where: 'around', severity: 'advice', mend: 'caf.fr' },
  { kind: 'spaces', where: 'inside', severity: 'error' },
  { kind: 'starInHost', host: '*.caf.fr', severity: 'error', mend: 'caf.fr' },
  { kind: 'starInHost', host: 'c*f.fr', severity: 'error' },
  { kind: 'starInPath', path: '/*', severity: 'error', mend: 'caf.fr' },
  { kind: 'atQuery', severity: 'error', mend: 'a.fr/?v=1' },
  { kind: 'starPort', severity: 'error', mend: 'caf.fr' },
  { kind: 'badPort', port: '99999', severity: 'error' },
  { kind: 'accentsInHost', host: 'xn--caf-dma.fr', severity: 'error', mend: 'xn--caf-dma.fr' },
  { kind: 'badHost', host: 'c_f', severity: 'error' },
  { kind: 'spelling', part: 'path', severity: 'error' },
  { kind: 'publicSuffix', suffix: 'fr', severity: 'error' },
  { kind: 'publicSuffix', suffix: 'gouv.fr', deliberate: 'https://gouv.fr', severity: 'error' },
  { kind: 'sharedHosting', suffix: 'github.io', severity: 'error' },
  { kind: 'opensEverything', severity: 'error' },
  { kind: 'unknownScheme', scheme: 'htps', meant: 'https', severity: 'error', mend: 'https://caf.fr' },
  { kind: 'refusedScheme', scheme: 'mailto', severity: 'advice' },
  { kind: 'userInfo', severity: 'error', mend: 'caf.fr' },
  { kind: 'userInfo', severity: 'advice', mend: 'https://caf.fr' },
  { kind: 'fragment', severity: 'advice', mend: 'caf.fr' },
  { kind: 'repeatedKey', key: 'v', severity: 'advice' },
  { kind: 'openPath', path: '/a', also: 'caf.fr/ab', severity: 'advice' },
  { kind: 'plainHttp', host: 'caf.fr', severity: 'advice', mend: 'caf.fr' },
  { kind: 'exactHost', host: 'caf.fr', severity: 'advice', mend: 'caf.fr' },
  { kind: 'numericHost', host: '192.0.2.1', severity: 'advice' },
  { kind: 'privateTarget', host: 'localhost', severity: 'advice' },
];

const problems: readonly Problem[] = [
  ...refusals.flatMap((refusal): Problem[] => [
    { kind: 'file', refusal, place, severity: 'error' },
    { kind: 'text', path: 'charter.fr.md', refusal, mend: null, place, severity: 'error' },
  ]),
  ...pictureRefusals.map(
    (refusal): Problem => ({
      kind: 'picture',
      path: 'images/logo.svg',
      refusal,
      mend: null,
      place,
      severity: 'error',
    }),
  ),
  ...findings.flatMap((finding) =>
    (['allow', 'block'] as const).map(
      (list): Problem => ({
        kind: 'rule',
        rule: 'caf.fr',
        list,
        finding,
        place,
        severity: finding.severity,
      }),
    ),
  ),
  { kind: 'andMore', count: 7, place, severity: 'error' },
  {
    kind: 'profileNotFound',
    name: 'girond',
    suggestion: 'gironde',
    known: ['gironde'],
    place,
    severity: 'error',
  },
  {
    kind: 'profileNotFound',
    name: 'x',
    suggestion: null,
    known: ['gironde', 'emploi'],
    place,
    severity: 'error',
  },
];

describe('the sentence of a problem', () => {
  it('is whole in both languages, and ends', () => {
    const bad = problems
      .flatMap(sentences)
      .filter((sentence) => /undefined|null|NaN|\n|\s\s|:\s*\.$|``/.test(sentence));
    expect(bad).toEqual([]);
    expect(problems.flatMap(sentences).filter((sentence) => !/[.?!»]$|`$/.test(sentence))).toEqual([]);
  });

  it('differs between the languages', () => {
    expect(problems.filter((problem) => new Set(sentences(problem)).size === 1)).toEqual([]);
  });

  it('says what to write, in words the issue asks for', () => {
    const finding: Finding = { kind: 'starInHost', host: '*.caf.fr', severity: 'error', mend: 'caf.fr' };
    const problem: Problem = {
      kind: 'rule',
      rule: '*.caf.fr',
      list: 'allow',
      finding,
      place,
      severity: 'error',
    };
    expect(describeLine(problem, 'en')).toContain(
      'profile.yaml:12:3: `*.caf.fr` matches nothing: write `caf.fr`.',
    );
    expect(describeLine(problem, 'fr')).toContain('`*.caf.fr` ne correspond à rien : écrivez `caf.fr`.');
  });

  it('tells advice from errors', () => {
    const advice: Problem = {
      kind: 'duplicateRule',
      rule: 'caf.fr',
      firstLine: 3,
      place,
      severity: 'advice',
    };
    expect(describeProblem(advice, 'en')).toMatch(/^Advice: /);
    expect(describeProblem(advice, 'fr')).toMatch(/^Conseil : /);
  });

  it('cuts what somebody pasted by mistake, and keeps it on one line', () => {
    const problem: Problem = {
      kind: 'unknownValue',
      key: 'icon',
      written: 'a\nb '.repeat(10_000),
      mend: 'bus',
      known: ['bus'],
      place,
      severity: 'error',
    };
    expect(describeProblem(problem, 'en').length).toBeLessThan(300);
    expect(describeProblem(problem, 'en')).not.toContain('\n');
  });
});

describe('a list of problems', () => {
  const at = (file: string, line: number, column: number): Problem => ({
    kind: 'empty',
    place: { file, line, column },
    severity: 'error',
  });

  it('begins with the profile and goes through each file from top to bottom', () => {
    const list = [
      at('b.md', 1, 1),
      at('z.yaml', 10, 2),
      at('a.md', 3, 1),
      at('z.yaml', 10, 1),
      at('z.yaml', 9, 9),
    ];
    expect(
      inReadingOrder(list, 'z.yaml').map(({ place: { file, line, column } }) => `${file}:${line}:${column}`),
    ).toEqual(['z.yaml:9:9', 'z.yaml:10:1', 'z.yaml:10:2', 'a.md:3:1', 'b.md:1:1']);
  });

  it('ends with the number of those it leaves out, an error among them making that an error', () => {
    const list = Array.from({ length: 1000 }, (_, index) => at('z.yaml', index + 1, 1));
    const shown = inReadingOrder(list, 'z.yaml');
    expect(shown).toHaveLength(201);
    expect(shown.at(-1)).toMatchObject({
      kind: 'andMore',
      count: 800,
      severity: 'error',
      place: { line: 201 },
    });
  });
});

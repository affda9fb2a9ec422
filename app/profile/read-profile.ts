import { type LanguageId, readAlso } from '../language/language.ts';
import { terminalFileKeys } from '../terminal/terminal-file.ts';
import type { Charter } from './charter.ts';
import { checkColours } from './checks/colours.ts';
import { checkFiles } from './checks/files.ts';
import type { CheckFinding } from './checks/finding.ts';
import { readRecordings } from './checks/recordings.ts';
import { checkRepeats } from './checks/repeats.ts';
import { checkRules } from './checks/rules.ts';
import { checkSheets } from './checks/sheets.ts';
import { checkStartAddresses } from './checks/start-addresses.ts';
import { checkTranslations } from './checks/translations.ts';
import { draftOf } from './draft.ts';
import { fileProblem } from './file-problem.ts';
import { inReadingOrder, isUsable, type Problem } from './problem.ts';
import type { Profile } from './profile.ts';
import type { ProfileFolder } from './profile-folder.ts';
import { type CharterReading, readCharter } from './read-charter.ts';
import { readSheet, type SheetReading } from './read-sheet.ts';
import { ProfileFile } from './schema.ts';
import { type Sheet, sheetPath } from './sheet.ts';
import { type LocatedProblem, parseYaml, type YamlFile } from './yaml/parse-yaml.ts';
import type { SchemaContext } from './yaml/schema-context.ts';
import { checkShape } from './yaml/shape-problems.ts';
import { nearestSpot } from './yaml/tree.ts';

/** A profile fit for use with what its author should know of it, or everything that keeps it from being one. */
export type ProfileVerdict =
  | { readonly kind: 'profile'; readonly profile: Profile; readonly advice: readonly Problem[] }
  /** At least one is an error; in the order they are met in the files. */
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/** Bytes of `profile.yaml`. Sixty services with a hundred filters each are a tenth of it. */
export const largestProfile = 1024 * 1024;

const context: SchemaContext<typeof ProfileFile> = {
  schema: ProfileFile,
  otherFile: { name: 'terminal.yaml', keys: terminalFileKeys },
};

/**
 * Judges what was gathered of a profile's folder. Pure and deterministic; never throws, whatever the texts are.
 * All problems are found at once, and what follows from another problem is left out.
 */
export function readProfile(folder: ProfileFolder): ProfileVerdict {
  const { file, profile: source } = folder;
  if (source.kind !== 'text') return refuse([fileProblem(file, source)]);
  const yaml = parseYaml(file, source.text);
  if (yaml.kind === 'problems') return refuse(inReadingOrder(yaml.problems, file));

  const shape = checkShape(yaml, context);
  const shapeProblems = shape.kind === 'problems' ? shape.problems : [];
  const otherVersion = shapeProblems.find(({ problem }) => problem.kind === 'wrongVersion');
  // Another version has other keys: what this one says of them is worth nothing.
  if (otherVersion !== undefined) return refuse([otherVersion.problem]);

  const found = judge(yaml, folder);
  const charters = readCharters(yaml, folder);
  const sheets = readSheets(folder);
  const { recordings, problems: unplayable } = readRecordings(folder, (path) => beside(file, path));
  const problems = inReadingOrder(
    [...withoutQuotedStars(yaml.problems, found), ...shapeProblems, ...found]
      .map(({ problem }) => problem)
      .concat(
        [...charters.values(), ...sheets.values()].flatMap((reading) =>
          reading.kind === 'problems' ? reading.problems : [],
        ),
        unplayable,
      ),
    file,
  );
  if (shape.kind === 'problems' || !isUsable(problems)) return { kind: 'problems', problems };
  return {
    kind: 'profile',
    profile: {
      ...shape.value,
      name: folder.name,
      charter: charterTexts(shape.value, charters),
      sheets: sheetTexts(shape.value, sheets),
      recordings,
    },
    advice: problems,
  };
}

function refuse(problems: readonly Problem[]): ProfileVerdict {
  return { kind: 'problems', problems };
}

/** The checks that go beyond the shape, on every part of the file that is sound by itself. */
function judge(yaml: YamlFile, folder: ProfileFolder): LocatedProblem[] {
  const draft = draftOf(yaml.root.value);
  const lineOf = (path: CheckFinding['path']) => yaml.placeOf(nearestSpot(yaml.root, path).start).line;
  const findings = [
    ...checkRepeats(draft, lineOf),
    ...checkTranslations(draft),
    ...checkFiles(draft, folder),
    ...checkSheets(draft, folder),
    ...checkColours(draft),
    ...checkRules(draft, lineOf),
    ...checkStartAddresses(draft),
  ];
  return withoutBlockedStarts(findings).map(({ path, at, severity, detail }) => {
    const spot = nearestSpot(yaml.root, path);
    const place = yaml.placeOf(at === 'key' ? spot.keyStart : spot.start);
    return { path, problem: { ...detail, place, severity } };
  });
}

/** Where a filter of the service or of all services is to be mended anyway, the first page may be open after that. */
function withoutBlockedStarts(findings: readonly CheckFinding[]): CheckFinding[] {
  const broken = findings.filter(isBrokenRule);
  return findings.filter(({ path, detail }) => {
    if (detail.kind !== 'startBlocked') return true;
    const service = path.slice(0, -1);
    return !broken.some(
      ({ path: rule }) => rule[0] === 'sharedHosts' || service.every((step, index) => rule[index] === step),
    );
  });
}

function isBrokenRule({ detail, severity }: Pick<CheckFinding, 'detail' | 'severity'>): boolean {
  return severity === 'error' && (detail.kind === 'rule' || detail.kind === 'severalRules');
}

/** "- *.caf.fr" without quotes: the linter of filters says what to write, which needs no quotes. */
function withoutQuotedStars(
  writing: readonly LocatedProblem[],
  found: readonly LocatedProblem[],
): LocatedProblem[] {
  const mended = new Set(
    found
      .filter(({ problem }) => isBrokenRule({ detail: problem, severity: problem.severity }))
      .map(({ path }) => JSON.stringify(path)),
  );
  return writing.filter(
    ({ path, problem }) => problem.kind !== 'starNeedsQuotes' || !mended.has(JSON.stringify(path)),
  );
}

/** Each charter text that is there, by its path: two languages may share one. */
function readCharters(yaml: YamlFile, folder: ProfileFolder): ReadonlyMap<string, CharterReading> {
  const readings = new Map<string, CharterReading>();
  for (const { value: path } of draftOf(yaml.root.value).charter.parts) {
    const source = folder.texts.get(path);
    const file = beside(folder.file, path);
    if (source?.kind === 'text') readings.set(path, readCharter(file, source.text));
    if (source?.kind === 'notUtf8')
      readings.set(path, { kind: 'problems', problems: [fileProblem(file, source)] });
  }
  return readings;
}

function charterTexts(
  { languages, charter }: ProfileFile,
  readings: ReadonlyMap<string, CharterReading>,
): Profile['charter'] {
  const texts: Partial<Record<LanguageId, Charter>> = {};
  for (const language of languages) {
    const reading = readings.get(charter[language] ?? charter[readAlso(language)] ?? '');
    if (reading?.kind === 'charter') texts[language] = reading.charter;
  }
  return texts;
}

/** Each sheet's text that is there, by its path. */
function readSheets(folder: ProfileFolder): ReadonlyMap<string, SheetReading> {
  const readings = new Map<string, SheetReading>();
  for (const [path, source] of folder.sheets) {
    const file = beside(folder.file, path);
    if (source.kind === 'text') readings.set(path, readSheet(file, source.text));
    if (source.kind === 'notUtf8')
      readings.set(path, { kind: 'problems', problems: [fileProblem(file, source)] });
  }
  return readings;
}

function sheetTexts(
  { languages, categories }: ProfileFile,
  readings: ReadonlyMap<string, SheetReading>,
): Profile['sheets'] {
  const names = categories.flatMap(({ services }) => services.flatMap(({ sheet }) => sheet ?? []));
  return Object.fromEntries(
    [...new Set(names)].map((name) => {
      const texts: Partial<Record<LanguageId, Sheet>> = {};
      for (const language of languages) {
        const reading = readings.get(sheetPath(name, language));
        if (reading?.kind === 'sheet') texts[language] = reading.sheet;
      }
      return [name, texts];
    }),
  );
}

/** The name of a file beside another, as whoever named that one would write it. */
function beside(file: string, path: string): string {
  const [folder = ''] = /^.*[/\\]/.exec(file) ?? [];
  return folder + (folder.endsWith('\\') ? path.replaceAll('/', '\\') : path);
}

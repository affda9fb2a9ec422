/**
 * Checks profiles (and a PC's terminal.yaml) and prints what is wrong, as `file:line:column: sentence`.
 * Exits 0 when all can be used, 1 when one cannot, 2 when asked wrongly.
 */
import { stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import {
  describeLine,
  describeProblem,
  type ProblemLanguage,
  problemLanguages,
} from '../../app/profile/describe-problem.ts';
import { isUsable, type Problem } from '../../app/profile/problem.ts';
import { readProfile } from '../../app/profile/read-profile.ts';
import { largestTerminalFile, readTerminalFile } from '../../app/terminal/read-terminal-file.ts';
import { gatherProfile } from '../../main/profile/gather-profile.ts';
import { profileFileName } from '../../main/profile/locate-profile.ts';
import { decodeText, readBytes } from '../../main/profile/read-file.ts';
import { projectRoot } from './prepare/paths.mjs';

interface Request {
  readonly files: readonly string[];
  readonly language: ProblemLanguage;
  readonly json: boolean;
}

const usage = `Usage: npm run -s check-profile -- [--lang fr|en] [--json] FILE…
FILE is the profile.yaml of a profile, its folder, or the terminal.yaml of a PC.`;

const request = readRequest(process.argv.slice(2));
if (request === null) {
  console.error(usage);
  process.exitCode = 2;
} else {
  process.exitCode = await check(request);
}

async function check({ files, language, json }: Request): Promise<number> {
  const checked = await Promise.all(files.map(async (file) => ({ file, problems: await problemsOf(file) })));
  if (json) {
    console.log(
      JSON.stringify(
        checked.map((one) => asData(one.file, one.problems, language)),
        null,
        2,
      ),
    );
  } else {
    for (const { problems } of checked) {
      for (const problem of problems) console.log(describeLine(problem, language));
    }
  }
  return checked.every(({ problems }) => isUsable(problems)) ? 0 : 1;
}

async function problemsOf(path: string): Promise<readonly Problem[]> {
  if (basename(path) === 'terminal.yaml') {
    const source = decodeText(await readBytes(path, largestTerminalFile));
    // To a starting Borne a missing file means the defaults; whoever names one here wants it checked.
    if (source.kind === 'missing') return [missing(path)];
    const reading = readTerminalFile(path, source);
    return reading.kind === 'problems' ? reading.problems : [];
  }
  const isFolder = (await stat(path).catch(() => null))?.isDirectory() === true;
  const file = isFolder ? join(path, profileFileName) : path;
  const folder = dirname(file);
  const { folder: found } = await gatherProfile({
    kind: 'location',
    folder,
    file,
    name: basename(resolve(folder)),
    shipped: join(projectRoot, 'kiosk-profiles'),
  });
  const verdict = readProfile(found);
  return verdict.kind === 'problems' ? verdict.problems : verdict.advice;
}

function missing(file: string): Problem {
  return {
    kind: 'file',
    refusal: { kind: 'missing' },
    place: { file, line: 1, column: 1 },
    severity: 'error',
  };
}

/** One file for machines: the problem as data beside its sentence. */
function asData(file: string, problems: readonly Problem[], language: ProblemLanguage) {
  return {
    file,
    usable: isUsable(problems),
    problems: problems.map((problem) => {
      const { place, ...rest } = problem;
      return { ...place, ...rest, sentence: describeProblem(problem, language) };
    }),
  };
}

function readRequest(words: readonly string[]): Request | null {
  const files: string[] = [];
  let language = languageOf(process.env);
  let json = false;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    if (word === '--json') json = true;
    else if (word === '--lang') {
      index += 1;
      const asked = problemLanguages.find((known) => known === words[index]);
      if (asked === undefined) return null;
      language = asked;
    } else if (word.startsWith('-')) return null;
    else files.push(word);
  }
  return files.length === 0 ? null : { files, language, json };
}

/** The language of messages, in the order POSIX asks for these variables. */
function languageOf(environment: NodeJS.ProcessEnv): ProblemLanguage {
  const names = [environment['LC_ALL'], environment['LC_MESSAGES'], environment['LANG']];
  const locale = names.find((name) => name !== undefined && name !== '') ?? '';
  return locale.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}

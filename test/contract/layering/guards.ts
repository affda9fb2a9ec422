import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { z } from 'zod';
import { projectRoot } from './scratch-house.ts';

/** Something a guard refuses. */
export interface Refusal {
  /** With slashes, from the root of the tree that was looked at. */
  readonly path: string;
  /** `compiler TS2591` or `linter eslint(no-restricted-imports)`. */
  readonly bite: string;
}

/** The whole tree as `npm run check:types` compiles it. */
export function compile(root: string): readonly Refusal[] {
  const { stdout, status } = run(root, tsc, ['-b', '--pretty', 'false']);
  const refusals = stdout.split('\n').flatMap((line) => {
    const match = /^(?<path>[^(:]+)\(\d+,\d+\): error (?<code>TS\d+): /.exec(line);
    const { path, code } = match?.groups ?? {};
    return path === undefined || code === undefined
      ? []
      : [{ path: slashed(path), bite: `compiler ${code}` }];
  });
  // An error without a place (a broken tsconfig) must not pass for a clean house.
  if (status !== 0 && refusals.length === 0) throw new Error(`the compiler failed: ${stdout}`);
  return refusals;
}

/** The files the compiler looks at in one of its projects, with slashes, from the project's root. */
export function compiledFiles(project: string): readonly string[] {
  const { stdout } = run(projectRoot, tsc, ['-p', project, '--listFilesOnly']);
  const root = `${slashed(projectRoot)}/`;
  return stdout
    .split('\n')
    .map((line) => slashed(line.trim()))
    .filter((line) => line.startsWith(root) && !line.includes('/node_modules/'))
    .map((line) => line.slice(root.length));
}

const LinterReport = z.object({
  diagnostics: z.array(z.object({ code: z.string(), filename: z.string() })),
  number_of_files: z.int(),
});

/** The folders (all, if none is named) as `npm run check:lint` lints them, but for what needs types: no layer does. */
export function lint(
  root: string,
  folders: readonly string[] = [],
): { refusals: readonly Refusal[]; files: number } {
  const { stdout } = run(root, oxlint, ['--deny-warnings', '--format', 'json', ...folders]);
  const report = LinterReport.parse(JSON.parse(stdout));
  return {
    refusals: report.diagnostics.map(({ code, filename }) => ({
      path: slashed(filename),
      bite: `linter ${code}`,
    })),
    files: report.number_of_files,
  };
}

const tsc = join(projectRoot, 'node_modules', 'typescript', 'bin', 'tsc');
const oxlint = join(projectRoot, 'node_modules', 'oxlint', 'bin', 'oxlint');

function run(
  root: string,
  program: string,
  args: readonly string[],
): { stdout: string; status: number | null } {
  const { stdout, status, error } = spawnSync(process.execPath, [program, ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error !== undefined) throw error;
  return { stdout, status };
}

function slashed(path: string): string {
  return path.replaceAll('\\', '/');
}

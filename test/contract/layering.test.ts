import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compile, compiledFiles, lint, type Refusal } from './layering/guards.ts';
import { buildScratchHouse, projectRoot, type ScratchHouse } from './layering/scratch-house.ts';
import { readViolations, type Violation } from './layering/violations.ts';

/**
 * The rule `renderer → app ← main` is only as good as what enforces it, and a guard that looks at nothing is
 * always content. So: a harmless house passes, each planted violation is refused by whoever must bite, and the
 * guards really look at every file of the house.
 */

const violations = readViolations();
let house: ScratchHouse;

beforeAll(() => {
  house = buildScratchHouse();
});

afterAll(() => house.remove());

/** Plants all of these, looks, and takes them out again. */
function lookAt(
  planted: readonly Violation[],
  look: (root: string) => readonly Refusal[],
): readonly Refusal[] {
  const undo = planted.map(({ path }) => house.plant(path));
  const refusals = look(house.root);
  for (const takeOut of undo) takeOut();
  return refusals;
}

function bitesOn({ path }: Violation, refusals: readonly Refusal[]): readonly string[] {
  return refusals.filter((refusal) => refusal.path === path).map(({ bite }) => bite);
}

function bitesOf({ bites }: Violation, guard: 'compiler' | 'linter'): readonly string[] {
  return bites.filter((bite) => bite.startsWith(guard));
}

const forLinter = violations.filter((violation) => bitesOf(violation, 'linter').length > 0);
const forCompiler = violations.filter((violation) => bitesOf(violation, 'compiler').length > 0);

/**
 * A file from another layer brings its types along, and the whole layer then knows them: beside it, others would
 * pass. So those that reach into another layer (TS6307) are looked at apart from the rest.
 */
const [reaching, others] = [
  forCompiler.filter(({ bites }) => bites.includes('compiler TS6307')),
  forCompiler.filter(({ bites }) => !bites.includes('compiler TS6307')),
];

describe('a house without violations', () => {
  it('passes the compiler', () => {
    expect(compile(house.root)).toEqual([]);
  });

  it('passes the linter', () => {
    expect(lint(house.root).refusals).toEqual([]);
  });
});

describe('the linter', () => {
  let refusals: readonly Refusal[];
  beforeAll(() => {
    refusals = lookAt(violations, (root) => lint(root).refusals);
  });

  it.each(forLinter)('refuses $path', (violation) => {
    expect(bitesOn(violation, refusals)).toEqual(expect.arrayContaining([...bitesOf(violation, 'linter')]));
  });
});

describe('the compiler', () => {
  let refusals: readonly Refusal[];
  beforeAll(() => {
    refusals = [...lookAt(reaching, compile), ...lookAt(others, compile)];
  });

  it.each(forCompiler)('refuses $path', (violation) => {
    expect(bitesOn(violation, refusals)).toEqual(expect.arrayContaining([...bitesOf(violation, 'compiler')]));
  });
});

describe('the real house', () => {
  const layers = ['app', 'main', 'renderer'];
  const files = layers.flatMap((layer) =>
    globSync(`${layer}/**/*.{ts,tsx}`, { cwd: projectRoot }).map((file) => file.replaceAll('\\', '/')),
  );

  it('is looked at by the compiler, file by file, in a project of its layer', () => {
    const compiled = ['app', 'main', 'main/preload', 'renderer'].flatMap((project) =>
      compiledFiles(project).filter((file) => file.startsWith(`${project}/`)),
    );
    expect([...compiled].sort()).toEqual(expect.arrayContaining([...files].sort()));
  });

  it('is looked at by the linter, file by file', () => {
    expect(lint(projectRoot, layers).files).toBe(files.length);
  });

  it('silences neither of them about the layers', () => {
    const silencing =
      /@ts-(?:ignore|nocheck)|lint-disable(?!-next-line)|lint-disable.*(?:restricted|dynamic-require)/;
    const silent = files.filter((file) => silencing.test(readFileSync(join(projectRoot, file), 'utf8')));
    expect(silent).toEqual([]);
  });
});

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { projectRoot } from './scratch-house.ts';

const folder = join(projectRoot, 'test', 'fixtures', 'layering', 'violations');

/** Who must refuse a violation, and with which error: `TS2591`, `eslint(no-restricted-imports)`. */
const Bite = z.templateLiteral([z.enum(['compiler', 'linter']), ' ', z.string().min(1)]);

/** A file that breaks the rule of the layers, planted where its path says. */
export interface Violation {
  /** With slashes, from the project's root: `app/imports-electron.ts`. */
  readonly path: string;
  readonly bites: readonly string[];
}

/** Every violation of the fixtures. Each says in its first line who must bite. */
export function readViolations(): readonly Violation[] {
  return globSync('**/*.{ts,tsx}', { cwd: folder })
    .map((file) => file.replaceAll('\\', '/'))
    .sort()
    .map((path) => {
      const [firstLine = ''] = readFileSync(join(folder, path), 'utf8').split('\n', 1);
      const bites = /^\/\/ Must bite: (.+)$/.exec(firstLine)?.[1]?.split(', ') ?? [];
      return { path, bites: z.array(Bite).min(1).parse(bites) };
    });
}

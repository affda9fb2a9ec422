import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const projectRoot = join(import.meta.dirname, '..', '..', '..');

const fixtures = join(projectRoot, 'test', 'fixtures', 'layering');

/** What guards the layers, as it stands in the project; nothing here is written for the test. */
const guards = [
  '.oxlintrc.json',
  'tsconfig.json',
  'app/tsconfig.json',
  'app/ambient.d.ts',
  'main/tsconfig.json',
  'main/preload/tsconfig.json',
  'renderer/tsconfig.json',
  'build/tsconfig.base.json',
  'build/tsconfig.json',
  'test/tsconfig.json',
] as const;

/** A house of a few harmless files in every layer, guarded as the real one is. */
export interface ScratchHouse {
  readonly root: string;
  /** Puts a violation of the fixtures where its path says; undone by what comes back. */
  plant(violation: string): () => void;
  remove(): void;
}

export function buildScratchHouse(): ScratchHouse {
  const root = mkdtempSync(join(tmpdir(), 'borne-layers-'));
  cpSync(join(fixtures, 'house'), root, { recursive: true });
  for (const guard of guards) cpSync(join(projectRoot, guard), join(root, guard));
  // A junction needs no administrator on Windows; elsewhere it is an ordinary link.
  symlinkSync(join(projectRoot, 'node_modules'), join(root, 'node_modules'), 'junction');
  return {
    root,
    plant(violation) {
      const planted = join(root, violation);
      cpSync(join(fixtures, 'violations', violation), planted);
      return () => rmSync(planted);
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

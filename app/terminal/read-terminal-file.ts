import { fileProblem } from '../profile/file-problem.ts';
import { inReadingOrder, type Problem } from '../profile/problem.ts';
import type { TextFile } from '../profile/profile-folder.ts';
import { ProfileFile } from '../profile/schema.ts';
import { parseYaml } from '../profile/yaml/parse-yaml.ts';
import type { SchemaContext } from '../profile/yaml/schema-context.ts';
import { checkShape } from '../profile/yaml/shape-problems.ts';
import { defaultTerminal, TerminalFile } from './terminal-file.ts';

/** What one PC is set to, or what is wrong with the file that says so. */
export type TerminalReading =
  | { readonly kind: 'terminal'; readonly terminal: TerminalFile }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/** Bytes of `terminal.yaml`. */
export const largestTerminalFile = 64 * 1024;

const context: SchemaContext<typeof TerminalFile> = {
  schema: TerminalFile,
  otherFile: { name: 'profile.yaml', keys: Object.keys(ProfileFile.shape) },
};

/**
 * Reads `terminal.yaml`. Where there is none, the defaults hold; one that is there must be right in every key,
 * since a misspelt printer would be noticed by a visitor first.
 * @param file stands in every problem
 */
export function readTerminalFile(file: string, source: TextFile): TerminalReading {
  if (source.kind === 'missing') return { kind: 'terminal', terminal: defaultTerminal };
  if (source.kind !== 'text') return refuse([fileProblem(file, source)]);
  const yaml = parseYaml(file, source.text);
  if (yaml.kind === 'problems') return refuse(inReadingOrder(yaml.problems, file));
  const shape = checkShape(yaml, context);
  if (shape.kind === 'fits' && yaml.problems.length === 0) return { kind: 'terminal', terminal: shape.value };
  const found = [...yaml.problems, ...(shape.kind === 'problems' ? shape.problems : [])].map(
    ({ problem }) => problem,
  );
  const otherVersion = found.find(({ kind }) => kind === 'wrongVersion');
  return refuse(otherVersion === undefined ? inReadingOrder(found, file) : [otherVersion]);
}

function refuse(problems: readonly Problem[]): TerminalReading {
  return { kind: 'problems', problems };
}

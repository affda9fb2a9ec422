import type { z } from 'zod';
import { languageIds } from '../../language/language.ts';
import { nearest, nearestLanguage, nearestPermission } from '../did-you-mean.ts';
import type { KeyHome, ProblemDetail } from '../problem.ts';
import { Permission } from '../schema.ts';
import type { SchemaContext } from './schema-context.ts';
import { homesOf, keysOf, schemaAt } from './schema-facts.ts';
import type { Path } from './tree.ts';

/** The problem of a key that has no place in the block at `path`: misspelt, or at home elsewhere. */
export function unknownKey(
  { schema: root, otherFile }: SchemaContext,
  path: Path,
  key: string,
): ProblemDetail {
  const schema = schemaAt(root, path);
  const keys = schema === null ? [] : keysOf(schema);
  const mend = keys.some((known) => known === 'fr')
    ? (nearestLanguage(key) ?? nearest(key, keys))
    : (permissionIn(keys, key) ?? nearest(key, keys));
  const belongsTo = mend === null ? homeOf(root, otherFile, path, key) : null;
  return { kind: 'unknownKey', key, mend, belongsTo, known: keys };
}

/** "camera: true" in a service: before the look into the other file, where a camera is another thing. */
function permissionIn(keys: readonly string[], key: string): string | null {
  const permission = keys.includes('permissions') ? nearestChoice(key, Permission.options) : null;
  return permission === null ? null : `permissions: [${permission}]`;
}

/** Only on the way up or down from where the key stands: further off, it is another thing of the same name. */
function homeOf(
  root: z.ZodType,
  otherFile: SchemaContext['otherFile'],
  path: Path,
  key: string,
): KeyHome | null {
  const here = path.filter((step) => typeof step === 'string');
  const [home, second] = homesOf(root, key);
  if (home !== undefined && second === undefined && isOnTheWay(here, home)) {
    const above = home.at(-1);
    return above === undefined ? { kind: 'top' } : { kind: 'below', key: above };
  }
  return home === undefined && otherFile.keys.includes(key) ? { kind: 'file', file: otherFile.name } : null;
}

function isOnTheWay(here: readonly string[], home: readonly string[]): boolean {
  const [shorter, longer] = here.length <= home.length ? [here, home] : [home, here];
  return shorter.every((step, index) => longer[index] === step);
}

/** The value of a closed list that was probably meant, or null. */
export function nearestChoice(written: string, known: readonly string[]): string | null {
  return byOtherName(written, known) ?? nearest(written, known);
}

function byOtherName(written: string, known: readonly string[]): string | null {
  if (isSameList(known, languageIds)) return nearestLanguage(written);
  return isSameList(known, Permission.options) ? nearestPermission(written) : null;
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value) => b.includes(value));
}

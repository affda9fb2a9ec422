import { z } from 'zod';
import type { Path } from './tree.ts';

/**
 * Looks things up in a zod schema by the path of a value, so that a range, a default or the list of keys is
 * written once, in the schema, and sentences take it from there.
 */

/** The schema of the value at a path with its wrappers off (optional, default …), or null. */
export function schemaAt(root: z.ZodType, path: Path): z.ZodType | null {
  let schema: z.ZodType | null = bare(root);
  for (const step of path) {
    schema = schema === null ? null : stepInto(schema, step);
    if (schema === null) return null;
    schema = bare(schema);
  }
  return schema;
}

/** The value that is used where nothing is written, if there is one. */
export function defaultAt(root: z.ZodType, path: Path): unknown {
  const parent = schemaAt(root, path.slice(0, -1));
  const last = path.at(-1);
  let schema = parent === null || last === undefined ? null : stepInto(parent, last);
  while (schema !== null) {
    if (schema instanceof z.ZodDefault) return schema.def.defaultValue;
    schema = inner(schema);
  }
  return undefined;
}

/** True where the key may be left out. */
export function isOptionalAt(root: z.ZodType, path: Path): boolean {
  const parent = schemaAt(root, path.slice(0, -1));
  const last = path.at(-1);
  const schema = parent === null || last === undefined ? null : stepInto(parent, last);
  return (schema !== null && schema._zod.optin !== undefined) || parent instanceof z.ZodRecord;
}

/** The keys an object of this schema may have; empty where it is no object. */
export function keysOf(schema: z.ZodType): readonly string[] {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  if (schema instanceof z.ZodRecord && schema.keyType instanceof z.ZodEnum) {
    return schema.keyType.options.map(String);
  }
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => keysOf(typed(option)));
  return [];
}

/** The values a text may have, if they are a closed list. */
export function choicesOf(schema: z.ZodType): readonly string[] {
  if (schema instanceof z.ZodEnum) return schema.options.map(String);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => choicesOf(typed(option)));
  return [];
}

/** Smallest and largest number, length or count the schema takes. */
export function rangeOf(schema: z.ZodType): { minimum: number; maximum: number } {
  if (schema instanceof z.ZodNumber) {
    return {
      minimum: schema.minValue ?? Number.NEGATIVE_INFINITY,
      maximum: schema.maxValue ?? Number.POSITIVE_INFINITY,
    };
  }
  let minimum = 0;
  let maximum = Number.POSITIVE_INFINITY;
  if (schema instanceof z.ZodString) {
    minimum = schema.minLength ?? minimum;
    maximum = schema.maxLength ?? maximum;
  }
  if (schema instanceof z.ZodArray) {
    for (const check of schema.def.checks ?? []) {
      if (check instanceof z.core.$ZodCheckMinLength) minimum = check._zod.def.minimum;
      if (check instanceof z.core.$ZodCheckMaxLength) maximum = check._zod.def.maximum;
    }
  }
  return { minimum, maximum };
}

/** Where in the whole schema a key is known: the keys above it, "[]" for "in each item of the list" left out. */
export function homesOf(root: z.ZodType, key: string): readonly (readonly string[])[] {
  const homes: string[][] = [];
  const search = (from: z.ZodType, above: readonly string[]) => {
    const schema = bare(from);
    if (schema instanceof z.ZodArray) search(typed(schema.element), above);
    if (!(schema instanceof z.ZodObject)) return;
    for (const [name, child] of Object.entries(schema.shape)) {
      if (name === key) homes.push([...above]);
      search(typed(child), [...above, name]);
    }
  };
  search(root, []);
  return homes;
}

function stepInto(schema: z.ZodType, step: string | number): z.ZodType | null {
  if (schema instanceof z.ZodObject && typeof step === 'string') {
    return Object.hasOwn(schema.shape, step) ? typed(schema.shape[step]) : null;
  }
  if (schema instanceof z.ZodArray && typeof step === 'number') return typed(schema.element);
  if (schema instanceof z.ZodRecord && typeof step === 'string') return typed(schema.valueType);
  if (schema instanceof z.ZodUnion) {
    for (const option of schema.options) {
      const found = stepInto(bare(typed(option)), step);
      if (found !== null) return found;
    }
  }
  return null;
}

function bare(schema: z.ZodType): z.ZodType {
  const within = inner(schema);
  return within === null ? schema : bare(within);
}

function inner(schema: z.ZodType): z.ZodType | null {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodNullable
  ) {
    return typed(schema.unwrap());
  }
  return null;
}

/** zod types what is inside its containers by its core; all schemas of ours are of its classic classes. */
function typed(schema: unknown): z.ZodType {
  if (schema instanceof z.ZodType) return schema;
  throw new Error('a schema of another kind of zod: profiles are described with the classic one');
}

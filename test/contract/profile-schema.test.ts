import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { iconNames } from '../../app/profile/icon-names.ts';
import { schemaFiles } from '../../build/scripts/profile-schema/json-schema.ts';

const root = join(import.meta.dirname, '../..');

/** What JSON can say of a schema, as far as these tests look. */
interface JsonSchema {
  readonly type?: unknown;
  readonly additionalProperties?: unknown;
  readonly enum?: unknown;
  readonly pattern?: unknown;
}

/** Every schema anywhere in a schema. */
function* schemasIn(value: unknown): Generator<JsonSchema> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value;
  for (const child of Object.values(value)) yield* schemasIn(child);
}

const all = schemaFiles().flatMap(({ text }) => [...schemasIn(JSON.parse(text))]);

/** Those of the values that some pattern of the schemas takes. */
function taken(values: readonly string[]): readonly string[] {
  const patterns = all.flatMap(({ pattern }) => (typeof pattern === 'string' ? [new RegExp(pattern)] : []));
  return values.filter((value) => patterns.some((pattern) => pattern.test(value)));
}

describe('the JSON Schemas for editors', () => {
  it.each(schemaFiles())('$path is what "npm run write-schema" writes', ({ path, text }) => {
    expect(readFileSync(join(root, path), 'utf8')).toBe(text);
  });

  it('refuse unknown keys wherever keys may stand', () => {
    const objects = all.filter(({ type }) => type === 'object');
    expect(objects.length).toBeGreaterThan(10);
    expect(objects.filter(({ additionalProperties }) => additionalProperties !== false)).toEqual([]);
  });

  it('offer the names of all pictures', () => {
    expect(all.map((schema) => schema.enum)).toContainEqual([...iconNames]);
  });

  it('take capital letters where the reader does', () => {
    const values = [
      '#0B5D66',
      '#0b5d66',
      'images/LOGO.PNG',
      'logo.svg',
      'CHARTE.MD',
      'https://www.caf.fr/',
      'caf-33',
    ];
    expect(taken(values)).toEqual(values);
  });

  it('refuse what leads out of the folder, and other forms the reader refuses', () => {
    const values = [
      '/etc/a.svg',
      '../a.svg',
      'images\\a.svg',
      'C:/a.svg',
      'a.gif',
      'France Travail',
      '#12345',
    ];
    expect(taken(values)).toEqual([]);
  });
});

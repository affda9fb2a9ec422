import { z } from 'zod';
import { assertNever } from '../../assert-never.ts';
import type { Expected, Found, Problem, ProblemDetail } from '../problem.ts';
import { valueForms } from '../value-forms.ts';
import { mendColon, mendForm, mendType } from './mends.ts';
import type { LocatedProblem, YamlFile } from './parse-yaml.ts';
import type { SchemaContext } from './schema-context.ts';
import { choicesOf, defaultAt, isOptionalAt, keysOf, rangeOf, schemaAt } from './schema-facts.ts';
import { keyOf, nearestSpot, type Path, type Spot, spotAt } from './tree.ts';
import { nearestChoice, unknownKey } from './unknown-words.ts';

/** The file as its schema gives it, or everything that does not fit, one problem a root cause. */
export type Shape<Value> =
  | { readonly kind: 'fits'; readonly value: Value }
  | { readonly kind: 'problems'; readonly problems: readonly LocatedProblem[] };

/** Holds the content of a file against its schema. */
export function checkShape<Schema extends z.ZodType>(
  file: YamlFile,
  context: SchemaContext<Schema>,
): Shape<z.output<Schema>> {
  const parsed = context.schema.safeParse(file.root.value);
  if (parsed.success) return { kind: 'fits', value: parsed.data };
  const found = parsed.error.issues
    .flatMap((issue) => flatten(issue, file.root))
    .flatMap((issue) => describeIssue(issue, file, context));
  return { kind: 'problems', problems: withoutConsequences(found) };
}

/** A union's issue is replaced by those of the option that has the kind of value that is written. */
function flatten(issue: z.core.$ZodIssue, root: Spot): readonly z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const path = pathOf(issue);
  const spot = spotAt(root, path);
  const isText = typeof spot?.value === 'string';
  const fitting = issue.errors.find(
    (errors) =>
      !errors.some(
        ({ code, path: [first] }) =>
          first === undefined && (code === 'invalid_type' || (code === 'invalid_value' && !isText)),
      ),
  );
  if (spot === null || spot.value === null || fitting === undefined) {
    return [{ code: 'invalid_type', expected: 'string', path: [...path], message: '', input: spot?.value }];
  }
  return fitting.flatMap((error) => flatten({ ...error, path: [...issue.path, ...error.path] }, root));
}

function describeIssue(
  issue: z.core.$ZodIssue,
  file: YamlFile,
  context: SchemaContext,
): readonly LocatedProblem[] {
  const path = pathOf(issue);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const at = [...path, key];
      const spot = spotAt(file.root, at) ?? nearestSpot(file.root, path);
      return locate(file, at, spot.keyStart, unknownKey(context, path, key));
    });
  }
  const spot = spotAt(file.root, path);
  if (spot === null) {
    const parent = nearestSpot(file.root, path);
    const key = String(path.at(-1));
    return [locate(file, path, parent.keyStart, { kind: 'missingKey', key })];
  }
  if (spot.value === null) return [locate(file, path, spot.keyStart, emptyValue(file, path, spot, context))];
  const line = lineWithoutColon(issue, file, spot);
  if (line !== null) {
    const mend = mendColon(line, keysOf(schemaAt(context.schema, path) ?? context.schema));
    return [locate(file, path, spot.start, { kind: 'syntax', fault: 'noColon', character: null, mend })];
  }
  const detail = describeValue(issue, path, spot, context);
  return detail === null ? [] : [locate(file, path, spot.start, detail)];
}

/** "session:" and below it "idleMinutes:5", which is no key but a text to YAML. */
function lineWithoutColon(issue: z.core.$ZodIssue, file: YamlFile, spot: Spot): string | null {
  const isText = issue.code === 'invalid_type' && expectedOf(issue) === 'block';
  if (!isText || typeof spot.value !== 'string') return null;
  return file.placeOf(spot.start).line > file.placeOf(spot.keyStart).line ? spot.value : null;
}

function describeValue(
  issue: z.core.$ZodIssue,
  path: Path,
  spot: Spot,
  context: SchemaContext,
): ProblemDetail | null {
  const key = keyOf(path);
  const schema = schemaAt(context.schema, path);
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(expectedOf(issue), path, spot, context);
    case 'invalid_value': {
      if (schema instanceof z.ZodLiteral) return wrongLiteral(schema, path, spot, context);
      if (typeof spot.value !== 'string') return wrongType('text', path, spot, context);
      const known = schema === null ? [] : choicesOf(schema);
      return {
        kind: 'unknownValue',
        key,
        written: spot.value,
        mend: mendPicture(spot.value, schema) ?? nearestChoice(spot.value, known),
        known,
      };
    }
    case 'too_small':
    case 'too_big':
      return outOfRange(key, spot.value, schema);
    case 'invalid_format': {
      const form = schema === null ? undefined : formOf(schema, spot.value);
      if (form === undefined || typeof spot.value !== 'string') return null;
      return { kind: 'wrongForm', key, form, written: spot.value, mend: mendForm(form, spot.value) };
    }
    case 'invalid_key':
    case 'invalid_element':
    case 'invalid_union':
    case 'unrecognized_keys':
    case 'not_multiple_of':
    case 'custom':
      // No schema of ours asks for these; should one begin to, a fixture with this problem will be silent and fail.
      return wrongType('text', path, spot, context);
    default:
      return assertNever(issue);
  }
}

/** "icon: images/caf.png" instead of the block that names a picture of one’s own. */
function mendPicture(written: string, schema: z.ZodType | null): string | null {
  const takesPictures = schema !== null && keysOf(schema).includes('picture');
  return takesPictures && /^[\w./ -]+\.(svg|png|jpe?g|webp)$/i.test(written)
    ? `{ picture: ${written} }`
    : null;
}

function expectedOf(issue: z.core.$ZodIssueInvalidType): Expected {
  switch (issue.expected) {
    case 'number':
      return 'number';
    case 'int':
      return 'wholeNumber';
    case 'boolean':
      return 'yesNo';
    case 'array':
      return 'list';
    case 'object':
    case 'record':
      return 'block';
    default:
      return 'text';
  }
}

function wrongType(
  expected: Expected,
  path: Path,
  spot: Spot,
  context: SchemaContext,
): Extract<ProblemDetail, { kind: 'wrongType' }> {
  const schema = schemaAt(context.schema, path);
  return {
    kind: 'wrongType',
    key: keyOf(path),
    item: typeof path.at(-1) === 'number',
    expected,
    found: foundOf(spot.value),
    written: spot.source,
    mend: mendType(expected, spot, {
      range: schema === null ? null : rangeOf(schema),
      usual: defaultAt(context.schema, path),
      choices: choicesOfItem(context, path),
    }),
  };
}

/** The values that an item of a list may have, if they are a closed list. */
function choicesOfItem({ schema }: SchemaContext, path: Path): readonly string[] {
  const item = schemaAt(schema, [...path, 0]);
  return item === null ? [] : choicesOf(item);
}

function wrongLiteral(schema: z.ZodLiteral, path: Path, spot: Spot, context: SchemaContext): ProblemDetail {
  const known = schema.value;
  // `1e999` and `.nan` are numbers to YAML, and versions to nobody.
  if (typeof spot.value === 'number' && Number.isFinite(spot.value) && typeof known === 'number') {
    return { kind: 'wrongVersion', written: spot.value, known };
  }
  return { ...wrongType('wholeNumber', path, spot, context), mend: String(known) };
}

function outOfRange(key: string, value: unknown, schema: z.ZodType | null): ProblemDetail | null {
  if (schema === null) return null;
  if (typeof value === 'number') return { kind: 'outOfRange', key, written: value, ...rangeOf(schema) };
  if (Array.isArray(value)) return { kind: 'listLength', key, length: value.length, ...rangeOf(schema) };
  // The length of a list is asked of a text as well: that it is no list is said already.
  if (typeof value !== 'string' || schema instanceof z.ZodArray) return null;
  if (value.trim() === '') return { kind: 'emptyText', key };
  const maximum = textMaximum(schema);
  return { kind: 'textTooLong', key, length: value.trim().length, maximum };
}

function textMaximum(schema: z.ZodType): number {
  if (!(schema instanceof z.ZodUnion)) return rangeOf(schema).maximum;
  const text = schema.options.find((option) => option instanceof z.ZodString);
  return text instanceof z.ZodString ? rangeOf(text).maximum : Number.POSITIVE_INFINITY;
}

function formOf(schema: z.ZodType, value: unknown) {
  // An empty text breaks its form as well; both sentences at once would say the same.
  return value === '' ? undefined : valueForms.get(schema)?.form;
}

function emptyValue(file: YamlFile, path: Path, spot: Spot, context: SchemaContext): ProblemDetail {
  const key = keyOf(path);
  // "brand: #0b5d66" is an empty value and a comment to YAML.
  const line = file.text.slice(spot.keyStart, lineEnd(file.text, spot.keyStart));
  const hidden = /:\s+(#[0-9a-z]\S*)/i.exec(line)?.[1];
  if (hidden !== undefined) return { kind: 'hashNeedsQuotes', key, mend: `${key}: "${hidden}"` };
  const item = typeof path.at(-1) === 'number';
  return { kind: 'emptyValue', key, item, optional: item || isOptionalAt(context.schema, path) };
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

/** A misspelt key is also a missing one: said once, with the mend. */
function withoutConsequences(found: readonly LocatedProblem[]): readonly LocatedProblem[] {
  const mended = new Set(
    found.flatMap(({ path, problem }) =>
      problem.kind === 'unknownKey' && problem.mend !== null
        ? [JSON.stringify([...path.slice(0, -1), problem.mend])]
        : [],
    ),
  );
  return found.filter(
    ({ path, problem }) => problem.kind !== 'missingKey' || !mended.has(JSON.stringify(path)),
  );
}

function locate(file: YamlFile, path: Path, offset: number, detail: ProblemDetail): LocatedProblem {
  const problem: Problem = { ...detail, place: file.placeOf(offset), severity: 'error' };
  return { path, problem };
}

function foundOf(value: unknown): Found {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'list';
  switch (typeof value) {
    case 'string':
      return 'text';
    case 'boolean':
      return 'yesNo';
    case 'number':
    case 'bigint':
      return 'number';
    default:
      return 'block';
  }
}

function pathOf(issue: z.core.$ZodIssue): (string | number)[] {
  return issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
}

import type { z } from 'zod';
import type { LanguageId } from '../language/language.ts';
import {
  Colour,
  Filter,
  HttpAddress,
  Id,
  Language,
  LocalText,
  Permission,
  PicturePath,
  TextPath,
} from './schema.ts';
import type { Path } from './yaml/tree.ts';

/**
 * The parts of a profile that are sound each by itself, with the way to each. A profile with one wrong key
 * is no `Profile`, but its pictures, ids and addresses can be checked all the same, so that every problem
 * is shown at once. What does not fit the schema is simply absent here: its problem is reported elsewhere.
 */
export interface Draft {
  readonly demonstration: boolean;
  readonly languages: Parts<LanguageId>;
  readonly texts: readonly Part<LocalText>[];
  readonly brand: Part<string> | null;
  readonly pictures: readonly Part<string>[];
  readonly charter: Parts<string>;
  /** Names of sheets, at the services that have one. */
  readonly sheets: readonly Part<string>[];
  readonly sharedHosts: RuleLists;
  readonly categoryIds: readonly Part<string>[];
  readonly serviceIds: readonly Part<string>[];
  readonly services: readonly DraftService[];
}

export interface Part<Value> {
  readonly path: Path;
  readonly value: Value;
}

/** `complete` is false where something does not fit, so that nothing can be concluded from what is absent. */
export interface Parts<Value> {
  readonly parts: readonly Part<Value>[];
  readonly complete: boolean;
}

export interface RuleLists {
  readonly allow: readonly Part<string>[];
  readonly block: readonly Part<string>[];
  /** As in `Parts`, for both lists together. */
  readonly complete: boolean;
}

export interface DraftService {
  readonly path: Path;
  readonly start: Part<string> | null;
  readonly lists: RuleLists;
  readonly permissions: readonly Part<Permission>[];
}

/** Takes what is sound from a file's plain data, whatever that is. */
export function draftOf(value: unknown): Draft {
  const association = blockIn(value, 'association');
  const categories = itemsIn(value, 'categories').map((item, index) => part(['categories', index], item));
  const services = categories.flatMap(({ path, value: category }) =>
    itemsIn(category, 'services').map((item, index) => part([...path, 'services', index], item)),
  );
  const tiles = [...categories, ...services];
  return {
    demonstration: fieldOf(value, 'demonstration') === true,
    languages: languagesOf(value),
    texts: [
      ...sound(LocalText, ['association', 'name'], fieldOf(association, 'name')),
      ...tiles.flatMap(({ path, value: tile }) =>
        ['title', 'spoken', 'subtitle'].flatMap((key) =>
          sound(LocalText, [...path, key], fieldOf(tile, key)),
        ),
      ),
    ],
    brand:
      sound(
        Colour,
        ['association', 'colours', 'brand'],
        fieldOf(blockIn(association, 'colours'), 'brand'),
      )[0] ?? null,
    pictures: [
      ...sound(PicturePath, ['association', 'logo'], fieldOf(association, 'logo')),
      ...tiles.flatMap(({ path, value: tile }) =>
        sound(PicturePath, [...path, 'icon', 'picture'], fieldOf(blockIn(tile, 'icon'), 'picture')),
      ),
    ],
    charter: charterOf(value),
    sheets: services.flatMap(({ path, value: service }) =>
      sound(Id, [...path, 'sheet'], fieldOf(service, 'sheet')),
    ),
    sharedHosts: listsOf(fieldOf(value, 'sharedHosts'), ['sharedHosts']),
    categoryIds: idsOf(categories),
    serviceIds: idsOf(services),
    services: services.map(({ path, value: service }) => ({
      path,
      start: sound(HttpAddress, [...path, 'start'], fieldOf(service, 'start'))[0] ?? null,
      lists: listsOf(service, path),
      permissions: itemsIn(service, 'permissions').flatMap((item, index) =>
        sound(Permission, [...path, 'permissions', index], item),
      ),
    })),
  };
}

function languagesOf(value: unknown): Draft['languages'] {
  const items = itemsIn(value, 'languages');
  const parts = items.flatMap((item, index) => sound(Language, ['languages', index], item));
  return { parts, complete: parts.length > 0 && parts.length === items.length };
}

function charterOf(value: unknown): Draft['charter'] {
  const charter = blockIn(value, 'charter');
  if (charter === null) return { parts: [], complete: false };
  const keys = Object.keys(charter);
  const parts = keys.flatMap((key) =>
    Language.safeParse(key).success ? sound(TextPath, ['charter', key], charter[key]) : [],
  );
  return { parts, complete: parts.length === keys.length };
}

function idsOf(tiles: readonly Part<unknown>[]): Part<string>[] {
  return tiles.flatMap(({ path, value }) => sound(Id, [...path, 'id'], fieldOf(value, 'id')));
}

function listsOf(value: unknown, path: Path): RuleLists {
  const lists = { allow: fieldOf(value, 'allow'), block: fieldOf(value, 'block') };
  const rules = (name: 'allow' | 'block') =>
    itemsIn(lists, name).flatMap((item, index) => sound(Filter, [...path, name, index], item));
  const allow = rules('allow');
  const block = rules('block');
  return {
    allow,
    block,
    complete:
      isWhole(lists.allow, allow) && isWhole(lists.block, block) && (value === undefined || isBlock(value)),
  };
}

function isWhole(written: unknown, rules: readonly unknown[]): boolean {
  return written === undefined || (Array.isArray(written) && written.length === rules.length);
}

function sound<Schema extends z.ZodType>(
  schema: Schema,
  path: Path,
  value: unknown,
): Part<z.output<Schema>>[] {
  if (value === undefined) return [];
  const parsed = schema.safeParse(value);
  return parsed.success ? [part(path, parsed.data)] : [];
}

function part<Value>(path: Path, value: Value): Part<Value> {
  return { path, value };
}

function fieldOf(value: unknown, key: string): unknown {
  return isBlock(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

function blockIn(value: unknown, key: string): Readonly<Record<string, unknown>> | null {
  const field = fieldOf(value, key);
  return isBlock(field) ? field : null;
}

function itemsIn(value: unknown, key: string): readonly unknown[] {
  const field = fieldOf(value, key);
  return Array.isArray(field) ? field : [];
}

function isBlock(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

import type { Draft, Part } from '../draft.ts';
import { type CheckFinding, error, type LineOf } from './finding.ts';

/**
 * Ids, languages and permissions that are given twice. Services are counted by id wherever they stand, so an id serves
 * once in the whole profile; a category may share its id with a service.
 */
export function checkRepeats(draft: Draft, lineOf: LineOf): CheckFinding[] {
  return [
    ...repeated(draft.categoryIds).map(([first, again]) =>
      error(again.path, {
        kind: 'duplicateId',
        of: 'category',
        id: again.value,
        firstLine: lineOf(first.path),
      }),
    ),
    ...repeated(draft.serviceIds).map(([first, again]) =>
      error(again.path, {
        kind: 'duplicateId',
        of: 'service',
        id: again.value,
        firstLine: lineOf(first.path),
      }),
    ),
    ...repeated(draft.languages.parts).map(([first, again]) =>
      error(again.path, {
        kind: 'duplicateLanguage',
        language: again.value,
        firstLine: lineOf(first.path),
      }),
    ),
    ...draft.services.flatMap(({ permissions }) =>
      repeated(permissions).map(([first, again]) =>
        error(again.path, {
          kind: 'duplicatePermission',
          permission: again.value,
          firstLine: lineOf(first.path),
        }),
      ),
    ),
  ];
}

/** Each part whose value was there before, beside the first that has it. */
export function repeated<Value>(parts: readonly Part<Value>[]): [Part<Value>, Part<Value>][] {
  const firsts = new Map<Value, Part<Value>>();
  return parts.flatMap((part): [Part<Value>, Part<Value>][] => {
    const first = firsts.get(part.value);
    if (first !== undefined) return [[first, part]];
    firsts.set(part.value, part);
    return [];
  });
}

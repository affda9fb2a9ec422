import type { FilterParts } from './filter-parts.ts';

/** Writes a filter from its parts; the inverse of `cutFilter` but for spelling that means nothing. */
export function joinFilter(parts: FilterParts): string {
  const { scheme, schemeWritten, userInfo, host, port, path, query, fragment } = parts;
  const before = schemeWritten ? `${scheme}://` : '';
  const after = `${port === '' ? '' : `:${port}`}${path}${query === '' ? '' : `?${query}`}${fragment ?? ''}`;
  return before + userInfo + host + after;
}

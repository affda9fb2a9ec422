import type { ListName } from './decision.ts';
import { type FilterParts, withoutEnd } from './filter-parts.ts';
import type { Finding } from './finding.ts';
import { joinFilter } from './join-filter.ts';
import { pathOf } from './path-of.ts';
import { readQuery } from './query-condition.ts';

/** Are path and query spelled as addresses spell them, and do they mean what they look like? */
export function lintPathAndQuery(parts: FilterParts, list: ListName): Finding[] {
  const spelling = [...lintPath(parts), ...lintQuery(parts)];
  const fragment = parts.fragment === null ? [] : [dropFragment(parts)];
  if (list === 'block' || spelling.length > 0) return [...spelling, ...fragment];
  return [...fragment, ...findOpenPath(parts), ...findRepeatedKey(parts)];
}

function lintPath(parts: FilterParts): Finding[] {
  const { path } = parts;
  if (path.includes('*')) {
    // "/*" alone says no more than no path; "/a/*" keeps its slash, which keeps "/ab" out.
    const bare = withoutEnd(path, (unit) => unit === '*').replace(/^\/$/, '');
    const found = { kind: 'starInPath', path, severity: 'error' } as const;
    return [bare.includes('*') ? found : { ...found, mend: joinFilter({ ...parts, path: bare }) }];
  }
  const address = path === '' ? null : URL.parse(`http://host${path}`);
  if (address === null || pathOf(address) === path) return [];
  const usual = pathOf(address);
  return [{ kind: 'spelling', part: 'path', severity: 'error', mend: joinFilter({ ...parts, path: usual }) }];
}

/**
 * An empty token ("?&v=1") asks for an empty token, which an allow filter never finds, and "v=" asks for
 * "v" alone: it misses even "?v=".
 */
function lintQuery(parts: FilterParts): Finding[] {
  const tokens = parts.query
    .split('&')
    .map((token) => token.replace(/^([^=]*)=$/, '$1'))
    .filter((token) => token !== '');
  const usual = URL.parse(`http://host/?${tokens.join('&')}`)?.search.slice(1) ?? '';
  // One at the end is none.
  if (usual === parts.query.replace(/&$/, '')) return [];
  return [
    { kind: 'spelling', part: 'query', severity: 'error', mend: joinFilter({ ...parts, query: usual }) },
  ];
}

function dropFragment(parts: FilterParts): Finding {
  return { kind: 'fragment', severity: 'advice', mend: joinFilter({ ...parts, fragment: null }) };
}

/** A path is a prefix of letters, not of folders. A file's name ("/page.html") is hardly ever the start of another. */
function findOpenPath({ host, path, query }: FilterParts): Finding[] {
  const lastSegment = path.slice(path.lastIndexOf('/') + 1);
  if (query !== '' || lastSegment === '' || /[.*]/.test(lastSegment)) return [];
  return [{ kind: 'openPath', path, also: `${host}${path}-2`, severity: 'advice' }];
}

/** Two tokens that `readQuery` takes for one: the second is lost, and "?v=1&v=2" opens "?v=1" alone. */
function findRepeatedKey({ query }: FilterParts): Finding[] {
  const seen = new Map<string, string>();
  for (const token of query.split('&')) {
    for (const condition of readQuery(token, 'allow')) {
      if (condition.kind !== 'every') continue;
      const earlier = seen.get(condition.key);
      const key = token.split('=', 1)[0] ?? token;
      if (earlier !== undefined && earlier !== token)
        return [{ kind: 'repeatedKey', key, severity: 'advice' }];
      seen.set(condition.key, token);
    }
  }
  return [];
}

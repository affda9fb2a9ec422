import type { ListName } from './decision.ts';
import { cutFilter } from './filter-parts.ts';
import type { Finding } from './finding.ts';
import { lintHost } from './lint-host.ts';
import { lintPathAndQuery } from './lint-path.ts';
import { lintReach } from './lint-reach.ts';
import { lintShape } from './lint-shape.ts';
import { parseRule } from './rule.ts';

const longestFilter = 2048;

/**
 * Looks over one filter for the person who wrote it. Chromium says nothing about a filter that
 * matches nothing or opens everything; each of its silences is a finding here. An empty list means
 * that the filter does what it looks like. Errors come first; the first of them is the one to show.
 *
 * A filter of more than 2048 characters, which no profile may hold, is not looked over.
 *
 * @param list where the filter stands: too wide a filter is a danger in the allow list only.
 */
export function lintRule(text: string, list: ListName = 'allow'): Finding[] {
  // Nobody wrote that by hand, and looking for a slip in it would take its time.
  if (text.length > longestFilter) return [];
  return findingsOf(text, list)
    .map((finding) =>
      finding.mend === undefined ? finding : { ...finding, mend: settle(finding.mend, list) },
    )
    .toSorted((left, right) => Number(isError(right)) - Number(isError(left)));
}

/** Shape first: what cannot be taken apart has no host and no path to speak of. */
function findingsOf(text: string, list: ListName): Finding[] {
  const shape = lintShape(text);
  if (shape.some(isError)) return shape;

  const trimmed = text.trim();
  const parts = cutFilter(trimmed);
  const parsed = parseRule(trimmed);
  if (parsed.kind === 'skipped') return shape;
  const host = lintHost(parts);
  // Of a host that cannot be, there is no telling how far it reaches.
  const reach = host.some(isError) ? [] : lintReach(parsed.rule, parts, list);
  return [...shape, ...host, ...lintPathAndQuery(parts, list), ...reach];
}

function isError({ severity }: Finding): boolean {
  return severity === 'error';
}

/** Goes on mending a mended filter, so that whoever copies it is not told of the next error. */
function settle(mended: string, list: ListName): string {
  let text = mended;
  // Each mend takes a fault away and adds none; the bound only keeps a mistake in that from hanging.
  for (let round = 0; round < 10; round++) {
    const next = findingsOf(text, list).find((finding) => isError(finding) && finding.mend !== undefined);
    if (next?.mend === undefined || next.mend === text) return text;
    text = next.mend;
  }
  return text;
}

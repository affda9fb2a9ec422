import type { ListName } from '../../url-policy/decision.ts';
import { lintRule } from '../../url-policy/lint.ts';
import type { Draft, Part, RuleLists } from '../draft.ts';
import { advice, type CheckFinding, error, type LineOf } from './finding.ts';
import { repeated } from './repeats.ts';

/** Every filter of every list by itself, then what filters of one place do to each other. */
export function checkRules(draft: Draft, lineOf: LineOf): CheckFinding[] {
  return [draft.sharedHosts, ...draft.services.map(({ lists }) => lists)].flatMap((lists) => [
    ...lists.allow.flatMap((rule) => lint(rule, 'allow')),
    ...lists.block.flatMap((rule) => lint(rule, 'block')),
    ...[lists.allow, lists.block].flatMap((list) => duplicates(list, lineOf)),
    ...contradictions(lists, lineOf),
  ]);
}

function lint({ path, value }: Part<string>, list: ListName): CheckFinding[] {
  const several = addressesIn(value);
  const [mend] = several;
  if (several.length > 1 && mend !== undefined) {
    return [error(path, { kind: 'severalRules', count: several.length, mend })];
  }
  const findings = lintRule(value, list);
  // What a broken filter also does is of no use before it is mended.
  const errors = findings.filter(({ severity }) => severity === 'error');
  return (errors.length > 0 ? errors.slice(0, 1) : findings).map((finding) => ({
    path,
    at: 'value',
    severity: finding.severity,
    detail: { kind: 'rule', rule: value, list, finding },
  }));
}

/** The addresses of "caf.fr, ameli.fr", where a line is meant to hold one. Of any other text none. */
function addressesIn(rule: string): string[] {
  if (!/\s/.test(rule.trim())) return [];
  const parts = rule.split(/[,;\s]+/).filter((part) => part !== '');
  return parts.every((part) => part.includes('.')) ? parts : [];
}

function duplicates(list: readonly Part<string>[], lineOf: LineOf): CheckFinding[] {
  return repeated(list).map(([first, again]) =>
    advice(again.path, { kind: 'duplicateRule', rule: again.value, firstLine: lineOf(first.path) }),
  );
}

/** Where a filter is in both lists it is open: allow wins a tie. Whoever blocks it expects the contrary. */
function contradictions({ allow, block }: RuleLists, lineOf: LineOf): CheckFinding[] {
  const allowed = new Map(allow.map(({ path, value }) => [value, path]));
  return block.flatMap(({ path, value }) => {
    const allowedPath = allowed.get(value);
    if (allowedPath === undefined) return [];
    return [error(path, { kind: 'allowedAndBlocked', rule: value, allowedAtLine: lineOf(allowedPath) })];
  });
}

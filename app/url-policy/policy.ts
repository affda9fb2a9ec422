import { compileRule } from './compiled-rule.ts';
import {
  blockedByDefault,
  type Decision,
  type ListName,
  notFiltered,
  openByDefault,
  unparsable,
} from './decision.ts';
import { createRuleFinder } from './host-index.ts';
import { parseRule, type Rule, type SkipReason } from './rule.ts';

/** Two lists of filters in the Chrome Enterprise format, and how to take them. */
export interface PolicyLists {
  readonly allow: readonly string[];
  readonly block: readonly string[];
  /**
   * true, Borne's way: whatever no filter opens is closed (block "*" is implied), for any address.
   * false, Chromium's lists alone: whatever no filter closes is open, and `blob:`, `about:` and the
   * browser's own pages are not asked about.
   */
  readonly allowListMode: boolean;
}

/** Compiled lists. Immutable: other lists are another policy. */
export interface Policy {
  /** Decides about a parsed address by the lists alone. For documents ask `decideDocument`. */
  readonly decide: (url: URL) => Decision;
  /** What stands in the lists and is no filter; Chromium logs such entries and goes on without them. */
  readonly skipped: readonly SkippedFilter[];
}

export interface SkippedFilter {
  readonly list: ListName;
  readonly text: string;
  readonly reason: SkipReason;
}

/**
 * Compiles two lists. Never throws: what cannot be read is in `skipped`. All filters count, while
 * Chromium reads the first 1000 of a list. Among filters that fit, Chromium's order decides:
 * exact host, longer host, longer path, more query tokens, allow before block; block "*" comes last.
 */
export function createPolicy({ allow, block, allowListMode }: PolicyLists): Policy {
  const skipped: SkippedFilter[] = [];
  const blockRules = readList('block', block, skipped);
  const allowRules = readList('allow', allow, skipped);
  const decideByRule = createRuleDecider(blockRules, allowRules);
  return Object.freeze({
    decide: allowListMode ? closedUnlessOpened(decideByRule) : openUnlessClosed(decideByRule),
    skipped: Object.freeze(skipped),
  });
}

/**
 * Decides about an address given as text, which is parsed first: no filter is ever compared with
 * text that somebody wrote. What is no address is closed. Chromium's own parser differs from the URL
 * standard's in rare cases; an address that only Chromium accepts stays closed.
 */
export function decideAddress(policy: Policy, address: string): Decision {
  const url = URL.parse(address);
  return url === null ? unparsable : policy.decide(url);
}

function readList(list: ListName, texts: readonly string[], skipped: SkippedFilter[]): readonly Rule[] {
  const rules: Rule[] = [];
  for (const text of texts) {
    const parsed = parseRule(text);
    if (parsed.kind === 'rule') rules.push(parsed.rule);
    else skipped.push({ list, text, reason: parsed.reason });
  }
  return rules;
}

/** What the best filter that fits says about an address; null where none fits. */
type RuleDecider = (url: URL) => Decision | null;

function createRuleDecider(block: readonly Rule[], allow: readonly Rule[]): RuleDecider {
  const rules = [...block, ...allow];
  const texts = rules.map(({ text }) => text);
  const blockCount = block.length;
  const findRule = createRuleFinder(
    rules.map((rule, position) => [
      rule,
      compileRule(rule, position < blockCount ? 'block' : 'allow', position),
    ]),
  );
  return (url) => {
    const position = findRule(url);
    if (position < 0) return null;
    const list = position < blockCount ? 'block' : 'allow';
    // Made anew each time: with many filters, a finished decision would have to be fetched from cold memory.
    return { verdict: list, reason: 'rule', list, rule: texts[position] ?? '' };
  };
}

function closedUnlessOpened(decideByRule: RuleDecider): Policy['decide'] {
  return (url) => decideByRule(url) ?? blockedByDefault;
}

/**
 * What navigations in Chromium 156 make of its lists
 * (components/policy/content/policy_blocklist_navigation_throttle.cc), as measured there.
 */
function openUnlessClosed(decideByRule: RuleDecider): Policy['decide'] {
  function decide(url: URL): Decision {
    const { protocol } = url;
    if (unaskedSchemes.has(protocol)) return notFiltered;
    const decision = decideByRule(url) ?? openByDefault;
    if (escapesBlockAll.has(protocol) && isBlockAll(decision)) return notFiltered;
    return protocol === 'view-source:' && decision.verdict === 'allow' ? decideViewed(url) : decision;
  }

  /** The source of a page is closed where the page is. */
  function decideViewed({ href, protocol }: URL): Decision {
    const viewed = URL.parse(href.slice(protocol.length));
    return viewed === null || viewed.protocol === protocol ? unparsable : decide(viewed);
  }
  return decide;
}

/** Blobs pass for the sake of the pages that make them; `about:` documents are made without asking anybody. */
const unaskedSchemes: ReadonlySet<string> = new Set(['blob:', 'about:']);

/** Chromium's own pages, which block "*" does not mean, though a filter that names them does. */
const escapesBlockAll: ReadonlySet<string> = new Set([
  'chrome:',
  'chrome-extension:',
  'chrome-native:',
  'chrome-search:',
]);

function isBlockAll(decision: Decision): boolean {
  if (decision.reason !== 'rule') return false;
  const parsed = parseRule(decision.rule);
  return parsed.kind === 'rule' && compileRule(parsed.rule, decision.list, 0).lowest;
}

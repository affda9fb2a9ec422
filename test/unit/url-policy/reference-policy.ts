import { parseRule, type Rule } from '../../../app/url-policy/rule.ts';

/**
 * The policy as Chromium computes it, without any index: every filter becomes a text that is searched
 * in one text made from the address, and all that fit are compared in pairs. Slow and close to the
 * original (components/url_matcher/url_matcher.cc, components/policy/core/browser/url_blocklist_manager.cc),
 * so that it can judge the fast one. Only the cutting of filters into parts is shared.
 */
export function referenceDecision(
  lists: { readonly allow: readonly string[]; readonly block: readonly string[] },
  url: URL,
): { list: 'allow' | 'block'; rule: string } | null {
  const filters = [
    ...lists.block.map((text) => ({ text, list: 'block' as const })),
    ...lists.allow.map((text) => ({ text, list: 'allow' as const })),
  ];
  let best: Candidate | null = null;
  for (const { text, list } of filters) {
    const parsed = parseRule(text);
    if (parsed.kind === 'skipped') continue;
    const candidate = { rule: parsed.rule, list, conditions: readConditions(parsed.rule.query, list) };
    if (isMatch(candidate, url) && (best === null || takesPrecedence(candidate, best))) best = candidate;
  }
  return best === null ? null : { list: best.list, rule: best.rule.text };
}

interface Candidate {
  readonly rule: Rule;
  readonly list: 'allow' | 'block';
  readonly conditions: ReadonlyMap<string, Condition>;
}

interface Condition {
  readonly matchAll: boolean;
  readonly key: string;
  readonly value: string;
}

// Chromium uses bytes that no address contains; these are characters that no address contains.
const beginning = '\uE000';
const endOfDomain = '\uE001';
const endOfPath = '\uE002';
const delimiter = '\uE003';
const endOfUrl = '\uE004';

function textOf(url: URL): string {
  const hasQuery = url.href.replace(/#.*$/s, '').includes('?');
  const query = hasQuery ? `${delimiter}${url.search.slice(1).replaceAll('&', delimiter)}${delimiter}` : '';
  const host = dotted(url.hostname).replaceAll('*', '%2A');
  return beginning + host + endOfDomain + pathText(url) + endOfPath + query + endOfUrl;
}

function pathText({ protocol, pathname }: URL): string {
  if (protocol === 'file:') return pathname.replace(/^\/+/, '/');
  return pathname.startsWith('/') ? pathname.replaceAll('|', '%7C') : pathname;
}

function dotted(host: string): string {
  const suffixed = `${host.replace(/\.+$/, '')}.`;
  return suffixed.startsWith('.') ? suffixed : `.${suffixed}`;
}

function isMatch({ rule, conditions }: Candidate, url: URL): boolean {
  const text = textOf(url);
  const host = rule.subdomains && rule.host === '' ? '.' : dotted(rule.host);
  if (!text.includes((rule.subdomains ? '' : beginning) + host + endOfDomain + rule.path)) return false;
  if (rule.scheme !== null && `${rule.scheme}:` !== url.protocol) return false;
  if (rule.port !== null && rule.port !== portOf(url)) return false;
  return [...conditions.values()].every((condition) => isMet(condition, text));
}

function portOf({ port, protocol }: URL): number {
  if (port !== '') return Number(port);
  return (
    new Map([
      ['http:', 80],
      ['https:', 443],
      ['ws:', 80],
      ['wss:', 443],
      ['ftp:', 21],
    ]).get(protocol) ?? -1
  );
}

function readConditions(query: string, list: 'allow' | 'block'): ReadonlyMap<string, Condition> {
  const conditions = new Map<string, Condition>();
  let position = 0;
  while (position < query.length) {
    const keyStart = position;
    while (position < query.length && query[position] !== '&' && query[position] !== '=') position++;
    let key = query.slice(keyStart, position);
    if (query[position] === '=') position++;
    const valueStart = position;
    while (position < query.length && query[position] !== '&') position++;
    let value = query.slice(valueStart, position);
    if (query[position] === '&') position++;

    const hasValue = value !== '';
    let exact = true;
    if (!hasValue && key.endsWith('*')) {
      key = key.slice(0, -1);
      exact = false;
    } else if (hasValue && value.endsWith('*')) {
      value = value.slice(0, -1);
      exact = false;
    }
    const keyText = `${delimiter}${key}${hasValue ? '=' : ''}`;
    const valueText = value + (exact ? delimiter : '');
    const matchAll = list === 'allow' && valueText !== '';
    const identity = `${matchAll} ${matchAll ? keyText : keyText + valueText}`;
    if (!conditions.has(identity)) conditions.set(identity, { matchAll, key: keyText, value: valueText });
  }
  return conditions;
}

function isMet({ matchAll, key, value }: Condition, text: string): boolean {
  if (!matchAll) return text.includes(key + value);
  let found = 0;
  let start = 0;
  for (;;) {
    const offset = text.indexOf(key, start);
    if (offset < 0) return found > 0;
    if (text.slice(offset + key.length, offset + key.length + value.length) !== value) return false;
    found++;
    start = offset + key.length + value.length - 1;
  }
}

function isWildcardBlock({ rule, list, conditions }: Candidate): boolean {
  const { host, scheme, path, query, port, subdomains } = rule;
  return (
    list === 'block' &&
    [host, scheme ?? '', path, query].every((part) => part === '') &&
    port === null &&
    conditions.size === 0 &&
    subdomains
  );
}

function takesPrecedence(left: Candidate, right: Candidate): boolean {
  if (isWildcardBlock(right)) return true;
  if (isWildcardBlock(left)) return false;
  if (left.rule.subdomains !== right.rule.subdomains) return right.rule.subdomains;
  if (left.rule.hostLength !== right.rule.hostLength) return left.rule.hostLength > right.rule.hostLength;
  if (left.rule.path.length !== right.rule.path.length) return left.rule.path.length > right.rule.path.length;
  if (left.conditions.size !== right.conditions.size) return left.conditions.size > right.conditions.size;
  return left.list === 'allow' && right.list === 'block';
}

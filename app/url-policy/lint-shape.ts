import { distance } from 'fastest-levenshtein';
import { assertNever } from '../assert-never.ts';
import { cutFilter } from './filter-parts.ts';
import type { Finding } from './finding.ts';
import { parseRule } from './rule.ts';

/** What is wrong with a filter as a whole, before its host and path can be looked at: at most one error. */
export function lintShape(text: string): Finding[] {
  const trimmed = text.trim();
  if (trimmed === '') return [{ kind: 'empty', severity: 'error' }];
  const around: Finding[] =
    trimmed === text ? [] : [{ kind: 'spaces', where: 'around', severity: 'advice', mend: trimmed }];
  const fault =
    findStarPort(trimmed) ??
    findMisspeltScheme(trimmed) ??
    findAtQuery(trimmed) ??
    findSpaces(trimmed) ??
    findSkipped(trimmed);
  return fault === null ? around : [...around, fault];
}

/** "port.fr:*". A name without a dot before ":*" is a scheme ("tel:*"), but nobody means a scheme "localhost". */
function findStarPort(text: string): Finding | null {
  const [, scheme = '', host = '', after = ''] = /^([a-z]+:\/\/)?([^/?#@:]+):\*(.*)$/i.exec(text) ?? [];
  const isHost = scheme !== '' || host.includes('.') || host.toLowerCase() === 'localhost';
  return isHost && host !== '' ? { kind: 'starPort', severity: 'error', mend: scheme + host + after } : null;
}

/** "htps://caf.fr", "http//caf.fr", "https.//caf.fr": something that was meant to be http(s). */
function findMisspeltScheme(text: string): Finding | null {
  const [, written = '', rest = ''] = /^([a-z]+)[:.,]?\/\/(.+)$/i.exec(text) ?? [];
  const scheme = written.toLowerCase();
  if (scheme === '' || programSchemes.has(scheme) || /^https?:/i.test(text)) return null;
  const meant = distance(scheme, 'https') < distance(scheme, 'http') ? 'https' : 'http';
  if (distance(scheme, meant) > 2) return null;
  return { kind: 'unknownScheme', scheme, meant, severity: 'error', mend: `${meant}://${rest}` };
}

/** Schemes of everyday links that are no misspelt "http" and never lead to a document here. */
const programSchemes: ReadonlySet<string> = new Set([
  'ftp',
  'sftp',
  'mailto',
  'smtp',
  'tel',
  'sms',
  'sip',
  'sips',
  'javascript',
  'whatsapp',
]);

/** "site.fr/watch@v=1", "site.fr@lang*". A name after "/@" is a path as any other ("site.fr/@borne"). */
function findAtQuery(text: string): Finding | null {
  const [, before, query] = /^([^?#]*[^/?#@])@([^/?#@]+=[^/?#]*|[^/?#@.]+\*)$/.exec(text) ?? [];
  if (before === undefined || query === undefined) return null;
  return { kind: 'atQuery', severity: 'error', mend: `${before}?${query}` };
}

/** Inside a host no mend can be right: two filters may stand on one line. */
function findSpaces(text: string): Finding | null {
  const inHost = /^(?:[^/?#]*:\/\/)?[^/?#]*\s/.test(text);
  if (!/\s/.test(text)) return null;
  const found = { kind: 'spaces', where: 'inside', severity: 'error' } as const;
  return inHost ? found : { ...found, mend: text.replace(/\s/g, '%20') };
}

/** What Chromium would log as invalid and skip. */
function findSkipped(text: string): Finding | null {
  // Chromium reads ":8080" as the host "8080", which no address has.
  if (text.startsWith(':')) return { kind: 'noHost', severity: 'error' };
  const parsed = parseRule(text);
  if (parsed.kind === 'rule') return null;
  const { scheme, port } = cutFilter(text);
  switch (parsed.reason) {
    case 'noHost':
      return { kind: 'noHost', severity: 'error' };
    case 'badPort':
      return { kind: 'badPort', port, severity: 'error' };
    case 'badFile':
      return /^file:/i.test(text)
        ? { kind: 'refusedScheme', scheme, severity: 'error' }
        : { kind: 'noHost', severity: 'error' };
    case 'customScheme':
      return explainCustomScheme(text, scheme);
    default:
      return assertNever(parsed.reason);
  }
}

/** A colon makes a scheme of what stands before it: a host, if its port is too high, or a user's name. */
function explainCustomScheme(text: string, scheme: string): Finding {
  if (programSchemes.has(scheme)) return { kind: 'refusedScheme', scheme, severity: 'error' };
  const [, port] = /^[^/?#@:]+:(\d+)(?:[/?#]|$)/.exec(text) ?? [];
  if (port !== undefined) return { kind: 'badPort', port, severity: 'error' };
  const [, afterUser] = /^[^/?#@]+:[^/?#@]*@(.+)$/.exec(text) ?? [];
  if (afterUser !== undefined) return { kind: 'userInfo', severity: 'error', mend: afterUser };
  return { kind: 'unknownScheme', scheme, severity: 'error' };
}

import type { Expected } from '../problem.ts';
import type { ValueForm } from '../value-forms.ts';
import type { Spot } from './tree.ts';
import { nearestChoice } from './unknown-words.ts';

interface Usual {
  readonly range: { readonly minimum: number; readonly maximum: number } | null;
  /** The default of this key. */
  readonly usual: unknown;
  /** For a list: the values an item may have; empty where that is open. */
  readonly choices: readonly string[];
}

/** What to write instead of a value of the wrong type, as YAML on one line; null where nobody can know. */
export function mendType(expected: Expected, spot: Spot, { range, usual, choices }: Usual): string | null {
  const { value, source } = spot;
  switch (expected) {
    case 'text':
      return source === null ? onlyKey(value) : JSON.stringify(source.replace(/^(["'])(.*)\1$/, '$2'));
    case 'number':
    case 'wholeNumber': {
      const number = numberIn(value);
      if (number !== null) {
        const mended = expected === 'number' ? number : Math.round(number);
        if (range === null || (mended >= range.minimum && mended <= range.maximum)) return String(mended);
      }
      return typeof usual === 'number' ? String(usual) : null;
    }
    case 'yesNo':
      return yesNoIn(value);
    case 'list':
      return typeof value === 'string' ? listOf(value, choices) : listOfKeys(value, choices);
    case 'block':
      return null;
    default:
      return expected satisfies never;
  }
}

function numberIn(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  // Whatever is longer is no number with a mark beside it.
  if (typeof value !== 'string' || value.length > 40) return null;
  // "2,5", "100 %", "5 min" and "5" in quotes all say a number clearly enough.
  const [, number, mark] = /^\s*(-?\d+(?:[.,]\d+)?)\s*(%|[a-z]+\.?)?\s*$/i.exec(value) ?? [];
  if (number === undefined) return null;
  // Sizes are asked for in megabytes.
  return Number(number.replace(',', '.')) * (/^g[bo]?$/i.test(mark ?? '') ? 1000 : 1);
}

/** "- caf.fr:" is a key without a value to YAML; "- camera: true" says no more than "- camera". */
function onlyKey(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const [only, ...others] = Object.entries(value);
  if (only === undefined || others.length > 0) return null;
  const [key, inner] = only;
  return (inner === null || inner === true) && /^[\w./-]+$/.test(key) ? key : null;
}

function yesNoIn(value: unknown): string | null {
  if (value !== true && typeof value !== 'string' && typeof value !== 'number') return null;
  const word = String(value).trim().toLowerCase();
  if (['yes', 'y', 'oui', 'o', 'on', 'vrai', '1', 'true'].includes(word)) return 'true';
  return ['no', 'n', 'non', 'off', 'faux', '0', 'false'].includes(word) ? 'false' : null;
}

function listOf(text: string, choices: readonly string[]): string | null {
  // "-caf.fr" lacks a space only.
  if (choices.length === 0 && /^-\s*\S+$/.test(text)) return text.replace(/^-\s*/, '- ');
  const items = text.split(/[,;\s]+/).filter((item) => !['', '-', 'et', 'and'].includes(item));
  if (choices.length > 0) return listOfChoices(items, choices);
  return `[${items.map((item) => (/^[\w./-]+$/.test(item) ? item : JSON.stringify(item))).join(', ')}]`;
}

/** Null where one of them cannot be told: a list that is to be copied must be right. */
function listOfChoices(items: readonly string[], choices: readonly string[]): string | null {
  // Whatever is longer is a text that came here by mistake.
  if (items.length === 0 || items.length > 20) return null;
  const meant = items.map((item) => nearestChoice(item.replace(/^-/, ''), choices));
  return meant.includes(null) ? null : `[${[...new Set(meant)].join(', ')}]`;
}

/** A block of "camera: true" and the like, where a list of what is true was wanted. */
function listOfKeys(value: unknown, choices: readonly string[]): string | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const wanted = Object.entries(value).filter(([, inner]) => inner === null || yesNoIn(inner) === 'true');
  return listOfChoices(
    wanted.map(([key]) => key),
    choices,
  );
}

/** "idleMinutes:5" and "idleMinutes 5" with what they lack; null unless the first word is a key that is known. */
export function mendColon(line: string, keys: readonly string[]): string | null {
  const [, key = '', value = ''] = /^([A-Za-z]+)(?::|\s)\s*([^\s:][^\r\n]*)$/.exec(line.trim()) ?? [];
  return keys.includes(key) ? `${key}: ${value}` : null;
}

/** A text brought into the form it needs, or null where that takes knowledge. */
export function mendForm(form: ValueForm, written: string): string | null {
  if (written.length > 300) return null;
  return mendPlain(form, withoutQuotes(written), written);
}

/** Quotation marks as word processors set them are letters like any other to YAML. */
function withoutQuotes(written: string): string {
  return written.replace(/^[\s“”„«»‘’‹›]+|[\s“”„«»‘’‹›]+$/g, '');
}

function mendPlain(form: ValueForm, plain: string, written: string): string | null {
  switch (form) {
    case 'id': {
      const id = plain
        .normalize('NFD')
        .replace(/\p{Mark}/gu, '')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '');
      return id === '' || id.length > 40 ? null : id;
    }
    case 'picture':
      return mendPath(plain, written, /\.(svg|png|jpe?g|webp)$/i);
    case 'textFile':
      return mendPath(plain, written, /\.md$/i);
    case 'address': {
      const scheme = /^\s*https?:\/\//i.exec(plain)?.[0];
      if (scheme === undefined && /^[a-z]+:/i.test(plain)) return null;
      const rest = plain
        .slice(scheme?.length ?? 0)
        .trim()
        .replace(/^\/+/, '');
      const address = `${scheme?.trim().toLowerCase() ?? 'https://'}${rest}`;
      return /^https?:\/\/[^\s./]+(\.[^\s./]+)+(\/\S*)?$/.test(address) ? address : null;
    }
    case 'colour': {
      const digits = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(plain)?.[1];
      if (digits === undefined) return null;
      return `"#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}"`;
    }
    default:
      return form satisfies never;
  }
}

/** Backslashes, a leading "./" and the like; a path that leads out of the folder has no mend. */
function mendPath(plain: string, written: string, ending: RegExp): string | null {
  const path = plain.replaceAll('\\', '/').replace(/^(\.?\/)+/, '');
  return path !== written && ending.test(path) && !/\.\.|:/.test(path) ? path : null;
}

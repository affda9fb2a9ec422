import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
} from 'yaml';
import type { Place, Problem, ProblemDetail } from '../problem.ts';
import { describeSyntaxErrors } from './syntax-problems.ts';
import type { Path, Spot } from './tree.ts';

/** A file that could be read as keys with values. `problems` leave the rest of it readable. */
export interface YamlFile {
  readonly kind: 'yaml';
  readonly root: Spot;
  readonly problems: readonly LocatedProblem[];
  /** Turns an offset into line and column, both from 1. */
  readonly placeOf: (offset: number) => Place;
  readonly text: string;
}

/** A problem found while reading, with the way to the value it concerns. */
export interface LocatedProblem {
  readonly path: Path;
  readonly problem: Problem;
}

export type ParsedYaml = YamlFile | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/**
 * Most values a file may stand for once its aliases are followed. The largest profile that comes with Borne has
 * a thousand or so; an alias bomb of nine lines has a billion.
 */
const mostValues = 20_000;

/** Deeper than any file of ours by far, and shallow enough for everything that walks the tree. */
const deepest = 40;

/**
 * Reads the text of a YAML file whose top level must be keys with values.
 * A text that cannot be read yields the first thing that is wrong with it, not what follows from that.
 * @param file stands in every problem
 */
export function parseYaml(file: string, written: string): ParsedYaml {
  // Some editors begin a file with a mark that shows nowhere; columns are counted after it.
  const text = written.replace(/^\uFEFF/, '');
  const lines = new LineCounter();
  const placeOf = (offset: number): Place => {
    // Before the first line is counted (an empty text) there is no line to ask for.
    const { line, col } = lines.linePos(Math.min(offset, text.length));
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    // Its own check compares every key with every other; ours, below, also says where the first one stands.
    uniqueKeys: false,
  });
  const syntax = describeSyntaxErrors(document, text);
  if (syntax.length > 0) {
    return {
      kind: 'problems',
      problems: syntax.map(({ offset, detail }) => ({
        ...detail,
        place: placeOf(offset),
        severity: 'error',
      })),
    };
  }
  const top = topProblem(document.contents, text);
  if (top !== null) {
    return {
      kind: 'problems',
      problems: [{ ...top.detail, place: placeOf(top.offset), severity: 'error' }],
    };
  }
  return plant(document, text, placeOf);
}

function topProblem(contents: Node | null, text: string): { offset: number; detail: ProblemDetail } | null {
  if (contents === null || (isScalar(contents) && contents.value === null)) {
    return { offset: Math.max(0, text.search(/\S/)), detail: { kind: 'empty' } };
  }
  if (!isMap(contents)) return { offset: startOf(contents, 0), detail: { kind: 'notKeys' } };
  return null;
}

function plant(document: Document, text: string, placeOf: (offset: number) => Place): ParsedYaml {
  const problems: LocatedProblem[] = [];
  const anchors = new Map<string, Spot | 'open'>();
  let tooDeep = false;
  const report = (path: Path, offset: number, detail: ProblemDetail) => {
    problems.push({ path, problem: { ...detail, place: placeOf(offset), severity: 'error' } });
  };

  const grow = (node: unknown, path: Path, keyStart: number, fallback: number): Spot => {
    const start = startOf(node, fallback);
    const anchor = isNode(node) && !isAlias(node) ? node.anchor : undefined;
    if (anchor !== undefined) anchors.set(anchor, 'open');
    const spot = growBare(node, path, keyStart, start);
    if (anchor !== undefined) anchors.set(anchor, spot);
    return spot;
  };

  const growBare = (node: unknown, path: Path, keyStart: number, start: number): Spot => {
    const leaf = (value: unknown, source: string | null = null): Spot => ({
      value,
      start,
      keyStart,
      source,
      children: new Map(),
      size: 1,
    });
    if (isAlias(node)) {
      const target = anchors.get(node.source);
      if (target !== undefined && target !== 'open')
        return { ...target, start, keyStart, size: target.size + 1 };
      // "- *.caf.fr" is an alias to YAML. Its author meant a text, so the rest of the checks go on with that.
      const meant = `*${node.source}`;
      report(path, start, { kind: 'starNeedsQuotes', text: meant, mend: JSON.stringify(meant) });
      return leaf(meant, meant);
    }
    if (path.length >= deepest && (isMap(node) || isSeq(node))) {
      tooDeep = true;
      return leaf(null);
    }
    if (isMap(node)) return growMap(node.items, path, keyStart, start);
    if (isSeq(node)) {
      const children = new Map<number, Spot>();
      node.items.forEach((item, index) => {
        const itemStart = startOf(item, start);
        children.set(index, grow(item, [...path, index], itemStart, itemStart));
      });
      const spots = [...children.values()];
      return {
        value: spots.map(({ value }) => value),
        start,
        keyStart,
        source: null,
        children,
        size: sizeOf(spots),
      };
    }
    if (isScalar(node)) return leaf(node.value, text.slice(start, node.range?.[1] ?? start));
    return leaf(null);
  };

  const growMap = (
    items: readonly { key: unknown; value: unknown }[],
    path: Path,
    keyStart: number,
    start: number,
  ): Spot => {
    const children = new Map<string, Spot>();
    // No prototype: a key called "constructor" or "__proto__" is a key like any other.
    const value: Record<string, unknown> = Object.create(null);
    const repeated: { key: string; first: Spot; offset: number }[] = [];
    for (const item of items) {
      const itemStart = startOf(item.key, start);
      const key = keyText(item.key);
      const first = children.get(key);
      if (first !== undefined) {
        repeated.push({ key, first, offset: itemStart });
        continue;
      }
      const child = grow(item.value, [...path, key], itemStart, endOf(item.key, itemStart));
      children.set(key, child);
      value[key] = child.value;
    }
    reportRepeated(repeated, path);
    return { value, start, keyStart, source: null, children, size: sizeOf([...children.values()]) };
  };

  /** Two keys again within an item of a list: the next item begins there, without its dash. */
  const reportRepeated = (repeated: readonly { key: string; first: Spot; offset: number }[], path: Path) => {
    const dashIsMissing = repeated.length > 1 && typeof path.at(-1) === 'number';
    for (const { key, first, offset } of dashIsMissing ? repeated.slice(0, 1) : repeated) {
      const firstLine = placeOf(first.keyStart).line;
      report([...path, key], offset, {
        kind: dashIsMissing ? 'missingDash' : 'duplicateKey',
        key,
        firstLine,
      });
    }
  };

  const root = grow(document.contents, [], 0, 0);
  if (tooDeep || root.size > mostValues) {
    return {
      kind: 'problems',
      problems: [{ kind: 'tooComplex', place: placeOf(root.start), severity: 'error' }],
    };
  }
  return { kind: 'yaml', root, problems, placeOf, text };
}

function sizeOf(children: readonly Spot[]): number {
  return children.reduce((sum, { size }) => sum + size, 1);
}

function keyText(key: unknown): string {
  if (isScalar(key)) return typeof key.value === 'string' ? key.value : (key.source ?? '');
  return isNode(key) ? key.toString() : '';
}

function startOf(node: unknown, fallback: number): number {
  return isNode(node) ? (node.range?.[0] ?? fallback) : fallback;
}

function endOf(node: unknown, fallback: number): number {
  return isNode(node) ? (node.range?.[1] ?? fallback) : fallback;
}

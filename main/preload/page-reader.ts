import {
  longestSentence,
  mostSentences,
  type PageSentence,
  secretFields,
} from '../../app/session/page-sentence.ts';

/**
 * Reads what stands on a website, for who has it read aloud. It runs in a world of its own (isolated): the site's
 * scripts cannot see or change it, and it changes nothing of the page. Content of fields is never looked at.
 */
export interface PageReader {
  gather(): readonly PageSentence[];
  /** Marks a sentence and brings it into view; null: none. */
  mark(index: number | null): void;
}

/** The highlight's name; its colours come with the style sheet of read-page.ts. */
const highlightName = 'borne-spoken';

/** Nothing of these is read: it is not drawn as words, is what the visitor wrote, or stands on every page alike. */
const passedOver =
  'script,style,noscript,template,svg,canvas,video,audio,iframe,object,embed,select,textarea,input,datalist,[contenteditable=""],[contenteditable="true"],[contenteditable="plaintext-only"],[aria-hidden="true"],nav,footer,[role="navigation"],[role="contentinfo"]';

const mistakes = '[role="alert"],[aria-live="assertive"],[class*="error" i],[class*="erreur" i]';

const fields = 'input:not([type="hidden"]),select,textarea,[contenteditable=""],[contenteditable="true"]';

type Spoken = PageSentence & { readonly range: Range };

let gathered: readonly Spoken[] = [];

function gather(): readonly PageSentence[] {
  const root = document.querySelector('main,[role="main"]') ?? document.body;
  const all = [...blocksIn(root), ...namelessFieldsIn(root)].sort(inPageOrder).flatMap(sentencesOf);
  const from = firstOfFocused(all);
  gathered = all.slice(from, from + mostSentences);
  return gathered.map(({ text, kind, lang }) => ({ text, kind, lang }));
}

function mark(index: number | null): void {
  const one = index === null ? undefined : gathered[index];
  if (one === undefined) {
    CSS.highlights.delete(highlightName);
    return;
  }
  CSS.highlights.set(highlightName, new Highlight(one.range));
  const { top, bottom, height } = one.range.getBoundingClientRect();
  if (height === 0 || (top >= 0 && bottom <= innerHeight)) return;
  elementOf(one.range.startContainer)?.scrollIntoView({ block: 'center', behavior: 'instant' });
}

/** Whoever works in a field hears from there on. */
function firstOfFocused(all: readonly Spoken[]): number {
  const { activeElement } = document;
  if (activeElement === null || !activeElement.matches(fields)) return 0;
  const names = namesOf(activeElement);
  const found = all.findIndex(({ range }) => {
    const element = elementOf(range.startContainer);
    return (
      element !== null &&
      (names.some((name) => name.contains(element)) || range.intersectsNode(activeElement))
    );
  });
  return Math.max(0, found);
}

interface Block {
  readonly element: Element;
  /** Empty for a field whose name is nowhere to be seen. */
  readonly nodes: readonly Text[];
  readonly name: string;
}

/** Text that stands together: what lies in one element that is drawn as a block. */
function blocksIn(root: Element): readonly Block[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
    if (node instanceof Text)
      return node.data.trim() === '' ? NodeFilter.FILTER_SKIP : NodeFilter.FILTER_ACCEPT;
    if (!(node instanceof Element) || node.matches(passedOver)) return NodeFilter.FILTER_REJECT;
    return isDrawn(node) ? NodeFilter.FILTER_SKIP : NodeFilter.FILTER_REJECT;
  });
  const blocks: { element: Element; nodes: Text[]; name: string }[] = [];
  while (walker.nextNode() !== null) {
    const node = walker.currentNode;
    if (!(node instanceof Text)) continue;
    const element = blockAround(node);
    const last = blocks.at(-1);
    if (last?.element === element) last.nodes.push(node);
    else blocks.push({ element, nodes: [node], name: '' });
  }
  return blocks;
}

/** A box with a size of none still holds what floats in it: only what is hidden on purpose is. */
function isDrawn(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
}

function blockAround(node: Text): Element {
  let element = node.parentElement ?? document.body;
  while (
    element !== document.body &&
    element.parentElement !== null &&
    /^(inline|contents|ruby)$/.test(getComputedStyle(element).display)
  )
    element = element.parentElement;
  return element;
}

/** Fields with a name that only assistive technology knows; a label that is seen is read where it stands. */
function namelessFieldsIn(root: Element): readonly Block[] {
  return [...root.querySelectorAll(fields)]
    .filter((field) => isDrawn(field) && !namesOf(field).some(isDrawn))
    .map((field) => ({
      element: field,
      nodes: [],
      name:
        field.getAttribute('aria-label') ??
        field.getAttribute('placeholder') ??
        field.getAttribute('title') ??
        '',
    }))
    .filter(({ name }) => name.trim() !== '');
}

function namesOf(field: Element): readonly Element[] {
  const named = (field.getAttribute('aria-labelledby') ?? '').split(/\s+/).flatMap((id) => {
    const element = id === '' ? null : document.getElementById(id);
    return element === null ? [] : [element];
  });
  const labels: Iterable<Element> =
    field instanceof HTMLInputElement ||
    field instanceof HTMLSelectElement ||
    field instanceof HTMLTextAreaElement
      ? (field.labels ?? [])
      : [];
  return [...named, ...labels];
}

function inPageOrder(a: Block, b: Block): number {
  const one = a.nodes[0] ?? a.element;
  const other = b.nodes[0] ?? b.element;
  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

function sentencesOf({ element, nodes, name }: Block): readonly Spoken[] {
  const kind = kindOf(element, nodes);
  const lang = element.closest('[lang]')?.getAttribute('lang')?.slice(0, 40) ?? '';
  if (nodes.length === 0) {
    const range = document.createRange();
    range.selectNode(element);
    return [{ text: tidy(name), kind, lang, range }];
  }
  const whole = nodes.map(({ data }) => data).join('');
  return [...new Intl.Segmenter(undefined, { granularity: 'sentence' }).segment(whole)].flatMap(
    ({ segment, index }) => {
      const text = tidy(segment);
      if (!/[\p{L}\p{N}]/u.test(text)) return [];
      const start = placeIn(nodes, index + (segment.length - segment.trimStart().length));
      const end = placeIn(nodes, index + segment.trimEnd().length);
      const range = document.createRange();
      range.setStart(start.node, start.offset);
      range.setEnd(end.node, end.offset);
      return [{ text, kind, lang, range }];
    },
  );
}

function tidy(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim().slice(0, longestSentence);
}

function kindOf(element: Element, nodes: readonly Text[]): PageSentence['kind'] {
  const inner = nodes[0]?.parentElement ?? element;
  if (inner.closest('h1,h2,h3,h4,h5,h6,[role="heading"]') !== null) return 'heading';
  const field = fieldNamedBy(inner) ?? (nodes.length === 0 ? element : null);
  if (field !== null) return field.matches(secretFields) ? 'secret' : 'field';
  return inner.closest(mistakes) === null ? 'text' : 'mistake';
}

/** The field a visible name belongs to. */
function fieldNamedBy(element: Element): Element | null {
  const label = element.closest('label');
  if (label !== null) return label.control;
  const named = element.closest('[id]');
  return named === null
    ? null
    : document.querySelector(`[aria-labelledby~="${CSS.escape(named.id)}"]:is(${fields})`);
}

function placeIn(nodes: readonly Text[], position: number): { readonly node: Text; readonly offset: number } {
  let left = position;
  for (const node of nodes) {
    if (left <= node.data.length) return { node, offset: left };
    left -= node.data.length;
  }
  const last = nodes.at(-1);
  if (last === undefined) throw new Error('a block of text without text');
  return { node: last, offset: last.data.length };
}

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}

const reader: PageReader = { gather, mark };
Object.assign(globalThis, { borneReader: reader });

import { longestSentence, type PageSentence, secretFields } from '../../app/session/page-sentence.ts';

/** A sentence, and where it stands. */
export type SpokenSentence = PageSentence & { readonly range: Range };

/** What the visitor fills in. */
export const fields =
  'input:not([type="hidden"]),select,textarea,[contenteditable=""],[contenteditable="true"]';

/** Nothing of these is read: it is not drawn as words, or is what the visitor wrote. */
export const unspoken =
  'script,style,noscript,template,svg,canvas,video,audio,iframe,object,embed,select,textarea,input,datalist,[contenteditable=""],[contenteditable="true"],[contenteditable="plaintext-only"],[aria-hidden="true"]';

const mistakes = '[role="alert"],[aria-live="assertive"],[class*="error" i],[class*="erreur" i]';

/** The highlight's name; its colours come with the style sheet of read-page.ts. */
const highlightName = 'borne-spoken';

/** What stands below an element, sentence by sentence, in the order of the page; nothing of what matches `passedOver`. */
export function sentencesIn(root: Element, passedOver: string): readonly SpokenSentence[] {
  return [...blocksIn(root, passedOver), ...namelessFieldsIn(root)].sort(inPageOrder).flatMap(sentencesOf);
}

/** Marks a place of the page and brings it into view; null: none. */
export function markPlace(range: Range | null): void {
  if (range === null) {
    CSS.highlights.delete(highlightName);
    return;
  }
  CSS.highlights.set(highlightName, new Highlight(range));
  const { top, bottom, height } = range.getBoundingClientRect();
  if (height === 0 || (top >= 0 && bottom <= innerHeight)) return;
  elementOf(range.startContainer)?.scrollIntoView({ block: 'center', behavior: 'instant' });
}

interface Block {
  readonly element: Element;
  /** Empty for a field whose name is nowhere to be seen. */
  readonly nodes: readonly Text[];
  readonly name: string;
}

/** Text that stands together: what lies in one element that is drawn as a block. */
function blocksIn(root: Element, passedOver: string): readonly Block[] {
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
export function isDrawn(element: Element): boolean {
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

export function namesOf(field: Element): readonly Element[] {
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

function sentencesOf({ element, nodes, name }: Block): readonly SpokenSentence[] {
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

/** One line, without what is not seen, and no longer than is ever said. */
export function tidy(text: string): string {
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

export function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}

/**
 * Marks the words of a website that we can explain, and tells which of them somebody touches or points at. It runs in
 * a world of its own (isolated), as the reader does, and changes nothing of the page. Content of fields is never
 * looked at.
 */
export interface PageGlossary {
  /**
   * @param forms how each word is written: letters, spaces, hyphens and apostrophes; one in capitals stands for itself only
   * @returns how many words are marked
   */
  mark(forms: Readonly<Record<string, readonly string[]>>): number;
  clear(): void;
  /** The word somebody touches next; null when nobody did for a while. */
  next(): Promise<{ readonly word: string; readonly written: string } | null>;
}

/** The highlight's name; its colours come with the style sheet of page-words.ts. */
const highlightName = 'borne-words';

const passedOver =
  'script,style,noscript,template,svg,canvas,video,audio,iframe,object,embed,select,textarea,input,[contenteditable=""],[contenteditable="true"],[contenteditable="plaintext-only"]';

/** A page that repeats itself without end is marked so far. */
const mostMarks = 400;

/** Milliseconds that a pointer rests on a word before it is explained: who passes over it wants something else. */
const restsFor = 600;

/** Milliseconds after which a question is answered by "nothing", to be asked again. */
const patience = 1_000;

interface Mark {
  readonly word: string;
  readonly range: Range;
}

let marks: readonly Mark[] = [];
let touched: Mark | null = null;
let restedOn: Mark | null = null;
let resting: ReturnType<typeof setTimeout> | undefined;
let answer: (() => void) | null = null;

function mark(forms: Readonly<Record<string, readonly string[]>>): number {
  const words = new Map(
    Object.entries(forms).flatMap(([word, written]) => written.map((form) => [plain(form), word] as const)),
  );
  // The longest first: "avis d'imposition" is no "imposition".
  const pattern = [...words.keys()]
    .sort((one, other) => other.length - one.length)
    .map((form) => form.replaceAll(' ', String.raw`\s+`))
    .join('|');
  const known = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${pattern})(?![\p{L}\p{N}])`, 'giu');
  const wordOf = (found: string): string | undefined => {
    const written = plain(found).replaceAll(/\s+/g, ' ');
    return words.get(written) ?? words.get(written.toLowerCase());
  };
  marks = textsOf(document.body)
    .flatMap((node) =>
      [...plain(node.data).matchAll(known)].flatMap((found) => {
        const word = wordOf(found[0]);
        if (word === undefined) return [];
        const range = document.createRange();
        range.setStart(node, found.index);
        range.setEnd(node, found.index + found[0].length);
        return [{ word, range }];
      }),
    )
    .slice(0, mostMarks);
  CSS.highlights.set(highlightName, new Highlight(...marks.map(({ range }) => range)));
  return marks.length;
}

function clear(): void {
  marks = [];
  touched = null;
  clearTimeout(resting);
  CSS.highlights.delete(highlightName);
}

/** As many characters as before, with one kind of apostrophe. */
function plain(text: string): string {
  return text.replaceAll('’', "'");
}

function textsOf(root: Element): readonly Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
    if (node instanceof Text)
      return node.data.trim() === '' ? NodeFilter.FILTER_SKIP : NodeFilter.FILTER_ACCEPT;
    if (!(node instanceof Element) || node.matches(passedOver)) return NodeFilter.FILTER_REJECT;
    return node.checkVisibility({ visibilityProperty: true, opacityProperty: true })
      ? NodeFilter.FILTER_SKIP
      : NodeFilter.FILTER_REJECT;
  });
  const texts: Text[] = [];
  while (walker.nextNode() !== null) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
  return texts;
}

function markAt({ clientX, clientY }: MouseEvent): Mark | null {
  return (
    marks.find(({ range }) =>
      [...range.getClientRects()].some(
        ({ left, right, top, bottom }) =>
          clientX >= left && clientX <= right && clientY >= top && clientY <= bottom,
      ),
    ) ?? null
  );
}

function tell(one: Mark): void {
  touched = one;
  answer?.();
}

/** A touch on a marked word explains it; the link or the button that it stands on does nothing meanwhile. */
function keepFromPage(event: Event): void {
  if (!event.isTrusted || !(event instanceof MouseEvent)) return;
  const one = markAt(event);
  if (one === null) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (event.type === 'click') tell(one);
}

for (const kind of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'auxclick', 'dblclick'])
  addEventListener(kind, keepFromPage, { capture: true });

addEventListener(
  'pointermove',
  (event) => {
    if (!event.isTrusted || event.pointerType !== 'mouse') return;
    const one = markAt(event);
    if (one === restedOn) return;
    restedOn = one;
    clearTimeout(resting);
    if (one !== null) resting = setTimeout(() => tell(one), restsFor);
  },
  { capture: true, passive: true },
);

async function next(): Promise<{ readonly word: string; readonly written: string } | null> {
  if (touched === null) {
    await new Promise<void>((resolve) => {
      answer = resolve;
      setTimeout(resolve, patience);
    });
  }
  const one = touched;
  touched = null;
  return one === null ? null : { word: one.word, written: one.range.toString().replaceAll(/\s+/g, ' ') };
}

const glossary: PageGlossary = { mark, clear, next };
Object.assign(globalThis, { borneGlossary: glossary });

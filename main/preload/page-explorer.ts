import { type HeardPiece, mostPieces } from '../../app/session/heard-piece.ts';
import { secretFields } from '../../app/session/page-sentence.ts';
import {
  elementOf,
  fields,
  isDrawn,
  markPlace,
  namesOf,
  type SpokenSentence,
  sentencesIn,
  tidy,
  unspoken,
} from './page-sentences.ts';

/**
 * Lets somebody who hears a website move on it with keys: from line to line, by heading, link, button and field; and
 * tells what has the focus and what is written. It runs in a world of its own (isolated), where the site's scripts
 * neither see nor change it. What stands in a field for a secret, or is written there, is never looked at.
 */
export interface PageExplorer {
  set(isOn: boolean): void;
  /** What is to be heard next, within about a second; nothing where nobody did anything. */
  next(): Promise<readonly HeardPiece[]>;
}

/** Milliseconds until `next` answers that there was nothing. */
const patience = 1_000;

const links = 'a[href],area[href],[role="link"]';
const buttons =
  'button,summary,[role="button"],[role="menuitem"],[role="tab"],input:is([type="submit"],[type="button"],[type="reset"],[type="image"])';
const boxes = 'input:is([type="checkbox"],[type="radio"]),[role="checkbox"],[role="radio"],[role="switch"]';

type StopKind = 'line' | 'heading' | 'link' | 'button' | 'field';

/** A place one can move to. */
interface Stop {
  readonly kind: StopKind;
  readonly range: Range;
  /** Null: only to be heard. */
  readonly control: HTMLElement | null;
  readonly sentence: SpokenSentence | null;
}

/** The keys that screen readers have for it, by their place on the keyboard: a letter may be another one there. */
const keys: Readonly<Record<string, StopKind>> = {
  KeyH: 'heading',
  KeyK: 'link',
  KeyB: 'button',
  KeyF: 'field',
};

let isOn = false;
let place: Range | null = null;
/** What Enter presses that cannot have the focus. */
let pressable: HTMLElement | null = null;
let untold: HeardPiece[] = [];
let wake: () => void = () => undefined;

function tell(pieces: readonly HeardPiece[]): void {
  untold = pieces.slice(-mostPieces);
  wake();
}

/** Letters follow each other faster than they are asked for. */
function tellAlso(piece: HeardPiece): void {
  tell([...untold.filter(({ kind }) => kind === 'typed'), piece]);
}

let known: readonly Stop[] | null = null;
new MutationObserver(() => {
  known = null;
}).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });

function stops(): readonly Stop[] {
  known ??= [...controlStops(), ...sentenceStops()].sort((a, b) => order(a.range, b.range));
  return known;
}

function controlStops(): readonly Stop[] {
  return [...document.body.querySelectorAll<HTMLElement>(`${links},${buttons},${boxes},${fields}`)]
    .filter((control) => isDrawn(control) && control.closest('[aria-hidden="true"],[inert]') === null)
    .map((control) => {
      const range = document.createRange();
      range.selectNode(control);
      return { kind: kindOf(control), range, control, sentence: null };
    });
}

function kindOf(control: HTMLElement): StopKind {
  if (control.matches(buttons)) return 'button';
  return control.matches(links) ? 'link' : 'field';
}

/** What is the name of a control is heard there. */
function sentenceStops(): readonly Stop[] {
  return sentencesIn(document.body, unspoken).flatMap((sentence): readonly Stop[] => {
    if (sentence.kind === 'field' || sentence.kind === 'secret') return [];
    const within = elementOf(sentence.range.startContainer);
    const control = within?.closest(`${links},${buttons}`);
    if (control?.contains(sentence.range.endContainer) === true) return [];
    const kind = sentence.kind === 'heading' ? 'heading' : 'line';
    return [{ kind, range: sentence.range, control: null, sentence }];
  });
}

function order(a: Range, b: Range): number {
  return a.compareBoundaryPoints(Range.START_TO_START, b);
}

/** The next place of a kind, or the one before; "line" is every place. A heading that is a link is both. */
function find(kind: StopKind, isBack: boolean): Stop | null {
  const from = place;
  const fits = (stop: Stop): boolean =>
    (kind === 'line' || stop.kind === kind || (kind === 'heading' && isHeading(stop))) &&
    (from === null || (isBack ? order(stop.range, from) < 0 : order(stop.range, from) > 0));
  return (isBack ? stops().findLast(fits) : stops().find(fits)) ?? null;
}

function isHeading({ control }: Stop): boolean {
  return control?.closest('h1,h2,h3,h4,h5,h6,[role="heading"]') != null;
}

function move(kind: StopKind, isBack: boolean): void {
  const stop = find(kind, isBack);
  if (stop === null) {
    tell([{ kind: 'noMore' }]);
    return;
  }
  place = stop.range;
  pressable = stop.control;
  const { sentence, control } = stop;
  if (control === null) {
    const active = focused();
    if (active instanceof HTMLElement) active.blur();
    markPlace(stop.range);
    if (sentence !== null) tell([{ kind: toldAs(sentence), text: sentence.text, lang: sentence.lang }]);
    return;
  }
  markPlace(null);
  control.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  if (focused() !== control) control.focus();
  // What cannot have the focus, or had it already, did not tell of itself.
  if (focused() !== control) markPlace(stop.range);
  tell(piecesOf(control));
}

function toldAs({ kind }: SpokenSentence): 'text' | 'heading' | 'mistake' {
  return kind === 'heading' || kind === 'mistake' ? kind : 'text';
}

function piecesOf(control: Element): readonly HeardPiece[] {
  const text = nameOf(control);
  const lang = control.closest('[lang]')?.getAttribute('lang')?.slice(0, 40) ?? '';
  const kind = heardAs(control);
  const name: readonly HeardPiece[] = [{ kind, text: text === '' ? '…' : text, lang }];
  if (kind === 'box') return [...name, { kind: isChosen(control) ? 'chosen' : 'notChosen' }];
  if (control instanceof HTMLSelectElement && kind === 'field') return [...name, chosenOf(control)];
  return name;
}

function heardAs(control: Element): 'link' | 'button' | 'box' | 'secret' | 'field' {
  if (control.matches(buttons)) return 'button';
  if (control.matches(links)) return 'link';
  if (control.matches(boxes)) return 'box';
  return control.matches(secretFields) ? 'secret' : 'field';
}

function isChosen(box: Element): boolean {
  return box instanceof HTMLInputElement ? box.checked : box.getAttribute('aria-checked') === 'true';
}

function chosenOf(list: HTMLSelectElement): HeardPiece {
  const text = tidy([...list.selectedOptions].map((option) => option.label).join(', '));
  return text === '' ? { kind: 'empty' } : { kind: 'written', text, lang: '' };
}

/** As assistive technology names it, near enough: what stands on it or beside it, and else what is only meant for it. */
function nameOf(control: Element): string {
  const names = namesOf(control).map(wordsIn);
  const candidates = [
    control.getAttribute('aria-label'),
    names.join(' '),
    control instanceof HTMLInputElement && control.matches(buttons) ? control.value || control.alt : null,
    control.matches(fields) ? null : wordsIn(control),
    [...control.querySelectorAll('img[alt]')].map((picture) => picture.getAttribute('alt')).join(' '),
    control.querySelector('svg title')?.textContent,
    control.getAttribute('title'),
    control.getAttribute('placeholder'),
  ];
  return candidates.map((name) => tidy(name ?? '')).find((name) => name !== '') ?? '';
}

function wordsIn(element: Element): string {
  return sentencesIn(element, unspoken)
    .map(({ text }) => text)
    .join(' ');
}

function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement != null) active = active.shadowRoot.activeElement;
  return active === document.body ? null : active;
}

/** Whether a key is the field's own. */
function isForField(key: string): boolean {
  const active = focused();
  if (active === null || active.matches(buttons)) return false;
  if (active.matches('input[type="radio"],input[type="range"],[role="radio"]'))
    return key.startsWith('Arrow');
  return active.matches(fields) && !active.matches(boxes);
}

addEventListener(
  'keydown',
  (event) => {
    if (!isOn || !event.isTrusted) return;
    if (event.key === 'Control') tell([{ kind: 'quiet' }]);
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (isForField(event.key)) {
      workInField(event);
      return;
    }
    const { key, code, shiftKey } = event;
    const kind = key === 'ArrowDown' || key === 'ArrowUp' ? 'line' : keys[code];
    if (kind !== undefined) {
      keepFromPage(event);
      move(kind, key === 'ArrowUp' || (kind !== 'line' && shiftKey));
      return;
    }
    if (key !== 'Enter' || pressable === null || focused() !== null) return;
    keepFromPage(event);
    pressable.click();
  },
  { capture: true },
);

function keepFromPage(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

const movesInField: ReadonlySet<string> = new Set([
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
]);

function workInField(event: KeyboardEvent): void {
  const field = focused();
  if (event.key === 'Escape' && field instanceof HTMLElement) {
    // Out of the field, so that the keys move on the page again.
    keepFromPage(event);
    field.blur();
    tell([{ kind: 'quiet' }]);
    return;
  }
  if (!movesInField.has(event.key)) return;
  const isWhole = event.key === 'ArrowUp' || event.key === 'ArrowDown';
  // After the key has moved what it moves.
  setTimeout(() => tellContent(field, isWhole));
}

/** What stands in a field that is for no secret: all of it (of a letter the line), or the sign behind the caret. */
function tellContent(field: Element | null, isWhole: boolean): void {
  if (field === null || field.matches(secretFields)) return;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
  const at = field.selectionStart ?? 0;
  const text = isWhole ? lineAt(field.value, at) : field.value.slice(at, at + 1);
  if (text.trim() !== '')
    tell([{ kind: isWhole ? 'written' : 'typed', text: text.slice(0, 1_000), lang: '' }]);
  else if (isWhole) tell([{ kind: 'empty' }]);
}

function lineAt(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return text.slice(text.lastIndexOf('\n', at - 1) + 1, end < 0 ? undefined : end);
}

addEventListener(
  'focusin',
  () => {
    const control = focused();
    if (!isOn || control === null || !control.matches(`${links},${buttons},${boxes},${fields}`)) return;
    place = document.createRange();
    place.selectNode(control);
    tell(piecesOf(control));
  },
  { capture: true },
);

addEventListener(
  'input',
  (event) => {
    if (!isOn || !event.isTrusted) return;
    const field = focused();
    if (field === null || field.matches(secretFields)) return;
    if (field instanceof HTMLSelectElement) tell([chosenOf(field)]);
    else if (field.matches(boxes)) tell([{ kind: isChosen(field) ? 'chosen' : 'notChosen' }]);
    else if (event instanceof InputEvent) tellWritten(event);
  },
  { capture: true },
);

function tellWritten({ inputType, data }: InputEvent): void {
  if (inputType.startsWith('delete')) tell([{ kind: 'erased' }]);
  // A word that is being composed is told when it is one.
  else if (inputType !== 'insertCompositionText' && data !== null && data !== '')
    tellAlso({ kind: 'typed', text: data.slice(0, 1_000), lang: '' });
}

addEventListener(
  'compositionend',
  ({ data }) => {
    const field = focused();
    if (!isOn || data === '' || field === null || field.matches(secretFields)) return;
    tell([{ kind: 'typed', text: data.slice(0, 1_000), lang: '' }]);
  },
  { capture: true },
);

async function next(): Promise<readonly HeardPiece[]> {
  if (untold.length === 0) {
    await new Promise<void>((resolve) => {
      wake = resolve;
      setTimeout(resolve, patience);
    });
  }
  const told = untold;
  untold = [];
  return told;
}

const explorer: PageExplorer = {
  set(isWanted) {
    isOn = isWanted;
    untold = [];
    if (!isWanted) markPlace(null);
  },
  next,
};
Object.assign(globalThis, { borneExplorer: explorer });

import type { LanguageId } from '../../app/language/language.ts';
import { languages } from '../../app/language/language.ts';
import { connectToPage, type DebuggedPage, pagesBehind } from './debugged-page.ts';
import { lookAtSession } from './shown-session.ts';
import { type WordsOf, wordsOf } from './words-of.ts';

/** Someone at the terminal as `Visitor` is, without Playwright: for suites of many sessions, or of killed ones. */
export interface SwiftVisitor {
  /** The page of our own screens. */
  readonly shell: DebuggedPage;
  /** What stands on the screen. */
  text(): Promise<string>;
  /** Presses a button by the words on it. Those who wait for what comes of it use `pressFor`. */
  press(words: string): Promise<void>;
  /** Presses again and again until a button with these words is there. */
  pressFor(words: string, next: string): Promise<void>;
  /** From the welcome screen to the list of languages. */
  touch(): Promise<void>;
  /** From the list of languages to the charter. */
  chooseLanguage(): Promise<void>;
  /** From the list of languages or the charter back to the welcome screen. */
  startOver(): Promise<void>;
  /** Waits until a button with these words is there. */
  waitFor(words: string): Promise<void>;
  /** The web page of a host that a tile opened, once it is there. Closed by the caller. */
  guest(host: string): Promise<DebuggedPage>;
  readonly words: WordsOf;
  leave(): void;
}

const shellPage = 'borne://shell/visitor.html';
/** Milliseconds; generous, since two cores may be shared with a whole test run. */
const patience = 30_000;
const lookEvery = 15;
/** Milliseconds until a press that changed nothing is tried again: a page takes none before its first frames. */
const pressEvery = 200;

/** The visitor before the session behind this port; null where it is not on the screen (or not there at all). */
export async function visitorBehind(port: number, language: LanguageId = 'fr'): Promise<SwiftVisitor | null> {
  if ((await lookAtSession(port, shellPage)) !== 'shown') return null;
  const shell = (await pagesBehind(port)).find(({ address }) => address.startsWith(shellPage));
  if (shell === undefined) return null;
  const page = await connectToPage(shell.debuggerAddress).catch(() => null);
  return page === null ? null : visitorOn(page, port, language);
}

/** Whether the session behind this port has loaded its first screen, shown or not. */
export async function isLoaded(port: number): Promise<boolean> {
  return (await pagesBehind(port)).some(({ address }) => address.startsWith(shellPage));
}

function visitorOn(page: DebuggedPage, port: number, language: LanguageId): SwiftVisitor {
  const words = wordsOf(language);
  const placeOf = async (wanted: string): Promise<Place | null> => {
    const found = await page.evaluate(`(${findButton.toString()})(${JSON.stringify(wanted)})`);
    return isPlace(found) ? found : null;
  };
  const waitFor = async (wanted: string): Promise<Place> => {
    const place = await poll(() => placeOf(wanted), patience);
    if (place === null) throw new Error(`no button "${wanted}" came`);
    return place;
  };
  const press = async (wanted: string): Promise<void> => page.click(await waitFor(wanted));
  const pressFor = async (wanted: string, next: string): Promise<void> => {
    const deadline = Date.now() + patience;
    for (;;) {
      const place = await placeOf(wanted);
      if (place !== null) await page.click(place);
      if ((await poll(() => placeOf(next), pressEvery)) !== null) return;
      if (Date.now() > deadline) throw new Error(`pressing "${wanted}" did not lead to "${next}"`);
    }
  };
  const { nativeName } = languages[language];
  return {
    shell: page,
    words,
    press,
    pressFor,
    text: async () => String(await page.evaluate('document.body.innerText')),
    touch: () => pressFor(words('welcome.touch'), nativeName),
    chooseLanguage: () => pressFor(nativeName, words('charter.accept')),
    startOver: () => pressFor(words('bar.startOver'), words('welcome.touch')),
    waitFor: async (wanted) => void (await waitFor(wanted)),
    async guest(host) {
      const target = await poll(
        async () => (await pagesBehind(port)).find(({ address }) => hostOf(address) === host) ?? null,
        patience,
      );
      if (target === null) throw new Error(`no page of ${host} was opened`);
      return connectToPage(target.debuggerAddress);
    },
    leave: () => page.close(),
  };
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Runs in the page. A point off the middle, so that two presses in a row are never a double click to our screens. */
function findButton(wanted: string): Place | null {
  const said = (button: Element): string => button.getAttribute('aria-label') ?? button.textContent ?? '';
  const buttons = [...document.querySelectorAll('button:not([disabled])')].filter(
    (button) => button.getClientRects().length > 0,
  );
  const button =
    buttons.find((one) => said(one) === wanted || one.textContent === wanted) ??
    buttons.find((one) => said(one).includes(wanted));
  if (button === undefined) return null;
  const { x, y, width, height } = button.getBoundingClientRect();
  return { x: x + width * (0.2 + 0.6 * Math.random()), y: y + height / 2 };
}

function isPlace(value: unknown): value is Place {
  return typeof value === 'object' && value !== null && 'x' in value && 'y' in value;
}

async function poll<Found>(look: () => Promise<Found | null>, milliseconds: number): Promise<Found | null> {
  const deadline = Date.now() + milliseconds;
  for (;;) {
    const found = await look();
    if (found !== null || Date.now() > deadline) return found;
    await new Promise((resolve) => setTimeout(resolve, lookEvery));
  }
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname : '';
}

import type { Locator, Page } from '@playwright/test';
import type { Answer } from '../../app/ipc/define.ts';
import type { VisitorScene } from '../../app/ipc/shell-contract.ts';
import { type LanguageId, languages } from '../../app/language/language.ts';
import type { SessionScreens } from './session-screens.ts';
import { type WordsOf, wordsOf } from './words-of.ts';

/** Someone at the terminal, who reads one language and presses what stands on the screen. */
export interface Visitor {
  readonly screens: SessionScreens;
  readonly language: LanguageId;
  readonly words: WordsOf;
  heading(key: string): Locator;
  /** A button of our screens by the words on it. */
  button(key: string): Locator;
  press(key: string): Promise<void>;
  /** A tile by the id of its category or service; pressed by the title it bears. */
  openTile(id: string): Promise<void>;
  /** On the list of languages. */
  chooseLanguage(): Promise<void>;
  /** The web page of a host, once it is there. */
  page(host: string): Promise<Page>;
  /** From the welcome screen to the tiles. */
  enter(): Promise<void>;
  /** Says yes to "finish?", and waits until the session's process is gone. */
  confirmEnd(): Promise<void>;
  /** Ends the session by hand, and waits until its process is gone. */
  leave(): Promise<void>;
}

export function visitorOf(screens: SessionScreens, language: LanguageId): Visitor {
  const { shell } = screens;
  const words = wordsOf(language);
  // Over a website some words stand twice: in the line above it and in the bar below.
  const button = (key: string): Locator =>
    (key.startsWith('bar.') ? shell.getByRole('contentinfo') : shell).getByRole('button', {
      name: words(key),
      exact: true,
    });
  const heading = (key: string): Locator => shell.getByRole('heading', { name: words(key), exact: true });
  const press = (key: string): Promise<void> => button(key).click();
  const confirmEnd = async (): Promise<void> => {
    // The session may be gone before the click is reported as done; only a session that stays is a failure.
    const failure = await press('confirmEnd.yes').then(
      () => null,
      (error: unknown) => error,
    );
    const patience = new Promise<unknown>((resolve) => setTimeout(() => resolve(failure), 10_000));
    const stayed = await Promise.race([screens.ended(), failure === null ? screens.ended() : patience]);
    if (stayed !== undefined) throw stayed;
  };
  const inMain = (name: string): Locator => shell.getByRole('main').getByRole('button', { name }).first();
  const chooseLanguage = (): Promise<void> => inMain(languages[language].nativeName).click();
  return {
    screens,
    language,
    words,
    button,
    heading,
    press,
    chooseLanguage,
    async openTile(id) {
      await inMain(await titleOf(screens, id, language)).click();
    },
    async page(host) {
      const page = await screens.guest(host);
      await page.waitForLoadState();
      await shell.locator('[data-guest-slot]').waitFor();
      return page;
    },
    async enter() {
      await shell.getByRole('button', { name: words('welcome.touch') }).click();
      await chooseLanguage();
      await press('charter.accept');
      await heading('launcher.title').waitFor();
    },
    confirmEnd,
    async leave() {
      await press('bar.end');
      await confirmEnd();
    },
  };
}

async function titleOf({ shell }: SessionScreens, id: string, language: LanguageId): Promise<string> {
  const answer = await shell.evaluate<Answer<VisitorScene>>('window.borne.scene()');
  const categories = answer.kind === 'answer' ? answer.value.profile.categories : [];
  const tile = [...categories, ...categories.flatMap((category) => category.services)].find(
    (one) => one.id === id,
  );
  if (tile === undefined) throw new Error(`the profile has no tile "${id}"`);
  return typeof tile.title === 'string' ? tile.title : (tile.title[language] ?? '');
}

/**
 * Plays one full public session in French and one in Arabic on the demonstration profile, as a visitor would:
 * numbered pictures and report.json under demo/, a line for each step on the console, exit code 0 when every step
 * did what it says. Called by `npm start` where there is no display, and by `npm run demo` anywhere.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LanguageId } from '../../app/language/language.ts';
import { type Borne, startBorne } from '../drive/borne.ts';
import { savePictureOfWindow } from '../drive/picture-of-window.ts';
import type { SessionScreens } from '../drive/session-screens.ts';
import { type Visitor, visitorOf } from '../drive/visitor.ts';
import { projectRoot } from './prepare/paths.mjs';
import { describeRuntime, readRuntime } from './runtime.mjs';

interface Stage {
  readonly borne: Borne;
  readonly screens: SessionScreens;
  readonly visitor: Visitor;
}

interface DemoStep {
  readonly name: string;
  readonly says: string;
  readonly play: (stage: Stage) => Promise<void>;
}

/** One line of report.json. */
interface Played {
  readonly number: number;
  readonly language: LanguageId;
  readonly step: string;
  readonly picture: string;
  readonly milliseconds: number;
}

const folder = join(projectRoot, 'demo');
const firstName: Readonly<Record<LanguageId, string>> = {
  fr: 'Nadia',
  en: 'Paul',
  es: 'Carmen',
  ar: 'Youssef',
  pt: 'Maria',
  ro: 'Ioana',
  ru: 'Ольга',
  uk: 'Олена',
  tr: 'Ayşe',
  falc: 'Lucie',
  bg: 'Елена',
  fa: 'زهرا',
  ps: 'زرمینه',
  bn: 'রহিমা',
  ka: 'ნინო',
  zh: '李梅',
  ti: 'ሰላም',
};

const steps: readonly DemoStep[] = [
  { name: 'welcome', says: 'the welcome screen greets in every language', play: async () => undefined },
  {
    name: 'language',
    says: 'the visitor touches the screen and sees the languages',
    play: ({ visitor }) =>
      visitor.screens.shell.getByRole('button', { name: visitor.words('welcome.touch') }).click(),
  },
  {
    name: 'charter',
    says: 'the visitor picks a language and sees the charter',
    async play({ visitor }) {
      await visitor.chooseLanguage();
      await visitor.button('charter.accept').waitFor();
    },
  },
  {
    name: 'launcher',
    says: 'the charter is accepted: the tiles of the profile',
    async play({ visitor }) {
      await visitor.press('charter.accept');
      await visitor.heading('launcher.title').waitFor();
    },
  },
  {
    name: 'category',
    says: 'the visitor opens the family tile',
    play: ({ visitor }) => visitor.openTile('famille'),
  },
  {
    name: 'service',
    says: 'an allowed site opens',
    async play({ visitor }) {
      await visitor.openTile('famille-compte');
      await visitor.page('famille.borne.example');
    },
  },
  {
    name: 'signed-in',
    says: 'the visitor signs in over another allowed site and comes back known',
    async play({ visitor, screens }) {
      const page = await screens.guest();
      await page.locator('a[href^="/connexion"]').first().click();
      await page.getByRole('button', { name: firstName[visitor.language] }).click();
      await page.getByText(firstName[visitor.language]).first().waitFor();
    },
  },
  {
    name: 'call-someone',
    says: 'the visitor calls someone: the page is covered, a raised hand is seen across the room',
    async play({ visitor }) {
      await visitor.press('bar.call');
      await visitor.heading('calling.title').waitFor();
    },
  },
  {
    name: 'back-on-the-page',
    says: 'a touch uncovers the same page',
    async play({ visitor, screens }) {
      // The whole screen is the button.
      await screens.shell.getByRole('button', { name: visitor.words('calling.close') }).click();
      await screens.shell.locator('[data-guest-slot]').waitFor();
    },
  },
  {
    name: 'blocked',
    says: 'a link to a site that is not allowed is stopped, and the visitor is told without blame',
    async play({ visitor, screens }) {
      await visitor.press('bar.home');
      await visitor.openTile('essais');
      await visitor.openTile('essai-lien');
      const page = await visitor.page('essais.borne.example');
      await page.evaluate(() => {
        const link = document.querySelector('a[href*="interdit.example"]');
        if (link instanceof HTMLAnchorElement) link.click();
      });
      await visitor.heading('blocked.title').waitFor();
      if (screens.guests().some((guest) => guest.url().includes('interdit')))
        throw new Error('the site was reached');
    },
  },
  {
    name: 'text-size',
    says: 'the visitor makes the text larger',
    async play({ visitor, screens }) {
      await visitor.press('blocked.back');
      await visitor.press('bar.home');
      await visitor.press('bar.textSize');
      await visitor.heading('textSize.title').waitFor();
      await screens.shell.getByRole('button', { name: /150/ }).click();
      await visitor.press('panel.close');
      await visitor.heading('launcher.title').waitFor();
    },
  },
  {
    name: 'finish',
    says: 'the visitor finishes: one question, and what will happen',
    async play({ visitor }) {
      await visitor.press('bar.end');
      await visitor.heading('confirmEnd.title').waitFor();
    },
  },
];

await main();

async function main(): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const total = 2 * (steps.length + 2);
  const played: Played[] = [];
  const borne = await startBorne({ profile: 'demonstration' });
  try {
    for (const language of ['fr', 'ar'] as const) await playSession(borne, language, played, total);
  } finally {
    await borne.close();
  }
  const report = { finished: true, electron: describeRuntime(readRuntime()), sessions: 2, steps: played };
  writeFileSync(join(folder, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
  console.log(`Done: ${played.length} steps, pictures and report.json in ${folder}`);
}

async function playSession(
  borne: Borne,
  language: LanguageId,
  played: Played[],
  total: number,
): Promise<void> {
  const screens = await borne.session();
  const visitor = visitorOf(screens, language);
  const note = (step: string, says: string, picture: string, began: number): void => {
    const milliseconds = Math.round(performance.now() - began);
    played.push({ number: played.length + 1, language, step, picture, milliseconds });
    console.log(`[${String(played.length).padStart(2)}/${total}] ${language}  ${says}`);
  };
  const nameOf = (step: string): string =>
    `${String(played.length + 1).padStart(2, '0')}-${language}-${step}.png`;

  for (const step of steps) {
    const began = performance.now();
    await step.play({ borne, screens, visitor });
    const picture = nameOf(step.name);
    await screens.settled();
    await savePictureOfWindow(screens, join(folder, picture));
    note(step.name, step.says, picture, began);
  }

  const beganErasing = performance.now();
  const erasing = nameOf('erasing');
  const curtain = await borne.curtain();
  const gone = visitor.confirmEnd();
  await curtain.getByText(visitor.words('ending.title')).first().waitFor();
  await curtain.screenshot({ path: join(folder, erasing) });
  note('erasing', 'the curtain: traces are erased, and checked', erasing, beganErasing);

  const beganNext = performance.now();
  const picture = nameOf('next-visitor');
  await gone;
  await findNothing(borne, language, join(folder, picture));
  note('next-visitor', 'the next visitor opens the same site: nobody is signed in', picture, beganNext);
}

/** A new session opens the site somebody signed in to a moment ago. It ends like any other. */
async function findNothing(borne: Borne, language: LanguageId, picture: string): Promise<void> {
  const screens = await borne.session();
  const next = visitorOf(screens, language);
  await next.enter();
  await next.openTile('famille');
  await next.openTile('famille-compte');
  const page = await next.page('famille.borne.example');
  await page.locator('a[href^="/connexion"]').first().waitFor();
  const traces = await page.evaluate(() => document.cookie + Object.keys(localStorage).join());
  if (traces !== '' || (await page.getByText(firstName[language]).count()) > 0) {
    throw new Error(`the next visitor finds traces of the last one: ${traces}`);
  }
  await screens.settled();
  await savePictureOfWindow(screens, picture);
  await next.leave();
}

import { join } from 'node:path';
import { test as base } from '@playwright/test';
import type { LanguageId } from '../../../app/language/language.ts';
import { type Borne, type BorneOptions, startBorne } from '../../../build/drive/borne.ts';
import { savePictureOfWindow } from '../../../build/drive/picture-of-window.ts';
import { type Visitor, visitorOf } from '../../../build/drive/visitor.ts';
import { virtualDisplayIsPossible } from '../../../build/scripts/prepare/display-programs.mjs';
import { startVirtualDisplay } from '../../../build/scripts/virtual-display.mjs';

interface Fixtures {
  /** Starts a Borne that is ended when the test is over. */
  start: (options?: BorneOptions) => Promise<Borne>;
  /** Keeps a picture of what the visitor sees as output of the test. */
  picture: (visitor: Visitor, name: string) => Promise<void>;
}

interface WorkerFixtures {
  /** Two tests at once must not take the focus of each other's windows. */
  ownDisplay: undefined;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  // Playwright reads the names of fixtures from the first parameter, which must be written this way.
  ownDisplay: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      if (!virtualDisplayIsPossible()) return use(undefined);
      const { display, stop } = await startVirtualDisplay();
      process.env['DISPLAY'] = display;
      await use(undefined);
      return stop();
    },
    { scope: 'worker', auto: true },
  ],
  // oxlint-disable-next-line no-empty-pattern
  start: async ({}, use) => {
    const running: Borne[] = [];
    await use(async (options) => {
      const borne = await startBorne(options);
      running.push(borne);
      return borne;
    });
    for (const borne of running) await borne.close();
  },
  // oxlint-disable-next-line no-empty-pattern
  picture: async ({}, use, info) => {
    await use(async (visitor, name) => {
      await visitor.screens.settled();
      await savePictureOfWindow(visitor.screens, join(info.project.outputDir, 'pictures', `${name}.png`));
    });
  },
});

/** Someone at the terminal's welcome screen. */
export async function nextVisitor(borne: Borne, language: LanguageId = 'fr'): Promise<Visitor> {
  return visitorOf(await borne.session(), language);
}

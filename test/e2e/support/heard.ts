import type { Page } from '@playwright/test';
import type { SpokenRecord } from '../../../renderer/voice/voice.ts';

declare global {
  interface Window {
    heard: SpokenRecord[];
  }
}

/** What our screens say from here on, in the order in which it was over. */
export async function listenTo(shell: Page): Promise<() => Promise<readonly SpokenRecord[]>> {
  await shell.evaluate(() => {
    window.heard = [];
    document.addEventListener('borne-spoken', (event) => {
      if (event instanceof CustomEvent) window.heard.push(event.detail);
    });
  });
  return () => shell.evaluate(() => window.heard);
}

import type { Locator, Page } from '@playwright/test';

/** A finger on a page of the session, and nothing else: no mouse, no key. */
export interface Finger {
  tap(target: Locator): Promise<void>;
}

export async function fingerOn(page: Page): Promise<Finger> {
  const chromium = await page.context().newCDPSession(page);
  await chromium.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  return {
    async tap(target) {
      await target.waitFor();
      await target.scrollIntoViewIfNeeded();
      const box = await target.boundingBox();
      if (box === null) throw new Error('there is nothing to tap');
      const touchPoints = [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }];
      await chromium.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
      await chromium.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    },
  };
}

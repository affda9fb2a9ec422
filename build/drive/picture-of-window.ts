import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Page } from '@playwright/test';
import type { SessionScreens } from './session-screens.ts';

/**
 * What stands in the visitor's window, as a PNG: our own screen with the web page in its slot. Each is a page of
 * its own to Chromium, so their pictures are laid over each other.
 */
export async function savePictureOfWindow(screens: SessionScreens, file: string): Promise<void> {
  mkdirSync(dirname(file), { recursive: true });
  const shell = await screens.shell.screenshot({ animations: 'disabled' });
  const slot = await slotOf(screens);
  // The one in front was opened last.
  const guest = slot === null ? null : (screens.guests().at(-1) ?? null);
  if (slot === null || guest === null) {
    writeFileSync(file, shell);
    return;
  }
  const page = await photograph(guest);
  const both = await screens.shell.evaluate(layOver, {
    below: shell.toString('base64'),
    above: page,
    slot,
  });
  writeFileSync(file, Buffer.from(both, 'base64'));
}

/** Asked of Chromium itself: Playwright's own screenshot reckons without the zoom of a page. */
async function photograph(page: Page): Promise<string> {
  const client = await page.context().newCDPSession(page);
  const { data } = await client.send('Page.captureScreenshot', { format: 'png' });
  await client.detach();
  return data;
}

interface Slot {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

async function slotOf({ shell }: SessionScreens): Promise<Slot | null> {
  const slot = shell.locator('[data-guest-slot]');
  return (await slot.count()) === 0 ? null : slot.first().boundingBox();
}

/** Runs in our own page, which can decode and encode pictures without another library. */
async function layOver(pictures: { below: string; above: string; slot: Slot }): Promise<string> {
  const decode = (base64: string): Promise<ImageBitmap> => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    return createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  };
  const below = await decode(pictures.below);
  const above = await decode(pictures.above);
  const canvas = new OffscreenCanvas(below.width, below.height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  const scale = below.width / window.innerWidth;
  const { x, y, width, height } = pictures.slot;
  context.drawImage(below, 0, 0);
  context.drawImage(above, x * scale, y * scale, width * scale, height * scale);
  const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

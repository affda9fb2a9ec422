import { describe, expect, test } from 'vitest';
import { installFakeBridge } from '../fakes/fake-bridge.ts';
import { curtainScreens } from '../fakes/scenes.ts';
import { pagesAt, useBrowser } from './built-pages.ts';

const browser = useBrowser();

describe('the curtain', () => {
  test('hears a touch, and calls a person for whoever waits for the printer', async () => {
    const screen = curtainScreens.find(({ name }) => name === '21-erasing-while-printing');
    const context = await browser().newContext();
    const page = await context.newPage();
    const bridge = await installFakeBridge(page, 'curtain', { curtain: () => screen?.view('fr') });
    await page.goto(`${pagesAt}/curtain.html`);
    await page.getByRole('button', { name: 'Appeler quelqu’un' }).click();
    await page.getByRole('heading', { name: 'Nous appelons quelqu’un' }).waitFor();
    expect(bridge.calls.map(({ name }) => name)).toEqual(['curtain', 'touched', 'callSomeone']);
    await page.getByRole('button', { name: 'Nous appelons quelqu’un' }).click();
    await page.getByRole('heading', { name: 'Nous effaçons vos traces' }).waitFor();
    await context.close();
  });
});

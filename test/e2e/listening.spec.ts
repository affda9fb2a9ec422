import { expect } from '@playwright/test';
import { nextVisitor, test } from './support/borne-test.ts';
import { listenTo } from './support/heard.ts';

test('reads the screens to who wants to listen, with the bundled voice and without a network', async ({
  start,
  picture,
}) => {
  const visitor = await nextVisitor(await start());
  const { shell } = visitor.screens;
  const records = await listenTo(shell);
  await shell.getByRole('button', { name: visitor.words('welcome.touch') }).click();
  // Before a language is chosen the ear says its word in each.
  await shell.getByRole('button', { name: visitor.words('listen.on') }).click();
  await visitor.button('listen.again').waitFor();
  await picture(visitor, 'listening-language-fr');
  const french = shell.getByRole('main').getByRole('button', { name: 'Français', exact: true });
  await french.click();
  await expect.poll(records, { timeout: 60_000 }).toContainEqual({
    text: 'Français',
    language: 'fr',
    source: 'bundled',
    outcome: 'said',
  });
  // The first press only said what it is.
  await expect(visitor.heading('charter.title')).toHaveCount(0);
  await french.click();
  await expect(visitor.heading('charter.title')).toBeVisible();
  await expect
    .poll(() => records().then((said) => said.at(-1)), { timeout: 60_000 })
    .toMatchObject({ language: 'fr', source: 'bundled', outcome: 'said' });
  await picture(visitor, 'listening-charter-fr');
  expect((await records()).filter(({ outcome }) => outcome === 'failed')).toEqual([]);
});

import { expect } from '@playwright/test';
import type { PageSentence } from '../../app/session/page-sentence.ts';
import { startTestSites, type TestSites } from '../fixtures/sites/test-sites.ts';
import { test } from './support/borne-test.ts';
import { listenTo } from './support/heard.ts';
import { cafService, enterWith } from './support/on-test-sites.ts';
import { serviceOf } from './support/page-questions.ts';

let sites: TestSites;
test.beforeAll(async () => {
  sites = await startTestSites();
});
test.afterAll(() => sites.close());

const patience = { timeout: 60_000 };

test('reads a website to its visitor, sentence by sentence, and never what is secret or was written', async ({
  start,
  picture,
}) => {
  const visitor = await enterWith(start, sites, { services: [cafService(sites, 'reading', '/reading')] });
  const { shell } = visitor.screens;
  await visitor.openTile('tile-reading');
  const page = await visitor.page('caf.test');
  const before = await page.content();

  // What is gathered, by the message of our screens themselves.
  const answer = await shell.evaluate<{ kind: string; value: readonly PageSentence[] }>(
    'window.borne.readPage()',
  );
  expect(answer.value.map(({ kind, lang, text }) => `${kind} ${lang}: ${text}`)).toEqual([
    'heading fr: Mon attestation',
    'text fr: Une première phrase.',
    'text fr: Une deuxième phrase !',
    'text en: One sentence in English.',
    'text de: Ein Satz auf Deutsch.',
    'text fr: عبارات غريبة جدا',
    'field fr: Votre nom',
    'secret fr: Mot de passe',
    'secret fr: Code reçu',
    'field fr: Votre message',
    'mistake fr: Le nom est obligatoire.',
    'text fr: La dernière phrase.',
  ]);

  const records = await listenTo(shell);
  const heard = () => records().then((said) => said.map(({ text, source }) => `${source}: ${text}`));

  // The others in the room may hear it: asked once.
  await visitor.press('read.start');
  await expect(visitor.heading('read.askTitle')).toBeVisible();
  await picture(visitor, 'read-this-page-question-fr');
  await visitor.press('read.yes');
  await expect.poll(heard, patience).toContain('bundled: Titre. Mon attestation');
  // On the page: the sentence that is heard, in the marker's colour.
  await expect
    .poll(() => page.evaluate(() => [...(CSS.highlights.get('borne-spoken') ?? [])].map(String)))
    .toEqual([expect.stringMatching(/phrase/)]);
  expect(
    await page.evaluate(() => getComputedStyle(document.body, '::highlight(borne-spoken)').backgroundColor),
  ).toBe('rgb(242, 181, 68)');
  await picture(visitor, 'read-this-page-fr');
  await expect.poll(heard, patience).toContain('bundled: La lecture est finie.');
  const said = await heard();
  expect(said).toContain('bundled: Champ secret. Mot de passe');
  expect(said).toContain('bundled: One sentence in English.');
  // No voice of ours speaks it, or not without its vowels.
  expect(said.filter((one) => /Deutsch|غريبة/.test(one))).toEqual([]);
  expect(said.filter((one) => /secret-9481|552211|Fatima|écrit|tapé|cachée|personne/.test(one))).toEqual([]);
  // The last sentence stood far below, and was brought into view.
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(300);
  // The site itself is as it was.
  expect(await page.content()).toBe(before);

  // Again, without the question; another touch of the bar stops it.
  await visitor.press('read.start');
  await expect.poll(heard, patience).toHaveLength(said.length + 1);
  await visitor.press('listen.stop');
  await expect(visitor.button('listen.stop')).toHaveCount(0);
});

test('covers the page while it is heard, until its visitor shows it again', async ({ start, picture }) => {
  const visitor = await enterWith(start, sites, { services: [cafService(sites, 'reading', '/reading')] });
  const { shell } = visitor.screens;
  await visitor.openTile('tile-reading');
  await visitor.page('caf.test');
  await visitor.press('read.start');
  await visitor.press('read.covered');
  await expect(visitor.heading('read.coveredTitle')).toBeVisible();
  await expect(shell.locator('[data-guest-slot]')).toHaveCount(0);
  await expect(visitor.button('listen.stop')).toBeVisible(patience);
  // Not even in writing.
  await expect(shell.getByText('attestation')).toHaveCount(0);
  await picture(visitor, 'read-this-page-covered-fr');
  // Something that lies over it meanwhile does not uncover it.
  await visitor.press('bar.sound');
  await visitor.press('panel.close');
  await expect(visitor.heading('read.coveredTitle')).toBeVisible();
  await visitor.press('read.uncover');
  await shell.locator('[data-guest-slot]').waitFor();
  expect((await serviceOf(visitor))?.page.kind).toBe('shown');
});

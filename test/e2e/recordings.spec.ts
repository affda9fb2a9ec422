import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { startTestSites, type TestSites } from '../fixtures/sites/test-sites.ts';
import { toneAsWav } from '../fixtures/sound.ts';
import { nextVisitor, test } from './support/borne-test.ts';
import { listenTo } from './support/heard.ts';
import { cafService } from './support/on-test-sites.ts';
import { makeTestProfile } from './support/test-profile.ts';

let sites: TestSites;
test.beforeAll(async () => {
  sites = await startTestSites();
});
test.afterAll(() => sites.close());

test('says what the association recorded in its own voice, and the rest in ours; a recording that fails too', async ({
  start,
}) => {
  const profile = makeTestProfile({ services: [cafService(sites, 'caf', '/form', { title: 'Ma CAF' })] });
  const folder = join(profile.folder, 'recordings', 'fr');
  mkdirSync(folder, { recursive: true });
  const recordings = [
    { text: 'Ma CAF', file: 'ma-caf.wav' },
    { text: 'Le son', file: 'son.wav' },
    { text: 'Que voulez-vous faire\u202f?', file: 'broken.wav' },
  ];
  writeFileSync(join(folder, 'ma-caf.wav'), toneAsWav(1.2));
  // Sound by its beginning, and nothing behind it.
  writeFileSync(join(folder, 'broken.wav'), toneAsWav(1).subarray(0, 30));
  writeFileSync(join(folder, 'recordings.json'), JSON.stringify({ recordings }));
  const visitor = await nextVisitor(await start({ profile: profile.folder, arguments: sites.mapHosts }));
  await visitor.enter();
  const { shell } = visitor.screens;
  const records = await listenTo(shell);
  const heard = records;
  const patience = { timeout: 60_000 };
  await visitor.press('bar.sound');
  await visitor.press('listen.on');
  await visitor.press('panel.close');
  await visitor.press('panel.close');
  // The introduction of the tiles: its recording cannot be played.
  await expect.poll(heard, patience).toContainEqual({
    text: visitor.words('launcher.title'),
    language: 'fr',
    source: 'bundled',
    outcome: 'said',
  });
  const before = Date.now();
  await visitor.openTile('tile-caf');
  const own = { text: 'Ma CAF', language: 'fr', source: 'recording', outcome: 'said' };
  await expect.poll(heard, patience).toContainEqual(own);
  // All of it was heard.
  expect(Date.now() - before).toBeGreaterThan(1_000);
  // Gone in the middle of a session, it is nobody's loss.
  rmSync(join(folder, 'ma-caf.wav'));
  await visitor.press('listen.again');
  await expect.poll(async () => (await heard()).at(-1)?.outcome, patience).toBe('said');
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { nextVisitor, test } from './support/borne-test.ts';
import { makeTestProfile } from './support/test-profile.ts';

const famille = { id: 'famille', title: 'Famille', start: 'http://famille.test/', allow: ['famille.test'] };
const sante = { id: 'sante', title: 'Santé', start: 'http://sante.test/', allow: ['sante.test'] };

test('shows an edited profile to the next visitor while nobody is there', async ({ start }) => {
  const profile = makeTestProfile({ services: [famille] });
  const borne = await start({ profile: profile.folder });
  const before = await nextVisitor(borne);
  profile.write({ services: [famille, sante] });
  await before.screens.ended();
  const visitor = await nextVisitor(borne);
  await visitor.enter();
  await expect(visitor.screens.shell.getByRole('button', { name: 'Santé' })).toBeVisible();
});

test('never changes the profile in the middle of a session, and takes it for the next one', {
  tag: '@slow',
}, async ({ start }) => {
  const profile = makeTestProfile({ services: [famille] });
  const borne = await start({ profile: profile.folder });
  const visitor = await nextVisitor(borne);
  await visitor.enter();
  profile.write({ services: [sante] });
  await visitor.screens.shell.waitForTimeout(2_500);
  await expect(visitor.screens.shell.getByRole('button', { name: 'Famille' })).toBeVisible();
  await visitor.leave();
  const next = await nextVisitor(borne);
  await next.enter();
  await expect(next.screens.shell.getByRole('button', { name: 'Santé' })).toBeVisible();
  await expect(next.screens.shell.getByRole('button', { name: 'Famille' })).toHaveCount(0);
});

test('goes on with the last good profile when an edit breaks it or it is deleted, also after a restart', {
  tag: '@slow',
}, async ({ start }) => {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'borne-data-'));
  const profile = makeTestProfile({ services: [famille] });
  const borne = await start({ profile: profile.folder, dataDirectory });
  await nextVisitor(borne);
  writeFileSync(profile.file, 'formatVersion: 1\n\tassociation: tabs\n');
  const visitor = await nextVisitor(borne);
  await visitor.enter();
  rmSync(profile.folder, { recursive: true });
  await visitor.leave();
  await nextVisitor(borne);
  await borne.close();
  const restarted = await start({ profile: profile.folder, dataDirectory });
  const next = await nextVisitor(restarted);
  await next.enter();
  await expect(next.screens.shell.getByRole('button', { name: 'Famille' })).toBeVisible();
});

test('lists the problems of a profile that was never good, and starts as soon as it is mended', async ({
  start,
}) => {
  const profile = makeTestProfile({ services: [famille] });
  writeFileSync(profile.file, 'formatVersion: 1\nasociation:\n  name: Test\n');
  const borne = await start({ profile: profile.folder });
  const curtain = await borne.curtain();
  await expect(curtain.getByText('profile.yaml:2:1')).toBeVisible();
  await expect(curtain.getByText('association', { exact: false }).first()).toBeVisible();
  await curtain.screenshot({ path: test.info().outputPath('out-of-service-profile.png') });
  profile.write({ services: [famille] });
  await nextVisitor(borne);
});

test('says so when the profile named does not exist', async ({ start }) => {
  const borne = await start({ profile: 'girnode' });
  const curtain = await borne.curtain();
  await expect(curtain.getByText('gironde', { exact: false }).first()).toBeVisible();
});

test('says so when a folder stands where profile.yaml should be', async ({ start }) => {
  const folder = mkdtempSync(join(tmpdir(), 'borne-profile-'));
  mkdirSync(join(folder, 'profile.yaml'));
  const borne = await start({ profile: folder });
  const curtain = await borne.curtain();
  await expect(curtain.getByText('profile.yaml', { exact: false }).first()).toBeVisible();
});

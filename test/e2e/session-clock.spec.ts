import { expect } from '@playwright/test';
import { nextVisitor, test } from './support/borne-test.ts';
import { makeTestProfile } from './support/test-profile.ts';

const services = [{ id: 'famille', start: 'http://famille.test/', allow: ['famille.test'] }];

test('asks an absent visitor whether they are still there, and a touch brings everything back', async ({
  start,
  picture,
}) => {
  const profile = makeTestProfile({ services, session: { idleMinutes: 0.1, warningSeconds: 60 } });
  const visitor = await nextVisitor(await start({ profile: profile.folder }));
  await visitor.enter();
  await expect(visitor.heading('warning.idleTitle')).toBeVisible({ timeout: 30_000 });
  await picture(visitor, 'warning-idle-fr');
  await visitor.press('warning.stay');
  await expect(visitor.heading('launcher.title')).toBeVisible();
});

test('ends the session of a visitor who does not answer', async ({ start }) => {
  const profile = makeTestProfile({ services, session: { idleMinutes: 0.1, warningSeconds: 5 } });
  const borne = await start({ profile: profile.folder });
  const visitor = await nextVisitor(borne);
  await visitor.enter();
  await visitor.screens.ended();
  const next = await nextVisitor(borne);
  await expect(next.screens.shell.getByRole('button', { name: next.words('welcome.touch') })).toBeVisible();
});

test('announces the longest session before its end, then ends it however busy the visitor is', async ({
  start,
  picture,
}) => {
  const profile = makeTestProfile({ services, session: { maximumMinutes: 0.5, warningSeconds: 20 } });
  const borne = await start({ profile: profile.folder });
  const visitor = await nextVisitor(borne);
  await visitor.enter();
  await expect(visitor.heading('warning.maximumTitle')).toBeVisible({ timeout: 30_000 });
  await picture(visitor, 'warning-maximum-fr');
  await visitor.press('warning.continue');
  await expect(visitor.heading('launcher.title')).toBeVisible();
  const busy = setInterval(
    () => void visitor.screens.shell.mouse.move(Math.random() * 500, 300).catch(() => undefined),
    300,
  );
  await visitor.screens.ended();
  clearInterval(busy);
  await nextVisitor(borne);
});

test('forgets the language and comfort of someone who left before the charter', async ({ start }) => {
  const profile = makeTestProfile({ services, session: { idleMinutes: 0.1 } });
  const visitor = await nextVisitor(await start({ profile: profile.folder }), 'ar');
  const { shell } = visitor.screens;
  await shell.getByRole('button', { name: visitor.words('welcome.touch') }).click();
  await visitor.chooseLanguage();
  await expect(shell.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(shell.getByRole('button', { name: visitor.words('welcome.touch') })).toBeVisible({
    timeout: 30_000,
  });
});

import { expect, type Locator } from '@playwright/test';
import { languages } from '../../app/language/language.ts';
import { inputOn } from '../escape/drive/input.ts';
import { startTestSites, type TestSites } from '../fixtures/sites/test-sites.ts';
import { nextVisitor, test } from './support/borne-test.ts';
import { fingerOn } from './support/finger.ts';
import { cafService } from './support/on-test-sites.ts';
import { makeTestProfile } from './support/test-profile.ts';

let sites: TestSites;
test.beforeAll(async () => {
  sites = await startTestSites();
});
test.afterAll(() => sites.close());

const profileOfForm = (): string =>
  makeTestProfile({ services: [cafService(sites, 'form', '/form')] }).folder;

test('a whole session with keys alone: a site filled in and sent, back, home, and the end', async ({
  start,
}) => {
  const borne = await start({ profile: profileOfForm(), arguments: sites.mapHosts });
  const visitor = await nextVisitor(borne);
  const { shell } = visitor.screens;
  const keys = inputOn(process.env['DISPLAY'] ?? ':0');
  const focus = async (target: Locator): Promise<void> => {
    await target.waitFor();
    for (let times = 0; times < 40; times += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await keys.press('Tab');
    }
    throw new Error(`no key leads to ${String(target)}`);
  };
  const press = async (target: Locator): Promise<void> => {
    await focus(target);
    await keys.press('Return');
  };
  await keys.press('Return');
  await press(
    shell.getByRole('main').getByRole('button', { name: languages[visitor.language].nativeName }).first(),
  );
  await press(visitor.button('charter.accept'));
  await press(shell.getByRole('main').getByRole('button', { name: 'form' }));
  const page = await visitor.page('caf.test');
  await press(page.locator('#name'));
  // Enter in an empty form sent it: back by our button, over F6.
  await expect(page).toHaveTitle('Sent');
  await keys.press('F6');
  await press(visitor.button('service.back'));
  await expect(page).toHaveTitle('Form');
  // Whoever asked for another page is on that page: it has the keys again.
  await focus(page.locator('#name'));
  await keys.type('Fatima');
  await press(page.locator('#go'));
  await expect(page.locator('#found')).toContainText('name=Fatima');
  await keys.press('F6');
  await press(visitor.button('bar.home'));
  await visitor.heading('launcher.title').waitFor();
  await press(visitor.button('bar.end'));
  await press(visitor.button('confirmEnd.yes'));
  await visitor.screens.ended();
  await nextVisitor(borne);
});

test('a whole session with a finger alone: a site filled in and sent, back, home, and the end', async ({
  start,
  picture,
}) => {
  const borne = await start({ profile: profileOfForm(), arguments: sites.mapHosts });
  const visitor = await nextVisitor(borne);
  const { shell } = visitor.screens;
  const ours = await fingerOn(shell);
  await ours.tap(shell.getByRole('button', { name: visitor.words('welcome.touch') }));
  await ours.tap(
    shell.getByRole('main').getByRole('button', { name: languages[visitor.language].nativeName }).first(),
  );
  await ours.tap(visitor.button('charter.accept'));
  await ours.tap(shell.getByRole('main').getByRole('button', { name: 'form' }));
  const page = await visitor.page('caf.test');
  const onPage = await fingerOn(page);
  await onPage.tap(page.locator('#name'));
  // No other keyboard is needed: ours comes by itself.
  const keyboard = shell.getByRole('region', { name: visitor.words('keyboard.name') });
  await keyboard.waitFor();
  for (const letter of ['f', 'a', 't', 'i'])
    await ours.tap(keyboard.getByRole('button', { name: letter, exact: true }));
  await expect(page.locator('#name')).toHaveValue('fati');
  await picture(visitor, 'finger-alone-fr');
  await onPage.tap(page.locator('#agree'));
  await onPage.tap(page.locator('#go'));
  await expect(page.locator('#found')).toContainText('name=fati');
  await expect(page.locator('#found')).toContainText('agree=on');
  await ours.tap(visitor.button('service.back'));
  await expect(page).toHaveTitle('Form');
  await ours.tap(visitor.button('bar.home'));
  // What the form holds was sent already; where a site keeps it nevertheless, leaving is asked.
  const leave = visitor.button('question.leave');
  await Promise.race([visitor.heading('launcher.title').waitFor(), leave.waitFor()]);
  if (await leave.isVisible()) await ours.tap(leave);
  await visitor.heading('launcher.title').waitFor();
  await ours.tap(visitor.button('bar.end'));
  // The session may be gone before the finger is lifted; only one that stays is a failure.
  await ours.tap(visitor.button('confirmEnd.yes')).catch(() => undefined);
  await visitor.screens.ended();
  await nextVisitor(borne);
});

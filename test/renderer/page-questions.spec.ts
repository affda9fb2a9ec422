import type { Page } from '@playwright/test';
import { describe, expect, test, vi } from 'vitest';
import { Rectangle } from '../../app/ipc/shell-contract.ts';
import type { PageAnswer } from '../../app/session/page-question.ts';
import type { AskedQuestion } from '../fakes/asked-question.ts';
import { becomes, nextPlace, places, startVisits, title, type Visit } from './visits.ts';

const { openWebsite } = startVisits({ isSilent: true });

const host = 'assure.ameli.example';
const id = 7;

async function openQuestion(question: AskedQuestion): Promise<Visit> {
  const visit = await openWebsite();
  await visit.session.happen({ kind: 'pageAsked', question: { ...question, id, host } });
  await visit.page.getByText(host).first().waitFor();
  return visit;
}

async function expectAnswer({ page, session }: Visit, answer: PageAnswer): Promise<void> {
  await vi.waitFor(
    () => expect(session.effects.at(-1)).toEqual({ kind: 'answerPage', question: id, answer }),
    5_000,
  );
  await title(page, 'ameli');
  expect(session.bridge.refused).toEqual([]);
}

const press = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true }).click();
const text = 'Shall we go on?';
const alert = { kind: 'alert', text, mayStop: true } as const;
const confirm = { kind: 'confirm', text, mayStop: true } as const;
const prompt = { kind: 'prompt', text, preset: 'Paris', mayStop: true } as const;
const signIn = { kind: 'signIn', again: false } as const;
const leave = { kind: 'leave' } as const;
const print = { kind: 'print' } as const;
const files = ['bill.pdf', 'photo.jpg', 'letter.pdf'].map((name) => ({ id: `id of ${name}`, name }));
const oneFile = { kind: 'documents', several: false, documents: files } as const;
const someFiles = { kind: 'documents', several: true, documents: files } as const;
const noFile: AskedQuestion = { kind: 'documents', several: false, documents: [] };
const camera = { kind: 'permission', permission: 'camera' } as const;

interface Way {
  readonly name: string;
  readonly question: AskedQuestion;
  readonly by: (page: Page) => Promise<void>;
  readonly answer: PageAnswer;
}

const ways: readonly Way[] = [
  { name: 'a message, understood', question: alert, by: press('I understand'), answer: { kind: 'yes' } },
  { name: 'a message too many', question: alert, by: press('Stop the messages'), answer: { kind: 'stop' } },
  { name: 'a question, with yes', question: confirm, by: press('Yes'), answer: { kind: 'yes' } },
  { name: 'a question, with no', question: confirm, by: press('No'), answer: { kind: 'no' } },
  {
    name: 'a question too many',
    question: confirm,
    by: press('Stop the messages'),
    answer: { kind: 'stop' },
  },
  {
    name: 'a field, with what is written over its preset',
    question: prompt,
    by: async (page) => {
      await page.keyboard.type('Pessac');
      await press('Confirm')(page);
    },
    answer: { kind: 'text', text: 'Pessac' },
  },
  {
    name: 'a field, by Enter, with its preset',
    question: prompt,
    by: (page) => page.keyboard.press('Enter'),
    answer: { kind: 'text', text: 'Paris' },
  },
  { name: 'a field, with nothing', question: prompt, by: press('Cancel'), answer: { kind: 'no' } },
  { name: 'a field too many', question: prompt, by: press('Stop the messages'), answer: { kind: 'stop' } },
  { name: 'leaving, by staying', question: leave, by: press('Stay'), answer: { kind: 'no' } },
  { name: 'leaving, by leaving', question: leave, by: press('Leave'), answer: { kind: 'yes' } },
  {
    name: 'name and password, by the button',
    question: signIn,
    by: async (page) => {
      await page.keyboard.type('amina');
      await page.getByLabel('Password', { exact: true }).fill('s3cret');
      await press('Sign in')(page);
    },
    answer: { kind: 'signIn', user: 'amina', password: 's3cret' },
  },
  {
    name: 'name and password, with keys alone',
    question: signIn,
    by: async (page) => {
      await page.keyboard.type('amina');
      await page.keyboard.press('Tab');
      await page.keyboard.type('s3cret');
      await page.keyboard.press('Enter');
    },
    answer: { kind: 'signIn', user: 'amina', password: 's3cret' },
  },
  { name: 'name and password, with nothing', question: signIn, by: press('Cancel'), answer: { kind: 'no' } },
  {
    name: 'one document, with the one chosen last',
    question: oneFile,
    by: async (page) => {
      await press('bill.pdf')(page);
      await press('letter.pdf')(page);
      await press('Send')(page);
    },
    answer: { kind: 'documents', documents: ['id of letter.pdf'] },
  },
  {
    name: 'several documents, with those that stay chosen',
    question: someFiles,
    by: async (page) => {
      await press('bill.pdf')(page);
      await press('photo.jpg')(page);
      await press('letter.pdf')(page);
      await press('photo.jpg')(page);
      await page.getByText('2 documents chosen').waitFor();
      await press('Send')(page);
    },
    answer: { kind: 'documents', documents: ['id of bill.pdf', 'id of letter.pdf'] },
  },
  { name: 'documents, with none', question: someFiles, by: press('Cancel'), answer: { kind: 'no' } },
  { name: 'no document', question: noFile, by: press('Back to the page'), answer: { kind: 'no' } },
  { name: 'printing', question: print, by: press('Back to the page'), answer: { kind: 'no' } },
  { name: 'a permission, with yes', question: camera, by: press('Yes'), answer: { kind: 'yes' } },
  { name: 'a permission, with no', question: camera, by: press('No'), answer: { kind: 'no' } },
];

describe('a page that asks', () => {
  test.each(ways)('is answered: $name', async ({ question, by, answer }) => {
    const visit = await openQuestion(question);
    await by(visit.page);
    await expectAnswer(visit, answer);
  });

  test('has no room for itself meanwhile, and has it again after the answer', async () => {
    const visit = await openWebsite();
    const room = places(visit).at(-1);
    const before = places(visit).length;
    await visit.session.happen({ kind: 'pageAsked', question: { ...alert, id, host } });
    expect(await nextPlace(visit, before)).toBeNull();
    await press('I understand')(visit.page);
    expect(await nextPlace(visit, before + 1)).toEqual(room);
  });

  test('is named, and its words stand in a box of their own, as plain text', async () => {
    const { page } = await openQuestion({ ...alert, text: '<b>You</b> won!\nCall 3615' });
    const box = page.getByRole('region', { name: `Text of ${host}` });
    await becomes(() => box.innerText(), '<b>You</b> won!\nCall 3615');
    expect(await box.locator('b').count()).toBe(0);
    expect(await page.getByText(host, { exact: true }).getAttribute('dir')).toBe('ltr');
  });

  test('says a long text whole: buttons move it from its first line to its last', async () => {
    const lines = Array.from({ length: 60 }, (_, place) => `Line ${place + 1} of many.`);
    const { page } = await openQuestion({ ...alert, text: lines.join('\n') });
    const hidden = () =>
      page
        .getByRole('region', { name: `Text of ${host}` })
        .evaluate((box) => box.scrollHeight - box.clientHeight - Math.round(box.scrollTop));
    expect(await page.getByRole('button', { name: 'Up', exact: true }).isDisabled()).toBe(true);
    const down = page.getByRole('button', { name: 'Down', exact: true });
    for (let left = await hidden(); left > 2; left = await hidden()) {
      await down.click();
      await vi.waitFor(async () => expect(await hidden()).toBeLessThan(left), 5_000);
    }
    await becomes(() => down.isDisabled(), true);
    expect(await page.getByRole('button', { name: 'Up', exact: true }).isDisabled()).toBe(false);
  });

  test('offers no way to stop its messages before it has become a nuisance', async () => {
    const { page } = await openQuestion({ ...confirm, mayStop: false });
    await page.getByRole('button', { name: 'Yes' }).waitFor();
    expect(await page.getByRole('button', { name: 'Stop the messages' }).count()).toBe(0);
  });

  test('does not keep what was written in its field for its next question', async () => {
    const { page, session } = await openQuestion({ ...prompt, preset: '' });
    await page.keyboard.type('private');
    await session.happen({ kind: 'pageAsked', question: { ...prompt, preset: '', id: id + 1, host } });
    await becomes(() => page.getByLabel('Your answer').inputValue(), '');
  });

  test('finds what was written again after another look at the language', async () => {
    const { page } = await openQuestion({ ...prompt, preset: '' });
    await page.keyboard.type('half an ans');
    await page.getByRole('button', { name: 'English, change language' }).click();
    await title(page, 'Choose your language');
    await page.getByRole('button', { name: /^Español/ }).click();
    await title(page, 'El sitio le pide una respuesta escrita');
    expect(await page.getByLabel('Su respuesta').inputValue()).toBe('half an ans');
  });

  test.each([
    ['a field', { ...prompt, preset: '' }, 'Your answer'],
    ['a name', signIn, 'User name'],
    ['a password', signIn, 'Password'],
  ] as const)(
    'finds what was written in %s again for who says that it is still them',
    async (_, asks, label) => {
      const visit = await openQuestion(asks);
      const { page, session } = visit;
      await page.getByLabel(label, { exact: true }).fill('half an ans');
      const before = places(visit).length;
      await session.happen({ kind: 'ticked' }, 60_000);
      await title(page, 'Is it still you?');
      expect(await page.getByLabel(label, { exact: true }).isVisible()).toBe(false);
      await page.getByRole('button', { name: 'It is me' }).click();
      await page.getByText(host).first().waitFor();
      expect(await page.getByLabel(label, { exact: true }).inputValue()).toBe('half an ans');
      // Beneath the question there was no room for the website, and there is none now.
      expect(places(visit).slice(before)).toEqual([]);
    },
  );

  test('finds it again also when someone was called meanwhile', async () => {
    const { page, session } = await openQuestion({ ...prompt, preset: '' });
    await page.keyboard.type('half an ans');
    await session.happen({ kind: 'ticked' }, 60_000);
    await title(page, 'Is it still you?');
    await page.getByRole('button', { name: 'Call someone' }).click();
    await title(page, 'We are calling someone');
    await page.mouse.click(640, 20);
    await title(page, 'Is it still you?');
    await page.getByRole('button', { name: 'It is me' }).click();
    await becomes(() => page.getByLabel('Your answer').inputValue(), 'half an ans');
  });

  test('leaves nothing of what was written to another person', async () => {
    const { page, session } = await openQuestion({ ...prompt, preset: '' });
    await page.keyboard.type('private');
    await session.happen({ kind: 'ticked' }, 60_000);
    await page.getByRole('button', { name: 'I am another person' }).click();
    await title(page, 'We are erasing your traces');
    expect(await page.locator('input').count()).toBe(0);
    expect(session.effects.at(-1)).toEqual({ kind: 'tellEnded', reason: 'newVisitor' });
  });

  test('leaves the bar alone: home is home, without an answer', async () => {
    const { page, session } = await openQuestion(confirm);
    await page.getByRole('contentinfo').getByRole('button', { name: 'Home' }).click();
    await title(page, 'What would you like to do?');
    expect(session.effects.filter(({ kind }) => kind === 'answerPage')).toEqual([]);
  });

  test('shows a password only when its visitor wants to see it', async () => {
    const { page } = await openQuestion(signIn);
    const field = page.getByLabel('Password', { exact: true });
    expect(await field.getAttribute('type')).toBe('password');
    await press('Show the password')(page);
    await becomes(() => field.getAttribute('type'), 'text');
    await press('Hide the password')(page);
    await becomes(() => field.getAttribute('type'), 'password');
  });

  test('says so when name or password was wrong', async () => {
    const { page, session } = await openQuestion(signIn);
    expect(await page.getByRole('alert').count()).toBe(0);
    await session.happen({ kind: 'pageAsked', question: { ...signIn, again: true, id: id + 1, host } });
    await page.getByRole('alert').getByText('Please try again.').waitFor();
  });

  test('gets no document that was not chosen', async () => {
    const { page } = await openQuestion(oneFile);
    expect(await page.getByRole('button', { name: 'Send' }).isDisabled()).toBe(true);
    await press('photo.jpg')(page);
    await page.getByRole('button', { name: 'photo.jpg', pressed: true }).waitFor();
    expect(await page.getByRole('button', { name: 'Send' }).isDisabled()).toBe(false);
  });

  test('and wants to print is still there after someone was called', async () => {
    const { page, session } = await openQuestion(print);
    await page.getByRole('main').getByRole('button', { name: 'Call someone' }).click();
    await title(page, 'We are calling someone');
    expect(session.effects).toContainEqual({ kind: 'tellCalling', raised: true });
    await page.mouse.click(640, 20);
    await title(page, 'You cannot print from here yet');
  });
});

test('a notice takes its room from the website, and gives it back', async () => {
  const visit = await openWebsite();
  const { page, session } = visit;
  const room = Rectangle.parse(places(visit).at(-1));
  const before = places(visit).length;
  await session.happen({ kind: 'pageNoticed', notice: 'downloadRefused' });
  const smaller = Rectangle.parse(await nextPlace(visit, before));
  const strip = await page.getByRole('status').getByText('Files cannot be downloaded here.').boundingBox();
  expect(smaller.y).toBe(room.y);
  expect(smaller.y + smaller.height).toBeLessThanOrEqual(strip?.y ?? 0);
  await press('Close')(page);
  expect(await nextPlace(visit, before + 1)).toEqual(room);
  expect(await page.getByText('Files cannot be downloaded here.').count()).toBe(0);
});

test('a window says whose it is and leads back', async () => {
  const { page, session } = await openWebsite();
  await session.happen({ kind: 'windowChanged', window: { host: 'connect.gouv.example' } });
  await title(page, 'Opening connect.gouv.example…');
  await session.happen({ kind: 'pageShown' });
  await title(page, 'connect.gouv.example');
  expect(await page.getByRole('button', { name: /Site home|Reload/ }).count()).toBe(0);
  expect(await page.getByRole('button', { name: /^(Back|Forward|Read the page)$/ }).count()).toBe(3);
  await press('Back to ameli')(page);
  await vi.waitFor(() =>
    expect(session.effects.at(-1)).toEqual({ kind: 'controlPage', control: 'closeWindow' }),
  );
  await session.happen({ kind: 'windowChanged', window: null });
  await session.happen({ kind: 'pageShown' });
  await title(page, 'ameli');
  expect(await page.getByRole('button', { name: 'Reload' }).count()).toBe(1);
});

describe('a blocked page', () => {
  test('is asked for once, and says that the name of the site is all the team sees', async () => {
    const { page, session } = await openWebsite();
    await session.happen({ kind: 'pageBlocked', host: 'elsewhere.example' });
    await press('Ask the team for this site')(page);
    await page.getByRole('status').getByText('It is noted.').waitFor();
    expect(await page.getByRole('button', { name: 'Ask the team for this site' }).count()).toBe(0);
    expect(session.effects.filter(({ kind }) => kind === 'tellSiteAsked')).toEqual([
      { kind: 'tellSiteAsked', host: 'elsewhere.example' },
    ]);
    await press('Go back')(page);
    await vi.waitFor(() =>
      expect(session.effects.at(-1)).toEqual({ kind: 'controlPage', control: 'leaveBlocked' }),
    );
  });

  test('of a program names no site and offers none to ask for', async () => {
    const { page, session } = await openWebsite();
    await session.happen({ kind: 'pageBlocked', host: null });
    await title(page, 'This link opens another program');
    expect(await page.getByRole('main').getByRole('button', { name: /Ask/ }).count()).toBe(0);
    await press('Go back')(page);
    await vi.waitFor(() =>
      expect(session.effects.at(-1)).toEqual({ kind: 'controlPage', control: 'leaveBlocked' }),
    );
  });
});

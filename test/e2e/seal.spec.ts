import { expect } from '@playwright/test';
import type { Borne } from '../../build/drive/borne.ts';
import type { Visitor } from '../../build/drive/visitor.ts';
import { nextVisitor, test } from './support/borne-test.ts';

const sealIn = ({ screens }: Visitor) => screens.shell.getByText(/Effacé et vérifié à \d\d:\d\d/);

test('seals a session that was erased and checked, and nothing before the first one', {
  tag: '@slow',
}, async ({ start, picture }) => {
  const borne = await start();
  const first = await nextVisitor(borne);
  await expect(first.screens.shell.getByRole('button', { name: first.words('welcome.touch') })).toBeVisible();
  await expect(sealIn(first)).toHaveCount(0);
  await first.enter();
  const earliest = new Date();
  await first.leave();
  const next = await nextVisitor(borne);
  await expect(sealIn(next)).toBeVisible();
  const latest = new Date();
  const told = await sealIn(next).textContent();
  expect([
    clock(earliest),
    clock(new Date((Number(earliest) + Number(latest)) / 2)),
    clock(latest),
  ]).toContain(told?.match(/\d\d:\d\d/)?.[0]);
  await picture(next, 'seal-fr');
});

function clock(moment: Date): string {
  return moment.toTimeString().slice(0, 5);
}

test('shows what it erases line by line, in the order it is done, before the next visitor’s first screen', async ({
  start,
}) => {
  const borne = await start({ readingPause: true });
  const visitor = await nextVisitor(borne);
  await visitor.enter();
  const curtain = await borne.curtain();
  await curtain.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    const look = (): void => {
      const lines = [...document.querySelectorAll('[data-state]')];
      const board = lines.map((line) => line.getAttribute('data-state')).join(' ');
      if (lines.length > 0 && seen.at(-1) !== board) seen.push(board);
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
  });
  await visitor.leave();
  await expect.poll(() => curtainIsUp(borne)).toBe(false);
  const seen = await curtain.evaluate<readonly string[]>('window.seen');
  // Between the end of one line and the beginning of the next a picture may be drawn, or not.
  expect(seen.filter((board) => board.includes('running') || !board.includes('waiting'))).toEqual([
    'running waiting waiting waiting',
    'done running waiting waiting',
    'done done running waiting',
    'done done done running',
    'done done done done',
  ]);
});

function curtainIsUp(borne: Borne): Promise<boolean> {
  return borne.application.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().some((window) => window.isVisible()),
  );
}

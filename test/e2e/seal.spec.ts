import { expect } from '@playwright/test';

import type { Visitor } from '../../build/drive/visitor.ts';
import { nextVisitor, test } from './support/borne-test.ts';

const sealIn = ({ screens }: Visitor) => screens.shell.getByText(/Effacé et vérifié à \d\d:\d\d/);

test('seals a session that was erased and checked, and nothing before the first one', async ({
  start,
  picture,
}) => {
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

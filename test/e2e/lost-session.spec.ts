import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Visitor } from '../../build/drive/visitor.ts';
import { nextVisitor, test } from './support/borne-test.ts';

const toldTo = ({ screens, words }: Visitor) => screens.shell.getByText(words('welcome.afterLoss'));
const welcomeOf = ({ screens, words }: Visitor) =>
  screens.shell.getByRole('button', { name: words('welcome.touch') });

test('tells after a power cut that the session was lost, once', { tag: '@slow' }, async ({
  start,
  picture,
}) => {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'borne-data-'));
  const first = await start({ dataDirectory });
  const visitor = await nextVisitor(first);
  await expect(welcomeOf(visitor)).toBeVisible();
  await expect(toldTo(visitor)).toHaveCount(0);
  await visitor.enter();
  await first.kill();

  const second = await start({ dataDirectory });
  const next = await nextVisitor(second);
  await expect(toldTo(next)).toBeVisible();
  await picture(next, 'after-loss-fr');
  await next.enter();
  await next.leave();
  const later = await nextVisitor(second);
  await expect(welcomeOf(later)).toBeVisible();
  await expect(toldTo(later)).toHaveCount(0);
  await second.close();

  const third = await start({ dataDirectory });
  const last = await nextVisitor(third);
  await expect(welcomeOf(last)).toBeVisible();
  await expect(toldTo(last)).toHaveCount(0);
});

test('tells nothing of a start that no counted session came before', async ({ start }) => {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'borne-data-'));
  const first = await start({ dataDirectory });
  await expect(welcomeOf(await nextVisitor(first))).toBeVisible();
  await first.kill();
  const second = await nextVisitor(await start({ dataDirectory }));
  await expect(welcomeOf(second)).toBeVisible();
  await expect(toldTo(second)).toHaveCount(0);
});

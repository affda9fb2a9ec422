import { createServer } from 'node:http';
import { expect } from '@playwright/test';
import { nextVisitor, test } from './support/borne-test.ts';
import { makeTestProfile } from './support/test-profile.ts';

test('opens a link from a mailbox to a site that has a tile of its own, under the rules of that tile', async ({
  start,
}) => {
  const reached: string[] = [];
  const server = createServer((request, response) => {
    reached.push(`${request.headers.host}${request.url}`);
    response.setHeader('content-type', 'text/html');
    response.end(`<a id="caf" href="http://caf.test/message">caf</a> <a id="courrier" href="http://courrier.test/">back</a>
      <a id="evil" href="http://evil.test/">evil</a>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const listening = server.address();
  const port = typeof listening === 'object' ? listening?.port : undefined;
  const hosts = ['courrier.test', 'caf.test', 'evil.test'];
  const profile = makeTestProfile({
    services: [
      { id: 'courrier', start: 'http://courrier.test/', allow: ['courrier.test'] },
      { id: 'caf', start: 'http://caf.test/', allow: ['caf.test'] },
    ],
  });
  const visitor = await nextVisitor(
    await start({
      profile: profile.folder,
      arguments: hosts.map((host) => `--map-host=${host}=127.0.0.1:${port}`),
    }),
  );
  await visitor.enter();
  await visitor.openTile('courrier');
  const mail = await visitor.page('courrier.test');
  // Only once we were answered: the page may be gone as soon as its link leads elsewhere.
  await mail.evaluate(() => void setTimeout(() => document.getElementById('caf')?.click()));
  const caf = await visitor.page('caf.test');
  expect(caf.url()).toBe('http://caf.test/message');
  await expect(visitor.screens.shell.getByText('caf').first()).toBeVisible();
  await caf.evaluate(() => void setTimeout(() => document.getElementById('evil')?.click()));
  await expect(visitor.heading('blocked.title')).toBeVisible();
  expect(reached.some((address) => address.startsWith('evil.test'))).toBe(false);
  server.close();
});

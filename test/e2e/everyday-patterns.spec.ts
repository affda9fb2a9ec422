import { execFileSync } from 'node:child_process';
import { expect } from '@playwright/test';
import { startTestSites, type TestSites } from '../fixtures/sites/test-sites.ts';
import { nextVisitor, test } from './support/borne-test.ts';
import { openScreen, type Screen } from './support/screen.ts';
import { makeTestProfile, type TestService } from './support/test-profile.ts';

/**
 * What ordinary sites do all day must go on under every guard. With real keys, and with no debugger on the pages: of
 * two debuggers on a page the frames of other sites may stand still.
 */

let sites: TestSites;
test.beforeAll(async () => {
  sites = await startTestSites();
});
test.afterAll(() => sites.close());

const patterns: readonly {
  readonly id: string;
  readonly path: string;
  /** Key presses, each sent once what stands before it was told by a page. */
  readonly steps: readonly { readonly keys: readonly string[]; readonly after?: string }[];
  readonly told: string;
}[] = [
  { id: 'library', path: '/everyday/library', steps: [], told: 'library: loaded' },
  {
    id: 'challenge',
    path: '/everyday/captcha',
    steps: [{ keys: ['Tab', 'Return'] }],
    told: 'challenge: solved',
  },
  {
    id: 'window',
    path: '/everyday/window',
    steps: [{ keys: ['Tab', 'Return'] }, { after: 'has an opener', keys: ['Tab', 'Return'] }],
    told: 'signed in: nadia from http://connect.test',
  },
];

for (const pattern of patterns) {
  test(`lets an ordinary site work: ${pattern.id}`, async ({ start }) => {
    const screen = await openScreen({ width: 1280, height: 800 });
    try {
      sites.forgetRequests();
      const service: TestService = {
        id: 'site',
        start: sites.address('caf.test', pattern.path),
        // A challenge stands in a frame, and frames are documents: its host must be listed.
        allow: ['caf.test', 'connect.test', 'cdn.test'],
      };
      const profile = makeTestProfile({ services: [service] });
      const borne = await start({
        profile: profile.folder,
        arguments: [...sites.mapHosts, '--kiosk'],
        display: screen.display,
      });
      const visitor = await nextVisitor(borne);
      await visitor.enter();
      const tile = await visitor.screens.shell.locator('main [data-weight="tile"]').first().boundingBox();
      await visitor.screens.disconnect();
      click(screen, (tile?.x ?? 0) + 40, (tile?.y ?? 0) + 40);
      await expect.poll(() => sites.requests().map(({ path }) => path)).toContain(pattern.path);
      for (const { after, keys } of pattern.steps) {
        if (after !== undefined) await expect.poll(told).toContain(after);
        // A page takes a moment from its request to its first focus.
        await new Promise((resolve) => setTimeout(resolve, 1_500));
        for (const key of keys) screen.press(key);
      }
      await expect.poll(told).toContain(pattern.told);
    } finally {
      screen.close();
    }
  });
}

function told(): readonly string[] {
  return sites
    .requests()
    .filter(({ path }) => path.startsWith('/report?'))
    .map(({ path }) => new URLSearchParams(path.split('?')[1]).get('value') ?? '');
}

function click({ display }: Screen, x: number, y: number): void {
  execFileSync('xdotool', ['mousemove', String(Math.round(x)), String(Math.round(y)), 'click', '1'], {
    env: { ...process.env, DISPLAY: display },
  });
}

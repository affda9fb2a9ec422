import { expect } from '@playwright/test';
import { nextVisitor, test } from './support/borne-test.ts';
import { openScreen, type Screen } from './support/screen.ts';

const size = { width: 1280, height: 800 };
/** What an X screen shows where no window is. None of our screens is black in its corners but the raised hand. */
const desktop = [0, 0, 0];
/** The last row of the screen: the service bar on every screen of a session, paper on the curtain. */
const barPlace = [1270, 796] as const;
const ink = '20,33,61';
const paper = '246,243,236';

test('never shows the desktop, from the first welcome through a session and its wipe to the next', async ({
  start,
}) => {
  const screen = await openScreen(size);
  try {
    const borne = await start({ arguments: ['--kiosk'], display: screen.display });
    const visitor = await nextVisitor(borne);
    const log = watchDesktop(screen);
    await visitor.enter();
    await visitor.openTile('transports');
    await visitor.page('transports.borne.example');
    await visitor.leave();
    await nextVisitor(borne);
    // A session counts as painted a moment before the curtain in front of it is lowered.
    await expect.poll(() => screen.pixel(...barPlace).join()).toBe(ink);
    const { looks, bare, curtain } = log.stop();
    // Between the two sessions the curtain stood in front: paper where the service bar is ink.
    expect(curtain).toBeGreaterThan(0);
    // The log must have looked often enough to have seen a flash of one frame.
    expect(looks).toBeGreaterThan(200);
    expect(bare).toBe(0);
    await borne.close();
    // The control: once Borne is gone the same look does see the desktop.
    await expect.poll(() => isBare(screen)).toBe(true);
  } finally {
    screen.close();
  }
});

test('covers the whole screen and ignores the keys that leave, shrink or close a window', async ({
  start,
}) => {
  const screen = await openScreen(size);
  try {
    const borne = await start({ arguments: ['--kiosk'], display: screen.display });
    const visitor = await nextVisitor(borne);
    await visitor.enter();
    const windows = screen.windows();
    for (const keys of leavingKeys) {
      screen.press(keys);
      await visitor.screens.shell.waitForTimeout(150);
      expect.soft(isBare(screen), `after ${keys}`).toBe(false);
    }
    expect(screen.windows()).toEqual(windows);
    await expect(visitor.heading('launcher.title')).toBeVisible();
    await borne.close();
  } finally {
    screen.close();
  }
});

/** Those an application can hold. The window manager's own (Super+D here, Windows keys there) are the system's to lock. */
const leavingKeys = [
  'F11',
  'ctrl+m',
  'ctrl+w',
  'ctrl+q',
  'alt+F4',
  'F12',
  'ctrl+shift+i',
  'ctrl+r',
  'ctrl+n',
  'ctrl+p',
  'alt+Left',
  'F1',
  'F5',
  'ctrl+plus',
];

function isBare(screen: Screen): boolean {
  const { width, height } = screen;
  const places = [
    [2, 2],
    [width - 3, 2],
    [2, height - 3],
    [width - 3, height - 3],
    [width / 2, 4],
    [width / 2, height / 2],
  ] as const;
  return places.some(([x, y]) => screen.pixel(x, y).every((part, index) => part === desktop[index]));
}

/** Looks at the screen as often as it can until it is stopped. */
function watchDesktop(screen: Screen): { stop(): { looks: number; bare: number; curtain: number } } {
  let looks = 0;
  let bare = 0;
  let curtain = 0;
  const timer = setInterval(() => {
    looks += 1;
    if (isBare(screen)) bare += 1;
    if (screen.pixel(...barPlace).join() === paper) curtain += 1;
  }, 4);
  return {
    stop() {
      clearInterval(timer);
      return { looks, bare, curtain };
    },
  };
}

import { areAlike, lookAt } from '../drive/looks.ts';
import type { Play } from '../drive/play.ts';
import type { Vector } from '../vector.ts';

const group = 'keyboard';
const common = { kind: 'scenario', group, unguarded: 'escapes' } as const;

/** Presses each over a page that stands still: whatever a key does to the window, the screen looks different then. */
const changesNothing =
  (...keys: readonly string[]) =>
  async (play: Play): Promise<void> => {
    await play.after('pages', { script: "report('there')", wait: 400 });
    await pressAndLook(play, keys);
  };

async function pressAndLook(play: Play, keys: readonly string[]): Promise<void> {
  await play.input.move(play.middle);
  await play.pause(200);
  const before = lookAt(play.screen);
  for (const key of keys) {
    await play.input.press(key);
    await play.pause(250);
    if (!areAlike(lookAt(play.screen), before)) {
      play.complain(`${key} changed the screen`);
      return;
    }
    if (!play.terminal.isAlive()) {
      play.complain(`${key} ended the session`);
      return;
    }
  }
}

export const keyboard: readonly Vector[] = [
  {
    ...common,
    id: 'V107',
    title: 'F11, and the menu it brings',
    expects: 'full screen stays',
    quick: true,
    run: changesNothing('F11', 'alt+Return', 'Escape'),
  },
  {
    ...common,
    id: 'V108',
    title: 'Ctrl+M',
    expects: 'the window is not made small',
    quick: true,
    run: changesNothing('ctrl+m', 'ctrl+h'),
  },
  {
    ...common,
    id: 'V109',
    title: 'Ctrl+W, Ctrl+Q',
    expects: 'nothing is closed',
    quick: true,
    run: changesNothing('ctrl+w', 'ctrl+shift+w', 'ctrl+q', 'ctrl+shift+q', 'ctrl+F4'),
  },
  {
    ...common,
    id: 'V110',
    title: 'Alt+F4',
    expects: 'nothing is closed',
    quick: true,
    run: changesNothing('alt+F4'),
  },
  {
    ...common,
    id: 'V111',
    title: 'the developer tools (Ctrl+Shift+I, J, C, F12)',
    expects: 'they do not open',
    quick: true,
    run: changesNothing('F12', 'ctrl+shift+i', 'ctrl+shift+j', 'ctrl+shift+c', 'ctrl+u'),
    // A window that is not a BrowserWindow has no menu role for them.
    unguarded: 'harmless',
  },
  {
    ...common,
    id: 'V112',
    title: 'a browser’s other keys: windows, tabs, files, history, search, help, address',
    expects: 'nothing happens, and the page is not loaded anew',
    unguarded: 'harmless',
    async run(play) {
      const keys = ['n', 't', 'o', 'u', 'j', 'h', 'l', 'f', 'r', 'd', 'e', 'k', 'g', 'b'];
      await changesNothing(
        ...keys.map((key) => `ctrl+${key}`),
        ...['n', 't', 'o', 'r', 'b', 'Delete', 'Tab'].map((key) => `ctrl+shift+${key}`),
        'F1',
        'F3',
        'F5',
        'F6',
        'F7',
        'F10',
        'ctrl+F5',
        'shift+F5',
        'alt+d',
        'ctrl+Tab',
        'ctrl+Page_Down',
        'ctrl+1',
      )(play);
      play.expect(play.reports('ready').length === 1, 'the page was loaded anew');
    },
  },
  {
    ...common,
    id: 'V113',
    title: 'the same keys in another site’s frame, and over an open list',
    expects: 'nothing happens',
    async run(play) {
      const keys = ['F11', 'ctrl+m', 'ctrl+w', 'ctrl+r', 'ctrl+p'];
      await play.open('pages');
      const inner = play
        .addressOfAct({ script: "report('inside')", host: 'ameli.test' })
        .replaceAll('&', '&amp;');
      await play.act({
        script: '',
        html: `<iframe src="${inner}" style="position:fixed;inset:0;width:100%;height:100%;border:0"></iframe><i id="go" style="display:none"></i>`,
      });
      await pressAndLook(play, keys);
      await play.after('pages', {
        script: '',
        auto: true,
        html: '<select style="position:fixed;inset:0 0 auto 0;height:60px"><option>1<option>2</select><i id="go" style="display:none"></i>',
      });
      await play.input.click({ x: play.middle.x, y: Math.round(play.slot.y + 30) });
      await play.pause(300);
      await play.input.press('ctrl+m', 'ctrl+w', 'ctrl+q');
      await play.pause(500);
      await play.input.press('Escape');
    },
  },
  {
    ...common,
    id: 'V114',
    title: 'back and forward by Alt+arrow and by the mouse',
    expects: 'nothing but pages that were open in this service',
    unguarded: 'harmless',
    async run(play) {
      await play.after('pages', { script: "location.href = '/act?auto&script='" });
      await play.input.press('alt+Left', 'alt+Left', 'alt+Right', 'alt+Home', 'BackSpace');
      await play.input.click(play.middle, 'back');
      await play.input.click(play.middle, 'forward');
      await play.pause(700);
    },
  },
  {
    kind: 'windowsOnly',
    group,
    id: 'V115',
    title: 'the window’s system menu (Alt+Space, right button on the title)',
    setting:
      'a window without a frame, no Explorer behind it (shell-wl, shell-pol), and the low-level keyboard hook of W01',
  },
  {
    ...common,
    id: 'V116',
    title: 'the help menu and its links (Alt, F10, Alt+H)',
    expects: 'there is no menu',
    run: changesNothing('Alt_L', 'F10', 'alt+h', 'alt+f', 'Return', 'Escape'),
    unguarded: 'harmless',
  },
];

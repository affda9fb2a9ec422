import { lookAt } from '../drive/looks.ts';
import type { PageToAct, Play } from '../drive/play.ts';
import type { Tile } from '../drive/tiles.ts';
import type { Vector } from '../vector.ts';

const group = 'permissions and overlays';
const common = { kind: 'scenario', group, unguarded: 'escapes' } as const;

const acts =
  (tile: Tile, ...pages: readonly PageToAct[]) =>
  async (play: Play): Promise<void> => {
    for (const page of pages) await play.after(tile, page);
  };

/** All ask at one touch; what is granted is a complaint, what is not there is not. */
const refusals =
  (asks: Readonly<Record<string, string>>) =>
  async (play: Play): Promise<void> => {
    const all = Object.entries(asks).map(([name, ask]) => `settle('${name}', async () => ${ask})`);
    await play.after('secure', { script: `await Promise.all([${all.join(', ')}]);`, wait: 1_800 });
    for (const name of Object.keys(asks)) {
      const told = play.reports(name).at(-1)?.value ?? 'no answer';
      play.expect(told.startsWith('refused'), `${name}: ${told}`);
    }
  };

const permissionNames = [
  'accelerometer',
  'ambient-light-sensor',
  'background-fetch',
  'background-sync',
  'bluetooth',
  'camera',
  'clipboard-read',
  'clipboard-write',
  'display-capture',
  'geolocation',
  'gyroscope',
  'idle-detection',
  'keyboard-lock',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'nfc',
  'notifications',
  'payment-handler',
  'periodic-background-sync',
  'persistent-storage',
  'pointer-lock',
  'push',
  'screen-wake-lock',
  'speaker-selection',
  'window-management',
] as const;

/** A video of the page's own making, played in the page. */
const video = `const canvas = document.createElement('canvas'); canvas.getContext('2d').fillRect(0, 0, 9, 9);
const video = Object.assign(document.createElement('video'), { srcObject: canvas.captureStream(5), muted: true });
document.body.append(video); await video.play();`;

export const permissionsAndOverlays: readonly Vector[] = [
  {
    ...common,
    id: 'V74',
    title: 'every permission a page can ask about',
    expects: 'none is granted',
    quick: true,
    async run(play) {
      await play.after('secure', {
        script: `const granted = [];
for (const name of ${JSON.stringify(permissionNames)}) {
  const status = await navigator.permissions.query({ name, sysex: true, userVisibleOnly: true }).catch(() => null);
  if (status?.state === 'granted') granted.push(name);
}
report('granted', granted.join(' ') || 'nothing');`,
      });
      const granted = await play.reported('granted');
      play.expect(granted === 'nothing', `granted without a question: ${granted}`);
    },
  },
  {
    ...common,
    id: 'V75',
    title: 'notifications',
    expects: 'refused or absent, and no window',
    async run(play) {
      await play.after('secure', {
        script: `const answer = typeof Notification === 'function' ? await Notification.requestPermission() : 'absent';
if (answer === 'granted') new Notification('Borne', { body: 'http://evil.test/' });
report('notifications', answer);`,
      });
      play.expect((await play.reported('notifications')) !== 'granted', 'a page may notify');
    },
  },
  {
    ...common,
    id: 'V76',
    title: 'WebUSB',
    expects: 'refused or absent, and the session lives on',
    run: refusals({ usb: 'navigator.usb.requestDevice({ filters: [] })' }),
    // Electron without a device handler says itself that nothing was chosen, or falls over.
    unguarded: 'harmless',
  },
  {
    ...common,
    id: 'V77',
    title: 'serial ports, HID, Bluetooth, MIDI, sensors',
    expects: 'refused or absent, and no window',
    quick: true,
    run: refusals({
      serial: 'navigator.serial.requestPort()',
      hid: `navigator.hid.requestDevice({ filters: [] }).then((devices) => { if (devices.length === 0) throw new DOMException('', 'NothingError'); })`,
      bluetooth: 'navigator.bluetooth.requestDevice({ acceptAllDevices: true })',
      midi: 'navigator.requestMIDIAccess({ sysex: true })',
      geolocation:
        'new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject, { timeout: 900 }))',
      'local fonts': `window.queryLocalFonts().then((fonts) => { if (fonts.length === 0) throw new DOMException('', 'NothingError'); })`,
      windows: 'window.getScreenDetails()',
      idle: "IdleDetector.requestPermission().then((state) => { if (state !== 'granted') throw new DOMException('', state); })",
    }),
  },
  {
    ...common,
    id: 'V78',
    title: 'camera, microphone and a picture of the screen',
    expects: 'refused without a question where the profile does not grant them',
    unguarded: 'harmless',
    quick: true,
    run: refusals({
      screen: 'navigator.mediaDevices.getDisplayMedia()',
      camera: 'navigator.mediaDevices.getUserMedia({ video: true })',
      microphone: 'navigator.mediaDevices.getUserMedia({ audio: true })',
    }),
  },
  {
    ...common,
    id: 'V79',
    title: 'the pointer or the keyboard held by the page',
    expects: 'refused: the pointer stays visible, Escape is nobody’s',
    async run(play) {
      await play.after('secure', {
        script: `document.addEventListener('pointerlockchange', () => report('pointer', document.pointerLockElement === null ? 'free' : 'held'));
document.body.requestPointerLock()?.catch?.(() => undefined);`,
      });
      play.expect(
        play.reports('pointer').every(({ value }) => value === 'free'),
        'the pointer was held',
      );
    },
  },
  {
    ...common,
    id: 'V80',
    title: 'the whole screen for the page',
    expects: 'refused: the bar stays where it is',
    quick: true,
    async run(play) {
      await play.after('secure', {
        script:
          "await Promise.race([settle('full screen', () => document.documentElement.requestFullscreen()), new Promise((resolve) => setTimeout(resolve, 2000))]); report('covers', innerWidth + 'x' + innerHeight);",
        wait: 2_600,
      });
      play.expect(
        !(play.reports('full screen').at(-1)?.value ?? '').startsWith('granted'),
        'the page was given the whole screen',
      );
      play.expect(barIsFree(play), 'the page lies over the bar');
    },
  },
  {
    ...common,
    id: 'V81',
    title: 'a screen that is kept awake',
    expects: 'refused to the page',
    run: refusals({ 'wake lock': "navigator.wakeLock.request('screen')" }),
  },
  {
    ...common,
    id: 'V82',
    title: 'window.close()',
    expects: 'the service is still there, or opened anew: no hole',
    quick: true,
    async run(play) {
      await play.after('pages', { script: 'window.close();', wait: 200 });
      const before = play.requests().length;
      await play.pause(2_500);
      const reopened = play
        .requests()
        .slice(before)
        .some(({ path }) => /^\/(stage|next)/.test(path));
      play.expect(reopened || play.actingPageIsInFront(), 'nothing is in the page’s place any more');
    },
  },
  {
    ...common,
    id: 'V83',
    title: 'a page that moves and sizes its window',
    expects: 'nothing moves',
    unguarded: 'harmless',
    async run(play) {
      const before = lookAt(play.screen);
      await play.after('pages', {
        script:
          'window.moveTo(0, 0); window.resizeTo(1280, 800); window.moveBy(-50, -50); window.resizeBy(99, 99);',
      });
      play.expect(before.length > 0 && barIsFree(play), 'the page lies over the bar');
    },
  },
  {
    ...common,
    id: 'V84',
    title: 'a video in a window of its own (picture in picture)',
    expects: 'no window',
    quick: true,
    run: acts('secure', {
      script: `${video} await settle('picture', () => video.requestPictureInPicture());`,
      wait: 1_500,
    }),
  },
  {
    ...common,
    id: 'V85',
    title: 'a part of the page in a window of its own',
    expects: 'no window, and the page is given none',
    async run(play) {
      await play.after('secure', {
        script:
          "await settle('window', () => documentPictureInPicture.requestWindow({ width: 400, height: 300 }));",
        wait: 1_200,
      });
      play.expect(
        !(play.reports('window').at(-1)?.value ?? '').startsWith('granted'),
        'the page was given a window',
      );
    },
  },
  {
    ...common,
    id: 'V86',
    title: 'a magnifier that reads colours of the whole screen (EyeDropper)',
    expects: 'absent: nothing lies over the screen, no colour of ours is read',
    quick: true,
    async run(play) {
      await play.after('secure', {
        script:
          "report('dropper', typeof EyeDropper); await settle('colour', () => new EyeDropper().open());",
        wait: 1_200,
      });
      play.expect((await play.reported('dropper')) === 'undefined', 'the magnifier can be opened');
    },
  },
  {
    ...common,
    id: 'V87',
    title: 'lists, calendars and colours that open above the page',
    expects: 'they do not cover the bar, and the bar answers while they are open',
    mayOpenWindows: true,
    unguarded: 'harmless',
    async run(play) {
      const options = Array.from({ length: 80 }, (_, n) => `<option>${n}</option>`).join('');
      const place = 'style="position:fixed;left:0;right:0;bottom:0;height:80px;width:100%"';
      for (const html of [
        `<select id="low" ${place}>${options}</select>`,
        `<input id="low" type="date" ${place}>`,
        `<input id="low" type="color" ${place}>`,
        `<input id="low" list="many" ${place}><datalist id="many">${options}</datalist>`,
      ]) {
        await play.after('pages', {
          script: '',
          auto: true,
          html: `${html}<i id="go" style="display:none"></i>`,
          wait: 400,
        });
        await play.input.click({ x: play.middle.x, y: Math.round(play.slot.y + play.slot.height - 40) });
        await play.pause(400);
        await play.input.press('alt+Down');
        await play.pause(400);
        const bar = play.slot.y + play.slot.height + 4;
        for (const { y, height, width } of await play.newWindows())
          play.expect(y + height <= bar || width >= play.screen.width, `${html.slice(1, 40)} covers the bar`);
        // The first touch closes the list, the second is the bar's.
        if (!(await play.goHome())) play.expect(await play.goHome(), 'the bar did not answer');
      }
    },
  },
  {
    ...common,
    id: 'V88',
    title: 'a page larger than its place',
    expects: 'it ends where the bar begins',
    unguarded: 'harmless',
    async run(play) {
      await play.after('pages', {
        script:
          "document.documentElement.style.cssText = 'background:#ff00ff;min-height:9000px;min-width:9000px;zoom:3'; scrollTo(0, 9000);",
      });
      play.expect(barIsFree(play), 'the page lies over the bar');
    },
  },
  {
    ...common,
    id: 'V89',
    title: 'passkeys (WebAuthn)',
    expects: 'absent or refused at once, and no window',
    async run(play) {
      await play.after('secure', {
        script: `await settle('passkey', () => navigator.credentials.create({ publicKey: { challenge: new Uint8Array(16), rp: { name: 'x' }, user: { id: new Uint8Array(8), name: 'x', displayName: 'x' }, pubKeyCredParams: [{ type: 'public-key', alg: -7 }] } }).then((made) => { if (made === null) throw new DOMException('', 'NothingError'); }));`,
        wait: 2_500,
      });
      const told = play.reports('passkey').at(-1)?.value ?? 'no answer';
      play.expect(told.startsWith('refused'), `a passkey was asked for: ${told}`);
    },
  },
  {
    ...common,
    id: 'V90',
    title: 'payment, sharing, other screens',
    expects: 'absent or refused, and no window',
    async run(play) {
      await play.after('secure', {
        script: `report('there', ['PaymentRequest', 'PresentationRequest', 'RemotePlayback'].filter((name) => name in window).concat('share' in navigator ? 'share' : []).join(' ') || 'nothing');
await settle('payment', () => new PaymentRequest([{ supportedMethods: 'https://evil.test/pay' }], { total: { label: 'x', amount: { currency: 'EUR', value: '1' } } }).show());`,
        wait: 1_500,
      });
      const there = await play.reported('there');
      play.expect(there === 'nothing', `there: ${there}`);
    },
  },
  {
    ...common,
    id: 'V91',
    title: 'questions without end (alert, confirm)',
    expects: 'no window of the system, and the bar answers',
    quick: true,
    run: acts(
      'pages',
      { script: "for (let n = 0; n < 500; n += 1) alert('x' + n); report('through');", wait: 1_500 },
      { script: "while (!confirm('Continuer ?')) {}", wait: 1_500 },
      {
        script:
          "const frame = document.createElement('iframe'); document.body.append(frame); frame.contentWindow.alert('x');",
      },
    ),
  },
  {
    ...common,
    id: 'V92',
    title: 'prompt()',
    expects: 'no window of the system, and the bar answers',
    unguarded: 'harmless',
    run: acts('pages', { script: "prompt('Votre nom ?', 'x');", wait: 1_200 }),
  },
  {
    ...common,
    id: 'V93',
    title: 'a page that does not want to be left',
    expects: 'no window of the system, and the bar leads home',
    quick: true,
    async run(play) {
      await play.after('pages', {
        script:
          "addEventListener('beforeunload', (event) => { event.preventDefault(); event.returnValue = 'stay'; }); location.href = '/act?script=';",
        wait: 1_500,
      });
      const wentOn = play.reports('ready').length > 1;
      play.expect(wentOn || !play.actingPageIsInFront(), 'the page holds its visitor without a word');
    },
  },
  {
    ...common,
    id: 'V94',
    title: 'a page that does not end when it is left',
    expects: 'the bar leads home, and the next page opens',
    unguarded: 'harmless',
    run: acts(
      'pages',
      {
        script:
          "addEventListener('beforeunload', () => { for (;;) {} }); addEventListener('pagehide', () => { for (;;) {} });",
      },
      {
        script:
          "addEventListener('unload', () => { const end = Date.now() + 20000; while (Date.now() < end) {} });",
      },
    ),
  },
  {
    ...common,
    id: 'V95',
    title: 'a name and a password asked by HTTP',
    expects: 'no window of the system, and the bar answers',
    unguarded: 'harmless',
    async run(play) {
      await play.open('pages');
      await play.lead(play.sites.address('caf.test', '/dialogs/password'), 1_500);
    },
  },
  {
    ...common,
    id: 'V96',
    title: 'a name and a password in an address',
    expects: 'they are not sent, and not kept for the next visitor',
    async run(play) {
      await play.open('pages');
      await play.lead('http://user:secret@caf.test/dialogs/password', 1_200);
      const sent = play.requests().some(({ headers }) => headers.authorization !== undefined);
      play.expect(!sent, 'they were sent');
    },
  },
  {
    ...common,
    id: 'V97',
    title: 'a certificate that nobody vouches for',
    expects: 'the page is not shown, and nothing offers to go on',
    unguarded: 'harmless',
    async run(play) {
      await play.open('pages');
      await play.lead('https://bad-certificate.test/', 1_500);
      play.expect(
        !play.requests().some(({ host }) => host === 'bad-certificate.test'),
        'something was asked of a server with a bad certificate',
      );
    },
  },
  {
    kind: 'hardware',
    group,
    id: 'V98',
    title: 'a client certificate of the system’s store',
    why: 'needs a certificate in the store of the account',
    measure: 'the session refuses to choose one (select-client-certificate), and its home is its own',
  },
  {
    ...common,
    id: 'V99',
    title: 'the context menu: right button, menu key, Shift+F10, on text, link, picture and field',
    expects: 'no menu',
    unguarded: 'harmless',
    async run(play) {
      for (const html of [
        '<a id="go" href="/">x</a>',
        `<textarea id="go" style="width:100%;height:100%">borne</textarea>`,
      ]) {
        await play.after('pages', { script: '', html, touch: { button: 'right' } }).catch(() => undefined);
        play.expect((await play.newWindows()).length === 0, 'a menu opened');
        await play.input.press('Menu');
        await play.input.press('shift+F10');
        await play.pause(500);
      }
    },
  },
  {
    ...common,
    id: 'V100',
    title: 'the spelling of what is typed',
    expects: 'no menu of suggestions',
    unguarded: 'harmless',
    async run(play) {
      await play.after('pages', {
        script: '',
        html: '<textarea id="go" spellcheck="true" style="width:100%;height:100%"></textarea>',
      });
      await play.input.type('bonnjour tutt le monnde ');
      await play.input.click(play.middle, 'right');
      await play.pause(600);
    },
  },
  {
    ...common,
    id: 'V101',
    title: 'a form with a name and a password',
    expects: 'nothing offers to keep or to fill them',
    unguarded: 'harmless',
    async run(play) {
      for (let time = 0; time < 2; time += 1) {
        await play.after('pages', {
          script: 'document.forms[0].submit();',
          html: '<form method="post" action="/sent"><input name="user" autocomplete="username" value="marie"><input name="password" type="password" autocomplete="current-password" value="secret"></form>',
        });
      }
    },
  },
  {
    ...common,
    id: 'V102',
    title: 'the size of the page by Ctrl and the wheel, + and -',
    expects: 'it stays as it is',
    async run(play) {
      await play.after('pages', {
        script: "report('width', innerWidth); addEventListener('resize', () => report('width', innerWidth));",
      });
      await play.input.press(
        'ctrl+plus',
        'ctrl+equal',
        'ctrl+KP_Add',
        'ctrl+minus',
        'ctrl+minus',
        'ctrl+minus',
      );
      await play.input.wheel(play.middle, 'up', ['ctrl']);
      await play.input.wheel(play.middle, 'up', ['ctrl']);
      await play.pause(600);
      const widths = new Set(play.reports('width').map(({ value }) => value));
      play.expect(widths.size === 1, `the page’s width became ${[...widths].join(', ')}`);
    },
  },
  {
    ...common,
    id: 'V103',
    title: 'a page that takes the focus again and again',
    expects: 'the bar answers',
    unguarded: 'harmless',
    run: acts('pages', {
      script: `const field = document.createElement('input'); document.body.append(field); setInterval(() => { window.focus(); field.focus(); }, 5);`,
    }),
  },
  {
    ...common,
    id: 'V104',
    title: 'a title that pretends',
    expects: 'the window’s title stays ours',
    unguarded: 'harmless',
    async run(play) {
      await play.after('secure', {
        script:
          "document.title = 'Session terminée '.repeat(9000); navigator.setAppBadge?.(99).catch(() => undefined);",
      });
      const wrong = play.screen.windows().filter((title) => title.includes('Session'));
      play.expect(wrong.length === 0, 'the window bears the page’s title');
    },
  },
  {
    ...common,
    id: 'V105',
    title: 'a page that draws a bar like ours',
    expects: 'the real bar is below it, outside of the page, and answers',
    unguarded: 'harmless',
    async run(play) {
      await play.after('pages', {
        script: `const bar = document.createElement('div'); bar.style.cssText = 'position:fixed;left:0;right:0;bottom:0;height:90px;background:#14213d;z-index:99'; document.body.append(bar);`,
      });
      play.expect(barIsFree(play), 'the page lies over the bar');
    },
  },
  {
    ...common,
    id: 'V106',
    title: 'noise without a touch',
    expects: 'no sound begins before the visitor touched the page',
    async run(play) {
      await play.after('secure', {
        auto: true,
        script: `const context = new AudioContext(); const tone = context.createOscillator(); tone.connect(context.destination); tone.start();
await new Promise((resolve) => setTimeout(resolve, 400)); report('sound', context.state);`,
      });
      play.expect((await play.reported('sound')) === 'suspended', 'a sound was played');
    },
  },
];

/** No colour of the acting page on the bar, whose foot is ours. */
function barIsFree({ screen, slot }: Play): boolean {
  const from = Math.ceil(slot.y + slot.height) + 6;
  for (let y = from; y < screen.height; y += 8)
    for (let x = 4; x < screen.width; x += 16) if (screen.pixel(x, y).join() === '255,0,255') return false;
  return true;
}

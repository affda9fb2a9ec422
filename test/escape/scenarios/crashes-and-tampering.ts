import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { windowsAfterException } from '../drive/exception-in-main.ts';
import { until } from '../drive/looks.ts';
import { packedApp } from '../drive/packed-app.ts';
import type { Play } from '../drive/play.ts';
import { helpersOf, kill } from '../drive/processes.ts';
import type { Vector } from '../vector.ts';

const group = 'crashes and tampering';
const common = { kind: 'scenario', group, unguarded: 'escapes' } as const;

/** Takes `piece` again and again, some hundred megabytes in a second, up to a limit that nobody should reach. */
const hoard = (piece: string, megabytes: number): string => `const hoard = [];
for (let held = 0; held < 1400; held += ${megabytes}) { hoard.push(${piece}); if (held % 200 === 0) report('held', held); await new Promise((resolve) => setTimeout(resolve, 40)); }
report('let on', hoard.length);`;

/** The service whose pages may take 500 MB: whoever takes more is closed, and the visitor is told. */
async function takesTooMuch(play: Play, script: string): Promise<void> {
  await play.goHome();
  // A page that was just closed may still be counted.
  await play.pause(1_500);
  await play.after('light', { script, wait: 500 });
  const closed = await until(() => !play.actingPageIsInFront() || play.reports('let on').length > 0, 25_000);
  play.expect(closed && play.reports('let on').length === 0, 'the page was let on up to 1400 MB');
}

/** Waits for our own page in the place of one that died. */
async function isTold(play: Play, milliseconds: number): Promise<void> {
  const told = await until(() => !play.actingPageIsInFront() && !play.placeIsEmpty(), milliseconds);
  play.expect(told, `after ${milliseconds / 1000} s the visitor is told nothing`);
}

/** Refused at once with code 2 is what an installed terminal does with a switch that is not its own. */
async function isRefused(
  play: Play,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
) {
  const app = await packedApp(play.screen.display);
  const outcome = await app.start(args, environment);
  play.expect(
    outcome.status === 2,
    `${args.join(' ')}: ended with ${outcome.status ?? 'nothing, it had to be killed'}`,
  );
  return outcome;
}

export const crashesAndTampering: readonly Vector[] = [
  {
    ...common,
    id: 'V117',
    title: 'a script that never ends',
    expects: 'the visitor is told within eight seconds, and the bar answers',
    quick: true,
    async run(play) {
      await play.after('pages', { script: 'for (;;) {}', wait: 300 });
      await isTold(play, 8_000);
    },
  },
  {
    ...common,
    id: 'V118',
    title: 'a script that takes all memory of its engine',
    expects: 'its page is closed at its service’s limit, and the visitor is told',
    run: (play) => takesTooMuch(play, hoard('new Array(2_500_000).fill(Math.random())', 20)),
  },
  {
    ...common,
    id: 'V119',
    title: 'a page that takes memory outside of the script engine’s limits',
    expects: 'its page is closed at its service’s limit, and the visitor is told',
    quick: true,
    run: (play) => takesTooMuch(play, hoard('new Uint8Array(20 * 1024 * 1024).fill(1)', 20)),
  },
  {
    ...common,
    id: 'V120',
    title: 'a page whose process dies, or that does a thousand things at once',
    expects: 'the visitor is told, and the bar answers',
    quick: true,
    async run(play) {
      await play.goHome();
      const before = new Set(helpersOf(play.terminal.sessionPid, 'renderer'));
      await play.after('secure', { script: "report('there')", wait: 300 });
      const pages = helpersOf(play.terminal.sessionPid, 'renderer').filter((pid) => !before.has(pid));
      play.expect(pages.length > 0, 'the page has no process of its own');
      kill(pages);
      await isTold(play, 5_000);
      await play.after('pages', {
        script: `for (let n = 0; n < 1000; n += 1) setInterval(() => { for (let m = 0; m < 20000; m += 1); console.log('x'.repeat(500)); }, 5);
for (let n = 0; n < 300; n += 1) document.body.append(document.createElement('iframe'));`,
        wait: 1_500,
      });
    },
  },
  {
    ...common,
    id: 'V121',
    title: 'a GPU process that dies again and again',
    expects: 'the session lives on',
    async run(play) {
      await play.open('pages');
      for (let time = 0; time < 8; time += 1) {
        const gpu = helpersOf(play.terminal.sessionPid, 'gpu-process');
        if (time === 0) play.expect(gpu.length > 0, 'no GPU process was found');
        kill(gpu);
        await play.pause(700);
      }
      await play.pause(1_000);
      await play.goHome();
    },
  },
  {
    ...common,
    id: 'V122',
    title: 'an exception in the main process, of the session and of the warden',
    expects: 'no window with an error',
    async run(play) {
      for (const window of await windowsAfterException(play.terminal.name))
        play.complain(`a window ${window}`);
    },
  },
  {
    ...common,
    id: 'V123',
    title: 'the program told to be Node (ELECTRON_RUN_AS_NODE)',
    expects: 'the installed program is no Node',
    unguarded: 'notTried',
    async run(play) {
      const outcome = await isRefused(play, ['-e', 'console.log("this is Node")'], {
        ELECTRON_RUN_AS_NODE: '1',
      });
      play.expect(!/^this is Node$/m.test(outcome.output), 'it ran a script');
      await expectFuses(play, [[FuseV1Options.RunAsNode, false]]);
    },
  },
  {
    ...common,
    id: 'V124',
    title: 'Node’s debugger (--inspect, NODE_OPTIONS)',
    expects: 'refused, and the options of the environment are not read',
    unguarded: 'notTried',
    async run(play) {
      for (const name of ['--inspect=0', '--inspect-brk=0', '--js-flags=--expose-gc'])
        await isRefused(play, [name]);
      await expectFuses(play, [
        [FuseV1Options.EnableNodeOptionsEnvironmentVariable, false],
        [FuseV1Options.EnableNodeCliInspectArguments, false],
      ]);
    },
  },
  {
    ...common,
    id: 'V125',
    title: 'Chromium’s debugging and every other switch',
    expects: 'refused with one sentence',
    unguarded: 'notTried',
    async run(play) {
      const words = [
        '--remote-debugging-port=0',
        '--remote-debugging-pipe',
        '--no-sandbox',
        '--load-extension=/tmp/x',
        '--proxy-server=127.0.0.1:1',
        '--host-resolver-rules=MAP * 127.0.0.1',
        '--inspect-session=0',
      ];
      for (const word of words) await isRefused(play, [word]);
    },
  },
  {
    ...common,
    id: 'V126',
    title: 'files of the program replaced',
    expects:
      'the program loads its checked archive only (on Windows, where the check runs, an ordinary account may not write there)',
    unguarded: 'notTried',
    async run(play) {
      await expectFuses(play, [
        [FuseV1Options.OnlyLoadAppFromAsar, true],
        [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, true],
        [FuseV1Options.GrantFileProtocolExtraPrivileges, false],
      ]);
    },
  },
  {
    ...common,
    id: 'V127',
    title: 'the system asks the program to end',
    expects: 'it ends, with its session',
    unguarded: 'harmless',
    mayEndSession: true,
    async run(play) {
      await play.open('pages');
      process.kill(play.terminal.pid, 'SIGTERM');
      play.expect(await until(() => !play.terminal.isAlive(), 8_000), 'it did not end');
    },
  },
  {
    ...common,
    id: 'V128',
    title: 'a page that speaks to the program around it',
    expects: 'it finds no bridge, no Node, and none of our pages',
    unguarded: 'harmless',
    quick: true,
    async run(play) {
      await play.after('secure', {
        script: `report('bridge', ['borne', 'require', 'process', 'electron', 'ipcRenderer', 'module', 'Buffer'].filter((name) => name in window).join(' ') || 'nothing');
report('shell', await fetch('borne://shell/visitor.html').then(() => 'read', () => 'refused'));
const frame = document.createElement('iframe'); frame.src = 'borne://shell/visitor.html'; document.body.append(frame);
const picture = new Image(); picture.onload = () => report('picture', 'shown'); picture.src = 'borne://picture/images/logo.svg';
try { location.href = 'borne://shell/visitor.html'; } catch {}`,
        wait: 1_500,
      });
      play.expect(
        (await play.reported('bridge')) === 'nothing',
        'a name of the program is known to the page',
      );
      play.expect((await play.reported('shell')) === 'refused', 'a page of ours was read');
      play.expect(play.reports('picture').length === 0, 'a picture of ours was shown');
    },
  },
  {
    ...common,
    id: 'V129',
    title: 'what a visitor left, looked for by the next one',
    expects: 'nothing is found',
    quick: true,
    mayEndSession: true,
    async run(play) {
      const script = `document.cookie = 'left=canary; max-age=9999'; localStorage.left = 'canary'; await caches.open('left'); report('left', document.cookie);`;
      await play.after('secure', { script });
      await play.reported('left');
      await play.endSession();
      await play.nextVisitor();
      await play.after('secure', {
        script: `report('found', [document.cookie, localStorage.left, (await caches.keys()).join()].filter(Boolean).join(' ') || 'nothing');`,
      });
      const found = await play.reported('found');
      play.expect(found === 'nothing', `found: ${found}`);
    },
  },
  {
    ...common,
    id: 'V130',
    title: 'a page that goes on when nobody sees it any more',
    expects: 'it ends when its tile is left',
    async run(play) {
      await play.after('pages', { script: "setInterval(() => report('beat'), 150);" });
      await play.reported('beat');
      await play.goHome();
      await play.pause(500);
      const beats = play.reports('beat').length;
      await play.pause(1_500);
      play.expect(play.reports('beat').length === beats, 'it went on');
    },
  },
];

/** The switches inside of the packed program itself, which no command line changes. */
async function expectFuses(
  play: Play,
  wanted: readonly (readonly [fuse: FuseV1Options, isOn: boolean])[],
): Promise<void> {
  const { executable } = await packedApp(play.screen.display);
  const wire = await getCurrentFuseWire(executable);
  for (const [fuse, isOn] of wanted)
    play.expect((wire[fuse] === FuseState.ENABLE) === isOn, `the fuse ${FuseV1Options[fuse]} is wrong`);
}

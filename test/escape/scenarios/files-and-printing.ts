import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sessionRootOf } from '../../e2e/support/sessions-on-disk.ts';
import type { PageToAct, Play } from '../drive/play.ts';
import { helpersOf, kill, memoryOf } from '../drive/processes.ts';
import type { Tile } from '../drive/tiles.ts';
import type { Vector } from '../vector.ts';

const group = 'files and printing';
const common = { kind: 'scenario', group, unguarded: 'escapes' } as const;

const acts =
  (tile: Tile, ...pages: readonly PageToAct[]) =>
  async (play: Play): Promise<void> => {
    for (const page of pages) await play.after(tile, page);
  };

/** A native file chooser takes its time to appear. */
const wait = 1_500;
const field = "const field = Object.assign(document.createElement('input'), { type: 'file' });";
const wholePage = 'style="position:fixed;inset:0;width:100%;height:100%;border:0"';
const frameOf = (address: string): string =>
  `<iframe src="${address.replaceAll('&', '&amp;').replaceAll('"', '%22')}" ${wholePage}></iframe><i id="go" style="display:none"></i>`;

/** Presses Ctrl and the key over the page that is open. */
const pressOver = async (play: Play, ...keys: readonly string[]): Promise<void> => {
  await play.input.press(...keys);
  await play.pause(wait);
};

export const filesAndPrinting: readonly Vector[] = [
  {
    ...common,
    id: 'V49',
    title: 'a field for files: touched, opened by a script, never in the page, for several',
    expects: 'no file chooser of the system, and the bar answers',
    quick: true,
    run: acts(
      'secure',
      { script: '', html: `<input id="go" type="file" ${wholePage}>`, wait },
      { script: `${field} field.click();`, wait },
      { script: `${field} document.body.append(field); field.showPicker();`, wait },
      { script: `${field} field.multiple = true; field.accept = '.pdf'; field.click();`, wait },
    ),
  },
  {
    ...common,
    id: 'V50',
    title: 'a field for a whole folder',
    expects: 'no folder chooser of the system',
    run: acts('secure', { script: `${field} field.webkitdirectory = true; field.click();`, wait }),
  },
  {
    ...common,
    id: 'V51',
    title: 'a page that reads the clipboard',
    expects: 'it is refused',
    quick: true,
    async run(play) {
      await play.after('secure', {
        script: "await settle('clipboard', () => navigator.clipboard.readText());",
      });
      play.expect(
        (await play.reported('clipboard')).startsWith('refused'),
        'the clipboard was read without a question',
      );
    },
  },
  {
    ...common,
    id: 'V52',
    title: 'a field for files in a frame of the same site',
    expects: 'no file chooser of the system',
    run: async (play) => {
      await play.open('pages');
      const inner = play.addressOfAct({ script: `${field} field.click();` });
      await play.act({ script: '', html: frameOf(inner), wait });
    },
  },
  {
    ...common,
    id: 'V53',
    title: 'a field for files in a frame of another site',
    expects: 'no file chooser of the system',
    quick: true,
    run: async (play) => {
      await play.open('pages');
      const inner = play.addressOfAct({ script: `${field} field.click();`, host: 'ameli.test' });
      await play.act({ script: '', html: frameOf(inner), wait });
    },
  },
  {
    ...common,
    id: 'V54',
    title: 'a field for files after the page changed its site, or was loaded again',
    expects: 'no file chooser of the system',
    run: async (play) => {
      await play.after('pages', { script: `${field} field.click();`, host: 'ameli.test', wait });
      await play.after('pages', {
        script: `if (location.hash === '') { location.hash = 'again'; location.reload(); } else { ${field} field.click(); }`,
        wait: 1_000,
      });
      await play.input.click(play.middle);
      await play.pause(wait);
    },
  },
  {
    ...common,
    id: 'V55',
    title: 'a field for files after the page’s process was killed',
    expects: 'what takes the place of the chooser is there again, or the page is not',
    async run(play) {
      const before = new Set(helpersOf(play.terminal.sessionPid, 'renderer'));
      await play.open('pages');
      kill(helpersOf(play.terminal.sessionPid, 'renderer').filter((pid) => !before.has(pid)));
      await play.pause(1_000);
      // "Try again" may stand in the middle of our page.
      await play.input.click(play.middle);
      await play.pause(500);
      await play.goHome();
      await play.after('pages', { script: `${field} field.click();`, wait });
    },
  },
  {
    ...common,
    id: 'V56',
    title: 'a field for files whose page is closed while it asks',
    expects: 'nothing stays on the screen',
    async run(play) {
      await play.after('secure', { script: `${field} field.click();`, wait: 600 });
      await play.goHome();
      await play.pause(600);
    },
  },
  {
    ...common,
    id: 'V57',
    title: 'choosers of the File System Access API',
    expects: 'no chooser of the system, and no access',
    quick: true,
    async run(play) {
      for (const name of ['showOpenFilePicker', 'showSaveFilePicker', 'showDirectoryPicker']) {
        await play.after('secure', { script: `await settle('${name}', () => window.${name}());`, wait: 900 });
        const told = play.reports(name).at(-1)?.value ?? 'refused';
        play.expect(told.startsWith('refused'), `${name}: ${told}`);
      }
    },
  },
  {
    ...common,
    id: 'V58',
    title: 'a field for files that is left without a choice, and touched again',
    expects: 'it asks again, by our own screen',
    async run(play) {
      await play.after('secure', {
        script: `${field} field.addEventListener('cancel', () => report('cancelled')); field.click();`,
        wait,
      });
      await play.input.press('Escape');
      await play.pause(500);
      await play.after('secure', { script: `${field} field.click();`, wait });
    },
  },
  {
    kind: 'windowsOnly',
    group,
    id: 'V59',
    title: 'a file dropped on a page',
    setting:
      'no desktop and no Explorer to drag from: the shell of the kiosk’s account is Borne (shell-wl, shell-pol)',
  },
  {
    ...common,
    id: 'V60',
    title: 'a link or a picture dragged over the page and onto the bar',
    expects: 'nothing is opened by it',
    unguarded: 'harmless',
    async run(play) {
      const { slot, middle, input } = play;
      const left = { x: Math.round(slot.x + 60), y: middle.y };
      const foot = { x: middle.x, y: Math.round(slot.y + slot.height + 40) };
      for (const to of [{ x: middle.x + 200, y: middle.y }, foot]) {
        await play.after('pages', {
          script: '',
          auto: true,
          html: `<a href="http://evil.test/?dropped" draggable="true" style="position:fixed;inset:0 50% 0 0;background:#ff00ff">x</a><i id="go" style="display:none"></i>`,
        });
        await input.drag(left, to);
        await play.pause(600);
      }
    },
  },
  {
    ...common,
    id: 'V61',
    title: 'a file that the server wants saved',
    expects: 'no window, and nothing on the disk',
    quick: true,
    async run(play) {
      for (const path of ['/download/file.exe', '/download/file.pdf']) {
        await play.open('pages');
        await play.lead(play.sites.address('caf.test', path), wait);
      }
    },
  },
  {
    ...common,
    id: 'V62',
    title: 'a file that the page makes, by a link, a blob:, a data: address or a frame',
    expects: 'no window, and nothing on the disk',
    quick: true,
    run: acts(
      'secure',
      {
        script: `const save = (href, download) => { const link = Object.assign(document.createElement('a'), { href, download }); document.body.append(link); link.click(); };
save(URL.createObjectURL(new Blob(['@echo off'])), 'start.bat');
await new Promise((resolve) => setTimeout(resolve, 200));
save('data:text/html,<h1>hta</h1>', 'page.hta');
await new Promise((resolve) => setTimeout(resolve, 200));
save('/', 'page.html');`,
        wait,
      },
      {
        script:
          "document.body.append(Object.assign(document.createElement('iframe'), { src: '/download/file.exe' }));",
        wait,
      },
    ),
  },
  {
    ...common,
    id: 'V63',
    title: 'twenty files in a loop',
    expects: 'no window, and the bar answers',
    run: acts('secure', {
      script: `for (let n = 0; n < 20; n += 1) { const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(new Blob(['x'])), download: n + '.bat' }); document.body.append(link); link.click(); }`,
      wait: 1_800,
    }),
  },
  {
    ...common,
    id: 'V64',
    title: 'a very large file',
    expects: 'nothing of it is written to the disk',
    async run(play) {
      const before = bytesBelow(play);
      await play.open('pages');
      await play.lead(play.sites.address('caf.test', '/large'), 2_500);
      const grown = Math.round((bytesBelow(play) - before) / 1024 / 1024);
      play.expect(grown < 20, `${grown} MB were written`);
    },
  },
  {
    ...common,
    id: 'V65',
    title: 'a file that goes on being loaded when its page is closed',
    expects: 'nothing is loaded, written or asked for after the page is gone',
    async run(play) {
      await play.after('secure', {
        script:
          "for (let n = 0; n < 3; n += 1) { location.href = '/large?' + n; await new Promise((resolve) => setTimeout(resolve, 100)); }",
        wait: 300,
      });
      await play.goHome();
      const before = bytesBelow(play);
      await play.pause(1_500);
      play.expect(bytesBelow(play) - before < 1024 * 1024, 'something is still written');
    },
  },
  {
    ...common,
    id: 'V66',
    title: 'window.print()',
    expects: 'no print window of the system, and the bar answers',
    quick: true,
    run: acts(
      'pages',
      { script: 'window.print();', wait: 1_800 },
      { script: 'window.print();', auto: true, wait: 1_800 },
    ),
  },
  {
    ...common,
    id: 'V67',
    title: 'print() of a frame, of an empty frame, of another site’s frame, and by execCommand',
    expects: 'no print window of the system',
    quick: true,
    async run(play) {
      const frame = "const frame = document.createElement('iframe'); document.body.append(frame);";
      await acts(
        'pages',
        { script: `${frame} frame.contentWindow.print();`, wait },
        { script: "document.execCommand('print');", wait },
        { script: `${frame} frame.srcdoc = '<script>print()<' + '/script>';`, wait },
        {
          script: `${frame} frame.src = URL.createObjectURL(new Blob(['<script>print()<' + '/script>'], { type: 'text/html' }));`,
          wait,
        },
      )(play);
      await play.open('pages');
      const inner = play.addressOfAct({ script: 'print();', host: 'ameli.test' });
      await play.act({ script: '', html: frameOf(inner), wait });
    },
  },
  {
    ...common,
    id: 'V68',
    title: 'Ctrl+P',
    expects: 'nothing happens',
    unguarded: 'harmless',
    async run(play) {
      await play.after('pages', { script: "report('there')" });
      await pressOver(play, 'ctrl+p', 'ctrl+shift+p');
    },
  },
  {
    ...common,
    id: 'V69',
    title: 'a PDF: shown, printed and saved by keys, made by the page',
    expects: 'no window, and no program is called',
    unguarded: 'harmless',
    async run(play) {
      await play.open('pages');
      await play.lead(play.sites.address('caf.test', '/document.pdf'), wait);
      await play.input.click(play.middle);
      await pressOver(play, 'ctrl+p', 'ctrl+s');
      await play.open('pages');
      await play.lead(play.sites.address('caf.test', '/blob/pdf?auto'), wait);
    },
  },
  {
    ...common,
    id: 'V70',
    title: 'Ctrl+S',
    expects: 'nothing happens',
    unguarded: 'harmless',
    async run(play) {
      await play.after('pages', { script: "report('there')" });
      await pressOver(play, 'ctrl+s', 'ctrl+shift+s');
    },
  },
  {
    kind: 'windowsOnly',
    group,
    id: 'V71',
    title: 'links in the print window: find a printer, help, print to a file',
    setting:
      'addprinter (NoAddPrinter=1) and no PDF, XPS or OneNote printer; the window itself is never shown (V66)',
  },
  {
    ...common,
    id: 'V72',
    title: 'storage filled without end',
    expects: 'a limit is met before the PC has no memory left, and the bar answers',
    unguarded: 'notTried',
    async run(play) {
      const before = memoryOf(play.terminal.sessionPid);
      await play.after('light', {
        script: `const store = await caches.open('hoard'); let megabytes = 0;
try { for (; megabytes < 1200; megabytes += 20) { await store.put('/hoard/' + megabytes, new Response(new Blob([new Uint8Array(20 * 1024 * 1024)]))); report('stored', megabytes); } } catch (error) { report('stopped', error.name); }`,
        wait: 12_000,
      });
      const grown = Math.round(memoryOf(play.terminal.sessionPid) - before);
      play.expect(grown < 800, `the session took ${grown} MB and was let on`);
    },
  },
  {
    ...common,
    id: 'V73',
    title: 'something left in the clipboard for the next visitor',
    expects: 'the next visitor’s page finds nothing to paste',
    quick: true,
    mayEndSession: true,
    async run(play) {
      await play.after('secure', {
        script: `const text = document.createElement('textarea'); text.value = 'canary-of-the-clipboard'; document.body.append(text); text.select(); report('copied', document.execCommand('copy'));`,
      });
      play.expect((await play.reported('copied')) === 'true', 'nothing could be copied');
      await play.endSession();
      await play.nextVisitor();
      await play.after('secure', {
        script: `const text = document.createElement('textarea'); document.body.append(text); text.focus(); document.execCommand('paste'); report('pasted', text.value);
await settle('clipboard', () => navigator.clipboard.readText());`,
      });
      await play.input.press('ctrl+v');
      play.expect((await play.reported('pasted')) === '', 'the clipboard of the last visitor was pasted');
    },
  },
];

/** What the terminal wrote, in bytes. */
function bytesBelow(play: Play): number {
  const { dataDirectory } = play.terminal;
  return [dataDirectory, sessionRootOf(dataDirectory)].map(sizeOf).reduce((sum, bytes) => sum + bytes, 0);
}

function sizeOf(folder: string): number {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0)
      .reduce((sum, bytes) => sum + bytes, 0);
  } catch {
    return 0;
  }
}

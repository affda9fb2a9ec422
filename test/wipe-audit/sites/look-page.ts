import { type Answer, page } from '../../fixtures/sites/answer.ts';

/**
 * Where a page of the next visitor finds what the last one left. Each is the source of a function that gives what is
 * there, or null.
 */
const looks = {
  cookies: 'async () => document.cookie || null',
  localStorage: 'async () => Object.entries(localStorage).join() || null',
  sessionStorage: 'async () => Object.entries(sessionStorage).join() || null',
  indexedDb: 'async () => (await indexedDB.databases()).map(({ name }) => name).join() || null',
  cacheApi: 'async () => (await caches.keys()).join() || null',
  privateFiles: `async () => {
  const names = [];
  for await (const name of (await navigator.storage.getDirectory()).keys()) names.push(name);
  return names.join() || null;
}`,
  storageBuckets: 'async () => (await navigator.storageBuckets.keys()).join() || null',
  serviceWorker:
    'async () => (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope).join() || null',
  windowName: 'async () => window.name || null',
  httpCache: `async () => {
  const answer = await fetch('/wipe/served?id=hcs', { cache: 'only-if-cached', mode: 'same-origin' }).catch(() => null);
  return answer !== null && answer.ok ? (await answer.text()) || null : null;
}`,
  clipboard: `async () => {
  const text = document.createElement('textarea');
  document.body.append(text);
  text.focus();
  document.execCommand('paste');
  return text.value || null;
}`,
  permissions: `async () => {
  const granted = [];
  for (const name of ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read', 'persistent-storage']) {
    const status = await navigator.permissions.query({ name }).catch(() => null);
    if (status !== null && status.state === 'granted') granted.push(name);
  }
  return granted.join() || null;
}`,
  pixelRatio: 'async () => String(devicePixelRatio)',
} as const;

/** What one visitor's look brought to light: what was found where, or null. */
export type Look = Readonly<Record<string, string | null>>;

/** A page that looks in all these places at a touch; the rest its server sees: ETag, sign-in, TLS, HSTS. */
export function lookPage(): Answer {
  const sources = Object.entries(looks).map(([name, source]) => `${name}: ${source}`);
  return page({
    title: 'Look',
    headers: { 'cache-control': 'no-store' },
    head: '<style>html{background:#ff00ff}#go{position:fixed;inset:0;border:0;background:#ff00ff;z-index:9}</style>',
    body: '<button id="go" type="button">Continuer</button>',
    script: `const looks = {
${sources.join(',\n')}
};
const tell = (path, what) => fetch('/wipe/' + path, { method: 'POST', body: JSON.stringify(what) });
document.getElementById('go').addEventListener('click', async () => {
  await tell('touched', {});
  const found = {};
  for (const [name, look] of Object.entries(looks)) {
    const late = new Promise((done) => setTimeout(done, 3000, null));
    found[name] = await Promise.race([look().catch(() => null), late]);
  }
  await fetch('/wipe/served?id=etg');
  await fetch('/wipe/secret?quiet');
  await tell('looked', found);
}, { once: true });
addEventListener('pageshow', () => void tell('ready', {}), { once: true });`,
  });
}

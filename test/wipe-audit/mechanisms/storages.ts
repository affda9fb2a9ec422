import type { Mechanism } from '../mechanism.ts';

const put = (id: string, title: string, source: string): Mechanism => ({
  id,
  title,
  by: { kind: 'page', put: `async (c, keep) => {${source}}` },
});

/** What a site stores on purpose. */
export const storages: readonly Mechanism[] = [
  put('cks', 'cookie of the session', "document.cookie = 'cks=' + c + '; path=/';"),
  put('ckp', 'cookie of a year', "document.cookie = 'ckp=' + c + '; path=/; max-age=31536000';"),
  put('ckh', 'cookie no script can see', "await served('ckh');"),
  put(
    'ckc',
    'cookie of a partition (CHIPS)',
    "document.cookie = 'ckc=' + c + '; path=/; Secure; SameSite=None; Partitioned; max-age=31536000'; if (!document.cookie.includes(c)) throw new Error('refused');",
  ),
  put(
    'cka',
    'cookie by cookieStore',
    "await cookieStore.set({ name: 'cka', value: c, expires: Date.now() + 9e9 });",
  ),
  put('lsl', 'localStorage, Latin-1', "localStorage.setItem('lsl', c);"),
  put('lsu', 'localStorage, UTF-16', "localStorage.setItem('lsu', c + '語');"),
  put('lsk', 'localStorage, key', "localStorage.setItem(c, 'x');"),
  put('sss', 'sessionStorage', "sessionStorage.setItem('sss', c);"),
  put('idv', 'IndexedDB, value', "await inDatabase((store) => store.put({ c }, 'idv'));"),
  put('idk', 'IndexedDB, key', 'await inDatabase((store) => store.put(1, c));'),
  put(
    'idb',
    'IndexedDB, blob of 3 MB',
    "await inDatabase((store) => store.put(new Blob([sparse(c, 3)]), 'idb'));",
  ),
  put(
    'idn',
    'IndexedDB, name of a database',
    'const opening = indexedDB.open(c, 1); await new Promise((done, fail) => { opening.onsuccess = done; opening.onerror = () => fail(opening.error); }); keep.push(opening.result);',
  ),
  put(
    'rtc',
    'certificate of WebRTC under a key',
    "const certificate = await RTCPeerConnection.generateCertificate({ name: 'ECDSA', namedCurve: 'P-256' }); await inDatabase((store) => store.put(certificate, c));",
  ),
  put(
    'cry',
    'key of WebCrypto',
    "const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(c), { name: 'HMAC', hash: 'SHA-256' }, true, ['sign']); await inDatabase((store) => store.put(key, 'cry')); keep.push(key);",
  ),
  put(
    'cac',
    'Cache API, body',
    "await (await caches.open('wipe')).put('/wipe/cac', new Response('body ' + c));",
  ),
  put('can', 'Cache API, address', "await (await caches.open('wipe')).put('/wipe/' + c, new Response('x'));"),
  put('opf', 'private file, content', "await inFile('opf', c);"),
  put('opn', 'private file, name', "await inFile(c, 'x');"),
  put('bkt', 'storage bucket, name', 'keep.push(await navigator.storageBuckets.open(c));'),
  put(
    'swb',
    'service worker, script',
    "await navigator.serviceWorker.register('/wipe/served?id=swb', { scope: '/wipe/' }); await navigator.serviceWorker.ready;",
  ),
  put(
    'sws',
    'service worker, in its memory',
    '(await navigator.serviceWorker.ready).active.postMessage(c); await pause(200);',
  ),
  put(
    'pwd',
    'stored password (Credential Management)',
    'await navigator.credentials.store(new PasswordCredential({ id: c, password: c }));',
  ),
  put('wsq', 'WebSQL', "openDatabase(c, '1', c, 1000);"),
  put('trs', 'shared storage', "await sharedStorage.set('wipe', c);"),
];

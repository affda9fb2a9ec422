import type { Mechanism } from '../mechanism.ts';

const put = (id: string, title: string, source: string): Mechanism => ({
  id,
  title,
  by: { kind: 'page', put: `async (c, keep) => {${source}}` },
});
/** As above, for what opens something outside of Electron where nothing guards. */
const putOutside = (id: string, title: string, source: string): Mechanism => ({
  ...put(id, title, source),
  opensOutside: true,
});
const served = (id: string, title: string): Mechanism => put(id, title, `keep.push(await served('${id}'));`);

/** What the network part of Chromium keeps. */
export const network: readonly Mechanism[] = [
  served('hcs', 'HTTP cache, small'),
  served('hcl', 'HTTP cache, 6 MB'),
  served('hcg', 'HTTP cache, gzip'),
  served('hcb', 'HTTP cache, brotli'),
  served('etg', 'ETag'),
  served('smt', 'Server-Timing header'),
  { id: 'nel', title: 'Report-To and NEL header', by: { kind: 'way' } },
  { id: 'alt', title: 'Alt-Svc header', by: { kind: 'way' } },
  { id: 'hsr', title: 'HSTS', by: { kind: 'way' } },
  { id: 'tlt', title: 'TLS ticket', by: { kind: 'way' } },
  put(
    'pdf',
    'PDF',
    "const frame = document.createElement('iframe'); frame.src = '/wipe/served?id=pdf'; document.body.append(frame); await pause(500);",
  ),
  served('nst', 'answer that may not be stored'),
  put(
    'v8c',
    'script, with its compiled form',
    "for (let n = 0; n < 3; n += 1) { const script = document.createElement('script'); script.src = '/wipe/served?id=v8c'; document.body.append(script); await new Promise((done, fail) => { script.onload = done; script.onerror = () => fail(new Error('not loaded')); }); }",
  ),
  put(
    'img',
    'picture with text in it',
    "const image = new Image(); image.src = '/wipe/served?id=img'; await image.decode(); document.body.append(image);",
  ),
  put('bau', 'user name by HTTP (Basic)', "keep.push(await signIn(c, canary('bap')));"),
  put('bap', 'password by HTTP (Basic)', 'await pause(1);'),
  put('rlm', 'realm of a sign-in', 'await pause(1);'),
  put('prc', 'host connected ahead', "link('preconnect', 'http://' + c + '.localhost'); await pause(100);"),
  put('dns', 'host looked up ahead', "link('dns-prefetch', 'http://' + c + '.localhost'); await pause(100);"),
  put('hdr', 'header of a request', "await fetch('/wipe/empty', { headers: { 'x-wipe': c } });"),
  put('pst', 'body of a request', "await fetch('/wipe/empty', { method: 'POST', body: c });"),
  put('adr', 'address of a request', "await fetch('/wipe/empty?of=' + c);"),
  put('bea', 'beacon', "navigator.sendBeacon('/wipe/empty', c);"),
  put(
    'wsk',
    'WebSocket',
    "const socket = new WebSocket('ws://' + location.host + '/resources/socket?of=' + c); await new Promise((done, fail) => { socket.onopen = done; socket.onerror = () => fail(new Error('refused')); }); socket.send(c); keep.push(socket);",
  ),
  put('sse', 'EventSource', "keep.push(new EventSource('/wipe/empty?of=' + c));"),
  put(
    'blk',
    'address that is not allowed',
    "const frame = document.createElement('iframe'); frame.src = 'http://evil.test/' + c; document.body.append(frame); await pause(200);",
  ),
  putOutside(
    'ext',
    'address of another program',
    "const frame = document.createElement('iframe'); frame.src = 'mailto:' + c + '@caf.test'; document.body.append(frame); await pause(200);",
  ),
  putOutside(
    'dln',
    'name of a download',
    "const anchor = document.createElement('a'); anchor.href = URL.createObjectURL(new Blob(['x'])); anchor.download = c + '.txt'; anchor.click(); keep.push(anchor); await pause(300);",
  ),
  putOutside(
    'dlb',
    'content of a download',
    "const anchor = document.createElement('a'); anchor.href = URL.createObjectURL(new Blob([sparse(c, 1)])); anchor.download = 'wipe.txt'; anchor.click(); keep.push(anchor); await pause(300);",
  ),
];

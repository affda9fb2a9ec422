import type { Mechanism } from '../mechanism.ts';

const put = (id: string, title: string, source: string): Mechanism => ({
  id,
  title,
  by: { kind: 'page', put: `async (c, keep) => {${source}}` },
});

/** What lies in pages and in what draws them. */
export const inPages: readonly Mechanism[] = [
  { id: 'url', title: 'address of the page', by: { kind: 'way' } },
  { id: 'typ', title: 'text typed by real keys', by: { kind: 'way' } },
  { id: 'alr', title: 'question of the page (alert)', by: { kind: 'way' }, opensOutside: true },
  { id: 'blm', title: 'page that is not allowed', by: { kind: 'way' } },
  put('psh', 'address by pushState', "history.pushState({}, '', '?of=' + c);"),
  put('hst', 'state of the history', "history.replaceState({ c }, '');"),
  put('ttl', 'title', 'document.title = c;'),
  put('wnm', 'name of the window', 'window.name = c;'),
  put('frm', 'field of a form', "document.getElementById('field').value = c;"),
  put('dom', 'text of the page', 'document.body.append(c);'),
  put(
    'sty',
    'style sheet',
    "const style = document.createElement('style'); style.textContent = '.x{--wipe:' + c + '}'; document.head.append(style);",
  ),
  put('con', 'line on the console', 'console.log(c);'),
  put('err', 'error nobody caught', 'setTimeout(() => { throw new Error(c); }); await pause(50);'),
  put('prf', 'mark of performance', 'performance.mark(c);'),
  put(
    'shw',
    'shared worker',
    "const worker = new SharedWorker('/acting.js', c); worker.port.postMessage(c); keep.push(worker);",
  ),
  put(
    'wrk',
    'worker, in its memory',
    "const worker = new Worker(URL.createObjectURL(new Blob(['onmessage = ({ data }) => { self.kept = data; }'])), { name: c }); worker.postMessage(c); keep.push(worker);",
  ),
  put('bch', 'BroadcastChannel', 'keep.push(new BroadcastChannel(c));'),
  put('lck', 'lock', 'void navigator.locks.request(c, () => new Promise(() => undefined));'),
  put(
    'blb',
    'blob of 3 MB',
    'const blob = new Blob([sparse(c, 3)]); keep.push(blob, URL.createObjectURL(blob));',
  ),
  put(
    'wgl',
    'source of a shader',
    "const context = document.createElement('canvas').getContext('webgl'); const shader = context.createShader(context.VERTEX_SHADER); context.shaderSource(shader, '// ' + c + '\\nattribute vec4 p; void main() { gl_Position = p; }'); context.compileShader(shader); if (!context.getShaderParameter(shader, context.COMPILE_STATUS)) throw new Error('not compiled'); keep.push(context, shader);",
  ),
  put(
    'clp',
    'clipboard',
    "const text = document.createElement('textarea'); text.value = c; document.body.append(text); text.select(); if (!document.execCommand('copy')) throw new Error('refused'); text.remove();",
  ),
  put(
    'clh',
    'clipboard, as HTML',
    "await new Promise((done, fail) => { addEventListener('copy', (event) => { event.clipboardData.setData('text/plain', canary('clp')); event.clipboardData.setData('text/html', '<b>' + c + '</b>'); event.preventDefault(); done(); }, { once: true }); if (!document.execCommand('copy')) fail(new Error('refused')); });",
  ),
  put(
    'med',
    'title of what is played',
    'navigator.mediaSession.metadata = new MediaMetadata({ title: c, artist: c });',
  ),
  put('ntf', 'notification', 'keep.push(new Notification(c, { body: c }));'),
  put(
    'ifr',
    'frame with a page of its own',
    "const frame = document.createElement('iframe'); frame.srcdoc = '<p>' + c + '</p>'; document.body.append(frame); await pause(100);",
  ),
  put(
    'dat',
    'frame of a data: address',
    "const frame = document.createElement('iframe'); frame.src = 'data:text/html,' + c; document.body.append(frame); await pause(100);",
  ),
  put(
    'was',
    'memory of WebAssembly',
    'const memory = new WebAssembly.Memory({ initial: 1 }); new TextEncoder().encodeInto(c, new Uint8Array(memory.buffer)); keep.push(memory);',
  ),
  put(
    'aud',
    'fingerprint text on a canvas',
    "const context = document.createElement('canvas').getContext('2d'); context.font = '20px ' + c; context.fillText(c, 10, 20); keep.push(context);",
  ),
];

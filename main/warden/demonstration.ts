import { join } from 'node:path';
import { utilityProcess } from 'electron';
import { builtFolders } from '../built-folders.ts';

/** The demonstration's web sites, in a process of their own: the warden hears no request of a visitor. */
export interface Demonstration {
  readonly port: number;
  stop(): void;
}

export function startDemonstration(): Promise<Demonstration> {
  const sites = join(builtFolders.profiles, 'demonstration', 'sites');
  const child = utilityProcess.fork(join(builtFolders.main, 'demonstration.js'), [sites], {
    stdio: 'ignore',
    serviceName: 'Borne demonstration sites',
  });
  return new Promise((resolve, reject) => {
    child.once('message', (message: unknown) => {
      const port = portOf(message);
      if (port === null) reject(new Error('the demonstration sites answered without a port'));
      else resolve({ port, stop: () => child.kill() });
    });
    child.once('exit', () => reject(new Error('the demonstration sites ended before they were ready')));
  });
}

function portOf(message: unknown): number | null {
  if (typeof message !== 'object' || message === null || !('port' in message)) return null;
  return typeof message.port === 'number' ? message.port : null;
}

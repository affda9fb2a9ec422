import { join } from 'node:path';
import { createBuilder, preview } from 'vite';

const root = join(import.meta.dirname, '..', '..');

/** The host our pages are opened under. */
export const pagesHost = 'borne.example';

export interface ServedPages {
  readonly port: number;
  close(): Promise<void>;
}

/** Builds the pages as they ship into a folder, and serves them. */
export async function servePages(folder: string): Promise<ServedPages> {
  await buildPages(folder);
  const server = await preview({
    configFile: false,
    logLevel: 'warn',
    build: { outDir: folder },
    preview: { host: '127.0.0.1', port: 0, allowedHosts: [pagesHost] },
  });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('the pages are not served');
  return { port: address.port, close: () => server.close() };
}

async function buildPages(folder: string): Promise<void> {
  // The test runner says `test`, which React takes for development.
  const { NODE_ENV } = process.env;
  process.env['NODE_ENV'] = 'production';
  const builder = await createBuilder({
    configFile: join(root, 'build', 'vite.config.ts'),
    logLevel: 'warn',
    environments: { renderer: { build: { outDir: folder } } },
  });
  const { renderer } = builder.environments;
  if (renderer === undefined) throw new Error('build/vite.config.ts builds no renderer');
  await builder.build(renderer);
  if (NODE_ENV === undefined) delete process.env['NODE_ENV'];
  else process.env['NODE_ENV'] = NODE_ENV;
}

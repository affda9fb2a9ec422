import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { electronEnvironment, sandboxArguments } from '../../../build/scripts/runtime.mjs';
import type { Screen } from '../../e2e/support/screen.ts';
import type { TestSites } from '../../fixtures/sites/test-sites.ts';
import type { Input } from './input.ts';
import { settledLook, until } from './looks.ts';
import type { Places } from './places.ts';
import { startElectron } from './started-program.ts';
import type { Terminal } from './terminal.ts';
import { tileHosts, tiles } from './tiles.ts';

interface UnguardedOptions {
  readonly screen: Screen;
  readonly input: Input;
  readonly places: Places;
  readonly sites: TestSites;
  readonly path: string;
  readonly arguments?: readonly string[];
}

/** The control: the same screen, the same tiles and places, and no guard. */
export async function startUnguardedTerminal(options: UnguardedOptions): Promise<Terminal> {
  const { screen, places, sites } = options;
  const dataDirectory = mkdtempSync(join(tmpdir(), 'borne-unguarded-'));
  const { x, y, width, height } = places.slot;
  const layout = {
    tiles: tiles.map((tile) => ({
      ...places.tiles.get(tile),
      address: sites.address(tileHosts[tile], `/stage?tile=${tile}`),
    })),
    slot: { x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height) },
  };
  const program = startElectron(
    [
      ...sandboxArguments(),
      `--host-resolver-rules=${sites.resolverRules}`,
      `--user-data-dir=${dataDirectory}`,
      ...(options.arguments ?? []),
      join(import.meta.dirname, '..', '..', 'fixtures', 'unguarded-kiosk'),
      `--layout=${JSON.stringify(layout)}`,
    ],
    { ...electronEnvironment(), PATH: options.path, DISPLAY: screen.display, WAYLAND_DISPLAY: undefined },
  );
  const isThere = await until(() => screen.pixel(1200, 300).join() === '255,251,224', 30_000);
  await options.input.move(places.home);
  const launcher = await settledLook(screen);
  if (!isThere) throw new Error('the control was not shown in time');
  return {
    name: 'unguarded',
    launcher,
    pid: program.pid,
    sessionPid: program.pid,
    dataDirectory,
    isAlive: () => program.isRunning(),
    async close() {
      await program.end();
      rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
}

import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { windowsNode } from '../../../build/scripts/prepare/node-for-windows.mjs';
import { cacheFolder } from '../../../build/scripts/prepare/paths.mjs';

/** A Windows as far as wine is one: its registry, its folders, its programs reg.exe and cmd.exe. */
export interface Wine {
  /**
   * Runs one of our scripts by a Node for Windows.
   * @returns what it printed, as JSON
   * @throws with all it said where it fails
   */
  script(file: string): unknown;
}

const prefix = join(cacheFolder, 'wine');
const isReady = join(prefix, 'borne-ready');

/** Null where there is none; its first start takes some seconds, and is kept between runs. */
export function startWine(): Wine | null {
  if (!existsSync('/usr/bin/wine') || !existsSync(windowsNode)) return null;
  if (!existsSync(isReady)) {
    rmSync(prefix, { recursive: true, force: true });
    wine(['wineboot', '--init']);
    // It calls itself Windows 7 otherwise, where no Node starts.
    wine(['winecfg', '-v', 'win10']);
    writeFileSync(isReady, '');
  }
  return {
    script(file) {
      const { code, output, errors } = wine([windowsNode, file]);
      if (code !== 0) throw new Error(`${file} ended with ${code}: ${output} ${errors}`);
      return JSON.parse(output) as unknown;
    },
  };
}

/** Its standard streams are files: Node under wine can open no pipe. */
function wine(args: readonly string[]): { code: number | null; output: string; errors: string } {
  const folder = mkdtempSync(join(tmpdir(), 'borne-wine-'));
  const [input, output, errors] = [
    openSync('/dev/null', 'r'),
    openSync(join(folder, 'output'), 'w'),
    openSync(join(folder, 'errors'), 'w'),
  ];
  try {
    const { status } = spawnSync('/usr/bin/wine', [...args], {
      stdio: [input, output, errors],
      timeout: 100_000,
      env: { ...process.env, WINEPREFIX: prefix, WINEDEBUG: '-all', DISPLAY: '' },
    });
    const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
    return { code: status, output: read('output'), errors: read('errors') };
  } finally {
    for (const file of [input, output, errors]) closeSync(file);
    rmSync(folder, { recursive: true, force: true });
  }
}

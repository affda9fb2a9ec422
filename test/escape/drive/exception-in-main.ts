import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../../../build/scripts/prepare/paths.mjs';
import { electronEnvironment, sandboxArguments } from '../../../build/scripts/runtime.mjs';
import { openScreen } from '../../e2e/support/screen.ts';
import { pause } from './looks.ts';
import { startElectron } from './started-program.ts';
import { visibleWindows } from './window-census.ts';

/** Seconds after its start at which a process has its bug: its windows are on the screen by then. */
const bugs = { session: 5, warden: 9 } as const;

/**
 * Starts a program on a screen of its own, lets an exception happen in its main process, and gives the windows that
 * do not fill the screen: a native "Error" window is one.
 */
export async function windowsAfterException(kind: 'borne' | 'unguarded'): Promise<readonly string[]> {
  const scratch = mkdtempSync(join(tmpdir(), 'borne-bug-'));
  // The product looks for its pages and profiles where the program lies.
  for (const part of ['build', 'kiosk-profiles']) symlinkSync(join(projectRoot, part), join(scratch, part));
  const main =
    kind === 'borne'
      ? join(projectRoot, 'build', 'out', 'main', 'main.js')
      : join(projectRoot, 'test', 'fixtures', 'unguarded-kiosk', 'main.mjs');
  writeFileSync(
    join(scratch, 'package.json'),
    JSON.stringify({ name: 'bug', version: '1.0.0', type: 'module', main: 'main.mjs' }),
  );
  writeFileSync(
    join(scratch, 'main.mjs'),
    `const seconds = process.argv.includes('--role=session') ? ${bugs.session} : ${bugs.warden};
setTimeout(() => { throw new Error('a bug made by the test'); }, seconds * 1000);
await import(${JSON.stringify(pathToFileURL(main).href)});\n`,
  );
  const screen = await openScreen({ width: 1280, height: 800 });
  const program = startElectron(
    [
      ...sandboxArguments(),
      scratch,
      '--kiosk',
      '--data-dir',
      join(scratch, 'data'),
      `--user-data-dir=${join(scratch, 'user-data')}`,
      '--layout={"tiles":[],"slot":{"x":0,"y":0,"width":1,"height":700}}',
    ],
    { ...electronEnvironment(), DISPLAY: screen.display, WAYLAND_DISPLAY: undefined },
  );
  const found = new Set<string>();
  try {
    const end = Date.now() + (bugs.warden + 3) * 1000;
    while (Date.now() < end) {
      for (const { width, height, title } of await visibleWindows(screen.display))
        if (width < screen.width || height < screen.height) found.add(`"${title}" of ${width} × ${height}`);
      await pause(150);
    }
  } finally {
    await program.end();
    screen.close();
    rmSync(scratch, { recursive: true, force: true });
  }
  return [...found];
}

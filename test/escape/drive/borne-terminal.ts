import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { electronArguments, electronEnvironment } from '../../../build/scripts/runtime.mjs';
import type { Screen } from '../../e2e/support/screen.ts';
import { isAlive, sessionMainProcess } from '../../e2e/support/sessions-on-disk.ts';
import type { Input } from './input.ts';
import { areAlike, lookAt, settledLook, until } from './looks.ts';
import type { Places } from './places.ts';
import { startElectron } from './started-program.ts';
import type { Terminal } from './terminal.ts';

interface BorneTerminalOptions {
  readonly screen: Screen;
  readonly input: Input;
  readonly places: Places;
  readonly profile: string;
  readonly arguments: readonly string[];
  /** PATH with the doubles of openers first. */
  readonly path: string;
}

/** The service bar stands at the foot of every screen of a session; the curtain has paper there. */
const bar = '20,33,61';

/** Starts the real shell as a kiosk, without any debugger, and goes in as a visitor up to the tiles. */
export async function startBorneTerminal(options: BorneTerminalOptions): Promise<Terminal> {
  const { screen } = options;
  const dataDirectory = mkdtempSync(join(tmpdir(), 'borne-escape-'));
  const program = startElectron(
    electronArguments([
      '--kiosk',
      '--no-reading-pause',
      '--data-dir',
      dataDirectory,
      '--profile',
      options.profile,
      ...options.arguments,
    ]),
    { ...electronEnvironment(), PATH: options.path, DISPLAY: screen.display, WAYLAND_DISPLAY: undefined },
  );
  const close = async (): Promise<void> => {
    await program.end();
    rmSync(dataDirectory, { recursive: true, force: true });
  };
  try {
    const launcher = await enter(options);
    const session = sessionMainProcess(dataDirectory);
    return {
      name: 'borne',
      launcher,
      pid: program.pid,
      sessionPid: session,
      dataDirectory,
      isAlive: () => program.isRunning() && isAlive(session),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** From the welcome screen to the tiles, by the mouse. */
export async function enter({
  screen,
  input,
  places,
}: Pick<BorneTerminalOptions, 'screen' | 'input' | 'places'>): Promise<
  readonly (readonly [number, number, number])[]
> {
  if (!(await until(() => screen.pixel(screen.width - 10, screen.height - 4).join() === bar, 45_000)))
    throw new Error('no welcome screen was shown in time');
  let look = await settledLook(screen);
  for (const place of [places.welcome, places.language, places.accept]) {
    await input.click(place);
    const before = look;
    if (!(await until(() => !areAlike(lookAt(screen), before), 10_000)))
      throw new Error('a touch on the way to the tiles changed nothing');
    await input.move(places.home);
    look = await settledLook(screen);
  }
  return look;
}

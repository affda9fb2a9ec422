import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../../build/drive/free-port.ts';
import { isLoaded, type SwiftVisitor, visitorBehind } from '../../../build/drive/swift-visitor.ts';
import { projectRoot } from '../../../build/scripts/prepare/paths.mjs';
import { electronEnvironment, sandboxArguments } from '../../../build/scripts/runtime.mjs';
import { sessionMainProcesses, sessionRootInMemory } from '../../e2e/support/sessions-on-disk.ts';
import { pause, until } from '../../escape/drive/looks.ts';
import { type StartedProgram, startElectron } from '../../escape/drive/started-program.ts';

/**
 * The real kiosk without a debugger in its warden: nothing is attached to the process that stays. Its sessions open
 * debugging ports, by which visitors press and type. An account of its own as far as files go.
 */
export interface PlainTerminal {
  readonly dataDirectory: string;
  readonly home: string;
  readonly temporary: string;
  wardenPid(): number;
  isRunning(): boolean;
  /** Main processes of sessions: the one on the screen, a spare one, one that is starting. */
  sessions(): readonly number[];
  /** Name of the directory of a session by its main process; null where it is gone. */
  directoryOf(pid: number): string | null;
  /** Someone before the session that is on the screen, once there is one. @throws when none comes in time */
  visitor(): Promise<PresentVisitor>;
  start(): void;
  /** Ends it politely. */
  quit(): Promise<void>;
  /** Ends whatever still runs and removes all its folders. */
  remove(): Promise<void>;
}

export interface PresentVisitor extends SwiftVisitor {
  /** Of the session's main process. */
  readonly pid: number;
}

export interface PlainTerminalOptions {
  readonly display: string;
  readonly profile: string;
  readonly mapHosts: readonly string[];
  /** Folder of the program to start in place of the product's. */
  readonly program?: string;
  /** Given the data directory before the first start. */
  readonly prepare?: (dataDirectory: string) => void;
}

/** Ports in turn: a spare session that was lost makes the turn go on, and no two that live may meet. */
const ports = 6;

export async function makePlainTerminal(options: PlainTerminalOptions): Promise<PlainTerminal> {
  const folder = mkdtempSync(join(tmpdir(), 'borne-plain-'));
  const make = (name: string): string => {
    mkdirSync(join(folder, name), { mode: 0o700 });
    return join(folder, name);
  };
  const [home, temporary, dataDirectory] = [make('home'), make('tmp'), make('data')];
  options.prepare?.(dataDirectory);
  const doors: number[] = [];
  while (doors.length < ports) doors.push(await freePort());
  let program: StartedProgram | null = null;

  const visitor = async (): Promise<PresentVisitor | null> => {
    const found = await Promise.all(sessionMainProcesses(dataDirectory).map(visitorOf));
    const [shown, ...others] = found.filter((one) => one !== null);
    for (const other of others) other.leave();
    return shown ?? null;
  };

  return {
    dataDirectory,
    home,
    temporary,
    wardenPid: () => program?.pid ?? 0,
    isRunning: () => program?.isRunning() ?? false,
    sessions: () => sessionMainProcesses(dataDirectory),
    directoryOf: (pid) =>
      /--user-data-dir=\S*?\/(?<id>[0-9a-f]{16})\//.exec(commandLineOf(pid))?.groups?.['id'] ?? null,
    async visitor() {
      let found: PresentVisitor | null = null;
      await until(async () => (found = await visitor()) !== null, 40_000, 20);
      if (found === null) throw new Error('no session showed its first screen in time');
      return found;
    },
    start() {
      program = startElectron(
        [
          ...sandboxArguments(),
          options.program ?? projectRoot,
          '--kiosk',
          '--no-reading-pause',
          '--data-dir',
          dataDirectory,
          '--profile',
          options.profile,
          ...options.mapHosts,
          ...doors.flatMap((port) => ['--inspect-session', String(port)]),
        ],
        {
          ...electronEnvironment(),
          HOME: home,
          TMPDIR: temporary,
          XDG_CONFIG_HOME: undefined,
          XDG_CACHE_HOME: undefined,
          XDG_DATA_HOME: undefined,
          XDG_RUNTIME_DIR: undefined,
          DISPLAY: options.display,
          WAYLAND_DISPLAY: undefined,
        },
        join(folder, 'printed.txt'),
      );
    },
    async quit() {
      await program?.end();
    },
    async remove() {
      await program?.end();
      await pause(100);
      rmSync(sessionRootInMemory(dataDirectory), { recursive: true, force: true });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function visitorOf(pid: number): Promise<PresentVisitor | null> {
  const port = portOf(pid);
  const visitor = port === null ? null : await visitorBehind(port);
  return visitor === null ? null : { ...visitor, pid };
}

/** Whether a session has loaded its first screen, shown or not. */
export async function hasLoaded(pid: number): Promise<boolean> {
  const port = portOf(pid);
  return port !== null && (await isLoaded(port));
}

/** The debugging port that stands in a session's command line. */
function portOf(pid: number): number | null {
  const port = /--remote-debugging-port=(?<port>\d+)/.exec(commandLineOf(pid))?.groups?.['port'];
  return port === undefined ? null : Number(port);
}

function commandLineOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

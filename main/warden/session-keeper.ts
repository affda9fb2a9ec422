import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { app } from 'electron';
import type { HostMapping, ToSession, ToWarden } from '../../app/ipc/warden-contract.ts';
import type { WipeStep } from '../../app/wipe/plan.ts';
import type { StepOutcome, WipeReport } from '../../app/wipe/report.ts';
import { partsOfSession } from '../parts-of-session.ts';
import type { Container, ContainerKind, Launch } from './containment/container.ts';
import { createContainer, reopenContainer } from './containment/create-container.ts';
import {
  createSessionDirectory,
  eraseDirectory,
  listSessionDirectories,
  type SessionRoot,
} from './session-directory.ts';
import { sessionEnvironment } from './session-environment.ts';
import { type SessionProcess, startSessionProcess } from './session-process.ts';
import type { SessionRecord } from './session-record.ts';
import { clearClipboard } from './wipe/clear-clipboard.ts';
import { runWipe } from './wipe/run-wipe.ts';

/** Starts session processes one after the other and leaves nothing of them behind. */
export interface SessionKeeper {
  spawn(): void;
  tell(message: ToSession): void;
  wipe(onStep: OnStep): Promise<WipeReport>;
  /** What earlier runs left: the container on record, and every session directory. */
  wipeLeftovers(): Promise<{ readonly report: WipeReport; readonly container: ContainerKind | null }>;
  /** How the running (or last) session was contained, for the journal. */
  containment(): ContainerKind | null;
}

type OnStep = (step: WipeStep, state: 'running' | StepOutcome) => void;

interface SessionKeeperOptions {
  readonly root: SessionRoot;
  readonly record: SessionRecord;
  readonly hostMappings: readonly HostMapping[];
  readonly demonstrationPort: () => number | null;
  /** Addresses of local networks that the profile of the next session lists. */
  readonly privateHosts: () => readonly string[];
  readonly scale: number | null;
  /** Unpackaged builds only; null keeps Chromium's debugging closed. */
  readonly inspectSession: number | null;
  readonly onMessage: (message: ToWarden) => void;
  readonly onLost: () => void;
}

export function createSessionKeeper(options: SessionKeeperOptions): SessionKeeper {
  const { root, record } = options;
  /** What a wipe has to end; the process is missing where it could not be started. */
  let current: { readonly container: Container; readonly process: SessionProcess | null } | null = null;
  let containment: ContainerKind | null = null;

  const spawnOne = (): void => {
    const id = randomBytes(8).toString('hex');
    const container = createContainer(id);
    containment = container.record.kind;
    current = { container, process: null };
    // Written before anything runs: a crash between the two leaves a record of nothing, never the reverse.
    record.write(container.record);
    const directory = createSessionDirectory(root, id);
    const process = startSessionProcess({
      container,
      launch: launchOf(directory, options),
      showConsole: showsConsole(),
      onMessage: options.onMessage,
      onLost: options.onLost,
    });
    current = { container, process };
    // Some containers are known by their first process only.
    record.write(container.record);
  };

  return {
    spawn() {
      try {
        spawnOne();
      } catch {
        // The disk takes no record, the system no process: a session that comes to nothing, like any other.
        options.onLost();
      }
    },
    tell: (message) => current?.process?.tell(message),
    wipe(onStep) {
      current?.process?.forget();
      const ended = (): void => {
        // Its number may soon be another program's.
        current = null;
      };
      return wipeAll({ root, record, container: current?.container ?? null, ended, onStep });
    },
    async wipeLeftovers() {
      const left = record.read();
      const container = left === null ? null : reopenContainer(left);
      const nothing = (): void => undefined;
      const report = await wipeAll({ root, record, container, ended: nothing, onStep: nothing });
      return { report, container: left?.kind ?? null };
    },
    containment: () => containment,
  };
}

interface WipeTask {
  readonly root: SessionRoot;
  readonly record: SessionRecord;
  readonly container: Container | null;
  /** Called once the container was seen empty. */
  readonly ended: () => void;
  readonly onStep: OnStep;
}

/**
 * Every session directory goes, not only the last one: only one session runs at a time, so whatever lies there
 * belongs to somebody who left.
 */
function wipeAll({ root, record, container, ended, onStep }: WipeTask): Promise<WipeReport> {
  return runWipe(
    {
      processes: async (deadline) => {
        if (container !== null && !(await container.killAll(deadline))) return false;
        ended();
        record.clear();
        return true;
      },
      sessionDirectory: async (deadline) => {
        const directories = listSessionDirectories(root);
        const gone = await Promise.all(directories.map((directory) => eraseDirectory(directory, deadline)));
        return gone.every(Boolean) && listSessionDirectories(root).length === 0;
      },
      clipboard: clearClipboard,
    },
    onStep,
  );
}

function launchOf(directory: string, options: SessionKeeperOptions): Launch {
  const port = options.demonstrationPort();
  return {
    command: process.execPath,
    args: [
      ...(app.isPackaged ? [] : [app.getAppPath()]),
      '--role=session',
      `--user-data-dir=${join(directory, partsOfSession.chromium)}`,
      ...(port === null ? [] : [`--demonstration-port=${port}`]),
      ...options.privateHosts().map((host) => `--private-host=${host}`),
      ...(options.scale === null ? [] : [`--screen-scale=${options.scale}`]),
      ...(app.isPackaged ? [] : doorsForTests(options)),
    ],
    environment: sessionEnvironment(directory, process.env, process.platform),
  };
}

function doorsForTests({ hostMappings, inspectSession }: SessionKeeperOptions): readonly string[] {
  return [
    ...hostMappings.map(({ host, address, port }) => `--map-host=${host}=${address}:${port}`),
    ...(inspectSession === null ? [] : [`--remote-debugging-port=${inspectSession}`]),
    // As root in a container, for development and tests only.
    ...(app.commandLine.hasSwitch('no-sandbox') ? ['--no-sandbox'] : []),
  ];
}

function showsConsole(): boolean {
  return !app.isPackaged && process.env['BORNE_SHOW_SESSION_CONSOLE'] === '1';
}

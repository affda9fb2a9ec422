import { join } from 'node:path';
import { app } from 'electron';
import type { HostMapping } from '../../app/ipc/warden-contract.ts';
import { partsOfSession } from '../parts-of-session.ts';
import type { Launch } from './containment/container.ts';
import { sessionEnvironment } from './session-environment.ts';

/** What the command line of a session process is made of. */
export interface LaunchFacts {
  readonly hostMappings: readonly HostMapping[];
  readonly demonstrationPort: () => number | null;
  /** Addresses of local networks that the profile of the next session lists. */
  readonly privateHosts: () => readonly string[];
  readonly scale: number | null;
}

/** The command that starts a session whose files lie in `directory`. @param inspect port of Chromium's debugging, or null */
export function launchOf(directory: string, facts: LaunchFacts, inspect: number | null): Launch {
  const port = facts.demonstrationPort();
  return {
    command: process.execPath,
    args: [
      ...(app.isPackaged ? [] : [app.getAppPath()]),
      '--role=session',
      `--user-data-dir=${join(directory, partsOfSession.chromium)}`,
      ...(port === null ? [] : [`--demonstration-port=${port}`]),
      ...facts.privateHosts().map((host) => `--private-host=${host}`),
      ...(facts.scale === null ? [] : [`--screen-scale=${facts.scale}`]),
      ...(app.isPackaged ? [] : doorsForTests(facts, inspect)),
    ],
    environment: sessionEnvironment(directory, process.env, process.platform),
  };
}

const fakeDevices = 'use-fake-device-for-media-stream';

function doorsForTests({ hostMappings }: LaunchFacts, inspect: number | null): readonly string[] {
  return [
    ...hostMappings.map(({ host, address, port }) => `--map-host=${host}=${address}:${port}`),
    ...(inspect === null ? [] : [`--remote-debugging-port=${inspect}`]),
    // As root in a container, for development and tests only.
    ...(app.commandLine.hasSwitch('no-sandbox') ? ['--no-sandbox'] : []),
    // Chromium's own: a camera and a microphone where the PC has none.
    ...(app.commandLine.hasSwitch(fakeDevices) ? [`--${fakeDevices}`] : []),
  ];
}

/** For developers, unpackaged and asked for. */
export function showsConsole(): boolean {
  return !app.isPackaged && process.env['BORNE_SHOW_SESSION_CONSOLE'] === '1';
}

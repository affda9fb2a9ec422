import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { electronArguments, electronEnvironment, readRuntime } from '../scripts/runtime.mjs';
import { freePort } from './free-port.ts';
import { connectToSession, type SessionScreens } from './session-screens.ts';

/** A running Borne, driven as its visitors see it: the warden by Playwright, each session by Chromium's debugging. */
export interface Borne {
  readonly application: ElectronApplication;
  readonly dataDirectory: string;
  /** The warden's own window. */
  curtain(): Promise<Page>;
  /** The session that runs now, once its welcome screen is on the screen. */
  session(): Promise<SessionScreens>;
  /** Ends Borne politely and waits until it is gone. */
  close(): Promise<void>;
  /** Ends the warden as a power cut would. */
  kill(): Promise<void>;
}

export interface BorneOptions {
  readonly profile?: string;
  /** Kept by the caller; without it a new one is made and removed at the end. */
  readonly dataDirectory?: string;
  readonly arguments?: readonly string[];
  /** A display of its own; the one of this process by default. */
  readonly display?: string;
  /** Whether a spare session may wait behind the present one. Never unless told: two sessions for one test cost time. */
  readonly spare?: boolean;
  /** Whether the curtain waits until somebody could read it. Not unless told. */
  readonly readingPause?: boolean;
}

/** Starts Borne unpackaged on the prepared runtime, with the doors for tests open. */
export async function startBorne(options: BorneOptions = {}): Promise<Borne> {
  const dataDirectory = options.dataDirectory ?? mkdtempSync(join(tmpdir(), 'borne-data-'));
  // Two processes cannot share a port: with one of them the warden holds no spare session.
  const ports = options.spare === true ? [await freePort(), await freePort()] : [await freePort()];
  const application = await _electron.launch({
    executablePath: readRuntime().executable,
    args: electronArguments([
      '--data-dir',
      dataDirectory,
      ...ports.flatMap((port) => ['--inspect-session', String(port)]),
      ...(options.readingPause === true ? [] : ['--no-reading-pause']),
      ...(options.profile === undefined ? [] : ['--profile', options.profile]),
      ...(options.arguments ?? []),
    ]),
    env: {
      ...electronEnvironment(),
      ...(options.display === undefined ? {} : { DISPLAY: options.display }),
    },
  });
  const warden = application.process();
  const printed: string[] = [];
  for (const stream of [warden.stdout, warden.stderr]) {
    stream?.on('data', (chunk) => printed.push(...String(chunk).trim().split('\n')));
  }
  let connected: SessionScreens | null = null;

  const gone = new Promise<void>((resolve) => {
    warden.once('exit', () => resolve());
  });
  const tidy = async (): Promise<void> => {
    await gone;
    await connected?.disconnect();
    if (options.dataDirectory === undefined) rmSync(dataDirectory, { recursive: true, force: true });
  };

  return {
    application,
    dataDirectory,
    curtain: () => application.firstWindow(),
    async session() {
      await connected?.disconnect();
      try {
        connected = await connectToSession(ports);
      } catch (error) {
        throw new Error(await whatStandsThere(String(error), application, printed), { cause: error });
      }
      return connected;
    },
    async close() {
      warden.kill('SIGTERM');
      await tidy();
    },
    async kill() {
      warden.kill('SIGKILL');
      await tidy();
    },
  };
}

/** Everything that helps to understand, from afar, why no session came. */
async function whatStandsThere(
  reason: string,
  application: ElectronApplication,
  printed: readonly string[],
): Promise<string> {
  const texts = application.windows().map(async (window) => {
    const patience = { timeout: 2_000 };
    return window.locator('body').innerText(patience).catch(String);
  });
  const process = application.process();
  return [
    reason,
    `warden: ${process.exitCode === null ? 'runs' : `ended with ${process.exitCode}`}`,
    `its window: ${(await Promise.all(texts)).join(' | ').replaceAll('\n', ' / ')}`,
    `it printed: ${printed.slice(-12).join(' / ')}`,
  ].join('; ');
}

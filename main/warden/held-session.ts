import { randomBytes } from 'node:crypto';
import type { ToSession, ToWarden } from '../../app/ipc/warden-contract.ts';
import type { Container, Launch } from './containment/container.ts';
import { createContainer } from './containment/create-container.ts';
import { createSessionDirectory, type SessionRoot } from './session-directory.ts';
import { type SessionProcess, startSessionProcess } from './session-process.ts';

/** A session the warden holds: its container and directory are there even where its process never was. */
export interface HeldSession {
  readonly container: Container;
  readonly directory: string | null;
  tell(message: ToSession): void;
  /** Stops listening: what a dying process still says must not reach its successor. */
  forget(): void;
}

interface HoldOptions {
  readonly root: SessionRoot;
  readonly launch: (directory: string) => Launch;
  readonly showConsole: boolean;
  /** Written before anything runs: a crash in between leaves a record of nothing, never the reverse. */
  readonly onContainer: (session: HeldSession) => void;
  readonly onMessage: (session: HeldSession, message: ToWarden) => void;
  /** The process could not be started, ended, or said something the contract does not know. */
  readonly onLost: (session: HeldSession) => void;
}

/** Starts a session process in a container and a directory of its own. */
export function holdSession(options: HoldOptions): HeldSession {
  const id = randomBytes(8).toString('hex');
  let directory: string | null = null;
  let running: SessionProcess | null = null;
  const session: HeldSession = {
    container: createContainer(id),
    get directory() {
      return directory;
    },
    tell: (message) => running?.tell(message),
    forget: () => running?.forget(),
  };
  try {
    options.onContainer(session);
    directory = createSessionDirectory(options.root, id);
    running = startSessionProcess({
      container: session.container,
      launch: options.launch(directory),
      showConsole: options.showConsole,
      onMessage: (message) => options.onMessage(session, message),
      onLost: () => options.onLost(session),
    });
    // Some containers are known by their first process only.
    options.onContainer(session);
  } catch {
    // The disk takes no record, the system no process: a session that comes to nothing, like any other.
    queueMicrotask(() => options.onLost(session));
  }
  return session;
}

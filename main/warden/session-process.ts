import { type ChildProcess, spawn } from 'node:child_process';
import { type ToSession, ToWarden } from '../../app/ipc/warden-contract.ts';
import type { Container, Launch } from './containment/container.ts';

/** A running session process and the line to it. */
export interface SessionProcess {
  tell(message: ToSession): void;
  /** Stops listening: messages a dying process still had on their way must not reach its successor. */
  forget(): void;
}

interface SessionProcessOptions {
  readonly container: Container;
  readonly launch: Launch;
  /** For developers, unpackaged and asked for: the session's console lines on the warden's own. */
  readonly showConsole: boolean;
  readonly onMessage: (message: ToWarden) => void;
  /** The process ended, its channel closed, or it said something the contract does not know. */
  readonly onLost: () => void;
}

export function startSessionProcess(options: SessionProcessOptions): SessionProcess {
  const { command, args, environment } = options.container.wrap(options.launch);
  let forgotten = false;
  const lost = (): void => {
    if (forgotten) return;
    forgotten = true;
    options.onLost();
  };
  const console = options.showConsole ? 'inherit' : 'ignore';
  const child: ChildProcess = spawn(command, args, {
    env: environment,
    // Console lines of a session may quote what a visitor typed: they go nowhere.
    stdio: ['ignore', console, console, 'ipc'],
    detached: true,
  });
  child.on('message', (raw) => {
    if (forgotten) return;
    const message = ToWarden.safeParse(raw);
    // Unknown words from a process that met the whole web: it is not ours any more.
    if (message.success) options.onMessage(message.data);
    else lost();
  });
  child.on('error', lost);
  child.on('exit', lost);
  child.on('disconnect', lost);
  if (child.pid !== undefined) options.container.attach(child.pid);
  return {
    tell(message) {
      if (child.connected) child.send(message, () => undefined);
    },
    forget() {
      forgotten = true;
    },
  };
}

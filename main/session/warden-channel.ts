import { app } from 'electron';
import { ToSession, type ToWarden } from '../../app/ipc/warden-contract.ts';

type Configuration = Extract<ToSession, { kind: 'configure' }>;

/** The session's line to its warden. It carries what the contract names and nothing else. */
export interface WardenChannel {
  tell(message: ToWarden): void;
  configuration(): Promise<Configuration>;
  onOrder(listener: (order: Exclude<ToSession, Configuration>) => void): void;
}

/**
 * A session without its warden would never be wiped, so it ends itself when there is no channel,
 * when the channel closes, and when a message does not have the contract's shape.
 */
export function connectToWarden(): WardenChannel {
  if (process.send === undefined) app.exit(3);
  process.on('disconnect', () => app.exit(0));

  let configured: (configuration: Configuration) => void = () => undefined;
  const configuration = new Promise<Configuration>((resolve) => {
    configured = resolve;
  });
  let order: (order: Exclude<ToSession, Configuration>) => void = () => undefined;

  process.on('message', (raw) => {
    const message = ToSession.safeParse(raw);
    if (!message.success) return app.exit(4);
    if (message.data.kind === 'configure') return configured(message.data);
    return order(message.data);
  });

  return {
    tell(message) {
      // The channel may close between the check and the send: then the process is ending anyway.
      if (process.connected) process.send?.(message, undefined, undefined, () => undefined);
    },
    configuration: () => configuration,
    onOrder(listener) {
      order = listener;
    },
  };
}

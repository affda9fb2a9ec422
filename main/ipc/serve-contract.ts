import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import { channelName } from '../../app/ipc/channels.ts';
import type { Answer, Contract, NoticeNames, PayloadOf, ServerOf } from '../../app/ipc/define.ts';
import { isShellAddress } from '../window/shell-scheme.ts';
import type { TrustedSurfaces } from './trusted-surfaces.ts';

/** A message that was not let in. Holds no content of it. */
export interface Refusal {
  readonly channel: string;
  readonly why: 'unknownSender' | 'notMainFrame' | 'wrongOrigin' | 'wrongRole' | 'wrongShape';
}

interface ServeOptions<C extends Contract> {
  readonly contract: C;
  readonly server: ServerOf<C>;
  readonly surfaces: TrustedSurfaces;
  readonly onRefused: (refusal: Refusal) => void;
  /** A handler threw: a bug. The page learns only that it failed. */
  readonly onFailed: (channel: string, error: unknown) => void;
}

/**
 * The single gate between our pages and this process. In this order: sender known, main frame, our own page,
 * role allowed, payload of the contract's shape; only then a handler is reached.
 */
export function serveContract<C extends Contract>(options: ServeOptions<C>): void {
  const { contract, server, surfaces } = options;
  for (const [name, definition] of Object.entries(contract)) {
    if (definition.type !== 'call') continue;
    const channel = channelName(name);
    // ServerOf<C> has exactly one handler a call; its precise type is lost in the loop over names.
    const handler: unknown = Reflect.get(server, name);
    if (typeof handler !== 'function') throw new Error(`no handler for ${channel}`);
    ipcMain.handle(channel, async (event, payload: unknown): Promise<Answer<unknown>> => {
      const refuse = (why: Refusal['why']): Answer<unknown> => {
        options.onRefused({ channel, why });
        return { kind: 'refused' };
      };
      const surface = surfaces.surfaceOf(event.sender.id);
      if (surface === null) return refuse('unknownSender');
      if (!isMainFrame(event)) return refuse('notMainFrame');
      if (!isShellAddress(event.senderFrame?.url ?? '')) return refuse('wrongOrigin');
      if (!definition.from.includes(surface)) return refuse('wrongRole');
      const parsed = definition.request.safeParse(payload);
      if (!parsed.success) return refuse('wrongShape');
      try {
        const reply: unknown = await handler.call(server, parsed.data);
        return { kind: 'answer', value: definition.reply.parse(reply) };
      } catch (error) {
        options.onFailed(channel, error);
        return { kind: 'failed' };
      }
    });
  }
}

function isMainFrame(event: IpcMainInvokeEvent): boolean {
  return event.senderFrame !== null && event.senderFrame === event.sender.mainFrame;
}

/** Sends a notice of the contract to one of our pages. */
export function notify<C extends Contract, Name extends NoticeNames<C>>(
  contents: WebContents,
  name: Name,
  payload: PayloadOf<C, Name>,
): void {
  if (!contents.isDestroyed()) contents.send(channelName(name), payload);
}

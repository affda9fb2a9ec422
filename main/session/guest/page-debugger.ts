import type { WebContents } from 'electron';

/** Chromium's own debugger on one page and its frames: how pickers and native windows are caught (M6, M20). */
export interface PageDebugger {
  /** A command to the page, or to a frame with a process of its own. Null when it could not be carried out. */
  command(method: string, parameters: object, frameSession?: string): Promise<unknown>;
}

export interface PageDebuggerOptions {
  /** Runs in every document before its first line. */
  readonly script: string;
  /** A page wants a file. */
  readonly onFileChooser: (chooser: FileChooser) => void;
  /** The main frame is about to ask for this address; told before `beforeunload`, which does not know it. */
  readonly onNavigationWanted: (address: string) => void;
  /** Nothing is caught any more: the page must be closed. */
  readonly onLost: () => void;
}

export interface FileChooser {
  readonly several: boolean;
  /** Where the chosen files go. */
  readonly frameSession: string | undefined;
  readonly node: number;
}

/**
 * Attaches the debugger, to the page and to each frame as it gets a process of its own. Frames do not wait until they
 * are armed: held back at their start they sometimes never went on, and workers neither (Electron 33). In the moment
 * in between, the sandbox of response-headers.ts keeps native windows away; a file chooser wants a touch first, which
 * no frame has had yet.
 * The page must have been somewhere: on one that never navigated `Page.enable` is never answered (gotcha 6).
 */
export async function armPage(contents: WebContents, options: PageDebuggerOptions): Promise<PageDebugger> {
  const { debugger: chromium } = contents;

  const command: PageDebugger['command'] = async (method, parameters, frameSession) => {
    try {
      // An empty session id is refused, although events of the page itself carry one.
      return await chromium.sendCommand(
        method,
        parameters,
        ...(frameSession === undefined ? [] : [frameSession]),
      );
    } catch {
      // The frame is gone, or is none that knows the command.
      return null;
    }
  };

  const arm = (frameSession?: string): Promise<unknown> =>
    Promise.all([
      command('Page.enable', {}, frameSession),
      command('Page.setInterceptFileChooserDialog', { enabled: true }, frameSession),
      command(
        'Page.addScriptToEvaluateOnNewDocument',
        { source: options.script, runImmediately: true },
        frameSession,
      ),
      command(
        'Target.setAutoAttach',
        {
          autoAttach: true,
          waitForDebuggerOnStart: false,
          flatten: true,
          filter: [{ type: 'iframe' }, { exclude: true }],
        },
        frameSession,
      ),
    ]);

  chromium.on('message', (_event, method, parameters: unknown, session: string) => {
    const message = readMessage(method, parameters);
    switch (message.kind) {
      case 'attached':
        void arm(message.session);
        break;
      case 'fileChooser':
        options.onFileChooser({
          several: message.several,
          node: message.node,
          frameSession: session === '' ? undefined : session,
        });
        break;
      case 'navigationWanted':
        if (session === '') options.onNavigationWanted(message.address);
        break;
      case 'other':
        break;
      default:
        message satisfies never;
    }
  });
  chromium.on('detach', () => options.onLost());
  chromium.attach('1.3');
  await arm();
  return { command };
}

type Message =
  | { readonly kind: 'attached'; readonly session: string }
  | { readonly kind: 'fileChooser'; readonly several: boolean; readonly node: number }
  | { readonly kind: 'navigationWanted'; readonly address: string }
  | { readonly kind: 'other' };

function readMessage(method: string, parameters: unknown): Message {
  const field = (name: string): unknown =>
    typeof parameters === 'object' && parameters !== null ? Reflect.get(parameters, name) : undefined;
  switch (method) {
    case 'Target.attachedToTarget': {
      const session = field('sessionId');
      return typeof session === 'string' ? { kind: 'attached', session } : { kind: 'other' };
    }
    case 'Page.fileChooserOpened': {
      const node = field('backendNodeId');
      if (typeof node !== 'number') return { kind: 'other' };
      return { kind: 'fileChooser', node, several: field('mode') === 'selectMultiple' };
    }
    case 'Page.frameRequestedNavigation': {
      const address = field('url');
      return typeof address === 'string' ? { kind: 'navigationWanted', address } : { kind: 'other' };
    }
    default:
      return { kind: 'other' };
  }
}

/**
 * A page behind Chromium's debugging port, driven without Playwright: a connection costs a few milliseconds, nothing
 * of the page is changed by it, and nothing grows in whoever drives a thousand sessions.
 */
export interface DebuggedPage {
  /**
   * The value of an expression, a promise's once it is settled. `gesture`: as if a visitor had touched the page.
   * @throws when the expression throws, or the page is gone
   */
  evaluate(expression: string, options?: { readonly gesture?: boolean }): Promise<unknown>;
  /** A click of the left button, in CSS pixels of the page. */
  click(place: { readonly x: number; readonly y: number }): Promise<void>;
  /** What the clipboard holds as text, as a page is given it when its visitor pastes. */
  pasted(): Promise<string>;
  close(): void;
}

interface DebuggedTarget {
  readonly address: string;
  /** Where its debugger listens. */
  readonly debuggerAddress: string;
}

/** Milliseconds; asked of a process on the same PC. */
const patience = 5_000;

/** The pages of the process behind a port; none where nobody answers. */
export async function pagesBehind(port: number): Promise<readonly DebuggedTarget[]> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/json/list`, {
      signal: AbortSignal.timeout(patience),
    });
    const targets: unknown = await response.json();
    return Array.isArray(targets) ? targets.flatMap(targetOf) : [];
  } catch {
    return [];
  }
}

function targetOf(target: unknown): readonly DebuggedTarget[] {
  if (typeof target !== 'object' || target === null) return [];
  const [address, debuggerAddress] = [
    Reflect.get(target, 'url'),
    Reflect.get(target, 'webSocketDebuggerUrl'),
  ];
  return typeof address === 'string' && typeof debuggerAddress === 'string'
    ? [{ address, debuggerAddress }]
    : [];
}

/** @throws when the page is gone */
export async function connectToPage(debuggerAddress: string): Promise<DebuggedPage> {
  const socket = new WebSocket(debuggerAddress);
  const waiting = new Map<number, (answer: unknown) => void>();
  let last = 0;
  const give = (id: number, answer: unknown): void => {
    waiting.get(id)?.(answer);
    waiting.delete(id);
  };
  socket.addEventListener('message', ({ data }) => {
    const message: unknown = JSON.parse(String(data));
    if (typeof message !== 'object' || message === null) return;
    give(Number(Reflect.get(message, 'id')), message);
  });
  socket.addEventListener('close', () => {
    for (const id of waiting.keys()) give(id, null);
  });
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve());
    socket.addEventListener('error', () => reject(new PageIsGone()));
  });

  const ask = (method: string, params: object): Promise<unknown> => {
    last += 1;
    const id = last;
    return new Promise((resolve, reject) => {
      if (socket.readyState !== WebSocket.OPEN) return reject(new PageIsGone());
      const late = setTimeout(() => give(id, null), patience);
      waiting.set(id, (answer) => {
        clearTimeout(late);
        const result = memberOf(answer, 'result');
        if (result === undefined) reject(new PageIsGone());
        else resolve(result);
      });
      socket.send(JSON.stringify({ id, method, params }));
    });
  };

  const evaluate: DebuggedPage['evaluate'] = async (expression, { gesture = false } = {}) => {
    const answer = await ask('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
      userGesture: gesture,
    });
    const thrown = memberOf(answer, 'exceptionDetails');
    if (thrown !== undefined) throw new Error(`the page threw ${JSON.stringify(thrown).slice(0, 300)}`);
    return memberOf(memberOf(answer, 'result'), 'value');
  };

  return {
    evaluate,
    async pasted() {
      await evaluate(
        "window.pasted = ''; addEventListener('paste', (event) => { window.pasted = event.clipboardData.getData('text/plain'); }, { once: true, capture: true })",
      );
      await ask('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'v', commands: ['paste'] });
      return String(await evaluate('window.pasted'));
    },
    async click({ x, y }) {
      const mouse = { x, y, button: 'left', clickCount: 1, pointerType: 'mouse' };
      await ask('Input.dispatchMouseEvent', { ...mouse, type: 'mousePressed' });
      await ask('Input.dispatchMouseEvent', { ...mouse, type: 'mouseReleased' });
    },
    close: () => socket.close(),
  };
}

/** Sessions are ended while they are driven: whoever drives them expects this one. */
export class PageIsGone extends Error {
  constructor() {
    super('the page is gone, or does not answer');
  }
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

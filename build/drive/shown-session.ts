/** Milliseconds; a session that is before the visitors' eyes answers within a frame. */
const patience = 1_000;

/** What a look at the debugging port of a session finds. */
export type SessionSeen = 'shown' | 'nobody answers' | 'our screen is not loaded' | 'no frame is drawn';

/**
 * Whether the session behind this debugging port is on the screen. Asked without Playwright, whose connection makes a
 * hidden page believe that it is seen: a spare session would say that it was painted, and be given up by its warden.
 * @param page address of our own screens
 */
export async function lookAtSession(port: number, page: string): Promise<SessionSeen> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/json/list`, {
      signal: AbortSignal.timeout(patience),
    });
    const targets: unknown = await response.json();
    const shell = Array.isArray(targets)
      ? targets.find((target) => addressOf(target).startsWith(page))
      : undefined;
    if (shell === undefined) return 'our screen is not loaded';
    return (await runsFrames(String(shell.webSocketDebuggerUrl))) ? 'shown' : 'no frame is drawn';
  } catch {
    return 'nobody answers';
  }
}

function addressOf(target: unknown): string {
  return typeof target === 'object' && target !== null && 'url' in target ? String(target.url) : '';
}

/** A window that was never shown runs no animation frame, so one that does is on the screen. */
function runsFrames(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = new WebSocket(address);
    const end = (answer: boolean): void => {
      clearTimeout(late);
      socket.close();
      resolve(answer);
    };
    const late = setTimeout(() => end(false), patience);
    const expression = 'new Promise((resolve) => requestAnimationFrame(() => resolve(true)))';
    const params = { expression, awaitPromise: true, returnByValue: true };
    const question = { id: 1, method: 'Runtime.evaluate', params };
    socket.addEventListener('open', () => socket.send(JSON.stringify(question)));
    socket.addEventListener('message', ({ data }) => end(saysTrue(String(data))));
    socket.addEventListener('error', () => end(false));
  });
}

/** A page that still loads is answered for with an error: its frame is not the one that was asked. */
function saysTrue(message: string): boolean {
  const answer: unknown = JSON.parse(message);
  const { value } = Object(Object(Object(answer).result).result);
  return value === true;
}

import type { WebContents, WebFrameMain } from 'electron';

interface HangGuardOptions {
  /** While the page waits for the visitor its process rightly answers nothing. */
  readonly isExcused: () => boolean;
  readonly onHung: () => void;
  readonly onAnswered: () => void;
}

/** Milliseconds. Electron's own `unresponsive` comes after 16 s, and only if somebody touched the page (V117). */
const lookEvery = 1_000;
/** With a look each second, a hang is told of within five. */
const patience = 3_500;

/**
 * Asks the page and its frames for a sign of life each second, and tells when one stayed silent for `patience`; then
 * goes on waiting, since a page that was only busy comes back.
 */
export function watchForHang(contents: WebContents, options: HangGuardOptions): HangWatch {
  let round: Round | null = null;
  let isHung = false;

  const recover = (): void => {
    round = null;
    if (isHung) options.onAnswered();
    isHung = false;
  };
  const ask = (): void => {
    const own: Round = { askedAt: performance.now(), silent: new Set() };
    round = own;
    for (const frame of oneFrameOfEachProcess(contents)) {
      const name = nameOf(frame);
      own.silent.add(name);
      const answer = (): void => {
        own.silent.delete(name);
        if (round === own && own.silent.size === 0) recover();
      };
      // A number says nothing and changes nothing. A frame that is gone throws, and cannot hang.
      void frame.executeJavaScript('0').then(answer, answer);
    }
  };
  const look = (): void => {
    if (contents.isDestroyed() || contents.isCrashed() || options.isExcused()) {
      round = null;
      isHung = false;
      return;
    }
    if (round === null) return ask();
    // A frame that went away meanwhile takes its answer with it.
    if (!contents.mainFrame.framesInSubtree.some((frame) => round?.silent.has(nameOf(frame))))
      return recover();
    if (isHung || performance.now() - round.askedAt < patience) return;
    isHung = true;
    options.onHung();
  };
  const timer = setInterval(look, lookEvery);
  return { isHung: () => isHung, stop: () => clearInterval(timer) };
}

export interface HangWatch {
  readonly isHung: () => boolean;
  readonly stop: () => void;
}

interface Round {
  readonly askedAt: number;
  /** Frames that have not answered yet. */
  readonly silent: Set<string>;
}

/** A frame of another site may hang in a process of its own while the page around it is well. */
function oneFrameOfEachProcess(contents: WebContents): readonly WebFrameMain[] {
  return [...new Map(contents.mainFrame.framesInSubtree.map((frame) => [frame.processId, frame])).values()];
}

function nameOf({ processId, routingId }: WebFrameMain): string {
  return `${processId}:${routingId}`;
}

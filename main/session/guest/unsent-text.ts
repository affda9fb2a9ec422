import type { WebContents, WebFrameMain } from 'electron';

/** Milliseconds a page may take to answer. */
const patience = 1_000;

/**
 * Whether a page, or a frame in it, holds something that its visitor wrote and that stands as it was written: a form
 * that was sent is replaced by what its site answers. Only numbers leave the page, never a word of it
 * (main/preload/typed-fields.ts). A page may lie, and then says no more than a sentence too much or too little.
 */
export async function holdsUnsentText(contents: WebContents, eventName: string): Promise<boolean> {
  if (contents.isDestroyed() || contents.isCrashed()) return false;
  try {
    const answers = await Promise.all(
      contents.mainFrame.framesInSubtree.map((frame) => ask(frame, eventName)),
    );
    return answers.includes(true);
  } catch {
    // The page itself went away. Whoever waits for the way home must have an answer all the same.
    return false;
  }
}

async function ask(frame: WebFrameMain, eventName: string): Promise<boolean> {
  const late = new Promise<number>((resolve) => setTimeout(() => resolve(0), patience));
  // One that goes away meanwhile throws, and must not take the answers of the others with it.
  const count = await Promise.race([countIn(frame, eventName).catch(() => 0), late]);
  return count > 0;
}

async function countIn(frame: WebFrameMain, eventName: string): Promise<number> {
  const count: unknown = await frame.executeJavaScript(questionOf(eventName));
  return typeof count === 'number' ? count : 0;
}

function questionOf(eventName: string): string {
  return `(() => {
  const asked = new CustomEvent(${JSON.stringify(eventName)}, { detail: { count: null } });
  dispatchEvent(asked);
  return asked.detail.count;
})()`;
}

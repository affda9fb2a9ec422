import type { WebContents } from 'electron';
import { secretFields } from '../../../app/session/page-sentence.ts';

/** Milliseconds a page gets to move the focus to what was touched. */
const pause = 300;

/** What may move the focus: a finger, a press, the Tab key. */
const movers: ReadonlySet<string> = new Set(['touchEnd', 'gestureTap', 'mouseUp', 'keyUp']);

/** Tells when a field for a password or a code comes to have the focus, as long as somebody wants to know. */
export function watchSecretFields(
  contents: WebContents,
  isWanted: () => boolean,
  onSecretTouched: () => void,
): void {
  let wasSecret = false;
  contents.on('input-event', (_event, input) => {
    if (!isWanted() || !movers.has(input.type)) return;
    setTimeout(() => {
      void holdsSecret(contents).then((isSecret) => {
        if (isSecret && !wasSecret) onSecretTouched();
        wasSecret = isSecret;
      });
    }, pause);
  });
}

/** Only what the field is for is looked at: never what stands in it. */
async function holdsSecret(contents: WebContents): Promise<boolean> {
  return askFocused(contents, `document.activeElement?.matches(${secret}) ?? false`);
}

/**
 * Whether what is typed now may be said aloud: into a field of the page itself that is for no secret. What lies in a
 * frame or a component is not seen from here, and so never said.
 */
export async function isOpenField(contents: WebContents): Promise<boolean> {
  return askFocused(
    contents,
    `document.activeElement?.matches('input, textarea, [contenteditable]') === true && !document.activeElement.matches(${secret})`,
  );
}

const secret = JSON.stringify(secretFields);

async function askFocused(contents: WebContents, question: string): Promise<boolean> {
  if (contents.isDestroyed() || contents.isCrashed()) return false;
  const frame = contents.focusedFrame ?? contents.mainFrame;
  try {
    const answer: unknown = await frame.executeJavaScript(question);
    return answer === true;
  } catch {
    // The page went away meanwhile.
    return false;
  }
}

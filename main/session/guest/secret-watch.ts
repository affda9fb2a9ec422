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

/** Only what the field is for: never what stands in it. */
async function holdsSecret(contents: WebContents): Promise<boolean> {
  if (contents.isDestroyed() || contents.isCrashed()) return false;
  const frame = contents.focusedFrame ?? contents.mainFrame;
  try {
    const answer: unknown = await frame.executeJavaScript(
      `document.activeElement?.matches(${JSON.stringify(secretFields)}) ?? false`,
    );
    return answer === true;
  } catch {
    // The page went away meanwhile.
    return false;
  }
}

import type { WebContents } from 'electron';
import type { NamedKey, TypedKey } from '../../../app/session/typed-key.ts';
import type { PageDebugger } from './page-debugger.ts';

/** What a page is told of each named key, as a real one would tell it (UI Events, DOM Level 3 key codes). */
const codes: Readonly<Record<NamedKey, { readonly code: number; readonly text?: string }>> = {
  Backspace: { code: 8 },
  Tab: { code: 9 },
  Enter: { code: 13, text: '\r' },
  ArrowLeft: { code: 37 },
  ArrowRight: { code: 39 },
};

/**
 * While the keyboard on the screen is open a page believes to have the focus, although each of its keys gives it to our
 * own screens: else every letter would leave the field and come back, which sites take for "finished".
 */
export async function keepFocus(page: PageDebugger, isKept: boolean): Promise<void> {
  await page.command('Emulation.setFocusEmulationEnabled', { enabled: isKept });
}

/** Types into whatever has the focus on a page. */
export async function typeInPage(page: PageDebugger, pressed: TypedKey): Promise<void> {
  if (pressed.kind === 'text') {
    await page.command('Input.insertText', { text: pressed.text });
    return;
  }
  const { code, text } = codes[pressed.key];
  const key = { key: pressed.key, code: pressed.key, windowsVirtualKeyCode: code };
  await page.command('Input.dispatchKeyEvent', {
    type: text === undefined ? 'rawKeyDown' : 'keyDown',
    ...key,
    ...(text === undefined ? {} : { text }),
  });
  await page.command('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
}

/** Milliseconds a page gets to move the focus to what a finger touched, and to make room for the keyboard. */
const pause = 300;

/** Tells of each touch of a finger on something one can write in. */
export function watchTouchedFields(contents: WebContents, onFieldTouched: () => void): void {
  contents.on('input-event', (_event, input) => {
    if (!fingers.has(input.type)) return;
    setTimeout(() => void isWriting(contents).then((writes) => writes && onFieldTouched()), pause);
  });
}

const fingers: ReadonlySet<string> = new Set(['touchEnd', 'gestureTap']);

/** Brings what is being written in above the keyboard, also where the focus came to it after it opened. */
export function showWrittenField(contents: WebContents): void {
  setTimeout(() => {
    if (contents.isDestroyed() || contents.isCrashed()) return;
    void runInFocused(
      contents,
      "document.activeElement?.scrollIntoView({ block: 'nearest', behavior: 'instant' })",
    );
  }, pause);
}

async function isWriting(contents: WebContents): Promise<boolean> {
  if (contents.isDestroyed() || contents.isCrashed()) return false;
  return (await runInFocused(contents, look)) === true;
}

async function runInFocused(contents: WebContents, code: string): Promise<unknown> {
  const frame = contents.focusedFrame ?? contents.mainFrame;
  try {
    const answer: unknown = await frame.executeJavaScript(code);
    return answer;
  } catch {
    // The page went away meanwhile.
    return null;
  }
}

const look = `(() => {
  const field = document.activeElement;
  if (field instanceof HTMLTextAreaElement) return !field.readOnly;
  if (field instanceof HTMLInputElement)
    return !field.readOnly && !/^(button|checkbox|color|file|hidden|image|radio|range|reset|submit)$/.test(field.type);
  return field instanceof HTMLElement && field.isContentEditable;
})()`;

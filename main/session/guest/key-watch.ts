import type { Input, WebContents } from 'electron';

/**
 * F6 leads from a website to our buttons and back, as it does between the parts of a browser: Tab goes round within a
 * page and never leaves it, and whoever has only keys must get out (WCAG 2.1.2, no keyboard trap).
 */
export function onPaneKey(contents: WebContents, onPressed: () => void): void {
  onKey(contents, 'F6', onPressed);
}

/** Tells of each press of Tab: somebody moves on the page with keys. */
export function onTabKey(contents: WebContents, onPressed: () => void): void {
  onKey(contents, 'Tab', onPressed);
}

function onKey(contents: WebContents, key: string, onPressed: () => void): void {
  contents.on('before-input-event', (_event, input) => {
    if (input.key === key && isPlainPress(input)) onPressed();
  });
}

function isPlainPress({ type, isAutoRepeat, control, alt, meta }: Input): boolean {
  return type === 'keyDown' && !isAutoRepeat && !control && !alt && !meta;
}

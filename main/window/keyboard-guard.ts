import type { Input, WebContents } from 'electron';

/**
 * Lets through the keys a visitor writes, moves and edits with, and nothing that could be a shortcut.
 * AltGr types `@` and `€` on a French keyboard and arrives as Control+Alt on Windows.
 */
export function ignoreShortcuts(contents: WebContents): void {
  contents.setIgnoreMenuShortcuts(true);
  contents.on('before-input-event', (event, input) => {
    if (!isAllowedKey(input)) event.preventDefault();
  });
}

/**
 * The keys that open the staff console, from every page: Control, Alt and B together. They write nothing on the keyboards
 * of our languages, and what opens asks for a PIN.
 */
export function isStaffKey({ type, isAutoRepeat, control, alt, code }: Input): boolean {
  return type === 'keyDown' && !isAutoRepeat && control && alt && code === 'KeyB';
}

const editing: ReadonlySet<string> = new Set(['a', 'c', 'v', 'x', 'y', 'z']);
const moving: ReadonlySet<string> = new Set([
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'Backspace',
  'Delete',
]);

function isAllowedKey(input: Input): boolean {
  if (/^F\d+$/.test(input.key) || input.meta) return false;
  const typesCharacter = /^.$/u.test(input.key);
  if (input.control && input.alt) return typesCharacter || input.key === 'AltGraph';
  if (input.alt) return input.key === 'Alt' || input.key === 'AltGraph';
  if (input.control)
    return input.key === 'Control' || editing.has(input.key.toLowerCase()) || moving.has(input.key);
  return true;
}

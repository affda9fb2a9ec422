import { clipboard } from 'electron';

/**
 * What differs between the pinned Electron and the lowest runtime that development and tests may run on
 * (Electron 33, CONTRIBUTING.md). Each difference stands here and nowhere else.
 */

/** Whether the clipboard offers no format at all. `availableFormats` until 43; from 44 `read`, asynchronous. */
export async function isClipboardEmpty(): Promise<boolean> {
  const availableFormats: unknown = Reflect.get(clipboard, 'availableFormats');
  if (typeof availableFormats === 'function') {
    const formats: unknown = availableFormats.call(clipboard);
    return Array.isArray(formats) && formats.length === 0;
  }
  const items = await clipboard.read();
  return items.every((item) => item.types.length === 0);
}

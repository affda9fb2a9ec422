import { clipboard } from 'electron';

/**
 * Empties the system clipboard without reading it: the warden must not learn what was copied.
 * Asynchronous from Electron 44, synchronous before.
 */
export async function clearClipboard(): Promise<boolean> {
  await clipboard.clear();
  return (await clipboard.availableFormats()).length === 0;
}

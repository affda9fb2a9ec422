import { clipboard } from 'electron';
import { isClipboardEmpty } from '../../electron-differences.ts';

/** Empties the system clipboard unread: the warden must not learn what was copied. True when it is seen empty. */
export async function clearClipboard(): Promise<boolean> {
  clipboard.clear();
  return isClipboardEmpty();
}

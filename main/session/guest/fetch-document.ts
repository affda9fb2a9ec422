import { randomUUID } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DownloadItem } from 'electron';
import { isPdf, largestDocument } from '../../../app/containment/readable-document.ts';

export type FetchedDocument =
  | { readonly kind: 'pdf'; readonly bytes: Uint8Array }
  | { readonly kind: 'noPdf' }
  | { readonly kind: 'notArrived' }
  | { readonly kind: 'tooBig' };

/**
 * Lets a download arrive, keeps its bytes in memory and leaves no file. Chromium must write one: it lies in the
 * session's folder, which the wipe erases, under a name that says nothing. Cancel the item to give up.
 * @param folder for files of a moment
 */
export function fetchDocument(item: DownloadItem, folder: string): Promise<FetchedDocument> {
  const path = join(folder, randomUUID());
  item.setSavePath(path);
  return new Promise((resolve) => {
    let isTooBig = false;
    item.on('updated', () => {
      // Servers need not say how long it is, and may say too little.
      if (item.getReceivedBytes() <= largestDocument) return;
      isTooBig = true;
      item.cancel();
    });
    item.once('done', (_event, state) => {
      void (state === 'completed' ? readAndRemove(path) : removed(path)).then((bytes) => {
        if (isTooBig) resolve({ kind: 'tooBig' });
        else if (bytes === null) resolve({ kind: 'notArrived' });
        else resolve(isPdf(bytes) ? { kind: 'pdf', bytes } : { kind: 'noPdf' });
      });
    });
  });
}

async function readAndRemove(path: string): Promise<Uint8Array | null> {
  const bytes = await readFile(path).catch(() => null);
  await removed(path);
  return bytes;
}

async function removed(path: string): Promise<null> {
  await rm(path, { force: true }).catch(() => undefined);
  return null;
}

import type { DownloadItem, Session, WebContents } from 'electron';
import { isOfferedAsPdf, largestDocument } from '../../../app/containment/readable-document.ts';
import { goOnToMade } from './made-page.ts';

/** What becomes of a file that a page offers. */
export interface DownloadTakers {
  /** A PDF: true when it will be fetched and shown. */
  readonly onDocument: (contents: WebContents, item: DownloadItem) => boolean;
  /** Anything else, or where it cannot be shown. */
  readonly onRefused: (contents: WebContents, why: RefusedDownload) => void;
}

export type RefusedDownload = 'downloadRefused' | 'documentTooBig';

/**
 * A page may leave no file, and no native "save as" may lie over the kiosk (V61): a PDF is shown by our own viewer,
 * anything else has no place to go yet and is refused with a sentence.
 */
export function guardDownloads(guests: Session, { onDocument, onRefused }: DownloadTakers): void {
  guests.on('will-download', (event, item, contents) => {
    const isDocument = isOfferedAsPdf({ mediaType: item.getMimeType(), name: item.getFilename() });
    const isTooBig = item.getTotalBytes() > largestDocument;
    if (isDocument && !isTooBig && onDocument(contents, item)) return;
    event.preventDefault();
    if (goOnToMade(contents, item.getURL())) return;
    onRefused(contents, isDocument && isTooBig ? 'documentTooBig' : 'downloadRefused');
  });
}

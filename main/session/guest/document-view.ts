import { type DownloadItem, WebContentsView } from 'electron';
import {
  type DocumentPage,
  type DocumentProblem,
  writeDocumentPage,
} from '../../../app/containment/document-page.ts';
import type { GuestEvent } from '../../../app/session/events.ts';
import { builtFolders } from '../../built-folders.ts';
import { keepInPlace } from '../../window/own-page.ts';
import { sandboxedPage } from '../../window/sandboxed-page.ts';
import { documentPage } from '../../window/shell-scheme.ts';
import { openDocumentSession } from './document-session.ts';
import { fetchDocument } from './fetch-document.ts';
import type { GuestView } from './guest-view.ts';
import { watchForHang } from './hang-guard.ts';
import { onPaneKey } from './key-watch.ts';
import { guardDatagrams } from './network-guard.ts';
import { rendererProcessOf } from './renderer-process.ts';
import { watchTouches } from './touch-watch.ts';

export interface DocumentViewOptions {
  readonly item: DownloadItem;
  /** For files of a moment. */
  readonly folder: string;
  /** How our own pages look now. */
  readonly look: Omit<DocumentPage, 'problem'>;
  readonly onEvent: (event: GuestEvent) => void;
  readonly onTouched: () => void;
  /** Keys lead away from the document, to our buttons. */
  readonly onLeftByKey: () => void;
  /** There is nothing to show: it was too big. */
  readonly onTooBig: () => void;
  readonly onGone: () => void;
}

/**
 * A PDF in the place of the page that led to it, drawn by our own viewer in a process of its own: without a bridge,
 * without network, without links. Closing it stops a document that is still on its way.
 */
export function openDocumentView(options: DocumentViewOptions): GuestView {
  const { item, onEvent } = options;
  let bytes: Uint8Array | null = null;
  let isOver = false;
  let zoom = 1;
  const closed = openDocumentSession(builtFolders.renderer, () => bytes);
  const view = new WebContentsView({ webPreferences: sandboxedPage(closed.session) });
  view.setBackgroundColor('#f6f3ec');
  const contents = view.webContents;
  keepInPlace(contents);
  guardDatagrams(contents, 'strict', false);
  watchTouches(contents, options.onTouched);
  onPaneKey(contents, options.onLeftByKey);
  // Chromium begins each page at its usual size.
  contents.on('dom-ready', () => contents.setZoomFactor(zoom));

  const tell = (event: GuestEvent): void => {
    if (!isOver) onEvent(event);
  };
  const hang = watchForHang(contents, {
    isExcused: () => false,
    onHung: () => tell({ kind: 'pageFailed', why: 'hung' }),
    onAnswered: () => tell({ kind: 'pageShown' }),
  });
  const load = (problem: DocumentProblem | null): void => {
    contents.loadURL(`${documentPage}#${writeDocumentPage({ ...options.look, problem })}`).then(
      () => tell({ kind: 'pageShown' }),
      () => tell({ kind: 'pageFailed', why: 'crashed' }),
    );
  };
  const process = rendererProcessOf(contents);
  /** The visitor was told why the process had to end, and has not tried again. */
  let isToldWhy = false;
  contents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit' && !isToldWhy) tell({ kind: 'pageFailed', why: 'crashed' });
  });
  const end = (): void => {
    hang.stop();
    // It has no wish to arrive any more; `fetchDocument` removes what was written.
    if (item.getState() === 'progressing') item.cancel();
    if (isOver) return;
    isOver = true;
    options.onGone();
  };
  contents.on('destroyed', end);

  // After whoever opened the view knows of it.
  setImmediate(() => tell({ kind: 'pageStarted' }));
  void Promise.all([fetchDocument(item, options.folder), closed.isClosed]).then(([fetched]) => {
    if (isOver) return;
    switch (fetched.kind) {
      case 'pdf':
        bytes = fetched.bytes;
        return load(null);
      case 'tooBig':
        return options.onTooBig();
      case 'noPdf':
      case 'notArrived':
        return load(fetched.kind);
      default:
        return fetched satisfies never;
    }
  });

  return {
    view,
    host: () => null,
    control(control) {
      // Nothing leads from a document but the way back; one that failed may be drawn again.
      if (control !== 'tryAgain' && control !== 'reload') return;
      void process.ended().then(() => {
        if (contents.isDestroyed()) return;
        isToldWhy = false;
        tell({ kind: 'pageStarted' });
        load(null);
      });
    },
    history: () => ({ canGoBack: false, canGoForward: false }),
    setZoom(percent) {
      zoom = percent / 100;
      contents.setZoomFactor(zoom);
    },
    setMuted: () => undefined,
    // Nothing can be written in a document.
    setKeyboard: () => undefined,
    setSteady: () => undefined,
    type: () => undefined,
    holdsUnsentText: () => Promise.resolve(false),
    showAsItIs: () => undefined,
    endForMemory() {
      if (contents.isDestroyed() || contents.isCrashed()) return;
      isToldWhy = true;
      tell({ kind: 'pageFailed', why: 'tooHeavy' });
      process.end();
    },
    close() {
      isOver = true;
      end();
      if (!contents.isDestroyed()) contents.close();
    },
  };
}

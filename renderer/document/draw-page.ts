import { AnnotationMode, type PDFDocumentProxy, TextLayer } from 'pdfjs-dist/legacy/build/pdf.mjs';

interface DrawPageOptions {
  readonly document: PDFDocumentProxy;
  /** Counted from 1. */
  readonly number: number;
  /** CSS pixels of a point. */
  readonly scale: number;
  readonly paper: HTMLCanvasElement;
  /** Takes the words, unseen above the drawing: to be selected, searched and read aloud. */
  readonly text: HTMLElement;
}

/** Pixels of one page at most: about what a screen of 4K shows, 64 MB of memory. */
const mostPixels = 16_000_000;

/** Draws a page and lays its words over it. What is returned gives both back. A page that cannot be drawn stays white. */
export function drawPage({ document, number, scale, paper, text }: DrawPageOptions): () => void {
  const stop = new AbortController();
  void draw().catch(() => undefined);

  async function draw(): Promise<void> {
    const page = await document.getPage(number);
    if (stop.signal.aborted) return;
    const viewport = page.getViewport({ scale });
    const pixels = Math.min(
      window.devicePixelRatio,
      Math.sqrt(mostPixels / (viewport.width * viewport.height)),
    );
    paper.width = Math.floor(viewport.width * pixels);
    paper.height = Math.floor(viewport.height * pixels);
    const task = page.render({
      canvas: paper,
      viewport,
      transform: [pixels, 0, 0, pixels, 0, 0],
      // Forms show what was filled in; links lead nowhere, since nothing here takes a press.
      annotationMode: AnnotationMode.ENABLE,
    });
    stop.signal.addEventListener('abort', () => task.cancel());
    const layer = new TextLayer({ textContentSource: page.streamTextContent(), container: text, viewport });
    stop.signal.addEventListener('abort', () => layer.cancel());
    await Promise.all([task.promise, layer.render()]);
  }

  return () => {
    stop.abort();
    text.replaceChildren();
    // A canvas gives its memory back when it has no size.
    paper.width = 0;
    paper.height = 0;
  };
}

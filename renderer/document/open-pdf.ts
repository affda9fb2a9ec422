import {
  GlobalWorkerOptions,
  getDocument,
  PasswordException,
  type PDFDocumentProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { documentBytesPath } from '../../app/containment/document-page.ts';

export type OpenedDocument =
  | { readonly kind: 'open'; readonly document: PDFDocumentProxy }
  | { readonly kind: 'locked' }
  | { readonly kind: 'broken' };

/**
 * Opens the document that lies beside this page. What a PDF may bring along stays asleep: no scripts, no forms of
 * XFA, no code made from its functions.
 */
export async function openPdf(): Promise<OpenedDocument> {
  const files = new URL('./pdf/', location.href).href;
  GlobalWorkerOptions.workerSrc = `${files}pdf.worker.min.mjs`;
  try {
    const answer = await fetch(documentBytesPath);
    if (!answer.ok) return { kind: 'broken' };
    const task = getDocument({
      data: new Uint8Array(await answer.arrayBuffer()),
      cMapUrl: `${files}cmaps/`,
      standardFontDataUrl: `${files}standard_fonts/`,
      wasmUrl: `${files}wasm/`,
      iccUrl: `${files}iccs/`,
      enableXfa: false,
      // A picture or a font as large as a small PC's memory is an attack, or a mistake.
      maxImageSize: 64 * 1024 * 1024,
      stopAtErrors: false,
    });
    return { kind: 'open', document: await task.promise };
  } catch (error) {
    return { kind: error instanceof PasswordException ? 'locked' : 'broken' };
  }
}

import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useState } from 'react';

/** In points of 1/72 inch, turned as the page says. */
export interface PageSize {
  /** Counted from 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
}

/** Sizes of all pages, once they are known; a damaged page is taken to be like the one before. */
export function usePageSizes(document: PDFDocumentProxy): readonly PageSize[] {
  const [sizes, setSizes] = useState<readonly PageSize[]>([]);
  useEffect(() => {
    let isWanted = true;
    void sizesOf(document).then((all) => {
      if (isWanted) setSizes(all);
    });
    return () => {
      isWanted = false;
    };
  }, [document]);
  return sizes;
}

async function sizesOf(document: PDFDocumentProxy): Promise<readonly PageSize[]> {
  const sizes: PageSize[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    sizes.push({ ...(await sizeOf(document, number, sizes.at(-1) ?? a4)), number });
  }
  return sizes;
}

async function sizeOf(
  document: PDFDocumentProxy,
  number: number,
  otherwise: Pick<PageSize, 'width' | 'height'>,
): Promise<Pick<PageSize, 'width' | 'height'>> {
  try {
    const { width, height } = (await document.getPage(number)).getViewport({ scale: 1 });
    return { width, height };
  } catch {
    return otherwise;
  }
}

const a4 = { width: 595, height: 842 };

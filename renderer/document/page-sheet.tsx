import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../words/use-words.ts';
import { drawPage } from './draw-page.ts';
import styles from './page-sheet.module.css';
import type { PageSize } from './use-page-sizes.ts';

interface PageSheetProps {
  readonly document: PDFDocumentProxy;
  readonly size: PageSize;
  /** CSS pixels of a point. */
  readonly scale: number;
}

/** One page. It is drawn when it comes near, and given back when it is far: a long document must not fill the PC. */
export function PageSheet({ document, size, scale }: PageSheetProps) {
  const { number } = size;
  const words = useWords();
  const sheet = useRef<HTMLElement>(null);
  const paper = useRef<HTMLCanvasElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const isNear = useNearness(sheet);
  useEffect(() => {
    if (!isNear || paper.current === null || text.current === null) return undefined;
    return drawPage({ document, number, scale, paper: paper.current, text: text.current });
  }, [document, number, scale, isNear]);
  useEffect(() => {
    // By script, since the content policy lets no style stand in the page's text.
    sheet.current?.style.setProperty('--sheet-width', `${Math.floor(size.width * scale)}px`);
    sheet.current?.style.setProperty('--sheet-height', `${Math.floor(size.height * scale)}px`);
    sheet.current?.style.setProperty('--total-scale-factor', String(scale));
  }, [size, scale]);
  return (
    <section
      ref={sheet}
      className={styles['sheet']}
      data-page={number}
      aria-label={words('document.page', { page: number, pages: document.numPages })}
    >
      {/* A canvas writes in the direction of its page: the letters of a French document would lie about in an Arabic one. */}
      <canvas ref={paper} className={styles['paper']} dir="ltr" aria-hidden />
      <div ref={text} className={styles['text']} dir="ltr" />
    </section>
  );
}

/** Whether an element is in view, or a screen away from it. */
function useNearness(element: React.RefObject<Element | null>): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const { current } = element;
    if (current === null) return undefined;
    const observer = new IntersectionObserver(
      (entries) => setNear(entries.some((entry) => entry.isIntersecting)),
      { rootMargin: '100% 0px' },
    );
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return isNear;
}

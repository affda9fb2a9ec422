import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useRef, useState } from 'react';
import { DocumentBar } from './document-bar.tsx';
import styles from './document-reader.module.css';
import { PageSheet } from './page-sheet.tsx';
import { usePageInView } from './use-page-in-view.ts';
import { usePageSizes } from './use-page-sizes.ts';
import { enlargements, useSheetScale, usualEnlargement } from './use-sheet-scale.ts';

/** All pages one below the other, as paper lies; the buttons above lead through them. */
export function DocumentReader({ document }: { readonly document: PDFDocumentProxy }) {
  const desk = useRef<HTMLDivElement>(null);
  const sizes = usePageSizes(document);
  const [enlargement, setEnlargement] = useState(usualEnlargement);
  const scale = useSheetScale(desk, sizes, enlargement);
  const current = usePageInView(desk, sizes.length, scale);
  const turnTo = (page: number): void => {
    desk.current?.querySelector(`[data-page="${page}"]`)?.scrollIntoView({ block: 'start' });
  };
  return (
    <main className={styles['reader']}>
      <DocumentBar
        page={current}
        pages={document.numPages}
        canShrink={enlargement > 0}
        canGrow={enlargement < enlargements.length - 1}
        onTurn={turnTo}
        onEnlarge={(step) => setEnlargement(enlargement + step)}
      />
      {/* It scrolls by the keys as well, so it can have the focus. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div ref={desk} className={styles['desk']} tabIndex={0}>
        {scale === null
          ? null
          : sizes.map((size) => (
              <PageSheet key={size.number} document={document} size={size} scale={scale} />
            ))}
      </div>
    </main>
  );
}

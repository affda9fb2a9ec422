import { useEffect, useState } from 'react';
import { type OpenedDocument, openPdf } from './open-pdf.ts';

export type DocumentState = { readonly kind: 'opening' } | OpenedDocument;

/** The document of this page, once it is open. */
export function useDocument(): DocumentState {
  const [state, setState] = useState<DocumentState>({ kind: 'opening' });
  useEffect(() => {
    void openPdf().then(setState);
  }, []);
  return state;
}

import type { DocumentPage } from '../../app/containment/document-page.ts';
import { usualComfort } from '../../app/session/comfort.ts';
import { usePageLooks } from '../frame/use-page-looks.ts';
import { MessageScreen } from '../ui/message-screen.tsx';
import { LanguageContext, useWords } from '../words/use-words.ts';
import { DocumentReader } from './document-reader.tsx';
import { useDocument } from './use-document.ts';

/** The page that draws one PDF. It stands in a website's place, below the line that leads back. */
export function DocumentApp({ page }: { readonly page: DocumentPage }) {
  // The text size of the visitor is the zoom of this page, as of any website.
  usePageLooks(page.language, page.brandColour, { ...usualComfort, contrast: page.contrast });
  return (
    <LanguageContext value={page.language}>
      {page.problem === null ? <Arrived /> : <Missing problem={page.problem} />}
    </LanguageContext>
  );
}

function Arrived() {
  const words = useWords();
  const state = useDocument();
  switch (state.kind) {
    case 'opening':
      return <MessageScreen picture="document" title={words('document.opening')} />;
    case 'open':
      return <DocumentReader document={state.document} />;
    case 'locked':
      return (
        <MessageScreen
          picture="lock"
          title={words('document.lockedTitle')}
          text={words('document.brokenText')}
        />
      );
    case 'broken':
      return <Missing problem="noPdf" />;
    default:
      return state satisfies never;
  }
}

function Missing({ problem }: { readonly problem: NonNullable<DocumentPage['problem']> }) {
  const words = useWords();
  return (
    <MessageScreen
      picture="page-broken"
      title={words(problem === 'noPdf' ? 'document.brokenTitle' : 'document.missingTitle')}
      text={words('document.brokenText')}
    />
  );
}

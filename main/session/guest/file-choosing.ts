import type { WebContents } from 'electron';
import type { SessionDocuments } from '../session-documents.ts';
import type { GivenPages } from './given-pages.ts';
import type { FileChooser, PageDebugger } from './page-debugger.ts';
import type { PageQuestions } from './page-questions.ts';

interface FileChoosingOptions {
  readonly questions: PageQuestions;
  readonly documents: SessionDocuments;
  readonly given: GivenPages;
  readonly contents: WebContents;
  readonly host: () => string;
  readonly page: () => PageDebugger | null;
}

/** Our own picker in the place of the native one, which is a window to the whole PC (V49–V58). */
export interface FileChoosing {
  choose(chooser: FileChooser): Promise<void>;
  /** The page went elsewhere: its field is gone. */
  forget(): void;
}

export function createFileChoosing(options: FileChoosingOptions): FileChoosing {
  const { questions, documents, given, contents, host, page } = options;
  const asker = { page: contents };
  return {
    async choose({ several, node, frameSession }) {
      // A page asks for one file at a time; one that asks again meanwhile asks anew.
      questions.withdraw(asker);
      const offered = await documents.list();
      const answer = await questions.ask(asker, {
        kind: 'documents',
        host: host(),
        several,
        documents: offered.map(({ id, name }) => ({ id, name })),
      });
      if (answer.kind !== 'documents') return;
      const chosen = offered.filter(({ id }) => answer.documents.includes(id)).map(({ path }) => path);
      const files = several ? chosen : chosen.slice(0, 1);
      if (files.length === 0) return;
      given.note(contents);
      await page()?.command('DOM.setFileInputFiles', { files, backendNodeId: node }, frameSession);
    },
    forget: () => questions.withdraw(asker),
  };
}

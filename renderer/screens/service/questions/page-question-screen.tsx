import { assertNever } from '../../../../app/assert-never.ts';
import type { PageQuestion } from '../../../../app/session/page-question.ts';
import { AlertQuestion } from './alert-question.tsx';
import { ConfirmQuestion } from './confirm-question.tsx';
import { DocumentsQuestion } from './documents-question.tsx';
import { LeaveQuestion } from './leave-question.tsx';
import { PermissionQuestion } from './permission-question.tsx';
import { PrintQuestion } from './print-question.tsx';
import { PromptQuestion } from './prompt-question.tsx';
import { SignInQuestion } from './sign-in-question.tsx';

/** What a website asks, asked by us in its place. Each screen says which site it is. */
export function PageQuestionScreen({ question }: { readonly question: PageQuestion }) {
  switch (question.kind) {
    case 'alert':
      return <AlertQuestion question={question} />;
    case 'confirm':
      return <ConfirmQuestion question={question} />;
    case 'prompt':
      return <PromptQuestion question={question} />;
    case 'leave':
      return <LeaveQuestion question={question} />;
    case 'signIn':
      return <SignInQuestion question={question} />;
    case 'documents':
      return <DocumentsQuestion question={question} />;
    case 'print':
      return <PrintQuestion question={question} />;
    case 'permission':
      return <PermissionQuestion question={question} />;
    default:
      return assertNever(question);
  }
}

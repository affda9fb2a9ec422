import { randomUUID } from 'node:crypto';
import type { Session } from 'electron';
import { hostOfOrigin, type PageAsking } from '../../../app/containment/page-asking.ts';
import type { PageAnswer } from '../../../app/session/page-question.ts';
import { type AskedReply, serveAsking } from './ask-scheme.ts';
import type { NewQuestion, PageQuestions, QuestionAsker } from './page-questions.ts';

/** alert, confirm, prompt and print of all pages, each page known by a token that only our script in it holds. */
export interface PageAskings {
  /** @returns the page's token and what forgets it */
  enlist(asker: Asker): { readonly token: string; readonly forget: () => void };
  /** Answers the pages of this Electron session too. */
  serve(guests: Session): void;
}

export interface Asker extends QuestionAsker {
  readonly address: () => string;
  /** The visitor wants no more questions of this page. */
  readonly onStopped: () => void;
}

interface Enlisted extends Asker {
  /** When the page asked lately, on the steady clock. */
  readonly times: number[];
  /** The document that may not ask any more; another one begins anew. */
  stopped: string | null;
}

/** From the third question within half a minute on, the visitor may refuse all further ones. */
const patience = { questions: 2, milliseconds: 30_000 } as const;

export function createPageAskings(questions: PageQuestions): PageAskings {
  const enlisted = new Map<string, Enlisted>();

  const answer = async (asking: PageAsking): Promise<AskedReply> => {
    const asker = enlisted.get(asking.token);
    if (asker === undefined || asker.stopped === documentOf(asker.address())) return null;
    const now = performance.now();
    const lately = asker.times.filter((time) => now - time < patience.milliseconds);
    asker.times.splice(0, asker.times.length, ...lately, now);
    const answered = await questions.ask(
      asker,
      questionOf(asking, asker.address(), lately.length >= patience.questions),
    );
    if (answered.kind === 'stop') {
      asker.stopped = documentOf(asker.address());
      asker.onStopped();
    }
    return replyTo(asking, answered);
  };

  return {
    enlist(asker) {
      const token = randomUUID();
      const entry: Enlisted = { ...asker, times: [], stopped: null };
      enlisted.set(token, entry);
      return {
        token,
        forget() {
          enlisted.delete(token);
          questions.withdraw(entry);
        },
      };
    },
    serve: (guests) => serveAsking(guests, answer),
  };
}

/** Without its fragment: a page that changes only that is still the same. */
function documentOf(address: string): string {
  return address.replace(/#.*$/s, '');
}

function questionOf(asking: PageAsking, address: string, mayStop: boolean): NewQuestion {
  const host = hostOfOrigin(asking.origin, address);
  const { kind, text, preset } = asking;
  switch (kind) {
    case 'alert':
    case 'confirm':
      return { kind, host, text, mayStop };
    case 'prompt':
      return { kind, host, text, preset, mayStop };
    case 'print':
      return { kind, host };
    default:
      return kind satisfies never;
  }
}

function replyTo(asking: PageAsking, answer: PageAnswer): AskedReply {
  switch (asking.kind) {
    case 'confirm':
      return answer.kind === 'yes';
    case 'prompt':
      return answer.kind === 'text' ? answer.text : null;
    case 'alert':
    case 'print':
      return null;
    default:
      return asking.kind satisfies never;
  }
}

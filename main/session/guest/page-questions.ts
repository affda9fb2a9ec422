import type { GuestEvent } from '../../../app/session/events.ts';
import type { PageAnswer, PageQuestion } from '../../../app/session/page-question.ts';

/** A question before it has a number. */
export type NewQuestion = PageQuestion extends infer Question
  ? Question extends { readonly id: number }
    ? Omit<Question, 'id'>
    : never
  : never;

/** Who asks: one part of what guards a page. */
export interface QuestionAsker {
  /** The page on whose behalf it asks. */
  readonly page: object;
}

/** Puts the questions of all pages before the visitor, one at a time, in the order they were asked. */
export interface PageQuestions {
  /** @returns what the visitor answered; "no" where the page went away first. */
  ask(asker: QuestionAsker, question: NewQuestion): Promise<PageAnswer>;
  answer(question: number, answer: PageAnswer): void;
  /** The asker is gone, or went elsewhere: whatever it asked is over. */
  withdraw(asker: QuestionAsker): void;
  /** Whether this page waits for an answer. */
  isWaiting(page: object): boolean;
}

interface Waiting {
  readonly asker: QuestionAsker;
  readonly question: PageQuestion;
  readonly settle: (answer: PageAnswer) => void;
}

/** So many questions may wait; a page that asks more of them at once is answered "no". */
const mostWaiting = 10;

export function createPageQuestions(tell: (event: GuestEvent) => void): PageQuestions {
  let waiting: readonly Waiting[] = [];
  let count = 0;

  const show = (before: Waiting | undefined): void => {
    const [front] = waiting;
    if (front === before) return;
    if (before !== undefined) tell({ kind: 'questionWithdrawn', question: before.question.id });
    if (front !== undefined) tell({ kind: 'pageAsked', question: front.question });
  };
  const settle = (over: readonly Waiting[], answer: PageAnswer): void => {
    const [before] = waiting;
    waiting = waiting.filter((one) => !over.includes(one));
    for (const one of over) one.settle(answer);
    show(before);
  };

  return {
    ask(asker, question) {
      if (waiting.length >= mostWaiting) return Promise.resolve({ kind: 'no' });
      return new Promise((resolve) => {
        const [before] = waiting;
        count += 1;
        waiting = [...waiting, { asker, question: { ...question, id: count }, settle: resolve }];
        show(before);
      });
    },
    answer(id, answer) {
      settle(
        waiting.filter(({ question }) => question.id === id),
        answer,
      );
    },
    withdraw(asker) {
      settle(
        waiting.filter((one) => one.asker === asker),
        { kind: 'no' },
      );
    },
    isWaiting: (page) => waiting.some(({ asker }) => asker.page === page),
  };
}

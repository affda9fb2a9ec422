import type { PageQuestion } from '../../app/session/page-question.ts';

/** A question of a page without its number and its site, which a test adds to any of them. */
export type AskedQuestion = Unaddressed<PageQuestion>;

type Unaddressed<Question> = Question extends PageQuestion ? Omit<Question, 'id' | 'host'> : never;

import type { PageAnswer, PageQuestion, PageQuestionKind } from '../../../../app/session/page-question.ts';
import { useHands } from '../../../scene/scene-context.tsx';

/** What a screen of this kind is given. */
export interface QuestionProps<Kind extends PageQuestionKind> {
  readonly question: Extract<PageQuestion, { kind: Kind }>;
}

/** Answers this question and no other: one that is over by then takes no answer. */
export function useAnswer({ id }: Pick<PageQuestion, 'id'>): (answer: PageAnswer) => void {
  const { act } = useHands();
  return (answer) => act({ kind: 'answerPage', question: id, answer });
}

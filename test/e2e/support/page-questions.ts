import type { Answer } from '../../../app/ipc/define.ts';
import type { VisitorScene } from '../../../app/ipc/shell-contract.ts';
import type { PageAnswer, PageQuestion } from '../../../app/session/page-question.ts';
import type { PlaceView } from '../../../app/session/session-view.ts';
import type { Visitor } from '../../../build/drive/visitor.ts';

type ServiceView = Extract<PlaceView, { kind: 'service' }>;

/** What our screens are told of the open service; null where none is open. */
export async function serviceOf({ screens }: Visitor): Promise<ServiceView | null> {
  const answer = await screens.shell.evaluate<Answer<VisitorScene>>('window.borne.scene()');
  if (answer.kind !== 'answer' || answer.value.view.stage.kind !== 'active') return null;
  const { place } = answer.value.view.stage;
  return place.kind === 'service' ? place : null;
}

/** The question that stands in the page's place, once there is one. */
export async function questionOf(visitor: Visitor): Promise<PageQuestion> {
  for (let tries = 0; tries < 100; tries += 1) {
    const question = (await serviceOf(visitor))?.question ?? null;
    if (question !== null) return question;
    await visitor.screens.shell.waitForTimeout(100);
  }
  throw new Error('the page asked nothing');
}

/** Answers as our screens do, by the same message. */
export async function answerPage(visitor: Visitor, answer: PageAnswer): Promise<PageQuestion> {
  const question = await questionOf(visitor);
  const action = JSON.stringify({ kind: 'answerPage', question: question.id, answer });
  await visitor.screens.shell.evaluate(`window.borne.act(${action})`);
  return question;
}

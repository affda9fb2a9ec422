import { describe, expect, it } from 'vitest';
import type { GuestEvent } from '../../app/session/events.ts';
import { createPageQuestions, type NewQuestion } from '../../main/session/guest/page-questions.ts';

const confirm = (text: string): NewQuestion => ({ kind: 'confirm', host: 'caf.test', text, mayStop: false });

function listen() {
  const told: GuestEvent[] = [];
  const questions = createPageQuestions((event) => told.push(event));
  const shown = (): readonly string[] =>
    told.map((event) => {
      if (event.kind === 'pageAsked') return `ask ${event.question.id}`;
      return event.kind === 'questionWithdrawn' ? `take back ${event.question}` : event.kind;
    });
  return { questions, shown };
}

describe('the questions of pages', () => {
  it('come one at a time, in their order', async () => {
    const { questions, shown } = listen();
    const page = {};
    const first = questions.ask({ page }, confirm('first'));
    const second = questions.ask({ page }, confirm('second'));
    expect(shown()).toEqual(['ask 1']);
    questions.answer(1, { kind: 'yes' });
    expect(shown()).toEqual(['ask 1', 'take back 1', 'ask 2']);
    questions.answer(2, { kind: 'no' });
    expect([await first, await second]).toEqual([{ kind: 'yes' }, { kind: 'no' }]);
    expect(questions.isWaiting(page)).toBe(false);
  });

  it('are answered "no" when who asked is gone, and the next one is asked', async () => {
    const { questions, shown } = listen();
    const [gone, other] = [{ page: {} }, { page: {} }];
    const lost = questions.ask(gone, confirm('lost'));
    const kept = questions.ask(other, confirm('kept'));
    questions.withdraw(gone);
    expect(await lost).toEqual({ kind: 'no' });
    expect(shown()).toEqual(['ask 1', 'take back 1', 'ask 2']);
    questions.answer(2, { kind: 'yes' });
    expect(await kept).toEqual({ kind: 'yes' });
  });

  it('are not piled up: the eleventh that waits is answered "no" at once', async () => {
    const { questions, shown } = listen();
    const asker = { page: {} };
    const waiting = Array.from({ length: 10 }, (_, count) => questions.ask(asker, confirm(String(count))));
    expect(await questions.ask(asker, confirm('one too many'))).toEqual({ kind: 'no' });
    expect(shown()).toEqual(['ask 1']);
    questions.withdraw(asker);
    expect(await Promise.all(waiting)).toEqual(waiting.map(() => ({ kind: 'no' })));
    expect(shown()).toEqual(['ask 1', 'take back 1']);
  });

  it('take no answer to a question that is over', async () => {
    const { questions } = listen();
    const asked = questions.ask({ page: {} }, confirm('only'));
    questions.answer(7, { kind: 'yes' });
    questions.answer(1, { kind: 'no' });
    questions.answer(1, { kind: 'yes' });
    expect(await asked).toEqual({ kind: 'no' });
  });
});

import { useEffect, useState } from 'react';
import type { Answer } from '../../app/ipc/define.ts';

/**
 * What the warden answers, once it has; `loading` before. A new question is asked when `ask` is another one, and the
 * same one again by `askAgain`; what was answered before stands meanwhile.
 */
export function useAnswer<Value>(
  ask: () => Promise<Answer<Value | null>>,
): readonly [answer: Value | 'loading' | 'failed', askAgain: () => void] {
  const [answer, setAnswer] = useState<Value | 'loading' | 'failed'>('loading');
  useEffect(() => {
    let isOver = false;
    void ask().then((given) => {
      if (!isOver) setAnswer(valueIn(given));
    });
    return () => {
      isOver = true;
    };
  }, [ask]);
  return [answer, () => void ask().then((given) => setAnswer(valueIn(given)))];
}

function valueIn<Value>(given: Answer<Value | null>): Value | 'failed' {
  return given.kind === 'answer' && given.value !== null ? given.value : 'failed';
}

import { useEffect, useState } from 'react';
import type { Answer } from '../../app/ipc/define.ts';

/** What the warden answers, once it has; `loading` before. A new question is asked when `ask` is another one. */
export function useAnswer<Value>(ask: () => Promise<Answer<Value | null>>): Value | 'loading' | 'failed' {
  const [answer, setAnswer] = useState<Value | 'loading' | 'failed'>('loading');
  useEffect(() => {
    let isOver = false;
    void ask().then((given) => {
      if (!isOver) setAnswer(given.kind === 'answer' && given.value !== null ? given.value : 'failed');
    });
    return () => {
      isOver = true;
    };
  }, [ask]);
  return answer;
}

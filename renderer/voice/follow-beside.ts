import type { Answer } from '../../app/ipc/define.ts';

/** Milliseconds between two questions where a page could not wait by itself until there is an answer. */
const pause = 250;

type Told<Answered extends { readonly kind: string }> = Exclude<Answered, { readonly kind: 'gone' }>;

interface Followed<Answered extends { readonly kind: string }> {
  /** Waits for about a second itself. */
  readonly next: () => Promise<Answer<Answered>>;
  readonly isOver: () => boolean;
  /** Another page stands there. */
  readonly onGone: () => Promise<void>;
  /** @returns whether it was anything */
  readonly onTold: (told: Told<Answered>) => boolean;
}

/** Asks a website again and again what happened on it, until it is over. */
export async function followBeside<Answered extends { readonly kind: string }>({
  next,
  isOver,
  onGone,
  onTold,
}: Followed<Answered>): Promise<void> {
  const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, pause));
  while (!isOver()) {
    const asked = Date.now();
    const answer = await next();
    if (isOver()) return;
    const told = answer.kind === 'answer' ? answer.value : null;
    if (told !== null && !isThere(told)) {
      await rest();
      if (!isOver()) await onGone();
      continue;
    }
    const wasTold = told !== null && onTold(told);
    if (!wasTold && Date.now() - asked < pause) await rest();
  }
}

function isThere<Answered extends { readonly kind: string }>(told: Answered): told is Told<Answered> {
  return told.kind !== 'gone';
}

import { page } from '../../fixtures/sites/answer.ts';
import type { Route } from '../../fixtures/sites/route.ts';

/**
 * Leads the web page in the terminal without a debugger: each tile's first page asks again and again where to go,
 * and goes there.
 */
export interface Stage {
  readonly routes: readonly Route[];
  /** How often a tile's first page was loaded, and whether the newest one waits for its word. */
  visits(): number;
  isWaiting(): boolean;
  /** Where the first page goes as soon as it asks. */
  lead(address: string): void;
}

/** Green, so that a look at the pixels tells this page from one that acts. */
const colour = '#00c000';

export function makeStage(): Stage {
  let visits = 0;
  let asking = 0;
  let next: string | null = null;
  return {
    visits: () => visits,
    isWaiting: () => asking === visits && visits > 0,
    lead(address) {
      next = address;
    },
    routes: [
      {
        path: '/stage',
        does: 'asks /next where to go',
        answer: () => {
          visits += 1;
          next = null;
          return page({
            title: 'Stage',
            head: `<style>html{background:${colour}}</style>`,
            headers: { 'cache-control': 'no-store' },
            script: `const ask = async () => {
  const answer = await fetch('/next?visit=${visits}', { cache: 'no-store' }).catch(() => null);
  const address = answer === null || answer.status !== 200 ? '' : await answer.text();
  if (address === '') setTimeout(ask, 50);
  else location.href = address;
};
ask();`,
          });
        },
      },
      {
        path: '/next',
        does: 'an address as soon as there is one',
        answer: (visit) => {
          asking = Number(visit.address.searchParams.get('visit'));
          const answer = asking === visits ? next : null;
          if (answer !== null) next = null;
          return {
            kind: 'bytes',
            type: 'text/plain',
            body: answer ?? '',
            headers: { 'cache-control': 'no-store' },
          };
        },
      },
    ],
  };
}

import type { WebContents } from 'electron';
import { loadPage } from './load-page.ts';
import type { PageQuestions } from './page-questions.ts';

/** Lets a page ask its visitor to stay (`beforeunload`), once, by our own screen. */
export interface LeaveGuard {
  /** The page is about to be left by one of our own buttons, which is pressed again if the visitor says so. */
  leaveBy(action: () => void): void;
  /** The page itself wants to go there. */
  wants(address: string): void;
}

/**
 * `will-prevent-unload` must be answered at once and cannot wait for a person: the page stays, the visitor is asked,
 * and who wants to leave is led on to where they were going (V93). A form that was being sent is not sent again by
 * itself: the way is free, and the visitor presses the button once more.
 */
export function guardLeaving(
  contents: WebContents,
  questions: PageQuestions,
  host: () => string,
): LeaveGuard {
  let goOn: (() => void) | null = null;
  let isFree = false;
  let isAsking = false;
  const asker = { page: contents };

  contents.on('will-prevent-unload', (event) => {
    // Preventing the event's default is leaving.
    if (isFree) {
      isFree = false;
      event.preventDefault();
      return;
    }
    if (isAsking) return;
    isAsking = true;
    const action = goOn;
    void questions.ask(asker, { kind: 'leave', host: host() }).then((answer) => {
      isAsking = false;
      isFree = answer.kind === 'yes';
      if (isFree && !contents.isDestroyed()) action?.();
    });
  });
  contents.on('did-navigate', () => {
    goOn = null;
    isFree = false;
    questions.withdraw(asker);
  });
  contents.on('destroyed', () => questions.withdraw(asker));

  return {
    leaveBy(action) {
      goOn = action;
      action();
    },
    wants(address) {
      goOn = () => loadPage(contents, address);
    },
  };
}

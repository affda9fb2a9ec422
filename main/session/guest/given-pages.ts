import type { WebContents } from 'electron';

/** Pages that were given something a silent visitor waits over: camera, microphone, a document to be sent. */
export interface GivenPages {
  /** Until the page goes on to another. */
  note(page: WebContents): void;
  has(page: WebContents): boolean;
}

export function rememberGivenPages(): GivenPages {
  const given = new WeakSet<WebContents>();
  return {
    note(page) {
      if (given.has(page)) return;
      given.add(page);
      page.once('did-navigate', () => given.delete(page));
    },
    has: (page) => given.has(page),
  };
}

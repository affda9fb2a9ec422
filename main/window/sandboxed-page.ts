import type { Session, WebPreferences } from 'electron';

/** How every page is run, ours and the web's alike: sandboxed, without Node, without anything native of its own. */
export function sandboxedPage(session: Session): WebPreferences {
  return {
    session,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    devTools: false,
    spellcheck: false,
    navigateOnDragDrop: false,
    // Beneath our own questions: what slips past them is answered "no" and never shown natively.
    disableDialogs: true,
  };
}

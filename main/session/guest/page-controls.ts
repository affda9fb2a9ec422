import type { WebContents } from 'electron';
import type { PageControl } from '../../../app/session/effects.ts';
import type { PageFollower } from './follow-page.ts';
import type { LeaveGuard } from './leave-guard.ts';
import { loadPage } from './load-page.ts';
import type { RendererProcess } from './renderer-process.ts';

/** The buttons over a page. */
export interface PageControls {
  control(control: Exclude<PageControl, 'closeWindow'>): void;
  history(): { canGoBack: boolean; canGoForward: boolean };
}

interface PageControlsOptions {
  /** The service's first page; null in a window that a page opened. */
  readonly start: string | null;
  readonly follower: PageFollower;
  readonly leaving: LeaveGuard;
  readonly process: RendererProcess;
  readonly isHung: () => boolean;
  /** Back from a blocked or failed page, and nothing lies behind it. */
  readonly onNothingToShow: () => void;
}

export function createPageControls(contents: WebContents, options: PageControlsOptions): PageControls {
  const { start, follower, leaving, process, isHung } = options;
  const { navigationHistory } = contents;

  const tryAgain = async (): Promise<void> => {
    // A hung page answers nothing, a reload neither: its process must go first.
    if (isHung()) process.end();
    await process.ended();
    if (contents.isDestroyed()) return;
    follower.restart();
    if (contents.getURL() === '' && start !== null) loadPage(contents, start);
    else contents.reload();
  };

  return {
    control(control) {
      switch (control) {
        case 'back':
          return leaving.leaveBy(() => navigationHistory.canGoBack() && navigationHistory.goBack());
        case 'forward':
          return leaving.leaveBy(() => navigationHistory.canGoForward() && navigationHistory.goForward());
        case 'reload':
          return leaving.leaveBy(() => contents.reload());
        case 'start':
          return start === null ? undefined : leaving.leaveBy(() => loadPage(contents, start));
        case 'leaveBlocked':
          return follower.uncover() ? undefined : options.onNothingToShow();
        case 'tryAgain':
          return void tryAgain();
        default:
          return control satisfies never;
      }
    },
    history: () => ({
      canGoBack: navigationHistory.canGoBack(),
      canGoForward: navigationHistory.canGoForward(),
    }),
  };
}

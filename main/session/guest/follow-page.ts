import { net, type WebContents } from 'electron';
import type { GuestEvent } from '../../../app/session/events.ts';
import type { PageFailure } from '../../../app/session/state.ts';
import { pageFailureOf } from './page-failure.ts';

interface FollowPageOptions {
  readonly mayOpen: (address: string) => boolean;
  /** An empty document is a page too, in a window whose opener writes into it: sites show receipts that way. */
  readonly mayBeEmpty: boolean;
  /** A refused address of the main frame: true when another service took it over. */
  readonly leadElsewhere: (address: string) => boolean;
  readonly onEvent: (event: GuestEvent) => void;
  /** The page led to a document it made itself (blob:), and the guard refused Chromium's own viewer. */
  readonly onDocumentMade: (address: string) => void;
}

/** What a page does, as the visitor's screens must know it: loading, shown, blocked, failed. */
export interface PageFollower {
  /** The page wanted to go where it may not. */
  block(address: string): void;
  fail(why: PageFailure): void;
  /** The page itself is back, after `block` or `fail`. False where there is nothing of it to come back to. */
  uncover(): boolean;
  /** An empty window stays empty until its opener writes into it; nothing will tell that it is there. */
  showAsItIs(): void;
  /** The page failed, and is about to be loaded again. */
  restart(): void;
  stop(): void;
}

/** Follows a page from its first navigation on. */
export function followPage(contents: WebContents, options: FollowPageOptions): PageFollower {
  let isOver = false;
  /** Set while the visitor sees a page of ours instead of the site's; its late events must not uncover it. */
  let isCovered = false;
  /** Something of this site was really shown, so there is a page to go back to. */
  let hasShown = false;

  const tell = (event: GuestEvent): void => {
    if (!isOver) options.onEvent(event);
  };
  const cover = (event: GuestEvent): void => {
    isCovered = true;
    tell(event);
  };
  const block = (address: string): void => {
    if (isOver || options.leadElsewhere(address)) return;
    cover({ kind: 'pageBlocked', host: siteOf(address) });
  };
  const fail = (why: PageFailure): void => cover({ kind: 'pageFailed', why });
  const show = (): void => {
    if (isCovered || !isPage(contents.getURL(), options.mayBeEmpty)) return;
    hasShown = true;
    tell({ kind: 'pageShown' });
  };

  contents.on('did-start-navigation', ({ isMainFrame, isSameDocument, url }) => {
    if (!isMainFrame || isSameDocument) return;
    // loadURL and history meet no will-* event: the request guard stops them, this says why.
    if (!options.mayOpen(url)) return;
    isCovered = false;
    tell({ kind: 'pageStarted' });
  });
  contents.on('dom-ready', show);
  contents.on('did-stop-loading', show);
  contents.on('did-fail-load', (_event, errorCode, _description, address, isMainFrame) => {
    // Chromium's viewer for it is one of the pages that the guard refuses, in a window or in a frame.
    if (errorCode === blockedByGuard && address.startsWith('blob:')) return options.onDocumentMade(address);
    if (!isMainFrame) return;
    if (errorCode === blockedByGuard) return block(address);
    const why = pageFailureOf(errorCode);
    if (why !== null) fail(why === 'notReachable' && !net.isOnline() ? 'offline' : why);
  });
  contents.on('render-process-gone', (_event, { reason }) => {
    // Our own guards end a process on purpose, and have said why.
    if (reason !== 'clean-exit' && !isCovered) fail('crashed');
  });

  return {
    block,
    fail,
    uncover() {
      isCovered = false;
      if (!hasShown || contents.isCrashed() || isEmpty(contents.getURL())) return false;
      show();
      return true;
    },
    showAsItIs: show,
    restart() {
      isCovered = false;
      tell({ kind: 'pageStarted' });
    },
    stop() {
      isOver = true;
    },
  };
}

/** net::ERR_BLOCKED_BY_CLIENT (net_error_list.h): the request guard said no. */
const blockedByGuard = -20;

function isPage(address: string, mayBeEmpty: boolean): boolean {
  return /^(https?|blob):/.test(address) || (mayBeEmpty && isEmpty(address));
}

function isEmpty(address: string): boolean {
  return address === '' || address === 'about:blank';
}

/** Null where the address names a program of a PC (mailto:, tel:) and no site. */
function siteOf(address: string): string | null {
  const url = URL.parse(address);
  return url?.protocol === 'http:' || url?.protocol === 'https:' ? url.host : null;
}

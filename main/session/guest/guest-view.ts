import { net, type Session, type WebContents, WebContentsView } from 'electron';
import type { PageControl } from '../../../app/session/effects.ts';
import type { GuestEvent } from '../../../app/session/events.ts';
import { ignoreShortcuts } from '../keyboard-guard.ts';
import { guardNavigation } from './navigation-guard.ts';
import { pageFailureOf } from './page-failure.ts';

/** One website in the window, for as long as its tile is open. */
export interface GuestView {
  readonly view: WebContentsView;
  /** Loads the first page; events begin only now, when the caller knows the view. */
  begin(): void;
  control(control: PageControl): void;
  setZoom(percent: number): void;
  setMuted(muted: boolean): void;
  history(): { canGoBack: boolean; canGoForward: boolean };
  close(): void;
}

export interface GuestViewOptions {
  readonly session: Session;
  readonly start: string;
  /** The first page to load, where it is not `start`: a link of another service led here. */
  readonly firstPage: string;
  readonly mayOpen: (address: string, frame: 'main' | 'sub') => boolean;
  readonly onEvent: (event: GuestEvent) => void;
  /** Where one can go back or forward may have changed. */
  readonly onHistoryChanged: () => void;
  readonly onTouched: () => void;
  /** The page closed itself (`window.close()`), which leaves a hole: open the service anew. */
  readonly onGone: () => void;
  /** A refused address of the main frame: true when another service took it over. */
  readonly leadElsewhere: (address: string) => boolean;
  /** A blocked or failed page with nothing behind it. */
  readonly onNothingToShow: () => void;
}

/** Opens a service in a sandboxed view without preload. The page never learns that a shell is around it. */
export function openGuestView(options: GuestViewOptions): GuestView {
  const view = new WebContentsView({
    webPreferences: {
      session: options.session,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      devTools: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      disableDialogs: true,
      disableHtmlFullscreenWindowResize: true,
      autoplayPolicy: 'user-gesture-required',
    },
  });
  view.setBackgroundColor('#ffffff');
  const { webContents } = view;
  let zoom = 1;
  let closing = false;
  /** Set while the visitor sees a page of ours instead of the site's; its late events must not uncover it. */
  let covered = false;
  /** Something of this site was really shown, so there is a page to go back to. */
  let hasShown = false;

  const tell = (event: GuestEvent): void => {
    if (!closing) options.onEvent(event);
  };
  const block = (address: string): void => {
    if (closing || options.leadElsewhere(address)) return;
    covered = true;
    tell({ kind: 'pageBlocked', host: hostOf(address) });
  };
  const fail = (why: Extract<GuestEvent, { kind: 'pageFailed' }>['why']): void => {
    covered = true;
    tell({ kind: 'pageFailed', why });
  };
  const load = (address: string): void => {
    // Refusals arrive as did-fail-load and through the guards; the promise repeats them.
    webContents.loadURL(address).catch(() => undefined);
  };

  ignoreShortcuts(webContents);
  guardNavigation(webContents, { mayOpen: options.mayOpen, onBlocked: block, onWindowWanted: load });
  watchTouches(webContents, options.onTouched);

  webContents.on('did-start-navigation', (details) => {
    if (!details.isMainFrame || details.isSameDocument) return;
    // loadURL and history meet no will-* event: the request guard stops them, this says why.
    if (!options.mayOpen(details.url, 'main')) return;
    covered = false;
    tell({ kind: 'pageStarted' });
  });
  webContents.on('did-navigate', (_event, address) => {
    webContents.setZoomFactor(zoom);
    options.onHistoryChanged();
    // about:blank cannot be refused before it loads (V24): an empty page is never left standing.
    if (!options.mayOpen(address, 'main') || address === 'about:blank') load(options.start);
  });
  webContents.on('did-navigate-in-page', options.onHistoryChanged);
  webContents.on('dom-ready', () => {
    webContents.setZoomFactor(zoom);
    shown();
  });
  webContents.on('did-stop-loading', shown);
  webContents.on('did-fail-load', (_event, errorCode, _description, address, isMainFrame) => {
    if (!isMainFrame) return;
    if (errorCode === -20) return block(address);
    const why = pageFailureOf(errorCode);
    if (why !== null) fail(why === 'notReachable' && !net.isOnline() ? 'offline' : why);
  });
  webContents.on('render-process-gone', (_event, details) => {
    if (details.reason !== 'clean-exit') fail('crashed');
  });
  webContents.on('unresponsive', () => fail('hung'));
  webContents.on('responsive', () => {
    covered = false;
    tell({ kind: 'pageShown' });
  });
  webContents.on('destroyed', () => {
    if (!closing) options.onGone();
  });

  function shown(): void {
    if (covered || !/^(https?|blob):/.test(webContents.getURL())) return;
    hasShown = true;
    tell({ kind: 'pageShown' });
  }

  function leaveBlocked(): void {
    covered = false;
    if (hasShown && !webContents.isCrashed()) shown();
    else options.onNothingToShow();
  }

  function tryAgain(): void {
    covered = false;
    // A hung page answers nothing, a reload neither: its process must go first.
    if (!webContents.isCrashed() && webContents.isLoading()) webContents.forcefullyCrashRenderer();
    tell({ kind: 'pageStarted' });
    if (webContents.getURL() === '') load(options.start);
    else webContents.reload();
  }

  return {
    view,
    begin: () => load(options.firstPage),
    control(control) {
      const { navigationHistory } = webContents;
      switch (control) {
        case 'back':
          if (navigationHistory.canGoBack()) navigationHistory.goBack();
          break;
        case 'forward':
          if (navigationHistory.canGoForward()) navigationHistory.goForward();
          break;
        case 'reload':
          webContents.reload();
          break;
        case 'start':
          load(options.start);
          break;
        case 'leaveBlocked':
          leaveBlocked();
          break;
        case 'tryAgain':
          tryAgain();
          break;
        case 'closeWindow':
          break;
        default:
          control satisfies never;
      }
    },
    setZoom(percent) {
      zoom = percent / 100;
      webContents.setZoomFactor(zoom);
    },
    setMuted: (muted) => webContents.setAudioMuted(muted),
    history: () => ({
      canGoBack: webContents.navigationHistory.canGoBack(),
      canGoForward: webContents.navigationHistory.canGoForward(),
    }),
    close() {
      closing = true;
      // Removing a view does not stop its page (V130).
      if (!webContents.isDestroyed()) webContents.close();
    },
  };
}

function watchTouches(contents: WebContents, onTouched: () => void): void {
  contents.on('input-event', (_event, input) => {
    // Moving the pointer counts: a person who reads moves it. Only what the page does by itself does not.
    if (input.type !== 'undefined') onTouched();
  });
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : '';
}

import { randomUUID } from 'node:crypto';
import {
  type BrowserWindowConstructorOptions,
  type Session,
  type WebContents,
  WebContentsView,
} from 'electron';
import { removedInterfaces } from '../../../app/containment/page-script-settings.ts';
import type { Containment, Permission } from '../../../app/profile/schema.ts';
import type { GuestEvent } from '../../../app/session/events.ts';
import type { TypedKey } from '../../../app/session/typed-key.ts';
import { adopt } from '../../window/every-page-guard.ts';
import type { SessionDocuments } from '../session-documents.ts';
import { askAddress } from './ask-scheme.ts';
import { guardAuthentication } from './authentication-guard.ts';
import { createFileChoosing } from './file-choosing.ts';
import { followPage } from './follow-page.ts';
import type { GivenPages } from './given-pages.ts';
import { guestPreferences } from './guest-preferences.ts';
import { watchForHang } from './hang-guard.ts';
import { onPaneKey, onTabKey } from './key-watch.ts';
import { guardLeaving } from './leave-guard.ts';
import { loadPage } from './load-page.ts';
import { guardLoops } from './loop-guard.ts';
import { guardNavigation } from './navigation-guard.ts';
import { guardDatagrams } from './network-guard.ts';
import type { PageAskings } from './page-asking.ts';
import { createPageControls, type PageControls } from './page-controls.ts';
import { armPage, type PageDebugger } from './page-debugger.ts';
import type { PageQuestions } from './page-questions.ts';
import { pageScript } from './page-script-source.ts';
import { rendererProcessOf } from './renderer-process.ts';
import { keepFocus, showWrittenField, typeInPage, watchTouchedFields } from './screen-keyboard.ts';
import { watchSecretFields } from './secret-watch.ts';
import { steadyPage } from './steady-page.ts';
import { watchTouches } from './touch-watch.ts';
import { holdsUnsentText } from './unsent-text.ts';
import { guardWindows } from './window-guard.ts';

/** One web page, for as long as it is open: a service's own, or a window it opened. */
export interface GuestView extends PageControls {
  readonly view: WebContentsView;
  /** The host it shows, for the visitor's eyes; null for a document. */
  readonly host: () => string | null;
  setZoom(percent: number): void;
  setMuted(muted: boolean): void;
  /** What a trembling hand does twice counts once. */
  setSteady(isOn: boolean): void;
  /** The keyboard on the screen opens or closes. */
  setKeyboard(isOpen: boolean): void;
  /** A key of it. */
  type(key: TypedKey): void;
  /** An empty window stays empty until its opener writes into it. */
  showAsItIs(): void;
  /** Whether it holds something that was written and not sent. */
  holdsUnsentText(): Promise<boolean>;
  /** The page took more memory than it may. */
  endForMemory(): void;
  close(): void;
}

/** What all pages of an open service share. */
export interface GuestSurroundings {
  readonly session: Session;
  readonly questions: PageQuestions;
  readonly askings: PageAskings;
  readonly documents: SessionDocuments;
  readonly given: GivenPages;
  readonly containment: Containment;
  readonly permissions: readonly Permission[];
  readonly mayOpen: (address: string, frame: 'main' | 'sub') => boolean;
  /** A refused address of the main frame: true when another service took it over. */
  readonly leadElsewhere: (address: string) => boolean;
  readonly hasRoomForWindow: () => boolean;
  readonly openWindow: (options: BrowserWindowConstructorOptions, address: string) => WebContents;
  /** Where one can go back or forward may have changed. */
  readonly onHistoryChanged: () => void;
  readonly onTouched: () => void;
  /** A finger touched something one can write in. */
  readonly onFieldTouched: () => void;
  /** Somebody sits beside the visitor, who is to look away. */
  readonly hasHelper: () => boolean;
  readonly onSecretTouched: () => void;
  /** Keys lead away from the page, to our buttons. */
  readonly onLeftByKey: () => void;
  /** Somebody moves on the page with keys. */
  readonly onMovedByKey: () => void;
}

/** What differs from page to page. */
export interface GuestViewOptions {
  /** The page's place in the window: the service's own page begins somewhere, a window was led by its opener. */
  readonly origin:
    | { readonly kind: 'service'; readonly start: string; readonly firstPage: string }
    | { readonly kind: 'window'; readonly options: BrowserWindowConstructorOptions };
  readonly onEvent: (event: GuestEvent) => void;
  /** The page is no more: it closed itself, or what guards it was lost. */
  readonly onGone: () => void;
  /** Back from a blocked or failed page, and nothing lies behind it. */
  readonly onNothingToShow: () => void;
}

/** Opens a page in a sandboxed view without preload, with every guard. The page never learns what is around it. */
export function openGuestView(surroundings: GuestSurroundings, options: GuestViewOptions): GuestView {
  const { questions } = surroundings;
  const { origin, onEvent } = options;
  const preferences = guestPreferences(surroundings.session);
  // The options of a window hold the page that Chromium made for it; the view takes it over.
  const view = new WebContentsView(
    origin.kind === 'window' ? origin.options : { webPreferences: preferences },
  );
  view.setBackgroundColor('#ffffff');
  const contents = view.webContents;
  const { navigationHistory } = contents;
  adopt(contents);
  const typedFieldsEvent = randomUUID();
  let zoom = 1;
  let hasKeyboard = false;
  let isSteady = false;
  let isClosing = false;
  let page: PageDebugger | null = null;

  const host = (): string => (contents.isDestroyed() ? '' : (URL.parse(contents.getURL())?.host ?? ''));
  const begin = (): void => {
    if (origin.kind === 'service') loadPage(contents, origin.firstPage);
  };

  const follower = followPage(contents, {
    mayOpen: (address) => surroundings.mayOpen(address, 'main') && !isArming(address),
    mayBeEmpty: origin.kind === 'window',
    // Chromium's own viewer is closed: the document comes as a download instead, which ours shows.
    onDocumentMade: (address) => contents.downloadURL(address),
    leadElsewhere: surroundings.leadElsewhere,
    onEvent,
  });
  const block = (address: string): void => follower.block(address);
  const process = rendererProcessOf(contents);
  const choosing = createFileChoosing({
    questions,
    documents: surroundings.documents,
    given: surroundings.given,
    contents,
    host,
    page: () => page,
  });
  const asker = surroundings.askings.enlist({
    page: contents,
    address: () => contents.getURL(),
    onStopped: () => onEvent({ kind: 'pageNoticed', notice: 'questionsStopped' }),
  });
  const leaving = guardLeaving(contents, questions, host);

  /** The service's own page is armed on an empty one; that page is none the visitor sees. */
  function isArming(address: string): boolean {
    return origin.kind === 'service' && page === null && address === 'about:blank';
  }

  /** Nobody must come back to it by the button "back". */
  function forgetArmingPage(): void {
    const [first, second] = navigationHistory.getAllEntries();
    if (origin.kind === 'service' && second !== undefined && first?.url === 'about:blank')
      navigationHistory.removeEntryAtIndex(0);
  }

  guardNavigation(contents, { mayOpen: surroundings.mayOpen, onBlocked: block });
  guardWindows(contents, {
    mayOpen: (address) => surroundings.mayOpen(address, 'main'),
    onBlocked: block,
    hasRoom: surroundings.hasRoomForWindow,
    onTooMany: () => onEvent({ kind: 'pageNoticed', notice: 'windowRefused' }),
    preferences,
    open: surroundings.openWindow,
  });
  guardDatagrams(contents, surroundings.containment, mayCall(surroundings.permissions));
  guardAuthentication(contents, questions);
  guardLoops(contents, () => endProcess('crashed'));
  const hang = watchForHang(contents, {
    isExcused: () => questions.isWaiting(contents),
    onHung: () => follower.fail('hung'),
    onAnswered: () => follower.uncover(),
  });
  const controls = createPageControls(contents, {
    start: origin.kind === 'service' ? origin.start : null,
    follower,
    leaving,
    process,
    isHung: hang.isHung,
    onNothingToShow: options.onNothingToShow,
  });
  watchTouches(contents, surroundings.onTouched);
  watchTouchedFields(contents, surroundings.onFieldTouched);
  watchSecretFields(contents, surroundings.hasHelper, surroundings.onSecretTouched);
  onPaneKey(contents, surroundings.onLeftByKey);
  onTabKey(contents, surroundings.onMovedByKey);

  contents.on('did-navigate', (_event, address) => {
    if (page === null && origin.kind === 'service') return;
    contents.setZoomFactor(zoom);
    choosing.forget();
    forgetArmingPage();
    surroundings.onHistoryChanged();
    if (origin.kind === 'window') return;
    // about:blank and the like cannot be refused before they load (V24): no empty page is left standing.
    if (!surroundings.mayOpen(address, 'main') || address.startsWith('about:'))
      loadPage(contents, origin.start);
  });
  contents.on('did-navigate-in-page', surroundings.onHistoryChanged);
  contents.on('dom-ready', () => {
    contents.setZoomFactor(zoom);
    // A new page lets everything through by itself; most never need anything else.
    if (isSteady) void steadyPage(contents, true);
  });
  contents.on('destroyed', end);

  function end(): void {
    hang.stop();
    asker.forget();
    choosing.forget();
    follower.stop();
    if (isClosing) return;
    isClosing = true;
    options.onGone();
  }

  void arm();
  async function arm(): Promise<void> {
    if (origin.kind === 'service') await contents.loadURL('about:blank').catch(() => undefined);
    if (isClosing || contents.isDestroyed()) return;
    page = await armPage(contents, {
      script: pageScript({
        token: asker.token,
        typedFieldsEvent,
        askAddress,
        removed: removedInterfaces(surroundings.permissions),
        mayClose: origin.kind === 'window',
      }),
      onFileChooser: (chooser) => void choosing.choose(chooser),
      onNavigationWanted: (address) => leaving.wants(address),
      // Without it a native picker could open: better no page than that one (V55).
      onLost: close,
    });
    if (!isClosing) begin();
  }

  function close(): void {
    if (contents.isDestroyed()) return end();
    // Removing a view does not stop its page (V130); `destroyed` follows.
    contents.close();
  }

  /** The visitor is told first, so that the end of the process is no news. */
  function endProcess(why: 'crashed' | 'tooHeavy'): void {
    if (contents.isDestroyed() || contents.isCrashed()) return;
    follower.fail(why);
    process.end();
  }

  return {
    view,
    host,
    ...controls,
    setZoom(percent) {
      zoom = percent / 100;
      contents.setZoomFactor(zoom);
    },
    setMuted: (muted) => contents.setAudioMuted(muted),
    setSteady(isOn) {
      if (isOn === isSteady) return;
      isSteady = isOn;
      void steadyPage(contents, isOn);
    },
    setKeyboard(isOpen) {
      if (isOpen === hasKeyboard) return;
      hasKeyboard = isOpen;
      if (page !== null) void keepFocus(page, isOpen);
      if (isOpen) showWrittenField(contents);
    },
    type(key) {
      if (page !== null) void typeInPage(page, key).then(() => showWrittenField(contents));
    },
    holdsUnsentText: () => holdsUnsentText(contents, typedFieldsEvent),
    showAsItIs: () => follower.showAsItIs(),
    endForMemory: () => endProcess('tooHeavy'),
    close() {
      isClosing = true;
      close();
    },
  };
}

function mayCall(permissions: readonly Permission[]): boolean {
  return permissions.includes('camera') || permissions.includes('microphone');
}

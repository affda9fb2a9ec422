import type { BrowserWindowConstructorOptions, DownloadItem, WebContents, WebContentsView } from 'electron';
import { mayFetchDocument } from '../../../app/containment/readable-document.ts';
import type { PageControl } from '../../../app/session/effects.ts';
import type { GuestEvent } from '../../../app/session/events.ts';
import type { TypedKey } from '../../../app/session/typed-key.ts';
import { type DocumentViewOptions, openDocumentView } from './document-view.ts';
import type { RefusedDownload } from './download-guard.ts';
import { type GuestSurroundings, type GuestView, openGuestView } from './guest-view.ts';

/** The pages of one open service: its own, and above it the windows it opened. The last of them is drawn. */
export interface GuestWindows {
  control(control: PageControl): void;
  setZoom(percent: number): void;
  setMuted(muted: boolean): void;
  setKeyboard(isOpen: boolean): void;
  /** What a trembling hand does twice counts once. */
  setSteady(isOn: boolean): void;
  /** A key of the keyboard on the screen, for the page in front. */
  type(key: TypedKey): void;
  history(): { canGoBack: boolean; canGoForward: boolean };
  endForMemory(): void;
  /** The page in front. */
  front(): WebContents | null;
  /** Whether a page holds something that was written and not sent. */
  holdUnsentText(): Promise<boolean>;
  /** Shows it in the place of the page that led there. False where it may not come from there, or nothing is open. */
  openDocument(contents: WebContents, item: DownloadItem): boolean;
  /** Says so, on the page that led there. */
  refuseDocument(contents: WebContents, why: RefusedDownload): void;
  close(): void;
}

export interface GuestWindowsOptions {
  readonly surroundings: Omit<GuestSurroundings, 'hasRoomForWindow' | 'openWindow'>;
  /** Where documents arrive, and how our own pages look now. */
  readonly document: () => Pick<DocumentViewOptions, 'folder' | 'look'>;
  readonly start: string;
  readonly firstPage: string;
  /** Draws this view in the page's place. */
  readonly show: (view: WebContentsView) => void;
  readonly onEvent: (event: GuestEvent) => void;
  /** The service's own page is no more: it closed itself, or what guards it was lost. */
  readonly onGone: () => void;
  /** Back from a blocked or failed page, and nothing lies behind it. */
  readonly onNothingToShow: () => void;
}

/** Windows at once; FranceConnect and a bank take one each. */
const mostWindows = 3;

/** Milliseconds after which an empty window is shown as it is: its opener may be writing into it. */
const emptyFor = 600;

export function openGuestWindows(options: GuestWindowsOptions): GuestWindows {
  const { show, onEvent } = options;
  let open: readonly Open[] = [];
  let comfort = { zoom: 100, isMuted: false, hasKeyboard: false, isSteady: false };

  const top = (): Open | undefined => open.at(-1);
  const tellFrom = (own: Open, event: GuestEvent): void => {
    if (pageStates.has(event.kind)) own.state = event;
    if (own === top()) onEvent(event);
  };
  const apply = ({ guest }: Open): void => {
    guest.setZoom(comfort.zoom);
    guest.setMuted(comfort.isMuted);
    guest.setKeyboard(comfort.hasKeyboard);
    guest.setSteady(comfort.isSteady);
  };
  const tellWindow = (): void => {
    const [, ...windows] = open;
    const last = windows.at(-1);
    onEvent({ kind: 'windowChanged', window: last === undefined ? null : { host: last.guest.host() } });
  };

  /** Takes windows away from the top down to this one, and draws what lies below. */
  const closeFrom = (index: number): void => {
    const closing = open.slice(index);
    if (closing.length === 0) return;
    open = open.slice(0, index);
    for (const { guest } of closing) guest.close();
    const below = top();
    if (below === undefined) return;
    show(below.guest.view);
    tellWindow();
    if (below.state !== null) onEvent(below.state);
  };

  const surroundings: GuestSurroundings = {
    ...options.surroundings,
    hasRoomForWindow: () => open.length <= mostWindows,
    openWindow: (created, address) => openWindow(created, address),
    onHistoryChanged() {
      if (open.length > 1) tellWindow();
      options.surroundings.onHistoryChanged();
    },
  };

  /** The page that led to a document stays as it was; a window that was opened for it alone is closed again. */
  function returnFromDocument(contents: WebContents): void {
    const index = open.findIndex(({ guest }) => guest.view.webContents === contents);
    if (index > 0 && open[index]?.state?.kind !== 'pageShown') closeFrom(index);
    else open[index]?.guest.control('leaveBlocked');
  }

  function refuseDocument(contents: WebContents, why: RefusedDownload): void {
    returnFromDocument(contents);
    onEvent({ kind: 'pageNoticed', notice: why });
  }

  function openDocument(contents: WebContents, item: DownloadItem): boolean {
    const mayOpen = (address: string): boolean => options.surroundings.mayOpen(address, 'main');
    const isOurs = open.some(({ guest }) => guest.view.webContents === contents);
    if (!isOurs || !mayFetchDocument(item.getURLChain(), mayOpen)) return false;
    returnFromDocument(contents);
    if (open.length > mostWindows) return false;
    const own: Open = enter((entry) =>
      openDocumentView({
        ...options.document(),
        item,
        onEvent: (event) => tellFrom(entry(), event),
        onTouched: options.surroundings.onTouched,
        onLeftByKey: options.surroundings.onLeftByKey,
        onTooBig() {
          closeFrom(open.indexOf(entry()));
          onEvent({ kind: 'pageNoticed', notice: 'documentTooBig' });
        },
        onGone: () => closeFrom(open.indexOf(entry())),
      }),
    );
    show(own.guest.view);
    tellWindow();
    return true;
  }

  function openWindow(created: BrowserWindowConstructorOptions, address: string): WebContents {
    const own: Open = enter((entry) =>
      openGuestView(surroundings, {
        origin: { kind: 'window', options: created },
        onEvent: (event) => tellFrom(entry(), event),
        onGone: () => closeFrom(open.indexOf(entry())),
        onNothingToShow: () => closeFrom(open.indexOf(entry())),
      }),
    );
    show(own.guest.view);
    onEvent({ kind: 'windowChanged', window: { host: URL.parse(address)?.host ?? '' } });
    setTimeout(() => {
      if (open.includes(own) && own.state === null) own.guest.showAsItIs();
    }, emptyFor);
    return own.guest.view.webContents;
  }

  /** The view's events need the entry that holds the view. */
  function enter(create: (entry: () => Open) => GuestView): Open {
    let own: Open | null = null;
    const guest = create(() => {
      if (own === null) throw new Error('a view told of itself before it was there');
      return own;
    });
    own = { guest, state: null };
    open = [...open, own];
    apply(own);
    return own;
  }

  const service = enter((entry) =>
    openGuestView(surroundings, {
      origin: { kind: 'service', start: options.start, firstPage: options.firstPage },
      onEvent: (event) => tellFrom(entry(), event),
      onGone() {
        closeFrom(1);
        options.onGone();
      },
      onNothingToShow: options.onNothingToShow,
    }),
  );
  show(service.guest.view);

  return {
    control(control) {
      if (control === 'closeWindow') closeFrom(Math.max(1, open.length - 1));
      else top()?.guest.control(control);
    },
    setZoom(percent) {
      comfort = { ...comfort, zoom: percent };
      open.forEach(apply);
    },
    setMuted(isMuted) {
      comfort = { ...comfort, isMuted };
      open.forEach(apply);
    },
    setKeyboard(hasKeyboard) {
      comfort = { ...comfort, hasKeyboard };
      open.forEach(apply);
    },
    setSteady(isSteady) {
      comfort = { ...comfort, isSteady };
      open.forEach(apply);
    },
    type: (key) => top()?.guest.type(key),
    history: () => top()?.guest.history() ?? { canGoBack: false, canGoForward: false },
    endForMemory() {
      for (const { guest } of open) guest.endForMemory();
    },
    front: () => top()?.guest.view.webContents ?? null,
    async holdUnsentText() {
      const held = await Promise.all(open.map(({ guest }) => guest.holdsUnsentText()));
      return held.includes(true);
    },
    openDocument,
    refuseDocument,
    close() {
      const closing = open;
      open = [];
      for (const { guest } of closing) guest.close();
    },
  };
}

interface Open {
  readonly guest: GuestView;
  /** What it last told of its page; told again when it is drawn again. */
  state: GuestEvent | null;
}

const pageStates: ReadonlySet<GuestEvent['kind']> = new Set<GuestEvent['kind']>([
  'pageStarted',
  'pageShown',
  'pageBlocked',
  'pageFailed',
]);

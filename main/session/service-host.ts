import type { WebContents } from 'electron';
import { reachableHosts } from '../../app/containment/reachable-hosts.ts';
import { mayOpenDocument, mayRequest } from '../../app/containment/request-decision.ts';
import type { LanguageId } from '../../app/language/language.ts';
import type { Profile } from '../../app/profile/profile.ts';
import type { Service } from '../../app/profile/schema.ts';
import { compilePolicies, serviceLists } from '../../app/profile/service-policy.ts';
import type { Comfort } from '../../app/session/comfort.ts';
import type { PageControl } from '../../app/session/effects.ts';
import type { SessionEvent } from '../../app/session/events.ts';
import type { PageAnswer } from '../../app/session/page-question.ts';
import type { SessionView } from '../../app/session/session-view.ts';
import type { TypedKey } from '../../app/session/typed-key.ts';
import { createPolicy, type Policy } from '../../app/url-policy/policy.ts';
import type { SiteName } from '../../app/url-policy/site-name.ts';
import { rememberGivenPages } from './guest/given-pages.ts';
import { createGuestSessions, type GuestService } from './guest/guest-sessions.ts';
import { type GuestWindows, openGuestWindows } from './guest/guest-windows.ts';
import type { MemoryAllowance } from './guest/memory-guard.ts';
import { createPageAskings } from './guest/page-asking.ts';
import { createPageQuestions } from './guest/page-questions.ts';
import { watchPresence } from './guest/presence-watch.ts';
import { isOpenField } from './guest/secret-watch.ts';
import type { KioskWindow } from './kiosk-window.ts';
import type { SessionDocuments } from './session-documents.ts';

/** Opens and closes the services of a profile, one at a time, each under its own policy. */
export interface ServiceHost {
  open(service: string): void;
  close(): void;
  control(control: PageControl): void;
  answerPage(question: number, answer: PageAnswer): void;
  /** What the open pages hold that nobody sent; told by `lossesSeen`. */
  lookForLosses(): void;
  /** Whether the open pages hold something that nobody sent; told by `lookedBeforeHome`. */
  lookBeforeHome(): void;
  applyComfort(comfort: Comfort): void;
  /** Nothing is heard of the open service, whatever the visitor's comfort says. */
  quiet(isQuiet: boolean): void;
  /** The language that sites are asked for. */
  speak(language: LanguageId | null): void;
  /** A key of the keyboard on the screen. @returns whether what was typed may be said aloud */
  typeKey(key: TypedKey): Promise<boolean>;
  /** Opens a site in every service until the session ends; where a service is `strict`, from its next opening on. */
  letThrough(site: SiteName): void;
  /** The page in front. */
  readonly front: () => WebContents | null;
  readonly history: () => SessionView['history'];
  /** What the pages of the open service may take; another object each time one is opened. */
  readonly memoryAllowance: () => MemoryAllowance | null;
  /** The pages took more. */
  readonly endForMemory: () => void;
}

interface ServiceHostOptions {
  readonly profile: Profile;
  readonly window: KioskWindow;
  readonly documents: SessionDocuments;
  readonly comfort: () => Comfort;
  readonly language: () => LanguageId | null;
  /** For files of a moment. */
  readonly temporaryFolder: string;
  readonly dispatch: (event: SessionEvent) => void;
  readonly onHistoryChanged: () => void;
  /** Somebody with nothing but keys wants our buttons. */
  readonly onPageLeft: () => void;
}

/** A service with everything derived from its lists. */
interface Offered {
  readonly service: Service;
  /** As it is now: the team may let a site through while the service is open. */
  readonly policy: () => Policy;
  readonly guest: GuestService;
}

interface Open {
  readonly offer: Offered;
  readonly windows: GuestWindows;
  readonly allowance: MemoryAllowance;
}

export function createServiceHost(options: ServiceHostOptions): ServiceHost {
  const { profile, window, dispatch, documents } = options;
  let policies = compilePolicies(profile);
  const policyOf: PolicyOf = (id) => policies.get(id) ?? nothingAllowed;
  let offers = offersOf(profile, policyOf);
  const allowed: SiteName[] = [];
  const questions = createPageQuestions(dispatch);
  const given = rememberGivenPages();
  const askings = createPageAskings(questions);
  const sessions = createGuestSessions({
    questions,
    given,
    askings,
    tell: dispatch,
    downloads: {
      onDocument: (contents, item) => open?.windows.openDocument(contents, item) ?? false,
      onRefused: (contents, why) => open?.windows.refuseDocument(contents, why),
    },
  });
  let open: Open | null = null;
  let isQuiet = false;
  /** Counts what was opened and closed, so that a storage that comes late knows that it is not wanted any more. */
  let turn = 0;

  const close = (): void => {
    turn += 1;
    sessions.closeAll();
    if (open === null) return;
    const { windows } = open;
    open = null;
    window.setGuest(null);
    windows.close();
  };

  /**
   * A link in a message to a site that has a tile of its own: it opens there, under that tile's rules, instead of
   * telling the visitor that a site they can see on the first screen is not open here.
   */
  const leadElsewhere = (from: string, address: string): boolean => {
    // What a page made itself opens nowhere else.
    if (!/^https?:/.test(address)) return false;
    const target = [...offers].find(
      ([id, { policy }]) => id !== from && mayOpenDocument(policy(), { address, frame: 'main' }),
    )?.[0];
    if (target === undefined) return false;
    // After the event that refused the address is over: its page must not be closed from inside of it.
    setImmediate(() => {
      if (open?.offer.service.id !== from) return;
      void openService(target, address);
      dispatch({ kind: 'ledToService', service: target });
    });
    return true;
  };

  let hasToldKeys = false;
  /** Once in a session: how keys lead out of a website, and over it for who listens. */
  const tellOfKeys = (): void => {
    if (hasToldKeys) return;
    hasToldKeys = true;
    const { listening } = options.comfort();
    dispatch({ kind: 'pageNoticed', notice: listening ? 'exploreByKey' : 'leaveByKey' });
  };

  const openService = async (id: string, firstPage?: string): Promise<void> => {
    close();
    const offer = offers.get(id);
    if (offer === undefined) return;
    const own = turn;
    const session = await sessions.openFor(offer.guest);
    if (own !== turn) return;
    const { service, policy } = offer;
    const windows: GuestWindows = openGuestWindows({
      surroundings: {
        session,
        questions,
        given,
        askings,
        documents,
        containment: service.containment,
        permissions: service.permissions,
        mayOpen: (address, frame) => mayOpenDocument(policy(), { address, frame }),
        leadElsewhere: (address) => leadElsewhere(id, address),
        onHistoryChanged: options.onHistoryChanged,
        onTouched: () => dispatch({ kind: 'touched' }),
        onFieldTouched: () => dispatch({ kind: 'fieldTouched' }),
        hasHelper: () => options.comfort().together,
        onSecretTouched: () => dispatch({ kind: 'secretTouched' }),
        onLeftByKey: options.onPageLeft,
        onMovedByKey: tellOfKeys,
      },
      start: service.start,
      firstPage: firstPage ?? service.start,
      show: (view) => window.setGuest(view),
      onEvent(event) {
        if (own === turn) dispatch(event);
      },
      onGone() {
        if (own === turn) void openService(id);
      },
      onNothingToShow: () => dispatch({ kind: 'goHome' }),
      document: () => ({
        folder: options.temporaryFolder,
        look: {
          language: options.language() ?? profile.languages[0] ?? 'fr',
          contrast: options.comfort().contrast,
          brandColour: profile.association.colours.brand,
        },
      }),
    });
    open = { offer, windows, allowance: { megabytes: service.memoryMegabytes } };
    applyComfort(options.comfort());
  };

  const applyComfort = (comfort: Comfort): void => {
    if (open === null) return;
    open.windows.setZoom((open.offer.service.zoom * comfort.textSize) / 100);
    open.windows.setMuted(isQuiet || comfort.sound === 'off');
    open.windows.setKeyboard(comfort.keyboard);
    open.windows.setSteady(comfort.steady);
  };

  const front = (): WebContents | null => open?.windows.front() ?? null;

  watchPresence({
    page: front,
    given,
    onPresent: () => dispatch({ kind: 'present' }),
  });

  const holdsUnsentText = (): Promise<boolean> => open?.windows.holdUnsentText() ?? Promise.resolve(false);

  return {
    open: (service) => void openService(service),
    close,
    control: (control) => open?.windows.control(control),
    lookForLosses() {
      void holdsUnsentText().then((isHeld) => {
        if (isHeld) dispatch({ kind: 'lossesSeen', losses: ['unsentText'] });
      });
    },
    lookBeforeHome() {
      const own = turn;
      void holdsUnsentText().then((holdsText) => {
        // Another service was opened meanwhile: its visitor asked for nothing.
        if (own === turn) dispatch({ kind: 'lookedBeforeHome', holdsText });
      });
    },
    answerPage: (question, answer) => questions.answer(question, answer),
    applyComfort,
    quiet(next) {
      isQuiet = next;
      applyComfort(options.comfort());
    },
    letThrough(site) {
      allowed.push(site);
      const { allow, block } = profile.sharedHosts;
      const opened = { ...profile, sharedHosts: { allow: [...allow, ...allowed], block } };
      policies = compilePolicies(opened);
      offers = offersOf(opened, policyOf);
    },
    speak: (language) => sessions.speak(language),
    async typeKey(key) {
      const page = front();
      if (page === null) return false;
      // Asked before the key may lead elsewhere, and not waited for: keys are written in the order they come.
      const maySay = isOpenField(page);
      open?.windows.type(key);
      return maySay;
    },
    front,
    history: () => open?.windows.history() ?? { canGoBack: false, canGoForward: false },
    memoryAllowance: () => open?.allowance ?? null,
    endForMemory: () => open?.windows.endForMemory(),
  };
}

type PolicyOf = (service: string) => Policy;

/** Never met, since each service has lists: where in doubt, closed. */
const nothingAllowed = createPolicy({ allow: [], block: [], allowListMode: true });

function offersOf(profile: Profile, policyOf: PolicyOf): ReadonlyMap<string, Offered> {
  const services = profile.categories.flatMap((category) => category.services);
  return new Map(services.map((service) => [service.id, offerOf(service, policyOf, profile)]));
}

function offerOf(service: Service, policyOf: PolicyOf, profile: Profile): Offered {
  const { containment, permissions, pageSandbox: sandbox } = service;
  const policy = (): Policy => policyOf(service.id);
  return {
    service,
    policy,
    guest: {
      id: service.id,
      rules: {
        containment,
        permissions,
        sandbox,
        hosts:
          containment === 'strict' ? reachableHosts(serviceLists(service, profile.sharedHosts).allow) : [],
      },
      mayRequest: (request) => mayRequest(policy(), containment, request),
    },
  };
}

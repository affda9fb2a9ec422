import * as fc from 'fast-check';
import { contrasts, soundLevels, textSizes } from '../../../../app/session/comfort.ts';
import { endReasons } from '../../../../app/session/end-reason.ts';
import type { GuestEvent, SessionEvent } from '../../../../app/session/events.ts';
import { pageNotices } from '../../../../app/session/page-notice.ts';
import type { PictureCode } from '../../../../app/session/picture-code.ts';
import type { SessionRules } from '../../../../app/session/session-rules.ts';
import { pageFailures } from '../../../../app/session/state.ts';
import { type Later, tickEvery, ticksFor } from './play.ts';
import { rules as usualRules } from './rules.ts';

/**
 * Sessions made of everything that can happen, in any order and at any pace. The compiler asks for an entry for
 * each kind of event, so a new one cannot stay out of the properties.
 */

type EventOf<Kind extends SessionEvent['kind']> = Extract<SessionEvent, { kind: Kind }>;
type EventTable = { readonly [Kind in SessionEvent['kind']]: fc.Arbitrary<EventOf<Kind>> };

/** One of two, so that a screen is opened again by chance. */
function arbitraryCode(): fc.Arbitrary<PictureCode> {
  return fc.constantFrom(['heart', 'key', 'house'], ['key', 'heart', 'house']);
}

const plain = <Kind extends SessionEvent['kind']>(kind: Kind) => fc.constant({ kind });

const kinds = {
  begin: plain('begin'),
  chooseLanguage: fc.record({
    kind: fc.constant('chooseLanguage'),
    // Most of all languages are in no profile of these tests, and would change nothing.
    language: fc.constantFrom('fr', 'ar', 'ka'),
  }),
  showCharter: fc.record({
    kind: fc.constant('showCharter'),
    view: fc.constantFrom('short', 'full', 'refused', 'unclear'),
  }),
  acceptCharter: plain('acceptCharter'),
  startOver: plain('startOver'),
  goHome: plain('goHome'),
  openPractice: plain('openPractice'),
  leavePage: plain('leavePage'),
  openCategory: fc.record({
    kind: fc.constant('openCategory'),
    category: fc.constantFrom('health', 'post', 'unknown'),
  }),
  openService: fc.record({
    kind: fc.constant('openService'),
    service: fc.constantFrom('ameli', 'mdph', 'la-poste', 'unknown'),
  }),
  leaveBlockedPage: plain('leaveBlockedPage'),
  tryAgain: plain('tryAgain'),
  askForSite: plain('askForSite'),
  closeWindow: plain('closeWindow'),
  answerPage: fc.record({
    kind: fc.constant('answerPage'),
    question: fc.integer({ min: 1, max: 3 }),
    answer: fc.constantFrom({ kind: 'yes' }, { kind: 'no' }, { kind: 'text', text: 'oui' }),
  }),
  dismissNotice: plain('dismissNotice'),
  pageBack: plain('pageBack'),
  pageForward: plain('pageForward'),
  pageReload: plain('pageReload'),
  pageStart: plain('pageStart'),
  openPanel: fc.record({
    kind: fc.constant('openPanel'),
    panel: fc.constantFrom(
      'language',
      'sound',
      'textSize',
      'calling',
      'calling',
      'readPage',
      'sheet',
      'confirmEnd',
      'hideScreen',
      'hearing',
    ),
  }),
  closePanel: plain('closePanel'),
  setSound: fc.record({ kind: fc.constant('setSound'), sound: fc.constantFrom(...soundLevels) }),
  setTextSize: fc.record({ kind: fc.constant('setTextSize'), textSize: fc.constantFrom(...textSizes) }),
  setListening: fc.record({ kind: fc.constant('setListening'), listening: fc.boolean() }),
  setKeyboard: fc.record({ kind: fc.constant('setKeyboard'), open: fc.boolean() }),
  setTogether: fc.record({ kind: fc.constant('setTogether'), together: fc.boolean() }),
  fieldTouched: plain('fieldTouched'),
  setSteady: fc.record({ kind: fc.constant('setSteady'), steady: fc.boolean() }),
  setHearing: fc.record({ kind: fc.constant('setHearing'), language: fc.constantFrom('fr', 'ar', 'ka') }),
  secretTouched: plain('secretTouched'),
  setContrast: fc.record({ kind: fc.constant('setContrast'), contrast: fc.constantFrom(...contrasts) }),
  stay: plain('stay'),
  hideScreen: fc.record({ kind: fc.constant('hideScreen'), code: arbitraryCode() }),
  unlockScreen: fc.record({ kind: fc.constant('unlockScreen'), code: arbitraryCode() }),
  extend: plain('extend'),
  takeOver: plain('takeOver'),
  end: plain('end'),
  ledToService: fc.record({ kind: fc.constant('ledToService'), service: fc.constantFrom('caf') }),
  pageStarted: plain('pageStarted'),
  pageShown: plain('pageShown'),
  pageBlocked: fc.record({
    kind: fc.constant('pageBlocked'),
    host: fc.constantFrom('evil.test', null, 'xn--bcher-kva.test'),
  }),
  pageFailed: fc.record({
    kind: fc.constant('pageFailed'),
    why: fc.constantFrom(...pageFailures),
  }),
  windowChanged: fc.record({
    kind: fc.constant('windowChanged'),
    window: fc.constantFrom({ host: 'connect.test' }, null),
  }),
  pageAsked: fc.record({
    kind: fc.constant('pageAsked'),
    question: fc.integer({ min: 1, max: 3 }).map((id) => ({ kind: 'leave', id, host: 'caf.test' }) as const),
  }),
  questionWithdrawn: fc.record({
    kind: fc.constant('questionWithdrawn'),
    question: fc.integer({ min: 1, max: 3 }),
  }),
  pageNoticed: fc.record({ kind: fc.constant('pageNoticed'), notice: fc.constantFrom(...pageNotices) }),
  touched: plain('touched'),
  ticked: plain('ticked'),
  // Only once and before anything else in a real session; anywhere else it must be harmless.
  presented: fc.constant({ kind: 'presented', opening: { afterLoss: false, sealedAt: null } }),
  present: plain('present'),
  lossesSeen: fc.record({
    kind: fc.constant('lossesSeen'),
    losses: fc.constantFrom([], ['unsentText'] as const),
  }),
  lookedBeforeHome: fc.record({ kind: fc.constant('lookedBeforeHome'), holdsText: fc.boolean() }),
  queueChanged: fc.record({ kind: fc.constant('queueChanged'), nobodyWaits: fc.boolean() }),
  timeGiven: fc.record({ kind: fc.constant('timeGiven'), time: fc.integer({ min: 1_000, max: 6_000 }) }),
  siteOpened: fc.record({ kind: fc.constant('siteOpened'), site: fc.constantFrom('exemple.fr', 'caf.fr') }),
  endOrdered: fc.record({ kind: fc.constant('endOrdered'), reason: fc.constantFrom(...endReasons) }),
} as const satisfies EventTable;

/** What ends a session at once or begins anew: drawn less often, or none would live long. */
const rare: ReadonlySet<string> = new Set(['end', 'endOrdered', 'startOver', 'presented']);

const arbitraryEvent: fc.Arbitrary<SessionEvent> = fc.oneof(
  ...Object.entries(kinds).map(([kind, arbitrary]) => ({
    weight: rare.has(kind) ? 1 : kind === 'ticked' ? 24 : kind === 'stay' ? 12 : 6,
    arbitrary,
  })),
);

const guestEvents = {
  ledToService: kinds.ledToService,
  pageStarted: kinds.pageStarted,
  pageShown: kinds.pageShown,
  pageBlocked: kinds.pageBlocked,
  pageFailed: kinds.pageFailed,
  windowChanged: kinds.windowChanged,
  pageAsked: kinds.pageAsked,
  questionWithdrawn: kinds.questionWithdrawn,
  pageNoticed: kinds.pageNoticed,
  fieldTouched: kinds.fieldTouched,
  secretTouched: kinds.secretTouched,
} as const satisfies { readonly [Kind in GuestEvent['kind']]: fc.Arbitrary<EventOf<Kind>> };

/** Whether a page reported it by itself, with nobody touching anything. */
export function isGuestEvent(event: SessionEvent): event is GuestEvent {
  return Object.hasOwn(guestEvents, event.kind);
}

export const arbitraryGuestEvent: fc.Arbitrary<GuestEvent> = fc.oneof(...Object.values(guestEvents));

/** Seconds rather than minutes, so that a handful of events meets every limit. Warning and idle may be the longer. */
export const arbitraryRules: fc.Arbitrary<SessionRules> = fc
  .record({
    idle: fc.integer({ min: 6_000, max: 40_000 }),
    warning: fc.integer({ min: 5_000, max: 40_000 }),
    lastCall: fc.integer({ min: 5_000, max: 40_000 }),
    extension: fc.constantFrom(0, 60_000),
    extensions: fc.integer({ min: 0, max: 2 }),
    hidden: fc.constantFrom(0, 20_000),
    closesAt: fc.constant(null),
    maximum: fc.integer({ min: 30_000, max: 120_000 }),
    sheets: fc.constantFrom(new Set<string>(), new Set(['ameli'])),
  })
  .map((times) => ({ ...usualRules, ...times }));

const pause = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 1_000 }) },
  { weight: 3, arbitrary: fc.integer({ min: 1_000, max: 8_000 }) },
  { weight: 1, arbitrary: fc.integer({ min: 8_000, max: 60_000 }) },
);

const later: fc.Arbitrary<Later> = fc.record({ wait: pause, event: arbitraryEvent });

const toCharter: readonly Later[] = [
  { wait: 0, event: { kind: 'begin' } },
  { wait: 0, event: { kind: 'chooseLanguage', language: 'fr' } },
];
const toLauncher: readonly Later[] = [...toCharter, { wait: 0, event: { kind: 'acceptCharter' } }];
const toPage: readonly Later[] = [
  ...toLauncher,
  { wait: 0, event: { kind: 'openService', service: 'ameli' } },
  // From its sheet, where it has one.
  { wait: 0, event: { kind: 'openService', service: 'ameli' } },
  { wait: 0, event: { kind: 'pageShown' } },
];

/** Any sequence of events; most begin some way into a session, where random ones alone would rarely come. */
export const arbitraryEvents: fc.Arbitrary<readonly Later[]> = fc
  .tuple(fc.constantFrom([], toCharter, toLauncher, toPage), fc.array(later, { maxLength: 60, size: 'max' }))
  .map(([beginning, events]) => [...beginning, ...events]);

/** As real ones are: between two events the clock ticks four times a second. */
export const arbitraryTickingEvents: fc.Arbitrary<readonly Later[]> = arbitraryEvents.map((events) =>
  events.flatMap(({ wait, event }) => {
    const ticks = Math.floor(wait / tickEvery);
    return [...ticksFor(ticks * tickEvery), { wait: wait - ticks * tickEvery, event }];
  }),
);

import { assertNever } from '../assert-never.ts';
import type { LanguageId } from '../language/language.ts';
import { type Comfort, type SoundLevel, steadyTextSize, usualComfort } from './comfort.ts';
import type { SessionEffect } from './effects.ts';
import type { EndReason } from './end-reason.ts';
import type { Moment, SessionEvent } from './events.ts';
import { hiddenEnd, hideScreen, mayHide, unlockScreen } from './hidden-screen.ts';
import type { PageNotice } from './page-notice.ts';
import { idleEnds } from './presence.ts';
import { mayExtend, sessionEnd } from './session-end.ts';
import { noticeLasts, type SessionRules, slowAfter } from './session-rules.ts';
import type {
  ActiveStage,
  ChosenPanel,
  HiddenStage,
  Milliseconds,
  Opening,
  Page,
  Panel,
  Place,
  ServicePlace,
  SessionState,
  WarningCause,
  WarningStage,
} from './state.ts';
import type { Step } from './step.ts';

/**
 * The session nobody has touched yet: what the next visitor walks up to. That the one before was lost is said until
 * somebody has come and gone, and never again.
 */
export function freshSession(now: Milliseconds, opening: Opening = plainOpening): SessionState {
  return {
    stage: { kind: 'welcome', afterLoss: opening.afterLoss },
    panel: null,
    language: null,
    comfort: usualComfort,
    touchedAt: now,
    presentAt: null,
    nobodyWaits: false,
    seenSheets: [],
    losses: [],
    sealedAt: opening.sealedAt,
    maximumAnnounced: false,
  };
}

const plainOpening: Opening = { afterLoss: false, sealedAt: null };

/**
 * One event in the life of a public session. Pure: what it wants done comes back as effects.
 * An event that makes no sense in the present stage changes nothing, since a page of ours may be a moment
 * behind (a double touch, a tile pressed while the warning comes up).
 * Once `ending`, a session never goes back: only the wipe and a new process follow.
 */
export function step(state: SessionState, moment: Moment, rules: SessionRules): Step {
  if (state.stage.kind === 'ending') return unchanged(state);
  const { event, now } = moment;
  if (!isTouch(event)) return stepEvent(state, moment, rules);
  // The clock is heard before the touch: a touch that comes too late, while the tick itself was late, was meant
  // for a screen that is over, and may be somebody else's. It brings nothing back.
  const timely = tick(state, now, rules);
  const until = { ...timely.state, touchedAt: now };
  if (!isSameScreen(state, until)) return { state: until, effects: timely.effects };
  const touched = stepEvent(until, moment, rules);
  return { state: touched.state, effects: [...timely.effects, ...touched.effects] };
}

function isSameScreen(one: SessionState, other: SessionState): boolean {
  return one.stage.kind === other.stage.kind && one.panel === other.panel;
}

function stepEvent(state: SessionState, moment: Moment, rules: SessionRules): Step {
  const { event, now } = moment;
  switch (event.kind) {
    case 'touched':
      return unchanged(state);
    case 'ticked':
      return tick(state, now, rules);
    case 'present':
      return whileItLasts({ ...state, presentAt: now }, state);
    case 'lossesSeen':
      return whileItLasts({ ...state, losses: event.losses }, state);
    case 'queueChanged':
      // Staff may say so before anybody sits down, and it stands until they say otherwise.
      return to({ ...state, nobodyWaits: event.nobodyWaits });
    case 'timeGiven':
      return giveTime(state, event.time);
    case 'siteOpened':
      return openSite(state, event.site, now);
    case 'presented':
      return openWith(state, event.opening);
    case 'begin':
      return state.stage.kind === 'welcome'
        ? to({ ...state, stage: { kind: 'language' } })
        : unchanged(state);
    case 'chooseLanguage':
      return chooseLanguage(state, event.language, now, rules);
    case 'showCharter':
      return state.stage.kind === 'charter'
        ? to({ ...state, stage: { kind: 'charter', view: event.view } })
        : unchanged(state);
    case 'acceptCharter':
      return acceptCharter(state, moment);
    case 'startOver':
      return startOver(state, now);
    case 'goHome':
      return goHome(state);
    case 'lookedBeforeHome':
      return lookedBeforeHome(state, event.holdsText);
    case 'leavePage':
      return state.panel === 'leavePage' ? visit(state, home) : unchanged(state);
    case 'openCategory':
      return openCategory(state, event.category, now, rules);
    case 'openPractice':
      return visit(state, { kind: 'practice' });
    case 'openService':
      return openService(state, event.service, now, rules);
    case 'leaveBlockedPage':
      return whereShown(state, ['blocked', 'failed'], 'leaveBlocked');
    case 'tryAgain':
      return whereShown(state, ['failed'], 'tryAgain');
    case 'askForSite':
      return askForSite(state);
    case 'closeWindow':
      return whereShown(state, anyPage, 'closeWindow');
    case 'answerPage':
      return answerPage(state, event);
    case 'dismissNotice':
      return inService(state, (place) => ({ ...place, notice: null }));
    case 'pageBack':
      return whereShown(state, anyPage, 'back');
    case 'pageForward':
      return whereShown(state, anyPage, 'forward');
    case 'pageReload':
      return whereShown(state, anyPage, 'reload');
    case 'pageStart':
      return whereShown(state, anyPage, 'start');
    case 'openPanel':
      return openPanel(state, event.panel, now, rules);
    case 'closePanel':
      return closePanel(state, now, rules);
    case 'setSound':
      return setSound(state, event.sound);
    case 'setTextSize':
      return setComfort(state, { ...state.comfort, textSize: event.textSize });
    case 'setContrast':
      return setComfort(state, { ...state.comfort, contrast: event.contrast });
    case 'setListening':
      return setListening(state, event.listening);
    case 'setKeyboard':
      return setComfort(state, { ...state.comfort, keyboard: event.open });
    case 'fieldTouched':
      return fieldTouched(state);
    case 'setTogether':
      return setTogether(state, event.together);
    case 'setSteady':
      return setSteady(state, event.steady);
    case 'setHearing':
      return setHearing(state, event.language, now, rules);
    case 'secretTouched':
      return state.comfort.together ? noticed(state, 'yourTurn', now) : unchanged(state);
    case 'stay':
      return stay(state);
    case 'hideScreen':
      return hideScreen(state, event.code, now, rules);
    case 'unlockScreen':
      return state.stage.kind === 'hidden' ? unlockScreen(state, state.stage, event.code) : unchanged(state);
    case 'extend':
      return extend(state, rules);
    case 'takeOver':
      return takeOver(state);
    case 'end':
      return hasBegun(state) ? end(state, 'visitorEnded') : startOver(state, now);
    case 'endOrdered':
      return end(state, event.reason);
    case 'ledToService':
      return ledToService(state, event.service, now);
    case 'pageStarted':
      return inService(state, (place) => ({
        ...place,
        page: { kind: 'loading', since: now, slow: false, first: showsNothing(place.page) },
        notice: null,
      }));
    case 'pageShown':
      return page(state, { kind: 'shown' });
    case 'pageBlocked':
      return page(state, { kind: 'blocked', host: event.host, asked: false });
    case 'pageFailed':
      return page(state, { kind: 'failed', why: event.why });
    case 'windowChanged':
      return inService(state, (place) => ({
        ...place,
        window: event.window,
        // Another page is in front; one that only moved on within its window stays as it is.
        page: (place.window === null) === (event.window === null) ? place.page : firstLoad(now),
      }));
    case 'pageAsked':
      return inService(state, (place) => ({ ...place, question: event.question }));
    case 'questionWithdrawn':
      return inService(state, (place) =>
        place.question?.id === event.question ? { ...place, question: null } : place,
      );
    case 'pageNoticed':
      return noticed(state, event.notice, now);
    default:
      return assertNever(event);
  }
}

/** Whatever a person did counts as a sign of life; what a page or a clock did never does. */
function isTouch(event: SessionEvent): boolean {
  return !notTouches.has(event.kind);
}

const notTouches: ReadonlySet<SessionEvent['kind']> = new Set<SessionEvent['kind']>([
  'ticked',
  'present',
  'lossesSeen',
  'lookedBeforeHome',
  'queueChanged',
  'timeGiven',
  'siteOpened',
  'presented',
  'pageStarted',
  'ledToService',
  'pageShown',
  'pageBlocked',
  'pageFailed',
  'windowChanged',
  'pageAsked',
  'questionWithdrawn',
  'pageNoticed',
  'fieldTouched',
  'secretTouched',
  'endOrdered',
]);

function tick(state: SessionState, now: Milliseconds, rules: SessionRules): Step {
  const { stage } = state;
  switch (stage.kind) {
    case 'welcome':
      // Someone opened a panel, called or chose larger text and left: the next visitor finds the plain first screen.
      return !isPlain(state) && now - state.touchedAt >= rules.idle
        ? startOver(state, now)
        : unchanged(state);
    case 'language':
    case 'charter':
      return now - state.touchedAt >= rules.idle ? startOver(state, now) : unchanged(state);
    case 'active':
      return tickActive(state, stage, now, rules);
    case 'warning':
      return now >= stage.endsAt ? end(state, stage.cause) : unchanged(state);
    case 'hidden': {
      const { at, reason } = hiddenEnd(stage, rules);
      return now >= at ? end(state, reason) : unchanged(state);
    }
    case 'ending':
      return unchanged(state);
    default:
      return assertNever(stage);
  }
}

/** Nothing on the first screen tells that somebody was there. */
function isPlain({ panel, comfort }: SessionState): boolean {
  return panel === null && comfort === usualComfort;
}

function tickActive(state: SessionState, stage: ActiveStage, now: Milliseconds, rules: SessionRules): Step {
  const { at: sessionEnds, cause } = sessionEnd(stage, rules);
  if (now >= sessionEnds) return end(state, cause);
  if (now >= idleEnds(state, rules)) {
    return warn(state, stage, 'idle', Math.min(now + rules.warning, sessionEnds));
  }
  if (!state.maximumAnnounced && now >= sessionEnds - rules.lastCall) {
    return warn({ ...state, maximumAnnounced: true }, stage, cause, sessionEnds);
  }
  return followPage(state, stage, now);
}

function warn(state: SessionState, stage: ActiveStage, cause: WarningCause, endsAt: Milliseconds): Step {
  // A raised hand comes down: nobody stood by the terminal for the whole idle time.
  const lowered = lowerHand(state);
  return {
    state: { ...state, panel: null, stage: { kind: 'warning', cause, endsAt, resume: stage } },
    effects: lowered,
  };
}

function followPage(state: SessionState, stage: ActiveStage, now: Milliseconds): Step {
  const { place } = stage;
  if (place.kind !== 'service') return unchanged(state);
  const { page: present, notice } = place;
  const isSlow = present.kind === 'loading' && !present.slow && now - present.since >= slowAfter;
  const isRead = notice !== null && now >= notice.until;
  if (!isSlow && !isRead) return unchanged(state);
  const next: ServicePlace = {
    ...place,
    page: isSlow ? { ...present, slow: true } : present,
    notice: isRead ? null : notice,
  };
  return to({ ...state, stage: { ...stage, place: next } });
}

function openWith(state: SessionState, { afterLoss, sealedAt }: Opening): Step {
  if (state.stage.kind !== 'welcome') return unchanged(state);
  return to({ ...state, stage: { kind: 'welcome', afterLoss }, sealedAt });
}

function chooseLanguage(
  state: SessionState,
  language: SessionState['language'],
  now: Milliseconds,
  rules: SessionRules,
): Step {
  if (language === null || !rules.languages.includes(language)) return unchanged(state);
  const closed = state.panel === 'language' ? withPanel(state, null, now, rules) : state;
  const { stage, comfort } = closed;
  const isFirst = stage.kind === 'language' || stage.kind === 'welcome';
  const chosen: SessionState = {
    ...closed,
    language,
    stage: isFirst ? { kind: 'charter', view: 'short' } : stage,
  };
  // Asked anew where there is no voice for this one either.
  return comfort.hearing === null ? to(chosen) : setComfort(chosen, { ...comfort, hearing: null });
}

function acceptCharter(state: SessionState, { now, untilClosing }: Moment): Step {
  if (state.stage.kind !== 'charter' || state.language === null) return unchanged(state);
  // A "no" stands until the charter is read again: a late second touch is no agreement.
  if (state.stage.view === 'refused' || state.stage.view === 'unclear') return unchanged(state);
  return {
    state: {
      ...state,
      panel: null,
      stage: {
        kind: 'active',
        beganAt: now,
        extensions: 0,
        given: 0,
        closesAt: untilClosing === undefined ? null : now + untilClosing,
        place: { kind: 'launcher', category: null },
      },
    },
    effects: [
      ...lowerHand(state),
      { kind: 'tellBegan' },
      { kind: 'count', counter: 'language', key: state.language },
    ],
  };
}

/** Before the charter nothing of a visitor exists but the language and comfort chosen: forget them. */
function startOver(state: SessionState, now: Milliseconds): Step {
  if (hasBegun(state)) return unchanged(state);
  return {
    state: {
      ...freshSession(now, { afterLoss: false, sealedAt: state.sealedAt }),
      nobodyWaits: state.nobodyWaits,
    },
    effects: [...lowerHand(state), { kind: 'applyComfort', comfort: usualComfort }],
  };
}

function openCategory(state: SessionState, category: string, now: Milliseconds, rules: SessionRules): Step {
  const services = rules.categories.get(category);
  if (services === undefined) return unchanged(state);
  const [only, ...others] = services;
  return only !== undefined && others.length === 0
    ? openService(state, only, now, rules)
    : visit(state, { kind: 'launcher', category });
}

function openService(state: SessionState, service: string, now: Milliseconds, rules: SessionRules): Step {
  if (state.stage.kind !== 'active') return unchanged(state);
  const known = [...rules.categories.values()].some((services) => services.includes(service));
  if (!known) return unchanged(state);
  // The second half of a double touch neither loads the page again nor counts as a second visit.
  const { place: before } = state.stage;
  if (before.kind === 'service' && before.service === service) return unchanged(state);
  if (rules.sheets.has(service) && !state.seenSheets.includes(service)) {
    const seen = { ...state, seenSheets: [...state.seenSheets, service] };
    return visit(seen, { kind: 'sheet', service });
  }
  return {
    state: { ...state, panel: null, stage: { ...state.stage, place: freshService(service, now) } },
    effects: [
      ...lowerHand(state),
      { kind: 'openService', service },
      { kind: 'count', counter: 'service', key: service },
    ],
  };
}

/** The page itself is already on its way: only our own screens follow, and the count. */
function ledToService(state: SessionState, service: string, now: Milliseconds): Step {
  const { state: moved } = inService(state, () => freshService(service, now));
  if (moved === state) return unchanged(state);
  return { state: moved, effects: [{ kind: 'count', counter: 'service', key: service }] };
}

function freshService(service: string, now: Milliseconds): ServicePlace {
  return { kind: 'service', service, page: firstLoad(now), window: null, question: null, notice: null };
}

function firstLoad(now: Milliseconds): Page {
  return { kind: 'loading', since: now, slow: false, first: true };
}

const home: Place = { kind: 'launcher', category: null };

/**
 * A page that is shown may hold what its visitor wrote: it is looked for first. Where the page asks something itself,
 * is blocked or broken, the way home is free at once, and no page can keep anybody by it.
 */
function goHome(state: SessionState): Step {
  const { stage } = state;
  if (stage.kind !== 'active' || stage.place.kind !== 'service') return visit(state, home);
  // The second half of a double touch must not be the answer.
  if (state.panel === 'leavePage') return unchanged(state);
  const { page: present, question } = stage.place;
  if (present.kind !== 'shown' || question !== null) return visit(state, home);
  return { state, effects: [{ kind: 'lookBeforeHome' }] };
}

function lookedBeforeHome(state: SessionState, holdsText: boolean): Step {
  const { stage } = state;
  if (stage.kind !== 'active' || stage.place.kind !== 'service') return unchanged(state);
  if (!holdsText) return visit(state, home);
  return { state: { ...state, panel: 'leavePage' }, effects: lowerHand(state) };
}

/** Leaves whatever is open for another place of our own. */
function visit(state: SessionState, place: Place): Step {
  if (state.stage.kind !== 'active') return unchanged(state);
  const leaving = state.stage.place.kind === 'service';
  return {
    state: { ...state, panel: null, stage: { ...state.stage, place } },
    effects: leaving ? [...lowerHand(state), { kind: 'closeService' }] : lowerHand(state),
  };
}

const anyPage: readonly Page['kind'][] = ['loading', 'shown', 'blocked', 'failed'];

function whereShown(
  state: SessionState,
  kinds: readonly Page['kind'][],
  control: Extract<SessionEffect, { kind: 'controlPage' }>['control'],
): Step {
  const { stage } = state;
  if (stage.kind !== 'active' || stage.place.kind !== 'service' || !kinds.includes(stage.place.page.kind)) {
    return unchanged(state);
  }
  return { state, effects: [{ kind: 'controlPage', control }] };
}

function page(state: SessionState, next: Page): Step {
  return inService(state, (place) => ({ ...place, page: next }));
}

/** Changes the open service, also where something lies over it. */
function inService(state: SessionState, change: (place: ServicePlace) => ServicePlace): Step {
  const { stage } = state;
  const active = withoutCover(stage);
  if (active.kind !== 'active' || active.place.kind !== 'service') return unchanged(state);
  const place = change(active.place);
  if (place === active.place) return unchanged(state);
  const moved: ActiveStage = { ...active, place };
  return to({ ...state, stage: isCovered(stage) ? { ...stage, resume: moved } : moved });
}

/** What lies beneath a question about the session or a hidden screen; the stage itself where nothing lies over it. */
function withoutCover(
  stage: SessionState['stage'],
): Exclude<SessionState['stage'], WarningStage | HiddenStage> {
  return isCovered(stage) ? stage.resume : stage;
}

/** A stage that goes back to the page it lies over. */
function isCovered(stage: SessionState['stage']): stage is WarningStage | HiddenStage {
  return stage.kind === 'warning' || stage.kind === 'hidden';
}

/** Once for each blocked page: a second touch asks for nothing more. */
function askForSite(state: SessionState): Step {
  const { stage } = state;
  if (stage.kind !== 'active' || stage.place.kind !== 'service') return unchanged(state);
  const { page: present } = stage.place;
  if (present.kind !== 'blocked' || present.host === null || present.asked) return unchanged(state);
  return {
    state: { ...state, stage: { ...stage, place: { ...stage.place, page: { ...present, asked: true } } } },
    effects: [{ kind: 'tellSiteAsked', host: present.host }],
  };
}

/** An answer that comes too late for its question answers nothing, least of all the next one. */
function answerPage(
  state: SessionState,
  { question, answer }: Extract<SessionEvent, { kind: 'answerPage' }>,
): Step {
  const { stage } = state;
  if (stage.kind !== 'active' || stage.place.kind !== 'service') return unchanged(state);
  if (stage.place.question?.id !== question) return unchanged(state);
  return {
    state: { ...state, stage: { ...stage, place: { ...stage.place, question: null } } },
    effects: [{ kind: 'answerPage', question, answer }],
  };
}

/** Under a blocked or failed page lies nothing the visitor should see while the next one loads. */
function showsNothing(before: Page): boolean {
  return before.kind === 'loading' ? before.first : before.kind !== 'shown';
}

function openPanel(state: SessionState, panel: ChosenPanel, now: Milliseconds, rules: SessionRules): Step {
  if (!mayOpenPanel(state, panel, rules)) return unchanged(state);
  const opened = withPanel(panel === 'confirmEnd' ? { ...state, losses: [] } : state, panel, now, rules);
  if (panel === 'calling' && state.panel !== 'calling') {
    return {
      state: opened,
      effects: [
        { kind: 'count', counter: 'help', key: 'called' },
        { kind: 'tellCalling', raised: true },
      ],
    };
  }
  if (panel === 'calling') return to(opened);
  const looking: readonly SessionEffect[] = panel === 'confirmEnd' ? [{ kind: 'lookForLosses' }] : [];
  return { state: opened, effects: [...lowerHand(state), ...looking] };
}

function mayOpenPanel({ stage, language }: SessionState, panel: ChosenPanel, rules: SessionRules): boolean {
  if (panel === 'hearing') return language !== null;
  if (panel === 'confirmEnd') return stage.kind === 'active' || stage.kind === 'hidden';
  if (panel === 'readPage') return stage.kind === 'active' && stage.place.kind === 'service';
  if (panel === 'sheet') {
    return stage.kind === 'active' && stage.place.kind === 'service' && rules.sheets.has(stage.place.service);
  }
  return panel !== 'hideScreen' || (stage.kind === 'active' && mayHide(rules));
}

function closePanel(state: SessionState, now: Milliseconds, rules: SessionRules): Step {
  return { state: withPanel(state, null, now, rules), effects: lowerHand(state) };
}

/**
 * Whoever opens a panel over "is it still you?" is there, whoever it is: the question waits beneath it as long as an
 * absent visitor is waited for, and from the start again once the panel is closed. It is not answered by it.
 */
function withPanel(
  state: SessionState,
  panel: Panel | null,
  now: Milliseconds,
  rules: SessionRules,
): SessionState {
  const { stage } = state;
  if (!isIdleWarning(stage) || panel === state.panel) return { ...state, panel };
  const endsAt = Math.min(
    now + (panel === null ? rules.warning : rules.idle),
    sessionEnd(stage.resume, rules).at,
  );
  return { ...state, panel, stage: { ...stage, endsAt } };
}

function lowerHand(state: SessionState): readonly SessionEffect[] {
  return state.panel === 'calling' ? [{ kind: 'tellCalling', raised: false }] : [];
}

/** A button that speaks first would do nothing at all without a sound. */
function setSound(state: SessionState, sound: SoundLevel): Step {
  const listening = state.comfort.listening && sound !== 'off';
  return setComfort(state, { ...state.comfort, sound, listening });
}

/** Whoever wants to listen wants to hear something. */
function setListening(state: SessionState, listening: boolean): Step {
  const { sound } = state.comfort;
  const isUnheard = listening && sound === 'off';
  return setComfort(state, { ...state.comfort, sound: isUnheard ? usualComfort.sound : sound, listening });
}

/** Whoever touches a field with a finger has perhaps no other keyboard. */
function fieldTouched(state: SessionState): Step {
  const { stage, comfort } = state;
  if (stage.kind !== 'active' || stage.place.kind !== 'service' || comfort.keyboard) return unchanged(state);
  return setComfort(state, { ...comfort, keyboard: true });
}

function setTogether(state: SessionState, together: boolean): Step {
  const set = setComfort(state, { ...state.comfort, together });
  if (!together || state.comfort.together) return set;
  return { ...set, effects: [...set.effects, { kind: 'count', counter: 'help', key: 'together' }] };
}

/** Whoever asks for it needs larger targets, too. */
function setSteady(state: SessionState, steady: boolean): Step {
  const { textSize } = state.comfort;
  const large = steady && textSize < steadyTextSize ? steadyTextSize : textSize;
  return setComfort(state, { ...state.comfort, steady, textSize: large });
}

/** The answer to which other language is understood, which closes its question. */
function setHearing(state: SessionState, hearing: LanguageId, now: Milliseconds, rules: SessionRules): Step {
  if (state.language === null || !rules.languages.includes(hearing)) return unchanged(state);
  const answered = state.panel === 'hearing' ? withPanel(state, null, now, rules) : state;
  return setComfort(answered, { ...answered.comfort, hearing });
}

function noticed(state: SessionState, what: PageNotice, now: Milliseconds): Step {
  return inService(state, (place) => ({ ...place, notice: { what, until: now + noticeLasts } }));
}

function setComfort(state: SessionState, comfort: Comfort): Step {
  return { state: { ...state, comfort }, effects: [{ kind: 'applyComfort', comfort }] };
}

function stay(state: SessionState): Step {
  return state.stage.kind === 'warning' ? to({ ...state, stage: state.stage.resume }) : unchanged(state);
}

/** Asked a minute before the end; the page beneath is as it was, and the announcements begin anew. */
function extend(state: SessionState, rules: SessionRules): Step {
  const { stage } = state;
  if (stage.kind !== 'warning' || stage.cause !== 'maximum' || !mayExtend(state, stage.resume, rules)) {
    return unchanged(state);
  }
  const longer: ActiveStage = { ...stage.resume, extensions: stage.resume.extensions + 1 };
  return to({ ...state, stage: longer, maximumAnnounced: false });
}

/** Given by the team: a question about the end is answered by it, and the announcements begin anew. */
function giveTime(state: SessionState, time: Milliseconds): Step {
  const { stage } = state;
  if (stage.kind === 'active')
    return to({ ...state, stage: { ...stage, given: stage.given + time }, maximumAnnounced: false });
  if (!isCovered(stage)) return unchanged(state);
  const resume: ActiveStage = { ...stage.resume, given: stage.resume.given + time };
  const isAnswered = stage.kind === 'warning' && stage.cause === 'maximum';
  return to({ ...state, stage: isAnswered ? resume : { ...stage, resume }, maximumAnnounced: false });
}

/** From the page that said that it is closed back to the one that led there, where its link opens now. */
function openSite(state: SessionState, site: string, now: Milliseconds): Step {
  const told = noticed(state, 'siteOpened', now);
  const { stage } = told.state;
  const active = withoutCover(stage);
  if (active.kind !== 'active' || active.place.kind !== 'service') return told;
  const { page: present } = active.place;
  const isBlockedThere =
    present.kind === 'blocked' && (present.host === site || present.host?.endsWith(`.${site}`) === true);
  return isBlockedThere ? { ...told, effects: [{ kind: 'controlPage', control: 'leaveBlocked' }] } : told;
}

/** Only the question itself takes this answer: a press that comes late must not end what its visitor went on with. */
function takeOver(state: SessionState): Step {
  return isIdleWarning(state.stage) ? end(state, 'newVisitor') : unchanged(state);
}

function isIdleWarning(stage: SessionState['stage']): stage is WarningStage {
  return stage.kind === 'warning' && stage.cause === 'idle';
}

function end(state: SessionState, reason: EndReason): Step {
  return {
    state: { ...state, panel: null, stage: { kind: 'ending', reason } },
    effects: [...lowerHand(state), { kind: 'tellEnded', reason }],
  };
}

/** Between the charter and the end. */
function hasBegun({ stage }: SessionState): boolean {
  return stage.kind === 'active' || isCovered(stage);
}

/** What means nothing before a session has begun. */
function whileItLasts(next: SessionState, state: SessionState): Step {
  return hasBegun(state) ? to(next) : unchanged(state);
}

function to(state: SessionState): Step {
  return { state, effects: [] };
}

function unchanged(state: SessionState): Step {
  return { state, effects: [] };
}

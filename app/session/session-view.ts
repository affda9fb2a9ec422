import { z } from 'zod';
import { Language } from '../profile/schema.ts';
import { TimeOfDay } from '../terminal/time-of-day.ts';
import { contrasts, soundLevels, textSizes } from './comfort.ts';
import { endReasons } from './end-reason.ts';
import { hiddenEnd, mayHide, triesLeft } from './hidden-screen.ts';
import { losses } from './losses.ts';
import { pageNotices } from './page-notice.ts';
import { PageQuestion } from './page-question.ts';
import { mayExtend, sessionEnd } from './session-end.ts';
import type { SessionRules } from './session-rules.ts';
import {
  charterViews,
  endCauses,
  type Milliseconds,
  pageFailures,
  panels,
  type SessionState,
  warningCauses,
} from './state.ts';
import { announcedMinutes, announcementAt } from './time-announcement.ts';

const PageView = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('loading'), slow: z.boolean(), first: z.boolean() }),
  z.strictObject({ kind: z.literal('shown') }),
  z.strictObject({ kind: z.literal('blocked'), host: z.string().nullable(), asked: z.boolean() }),
  z.strictObject({
    kind: z.literal('failed'),
    why: z.enum(pageFailures),
  }),
]);

const PlaceView = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('launcher'), category: z.string().nullable() }),
  z.strictObject({ kind: z.literal('practice') }),
  z.strictObject({ kind: z.literal('sheet'), service: z.string() }),
  z.strictObject({
    kind: z.literal('service'),
    service: z.string(),
    page: PageView,
    window: z.strictObject({ host: z.string().nullable() }).nullable(),
    question: PageQuestion.nullable(),
    notice: z.enum(pageNotices).nullable(),
  }),
]);

const StageView = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('welcome'),
    afterLoss: z.boolean(),
    /** When the session before was erased and found clean; null before the first one of this run. */
    sealedAt: TimeOfDay.nullable(),
  }),
  z.strictObject({ kind: z.literal('language') }),
  z.strictObject({ kind: z.literal('charter'), view: z.enum(charterViews) }),
  z.strictObject({
    kind: z.literal('active'),
    place: PlaceView,
    minutesLeft: z.int(),
    shareLeft: z.number(),
    /** What is said of it in a sentence now. */
    announcement: z.literal(announcedMinutes).nullable(),
    mayHide: z.boolean(),
    /** What ends the session if its visitor does not. */
    endsBy: z.enum(endCauses),
  }),
  z.strictObject({
    kind: z.literal('warning'),
    cause: z.enum(warningCauses),
    secondsLeft: z.int(),
    /** What "more time" would give; null where there is none to take. */
    moreMinutes: z.int().nullable(),
    /** What the warning covers: kept, unseen, with what was written in its fields. */
    beneath: PlaceView,
  }),
  z.strictObject({
    kind: z.literal('hidden'),
    triesLeft: z.int(),
    /** The last code was wrong. */
    isWrong: z.boolean(),
    /** Left until the session ends, in its last minute; null before. */
    secondsLeft: z.int().nullable(),
    /** What is covered: kept, unseen, with what was written in its fields. */
    beneath: PlaceView,
  }),
  z.strictObject({ kind: z.literal('ending'), reason: z.enum(endReasons) }),
]);

/**
 * What our own screens draw: the session's state with times turned into what a person reads.
 * It decides nothing; two equal views need no new drawing.
 */
export const SessionView = z.strictObject({
  stage: StageView,
  panel: z.enum(panels).nullable(),
  /** What would be lost, for the question before the end. */
  losses: z.array(z.enum(losses)),
  language: Language.nullable(),
  comfort: z.strictObject({
    sound: z.enum(soundLevels),
    textSize: z.literal(textSizes),
    contrast: z.enum(contrasts),
    listening: z.boolean(),
    keyboard: z.boolean(),
    together: z.boolean(),
    steady: z.boolean(),
    hearing: Language.nullable(),
  }),
  history: z.strictObject({ canGoBack: z.boolean(), canGoForward: z.boolean() }),
});

export type SessionView = z.infer<typeof SessionView>;
export type StageView = SessionView['stage'];
export type PlaceView = z.infer<typeof PlaceView>;

/** Derives what is drawn. Minutes and seconds are rounded up: "1 min" lasts until the end. */
export function viewOf(
  state: SessionState,
  history: SessionView['history'],
  now: Milliseconds,
  rules: SessionRules,
): SessionView {
  const { panel, losses: known, language, comfort } = state;
  return { stage: stageView(state, now, rules), panel, losses: [...known], language, comfort, history };
}

function stageView(state: SessionState, now: Milliseconds, rules: SessionRules): StageView {
  const { stage, sealedAt } = state;
  switch (stage.kind) {
    case 'active': {
      const { at, cause } = sessionEnd(stage, rules);
      const whole = at - stage.beganAt;
      const left = Math.max(0, at - now);
      const minutesLeft = Math.ceil(left / 60_000);
      return {
        kind: 'active',
        place: placeView(stage.place),
        minutesLeft,
        // By the minute as well, so that the bar is not drawn again each tick.
        shareLeft: Math.min(1, (minutesLeft * 60_000) / whole),
        announcement: announcementAt(left, { maximum: whole, warning: rules.lastCall }),
        mayHide: mayHide(rules),
        endsBy: cause,
      };
    }
    case 'warning':
      return {
        kind: 'warning',
        cause: stage.cause,
        secondsLeft: Math.max(0, Math.ceil((stage.endsAt - now) / 1_000)),
        moreMinutes: mayExtend(state, stage.resume, rules) ? rules.extension / 60_000 : null,
        beneath: placeView(stage.resume.place),
      };
    case 'hidden': {
      const left = hiddenEnd(stage, rules).at - now;
      return {
        kind: 'hidden',
        triesLeft: triesLeft(stage),
        isWrong: stage.tries > 0,
        secondsLeft: left > 60_000 ? null : Math.max(0, Math.ceil(left / 1_000)),
        beneath: placeView(stage.resume.place),
      };
    }
    case 'welcome':
      return { ...stage, sealedAt };
    case 'language':
    case 'charter':
    case 'ending':
      return stage;
    default:
      return stage satisfies never;
  }
}

function placeView(place: Extract<SessionState['stage'], { kind: 'active' }>['place']): PlaceView {
  if (place.kind !== 'service') return place;
  const { page, notice } = place;
  return {
    ...place,
    page: page.kind === 'loading' ? { kind: 'loading', slow: page.slow, first: page.first } : page,
    notice: notice?.what ?? null,
  };
}

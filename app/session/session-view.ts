import { z } from 'zod';
import { Language } from '../profile/schema.ts';
import { contrasts, soundLevels, textSizes } from './comfort.ts';
import { endReasons } from './end-reason.ts';
import { pageNotices } from './page-notice.ts';
import { PageQuestion } from './page-question.ts';
import type { SessionRules } from './session-rules.ts';
import { type Milliseconds, pageFailures, type SessionState } from './state.ts';
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
  z.strictObject({
    kind: z.literal('service'),
    service: z.string(),
    page: PageView,
    window: z.strictObject({ host: z.string() }).nullable(),
    question: PageQuestion.nullable(),
    notice: z.enum(pageNotices).nullable(),
  }),
]);

const StageView = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('welcome'), afterLoss: z.boolean() }),
  z.strictObject({ kind: z.literal('language') }),
  z.strictObject({ kind: z.literal('charter'), view: z.enum(['short', 'full', 'refused', 'unclear']) }),
  z.strictObject({
    kind: z.literal('active'),
    place: PlaceView,
    minutesLeft: z.int(),
    shareLeft: z.number(),
    /** What is said of it in a sentence now. */
    announcement: z.literal(announcedMinutes).nullable(),
  }),
  z.strictObject({
    kind: z.literal('warning'),
    cause: z.enum(['idle', 'maximum']),
    secondsLeft: z.int(),
    /** What the warning covers: kept, unseen, with what was written in its fields. */
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
  panel: z.enum(['language', 'sound', 'textSize', 'calling', 'confirmEnd']).nullable(),
  language: Language.nullable(),
  comfort: z.strictObject({
    sound: z.enum(soundLevels),
    textSize: z.literal(textSizes),
    contrast: z.enum(contrasts),
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
  const { panel, language, comfort } = state;
  return { stage: stageView(state.stage, now, rules), panel, language, comfort, history };
}

function stageView(stage: SessionState['stage'], now: Milliseconds, rules: SessionRules): StageView {
  switch (stage.kind) {
    case 'active': {
      const left = Math.max(0, stage.beganAt + rules.maximum - now);
      const minutesLeft = Math.ceil(left / 60_000);
      return {
        kind: 'active',
        place: placeView(stage.place),
        minutesLeft,
        // By the minute as well, so that the bar is not drawn again each tick.
        shareLeft: Math.min(1, (minutesLeft * 60_000) / rules.maximum),
        announcement: announcementAt(left, rules),
      };
    }
    case 'warning':
      return {
        kind: 'warning',
        cause: stage.cause,
        secondsLeft: Math.max(0, Math.ceil((stage.endsAt - now) / 1_000)),
        beneath: placeView(stage.resume.place),
      };
    case 'welcome':
    case 'language':
    case 'charter':
    case 'ending':
      return stage;
    default:
      return stage satisfies never;
  }
}

function placeView(place: Extract<SessionState['stage'], { kind: 'active' }>['place']): PlaceView {
  if (place.kind === 'launcher') return place;
  const { page, notice } = place;
  return {
    ...place,
    page: page.kind === 'loading' ? { kind: 'loading', slow: page.slow, first: page.first } : page,
    notice: notice?.what ?? null,
  };
}

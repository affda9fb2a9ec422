import type { SessionEffect } from './effects.ts';
import type { EndReason } from './end-reason.ts';
import { isCode, isSameCode, mostTries, type PictureCode } from './picture-code.ts';
import { sessionEnd } from './session-end.ts';
import type { SessionRules } from './session-rules.ts';
import type { ActiveStage, HiddenStage, Milliseconds, SessionState } from './state.ts';
import type { Step } from './step.ts';

/** Whether a visitor may hide their screen, as the profile says. */
export function mayHide({ hidden }: Pick<SessionRules, 'hidden'>): boolean {
  return hidden > 0;
}

/** Covers the page until the same pictures are touched in the same order, or it took too long. */
export function hideScreen(
  state: SessionState,
  code: PictureCode,
  now: Milliseconds,
  rules: SessionRules,
): Step {
  const { stage } = state;
  if (stage.kind !== 'active' || state.panel !== 'hideScreen' || !mayHide(rules) || !isCode(code)) {
    return { state, effects: [] };
  }
  return {
    state: { ...state, panel: null, stage: { kind: 'hidden', code, tries: 0, since: now, resume: stage } },
    effects: [{ kind: 'quietPage', isQuiet: true }],
  };
}

/** A stranger has a few tries; then only a person of the team, the end of the session and its time are left. */
export function unlockScreen(state: SessionState, stage: HiddenStage, code: PictureCode): Step {
  if (triesLeft(stage) === 0) return { state, effects: [] };
  if (isSameCode(stage.code, code))
    return { state: { ...state, stage: stage.resume }, effects: [quietNoMore] };
  return { state: { ...state, stage: { ...stage, tries: stage.tries + 1 } }, effects: [] };
}

const quietNoMore: SessionEffect = { kind: 'quietPage', isQuiet: false };

export function triesLeft({ tries }: Pick<HiddenStage, 'tries'>): number {
  return Math.max(0, mostTries - tries);
}

/** When a hidden session ends if nobody opens it, and why: never later than it would have ended unhidden. */
export function hiddenEnd(
  { since, resume }: { readonly since: Milliseconds; readonly resume: ActiveStage },
  rules: SessionRules,
): { readonly at: Milliseconds; readonly reason: EndReason } {
  const end = sessionEnd(resume, rules);
  const tooLong = since + rules.hidden;
  return tooLong < end.at ? { at: tooLong, reason: 'hiddenTooLong' } : { at: end.at, reason: end.cause };
}

import type { Page } from '@playwright/test';
import type { visitorContract } from '../../app/ipc/shell-contract.ts';
import { VisitorAction } from '../../app/ipc/visitor-action.ts';
import type { ProfileView } from '../../app/profile/profile-view.ts';
import type { SessionEffect } from '../../app/session/effects.ts';
import type { SessionEvent } from '../../app/session/events.ts';
import { freshSession, step } from '../../app/session/session.ts';
import type { SessionRules } from '../../app/session/session-rules.ts';
import { viewOf } from '../../app/session/session-view.ts';
import type { Milliseconds, SessionState } from '../../app/session/state.ts';
import type { TimeOfDay } from '../../app/terminal/time-of-day.ts';
import { type FakeBridge, installFakeBridge } from './fake-bridge.ts';

/** The real session core behind the fake bridge: what a touch does is decided by `step`, not by the test. */
export interface LiveSession {
  readonly bridge: FakeBridge<typeof visitorContract>;
  readonly state: () => SessionState;
  /** What the core asked for, in order. */
  readonly effects: readonly SessionEffect[];
  /** Something that happens besides a touch: a page loaded, time went by. */
  readonly happen: (event: SessionEvent, after?: Milliseconds) => Promise<void>;
}

/** A website on which nobody moves with keys. */
export async function nothingHeard(): Promise<{ kind: 'pieces'; pieces: [] }> {
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  return { kind: 'pieces', pieces: [] };
}

/** Gives a page a session of its own, which nobody has touched. */
export async function startLiveSession(
  page: Page,
  profile: ProfileView,
  more: {
    readonly trial?: boolean;
    readonly sealedAt?: TimeOfDay;
    readonly afterLoss?: boolean;
    readonly maySayKeys?: boolean;
  } = {},
): Promise<LiveSession> {
  const rules: SessionRules = {
    idle: 60_000,
    warning: 30_000,
    lastCall: 30_000,
    extension: 0,
    extensions: 0,
    hidden: 60_000,
    closesAt: null,
    maximum: 600_000,
    languages: profile.languages,
    categories: new Map(profile.categories.map(({ id, services }) => [id, services.map((one) => one.id)])),
    sheets: new Set(
      profile.categories.flatMap(({ services }) =>
        services.filter(({ sheet }) => sheet !== null).map(({ id }) => id),
      ),
    ),
  };
  let now: Milliseconds = 0;
  let state = freshSession(now, { afterLoss: more.afterLoss ?? false, sealedAt: more.sealedAt ?? null });
  const effects: SessionEffect[] = [];
  const view = () => viewOf(state, { canGoBack: false, canGoForward: false }, now, rules);
  const take = async (event: SessionEvent): Promise<void> => {
    const next = step(state, { event, now }, rules);
    state = next.state;
    effects.push(...next.effects);
    await bridge.tell('viewChanged', view());
  };
  const bridge = await installFakeBridge(page, 'visitor', {
    recordings: () => [],
    scene: () => ({ view: view(), profile, trial: more.trial ?? false }),
    act: (request) => take(VisitorAction.parse(request)),
    typeKey: () => more.maySayKeys ?? false,
    nextHeard: nothingHeard,
  });
  return {
    bridge,
    effects,
    state: () => state,
    happen: async (event, after = 0) => {
      now += after;
      await take(event);
    },
  };
}

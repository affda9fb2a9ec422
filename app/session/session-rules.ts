import type { LanguageId } from '../language/language.ts';
import type { Profile } from '../profile/profile.ts';
import type { TimeOfDay } from '../terminal/time-of-day.ts';
import type { Milliseconds } from './state.ts';

/** What `step` must know of the profile. */
export interface SessionRules {
  readonly idle: Milliseconds;
  readonly warning: Milliseconds;
  readonly maximum: Milliseconds;
  /** Before the end of the session, when it is asked whether more time is needed. */
  readonly lastCall: Milliseconds;
  /** What "more time" gives; 0 for nothing. */
  readonly extension: Milliseconds;
  /** How often a visitor may take it. */
  readonly extensions: number;
  /** How long a screen may stay hidden; 0 where it cannot be hidden. */
  readonly hidden: Milliseconds;
  /** When the place closes; null where nobody said. */
  readonly closesAt: TimeOfDay | null;
  readonly languages: readonly LanguageId[];
  /** Category id → the ids of its services. */
  readonly categories: ReadonlyMap<string, readonly string[]>;
  /** Ids of the services that have a sheet. */
  readonly sheets: ReadonlySet<string>;
}

/** After this long without a page the visitor is told that the site is slow (look.md: 3 s). */
export const slowAfter: Milliseconds = 3_000;

/** How long a sentence about something refused stands beside the page: long enough to be read slowly. */
export const noticeLasts: Milliseconds = 12_000;

/** The last of three warnings: 10, 5 and 1 minute before the end. */
const usualLastCall: Milliseconds = 60_000;

/** The rules of a profile, in the units the session counts in. */
export function sessionRulesOf(profile: Profile): SessionRules {
  return {
    idle: profile.session.idleMinutes * 60_000,
    warning: profile.session.warningSeconds * 1_000,
    maximum: profile.session.maximumMinutes * 60_000,
    lastCall: Math.min(usualLastCall, (profile.session.maximumMinutes * 60_000) / 2),
    extension: profile.session.extensionMinutes * 60_000,
    extensions: profile.session.extensions,
    hidden: profile.session.hiddenMinutes * 60_000,
    closesAt: profile.session.closesAt ?? null,
    languages: profile.languages,
    categories: new Map(
      profile.categories.map((category) => [category.id, category.services.map((service) => service.id)]),
    ),
    sheets: new Set(
      profile.categories.flatMap(({ services }) =>
        services.filter(({ sheet }) => sheet !== undefined).map(({ id }) => id),
      ),
    ),
  };
}

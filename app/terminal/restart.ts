/** What Borne does with a PC whose wipe could not be verified, for the words on the screen. */
export const restarts = ['none', 'now', 'tried'] as const;
export type Restart = (typeof restarts)[number];

interface RestartFacts {
  /** A trial in a window must never restart somebody's PC. */
  readonly kiosk: boolean;
  /** `session.restartComputer` of the profile. */
  readonly allowed: boolean;
  /** The wipe before this one failed as well, and the PC was restarted for it. */
  readonly tried: boolean;
}

/** A restart ends what no program could end; it is tried once, since a second one would find the same. */
export function decideRestart({ kiosk, allowed, tried }: RestartFacts): Restart {
  if (!kiosk || !allowed) return 'none';
  return tried ? 'tried' : 'now';
}

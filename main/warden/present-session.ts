import type { TerminalSummary } from '../../app/staff/terminal-summary.ts';
import type { TerminalState } from '../../app/terminal/terminal-state.ts';
import type { SiteName } from '../../app/url-policy/site-name.ts';

/** What staff may know of the session that runs, as long as it does: in memory, and nothing of who sits there. */
export interface PresentSession {
  began(): void;
  calling(isRaised: boolean): void;
  asked(site: SiteName): void;
  /** @returns false for a site that this session did not ask for */
  letThrough(site: SiteName): boolean;
  /** Another one is shown. */
  forget(): void;
  summary(state: TerminalState): Pick<TerminalSummary, 'state' | 'isCalling' | 'askedNow'>;
}

/** Sites that one session may ask for, as the journal has it. */
const mostAsked = 20;

export function rememberPresentSession(): PresentSession {
  let beganAt: number | null = null;
  let isCalling = false;
  let sites: ReadonlyMap<SiteName, boolean> = new Map();
  return {
    began() {
      beganAt = performance.now();
    },
    calling(isRaised) {
      isCalling = isRaised;
    },
    asked(site) {
      if (!sites.has(site) && sites.size < mostAsked) sites = new Map([...sites, [site, false]]);
    },
    letThrough(site) {
      if (!sites.has(site)) return false;
      sites = new Map([...sites, [site, true]]);
      return true;
    },
    forget() {
      beganAt = null;
      isCalling = false;
      sites = new Map();
    },
    summary: (state) => ({
      state: stateOf(state, beganAt),
      isCalling,
      askedNow: state.kind === 'inUse' ? [...sites].map(([site, isOpen]) => ({ site, isOpen })) : [],
    }),
  };
}

function stateOf(state: TerminalState, beganAt: number | null): TerminalSummary['state'] {
  switch (state.kind) {
    case 'wipingLeftovers':
    case 'starting':
      return { kind: 'starting' };
    case 'ready':
      return { kind: 'ready', isTouched: state.occupied };
    case 'inUse':
      return {
        kind: 'inUse',
        minutes: beganAt === null ? 0 : Math.floor((performance.now() - beganAt) / 60_000),
      };
    case 'wiping':
    case 'stopped':
      return { kind: 'wiping' };
    case 'outOfService':
      return { kind: 'outOfService', why: state.reason.kind };
    default:
      return state satisfies never;
  }
}

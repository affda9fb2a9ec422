import { startBorneWithAccomplice } from './drive/accomplice.ts';
import type { AuditedTerminal, Ending } from './drive/audited-terminal.ts';
import { startBorneUnderAudit } from './drive/borne-under-audit.ts';
import type { AuditedService, AuditStage } from './drive/stage-of-audit.ts';
import { startUnwipedTerminal } from './drive/unwiped-terminal.ts';
import type { Mechanism } from './mechanism.ts';
import { mechanisms } from './mechanisms.ts';
import type { AuditRequest } from './request.ts';
import { nextVisitor } from './verdict.ts';

/** One session that is audited. */
export interface Plan {
  readonly name: string;
  readonly start: (stage: AuditStage) => Promise<AuditedTerminal>;
  readonly mechanisms: readonly Mechanism[];
  readonly ending: Ending;
  readonly service: AuditedService;
  /** Columns in which a weakened wipe must be found out; none for the product, which must show nothing anywhere. */
  readonly mustShow: readonly string[];
}

const borne = { start: startBorneUnderAudit, mechanisms, mustShow: [] };

const product: readonly [Plan, ...Plan[]] = [
  { ...borne, name: 'ended by hand', ending: 'by hand', service: 'secure' },
  { ...borne, name: 'killed, service at the level strict', ending: 'killed', service: 'strict' },
  { ...borne, name: 'crashed, service with camera and WebRTC', ending: 'crashed', service: 'camera' },
];

/** The test of the test. */
const weak: readonly Plan[] = [
  {
    name: 'weakened: nothing wiped',
    start: startUnwipedTerminal,
    mechanisms: mechanisms.filter(({ opensOutside }) => opensOutside !== true),
    ending: 'by hand',
    service: 'secure',
    mustShow: ['left over', 'files', nextVisitor],
  },
  {
    name: 'weakened: an accomplice beside the wipe',
    start: startBorneWithAccomplice,
    mechanisms,
    ending: 'by hand',
    service: 'secure',
    mustShow: ['warden', 'screen', 'others there', 'files'],
  },
];

export function plansOf({ quick, weakened }: Pick<AuditRequest, 'quick' | 'weakened'>): readonly Plan[] {
  if (weakened) return weak;
  return quick ? [product[0]] : [...product, ...weak];
}

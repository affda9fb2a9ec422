import { stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { describeLine } from '../../../app/profile/describe-problem.ts';
import { readProfile } from '../../../app/profile/read-profile.ts';
import { compilePolicies } from '../../../app/profile/service-policy.ts';
import type { Decision } from '../../../app/url-policy/decision.ts';
import { decideDocument } from '../../../app/url-policy/gate.ts';
import { gatherProfile } from '../../../main/profile/gather-profile.ts';
import { profileFileName } from '../../../main/profile/locate-profile.ts';
import { projectRoot } from '../prepare/paths.mjs';
import { type Answer, type Decider, describeReason, explainUnreadable, Refusal } from './answer.ts';

/**
 * Decides about pages as a terminal with this profile would: open where any service opens them.
 * @throws Refusal when the profile cannot be used, with its problems.
 */
export async function profileDecider(path: string): Promise<Decider> {
  const found = await stat(path).catch((error: unknown) => {
    throw new Refusal(explainUnreadable(path, error));
  });
  const file = found.isDirectory() ? join(path, profileFileName) : path;
  const folder = dirname(file);
  const gathered = await gatherProfile({
    kind: 'location',
    folder,
    file,
    name: basename(resolve(folder)),
    shipped: join(projectRoot, 'kiosk-profiles'),
  });
  const verdict = readProfile(gathered.folder);
  if (verdict.kind === 'problems') {
    const errors = verdict.problems.filter(({ severity }) => severity === 'error');
    const lines = errors.map((problem) => describeLine(problem, 'en'));
    throw new Refusal([`The profile ${file} cannot be used:`, ...lines].join('\n'));
  }
  const policies = [...compilePolicies(verdict.profile)];
  return (address) =>
    decideByServices(
      policies.map(([id, policy]) => ({ id, decision: decideDocument(policy, { address, frame: 'main' }) })),
    );
}

interface ServiceDecision {
  readonly id: string;
  readonly decision: Decision;
}

/** The first service that opens it; else the first whose own rule closes it; else what holds for all. */
function decideByServices(decisions: readonly ServiceDecision[]): Answer {
  const telling =
    decisions.find(({ decision }) => decision.verdict === 'allow') ??
    decisions.find(({ decision }) => decision.reason === 'rule') ??
    decisions[0];
  if (telling === undefined) return { verdict: 'block', rule: 'no rule' };
  const { id, decision } = telling;
  const reason = describeReason(decision);
  return { verdict: decision.verdict, rule: decision.reason === 'rule' ? `${id}: ${reason}` : reason };
}

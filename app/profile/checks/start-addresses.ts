import { createPolicy } from '../../url-policy/policy.ts';
import type { Draft, DraftService, Part } from '../draft.ts';
import { serviceLists } from '../service-policy.ts';
import { advice, type CheckFinding, error } from './finding.ts';

/** Sites under this name exist in the demonstration only, where Borne itself serves them. */
const demonstrationHost = 'borne.example';

/** The first page of every service: an address, one that the service’s own lists let through. */
export function checkStartAddresses(draft: Draft): CheckFinding[] {
  return draft.services.flatMap(({ start, lists }) => {
    if (start === null) return [];
    const address = URL.parse(start.value);
    if (address === null) return [error(start.path, { kind: 'startRefused', reason: 'notAnAddress' })];
    if (address.username !== '' || address.password !== '') {
      return [error(start.path, { kind: 'startRefused', reason: 'password' })];
    }
    const isOfDemonstration =
      address.hostname === demonstrationHost || address.hostname.endsWith(`.${demonstrationHost}`);
    if (isOfDemonstration && !draft.demonstration) {
      return [error(start.path, { kind: 'onlyInDemonstration', host: address.hostname })];
    }
    return [
      ...blocked(start, address, lists, draft),
      ...(isOfDemonstration ? [] : notEncrypted(start, address)),
    ];
  });
}

function blocked(
  start: Part<string>,
  address: URL,
  lists: DraftService['lists'],
  { sharedHosts }: Draft,
): CheckFinding[] {
  // With a filter missing from a list, what the list does not open tells nothing: its own problem comes first.
  if (!lists.complete || !sharedHosts.complete) return [];
  const policy = createPolicy({
    ...serviceLists(
      { allow: texts(lists.allow), block: texts(lists.block) },
      {
        allow: texts(sharedHosts.allow),
        block: texts(sharedHosts.block),
      },
    ),
    allowListMode: true,
  });
  const decision = policy.decide(address);
  if (decision.verdict === 'allow') return [];
  return [
    error(start.path, {
      kind: 'startBlocked',
      host: address.hostname,
      by: decision.reason === 'rule' ? decision.rule : null,
      mend: address.host.replace(/^www\./, ''),
    }),
  ];
}

function notEncrypted(start: Part<string>, address: URL): CheckFinding[] {
  if (address.protocol !== 'http:') return [];
  return [advice(start.path, { kind: 'startNotEncrypted', mend: start.value.replace(/^http:/i, 'https:') })];
}

function texts(rules: readonly Part<string>[]): string[] {
  return rules.map(({ value }) => value);
}

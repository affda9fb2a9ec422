import { createPolicy, type Policy } from '../url-policy/policy.ts';
import type { Profile } from './profile.ts';

/** What opens, and what does not although that would. */
export interface Lists {
  readonly allow: readonly string[];
  readonly block: readonly string[];
}

/**
 * One compiled policy for each service, by its id: the service’s own lists and those all services share,
 * closed for whatever they do not open. Compiled once per profile, since a door asks at every navigation.
 */
export function compilePolicies(profile: Profile): ReadonlyMap<string, Policy> {
  const services = profile.categories.flatMap((category) => category.services);
  return new Map(
    services.map((service) => [
      service.id,
      createPolicy({ ...serviceLists(service, profile.sharedHosts), allowListMode: true }),
    ]),
  );
}

/** The lists that rule a service. Order never matters to the policy. */
export function serviceLists(own: Lists, shared: Lists): Lists {
  return { allow: [...own.allow, ...shared.allow], block: [...own.block, ...shared.block] };
}

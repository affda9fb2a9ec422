import { parse } from 'tldts';
import { z } from 'zod';

/** A registrable domain ("exemple.fr"), at most as long as DNS allows. */
export const SiteName = z
  .string()
  .max(253)
  .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/);

/**
 * The site a host belongs to: its registrable domain, private suffixes counted ("someone.github.io"), so that no
 * sub-domain, which may hold a name or an account, goes along. Null for an address without one (an IP address, a
 * name of the local network).
 */
export function siteNameOf(host: string): string | null {
  const { domain } = parse(host, { allowPrivateDomains: true });
  return domain === null || !SiteName.safeParse(domain).success ? null : domain;
}

import { parse } from 'tldts';
import { z } from 'zod';
import { isPrivateTarget } from './private-network.ts';

/** Characters of a name in the DNS; a port and a dot at its end come on top in a host. */
const longestName = 253;
const longestHost = longestName + '.:65535'.length;

/** A host may have an underscore, or a hyphen at its end; a name that can be registered has neither. */
const registrableLabel = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/;

/**
 * A registrable domain ("exemple.fr") and nothing but one, so that what crosses to the warden under this name holds
 * no sub-domain either. What its letters say nobody can check: who registers a domain chooses them.
 */
export const SiteName = z
  .string()
  .max(longestName)
  .refine((text) => domainOf(text) === text)
  .brand<'SiteName'>();
export type SiteName = z.infer<typeof SiteName>;

/**
 * The site a host belongs to: its registrable domain, private suffixes counted ("someone.github.io"), so that no
 * sub-domain, which may hold a name or an account, goes along. Null for a host without one (an IP address, a name of
 * the local network) and for a text that is no host. Never throws.
 *
 * @param host as `URL.host` gives it, its port included; other spellings of it are brought to that one
 */
export function siteNameOf(host: string): SiteName | null {
  const site = SiteName.safeParse(domainOf(host));
  return site.success ? site.data : null;
}

function domainOf(host: string): string | null {
  const name = nameIn(host);
  if (name === null || isPrivateTarget(name)) return null;
  const { domain } = parse(name, { allowPrivateDomains: true, extractHostname: false });
  return domain?.split('.').every((label) => registrableLabel.test(label)) === true ? domain : null;
}

/** The name in its usual spelling, in ASCII, without port and dot at its end; null for anything else than a host. */
function nameIn(host: string): string | null {
  // The URL parser would take an account, a path or a line break along in silence.
  if (host.length > longestHost || !/^[^\s:/?#@\\]+(:\d+)?$/.test(host)) return null;
  const address = `http://${host}`;
  if (!URL.canParse(address)) return null;
  const name = new URL(address).hostname.replace(/\.$/, '');
  return name.length <= longestName && name.split('.').every((label) => label !== '') ? name : null;
}

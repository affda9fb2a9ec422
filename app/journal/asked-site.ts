import type { SiteName } from '../url-policy/site-name.ts';
import type { LocalDay } from './local-time.ts';

/** A site that visitors asked the team to open, once for each day. Nobody asked, and nobody asked twice: see README.md. */
export interface AskedSite {
  /** The day it was written for, which may lie before the day it was asked on. */
  readonly day: LocalDay;
  readonly site: SiteName;
}

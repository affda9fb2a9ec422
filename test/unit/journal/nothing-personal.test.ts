import { expect, test } from 'vitest';
import type { AskedSite } from '../../../app/journal/asked-site.ts';
import { type Counter, counterOf } from '../../../app/journal/counter.ts';
import { LocalDay, LocalMinute } from '../../../app/journal/local-time.ts';
import type { SessionEnding } from '../../../app/journal/session-row.ts';
import type { TerminalName } from '../../../app/journal/terminal-name.ts';
import { wipeResultOf } from '../../../app/journal/wipe-result.ts';
import { SiteName } from '../../../app/url-policy/site-name.ts';
import type { StepReport } from '../../../app/wipe/report.ts';
import { demonstrationProfile, verifiedReport } from '../../fixtures/journal/a-day.ts';

/**
 * The compiler is the test here: each line marked is an attempt to write a visitor’s text into the journal, and an
 * attempt that compiled would make the mark itself an error. The file system’s side of it is
 * test/contract/journal-privacy.test.ts.
 */
const address: string = 'https://www.ameli.fr/assure';
const wipe = wipeResultOf(verifiedReport, { attempts: 1, medium: 'tmpfs', container: 'cgroup' });
const day = LocalDay.parse('2026-11-23');
const site = SiteName.parse('caf.fr');
const ended = LocalMinute.parse('2026-11-23T14:35');

const attempts: readonly unknown[] = [
  // @ts-expect-error a reason is one of a list
  { ended, wipe, reason: address } satisfies SessionEnding,
  // @ts-expect-error a minute is made from a clock
  { ended: address, wipe, reason: 'idle' } satisfies SessionEnding,
  // @ts-expect-error an ending has no title
  { ended, wipe, reason: 'idle', title: address } satisfies SessionEnding,
  // @ts-expect-error an ending does not know a language
  { ended, wipe, reason: 'idle', language: 'ar' } satisfies SessionEnding,
  // @ts-expect-error a step is one of the plan
  { step: address, outcome: 'verified', milliseconds: 1 } satisfies StepReport,
  // @ts-expect-error where a session lay is one of two places, never a path
  { ended, wipe: { ...wipe, medium: address }, reason: 'idle' } satisfies SessionEnding,
  // @ts-expect-error a container is one of a list
  { ended, wipe: { ...wipe, container: address }, reason: 'idle' } satisfies SessionEnding,
  // @ts-expect-error a counter's key comes from the profile
  { kind: 'service', key: address } satisfies Counter,
  // @ts-expect-error not even a text that looks like an id
  { kind: 'language', key: 'fr' } satisfies Counter,
  // @ts-expect-error a counter's kind is one of a list
  counterOf(address, 'caf', demonstrationProfile),
  // @ts-expect-error a site that was asked for is made of a host, without its sub-domains
  { day, site: 'dossier-2850375116.caf.fr' } satisfies AskedSite,
  // @ts-expect-error a request knows a day and no minute
  { day: ended, site } satisfies AskedSite,
  // @ts-expect-error a request knows no session
  { day, site, session: 12 } satisfies AskedSite,
  // @ts-expect-error the terminal's name comes from terminal.yaml
  address satisfies TerminalName,
];

test('the types leave no room for an address, a name or a title', () => {
  expect(attempts).toHaveLength(14);
});

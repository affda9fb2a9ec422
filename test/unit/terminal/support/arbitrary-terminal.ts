import * as fc from 'fast-check';
import { endReasons } from '../../../../app/session/end-reason.ts';
import type { OutOfServiceReason } from '../../../../app/terminal/curtain-view.ts';
import type { TerminalEvent } from '../../../../app/terminal/terminal-state.ts';
import { wipeSteps } from '../../../../app/wipe/plan.ts';
import type { WipeReport } from '../../../../app/wipe/report.ts';
import { reportOf } from './reports.ts';

const arbitraryReport: fc.Arbitrary<WipeReport> = fc.oneof(
  fc.constant(reportOf()),
  fc.subarray([...wipeSteps]).map((failed) => reportOf(...failed)),
  // A wipe that did not even look at anything.
  fc.constant<WipeReport>({ steps: [], milliseconds: 0 }),
);

const brokenReason = fc.constantFrom<OutOfServiceReason[]>(
  { kind: 'profile', problems: [{ place: 'profile.yaml:3', sentence: 'no colon' }] },
  { kind: 'profile', problems: [] },
);

const plain = fc.constantFrom<TerminalEvent>(
  { kind: 'profileUsable' },
  { kind: 'sessionLoaded' },
  { kind: 'sessionPainted' },
  { kind: 'sessionBegan' },
  { kind: 'sessionLost' },
);

/** What a session process may say or what may happen to it. */
export const arbitrarySessionEvent: fc.Arbitrary<TerminalEvent> = fc.oneof(
  fc.constantFrom<TerminalEvent>(
    { kind: 'sessionLoaded' },
    { kind: 'sessionPainted' },
    { kind: 'sessionBegan' },
    { kind: 'sessionLost' },
  ),
  fc.boolean().map((occupied): TerminalEvent => ({ kind: 'sessionOccupied', occupied })),
  fc.constantFrom(...endReasons).map((reason): TerminalEvent => ({ kind: 'sessionEnded', reason })),
  fc
    .constantFrom('spawn', 'paint', 'heartbeat')
    .map((deadline): TerminalEvent => ({ kind: 'deadlinePassed', deadline })),
);

export const arbitraryProfileEvent: fc.Arbitrary<TerminalEvent> = fc.oneof(
  fc.constant<TerminalEvent>({ kind: 'profileUsable' }),
  brokenReason.map((reason): TerminalEvent => ({ kind: 'profileBroken', reason })),
);

/** Anything but the wish to quit. */
export const arbitraryEvent: fc.Arbitrary<TerminalEvent> = fc.oneof(
  plain,
  arbitrarySessionEvent,
  arbitraryProfileEvent,
  arbitraryReport.map((report): TerminalEvent => ({ kind: 'wiped', report })),
  arbitraryReport.map((report): TerminalEvent => ({ kind: 'leftoversWiped', report })),
);

const arbitraryFailure: fc.Arbitrary<TerminalEvent> = fc
  .constantFrom(...wipeSteps)
  .map((step) => ({ kind: 'wiped', report: reportOf(step) }));

/**
 * A life: mostly what goes well (null), so that it comes far, and anything at all in between; now and then
 * a wipe fails or somebody quits.
 */
export const arbitraryLife: fc.Arbitrary<readonly (TerminalEvent | null)[]> = fc.array(
  fc.oneof(
    { arbitrary: fc.constant(null), weight: 60 },
    { arbitrary: arbitraryEvent, weight: 29 },
    { arbitrary: arbitraryFailure, weight: 10 },
    { arbitrary: fc.constant<TerminalEvent>({ kind: 'quitAsked' }), weight: 1 },
  ),
  { maxLength: 60, size: 'max' },
);

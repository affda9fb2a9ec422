import type { JournalRow } from '../kills/journal-copy.ts';
import type { Sample } from './measure.ts';
import { medianOf, slopeOf } from './slope.ts';

/** One session of a run, and what the terminal took when the next welcome screen had come. */
export interface PlayedSession extends Sample {
  readonly ending: Ending;
  /** As the journal says it. */
  readonly reason: string | null;
  readonly wipe: 'verified' | 'failed' | 'missing';
  readonly wipeMilliseconds: number;
}

export const endings = ['by hand', 'by another person', 'by a crash'] as const;
export type Ending = (typeof endings)[number];

/** What the journal must say of each. */
export const reasonOf: Readonly<Record<Ending, string>> = {
  'by hand': 'visitorEnded',
  'by another person': 'newVisitor',
  'by a crash': 'crashed',
};

/** Joins what was measured with what the journal says, session by session: both in their order. */
export function sessionsOf(
  samples: readonly { readonly ending: Ending; readonly sample: Sample }[],
  rows: readonly JournalRow[],
): readonly PlayedSession[] {
  return samples.map(({ ending, sample }, index) => {
    const row = rows[index];
    const wipe = row?.wipe ?? null;
    return {
      ...sample,
      ending,
      reason: row?.reason ?? null,
      wipe: wipe === null ? 'missing' : wipe.outcome === 'verified' ? 'verified' : 'failed',
      wipeMilliseconds: wipe?.milliseconds ?? 0,
    };
  });
}

/** Whether something stays as it is while sessions come and go. */
export interface Curve {
  readonly name: string;
  readonly unit: string;
  /** At the end: the median of the last tenth. */
  readonly last: number;
  /** Per session, over the last four fifths. */
  readonly slope: number;
  /** What the slope must stay below; null where it is told only. */
  readonly limit: number | null;
  readonly isFlat: boolean;
}

export interface Verdict {
  readonly curves: readonly Curve[];
  /** One sentence for each session that was not ended, written and wiped as it should be; the first ones. */
  readonly faults: readonly string[];
  readonly isGreen: boolean;
}

/**
 * KiB per session. Half a GiB of growth that a small PC can bear until the weekly restart, at 500 sessions a week,
 * would be 1,000; a leak of one small object per session (a listener with its closure) shows below 20.
 */
const memoryLimit = 20;

/** Per session: fewer than ten in a thousand. A leak is at least one for each. */
const countLimit = 0.01;

/** Below this the first filling of caches and heaps is still going on, and memory is told, not judged. */
export const fewestForMemory = 150;

/** A first part that is passed over: caches and heaps fill. */
const warmUp = 0.2;

export function judge(sessions: readonly PlayedSession[]): Verdict {
  const settled = sessions.slice(Math.floor(sessions.length * warmUp));
  const hasEnough = sessions.length >= fewestForMemory;
  const curve = (
    name: string,
    unit: string,
    limit: number | null,
    of: (session: PlayedSession) => number,
  ): Curve => {
    const slope = slopeOf(settled.map(of));
    const last = medianOf(sessions.slice(-Math.max(1, Math.floor(sessions.length / 10))).map(of));
    return { name, unit, last, slope, limit, isFlat: limit === null || slope < limit };
  };
  const forMemory = hasEnough ? memoryLimit : null;
  const curves = [
    curve('memory of the warden', 'KiB', forMemory, (one) => one.wardenMemory),
    curve('memory of its helpers', 'KiB', forMemory, (one) => one.helperMemory),
    curve('memory, shared pages shared out', 'KiB', forMemory, (one) => one.proportionalMemory),
    curve('memory, resident', 'KiB', null, (one) => one.residentMemory),
    curve('processes', '', countLimit, (one) => one.processes),
    curve('open file descriptors', '', countLimit, (one) => one.descriptors),
    curve('temporary files', '', countLimit, (one) => one.temporaryEntries),
    curve('data directory with the journal', 'KiB', null, (one) => one.dataDirectory),
    curve('wipe', 'ms', null, (one) => one.wipeMilliseconds),
  ];
  const faults = sessions.flatMap(faultsOf);
  return {
    curves,
    faults: faults.slice(0, 20),
    isGreen: faults.length === 0 && curves.every(({ isFlat }) => isFlat),
  };
}

function faultsOf(
  { ending, reason, wipe, leftDirectories }: PlayedSession,
  index: number,
): readonly string[] {
  const which = `session ${index + 1}, ended ${ending}`;
  return [
    ...(wipe === 'verified' ? [] : [`${which}: its wipe is ${wipe}`]),
    ...(reason === reasonOf[ending] ? [] : [`${which}: the journal says ${reason ?? 'nothing'}`]),
    ...(leftDirectories === 0 ? [] : [`${which}: ${leftDirectories} session directories were left`]),
  ];
}

/** Of a warden that keeps 1 MiB and one file open for each session: half of it is a find. */
export function isLeakFoundOut(sessions: readonly PlayedSession[]): boolean {
  const half = (of: (session: PlayedSession) => number, leak: number): boolean =>
    slopeOf(sessions.map(of)) > leak / 2;
  return half((one) => one.wardenMemory, 1024) && half((one) => one.descriptors, 1);
}

/** "memory of the warden    31234 KiB   +1.23 a session (limit 20)   flat" */
export function lineOf({ name, unit, last, slope, limit, isFlat }: Curve): string {
  const sign = slope < 0 ? '−' : '+';
  const told = limit === null ? '' : `(limit ${limit})`;
  return [
    name.padEnd(36),
    `${Math.round(last)} ${unit}`.padStart(12),
    `${sign}${Math.abs(slope).toFixed(3)} a session`.padStart(22),
    told.padEnd(14),
    limit === null ? 'told only' : isFlat ? 'flat' : 'RISES',
  ].join('  ');
}

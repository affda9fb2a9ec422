import type { JournalNow, JournalRow } from './journal-copy.ts';
import type { Phase, Victim } from './moment.ts';

/** What the journal must hold of the one session a kill met. */
export interface Expectation {
  /** `atMostOne`: between the visitor's yes and the journal's row nobody outside knows how far it got. */
  readonly count: 'none' | 'one' | 'atMostOne';
  /** What may stand as the reason of its end. */
  readonly reasons: readonly string[];
}

export const nothing: Expectation = { count: 'none', reasons: [] };

/** Sessions that were ended politely by whoever drives. */
export const endedByHand: Expectation = { count: 'one', reasons: ['visitorEnded'] };

const noReasons: readonly string[] = [];

/** By what was killed, before the visitor asked for an end, while they waited for it, and after it. */
const reasons: Readonly<Record<Victim, Readonly<Record<'running' | 'ending' | 'ended', readonly string[]>>>> =
  {
    session: { running: ['crashed'], ending: ['crashed', 'visitorEnded'], ended: ['visitorEnded'] },
    warden: {
      running: ['powerLost'],
      ending: ['powerLost', 'visitorEnded'],
      ended: ['powerLost', 'visitorEnded'],
    },
    // The session first: its warden may have seen and written that, or not.
    both: {
      running: ['powerLost', 'crashed'],
      ending: ['powerLost', 'crashed', 'visitorEnded'],
      ended: ['powerLost', 'visitorEnded'],
    },
    // It ends by hand afterwards.
    spare: { running: ['visitorEnded'], ending: ['visitorEnded'], ended: ['visitorEnded'] },
  };

/** Of a kill at that moment, when the terminal ran undisturbed until then. */
export function expectationOf(phase: Phase, victim: Victim): Expectation {
  switch (phase) {
    case 'starting':
    case 'welcome':
    case 'charter':
      return victim === 'spare' ? endedByHand : nothing;
    case 'accepting':
      return { count: 'atMostOne', reasons: reasons[victim].running };
    case 'in a session':
      return { count: 'one', reasons: reasons[victim].running };
    case 'ending':
      return { count: 'one', reasons: reasons[victim].ending };
    case 'erasing':
    case 'next one starting':
      return { count: 'one', reasons: reasons[victim].ended };
    default:
      return phase satisfies never;
  }
}

/**
 * The same, sharper, by what the dead warden left: a row that is closed stays so, one that is open was lost, and none
 * comes any more.
 */
export function sharpened(expectation: Expectation, left: readonly JournalRow[]): Expectation {
  const [row] = left;
  if (row === undefined) return expectation.count === 'one' ? expectation : nothing;
  const reason = row.reason ?? 'powerLost';
  return { count: 'one', reasons: expectation.reasons.filter((one) => one === reason) };
}

/** One sentence for everything that is wrong. @param before the rows when all was settled */
export function judgeJournal(
  before: readonly JournalRow[],
  { integrity, rows }: JournalNow,
  { count, reasons: allowed }: Expectation,
): readonly string[] {
  const kept = rows.slice(0, before.length);
  const added = rows.slice(before.length);
  const changed = before.filter(
    ({ number, reason }, index) => kept[index]?.number !== number || kept[index].reason !== reason,
  );
  const most = count === 'none' ? 0 : 1;
  const least = count === 'one' ? 1 : 0;
  return [
    ...(integrity === 'ok' ? noReasons : [`SQLite finds it damaged: ${integrity}`]),
    ...changed.map(({ number }) => `row ${number} of before is not what it was`),
    ...(added.length < least || added.length > most
      ? [`${added.length} rows came, ${count === 'atMostOne' ? 'at most one' : count} should have`]
      : noReasons),
    ...added.flatMap((row) => faultsOf(row, allowed)),
  ];
}

function faultsOf(
  { number, reason, erased, wipe }: JournalRow,
  allowed: readonly string[],
): readonly string[] {
  if (reason === null) return [`row ${number} is still open`];
  return [
    ...(allowed.includes(reason) ? [] : [`row ${number} says ${reason}, not ${allowed.join(' or ')}`]),
    ...(erased && wipe?.outcome === 'verified' ? [] : [`row ${number} has no verified wipe`]),
  ];
}

import { z } from 'zod';
import { counterKinds, type MonthlyCount } from '../journal/counter.ts';
import { firstKeptDay, type LocalDay, localDayOf, type Month, monthOfDay } from '../journal/local-time.ts';
import { journalReasons } from '../journal/reason.ts';
import type { SessionTimes } from '../journal/session-row.ts';
import { type FigurePeriod, figurePeriods, lengthClasses, periodDays } from './periods.ts';

/** With fewer sessions a figure is not broken down further: what few did points at who they are. */
export const fewestSessions = 5;

const Whole = z.int().min(0);
const Named = z.strictObject({ key: z.string(), count: Whole });

/** What a period was like. Null: too few sessions to say. */
export const Figures = z.strictObject({
  period: z.enum(figurePeriods),
  from: z.string(),
  to: z.string(),
  sessions: Whole,
  /** Beginning with `from`, one for each day, week of seven days, or about a month of thirty. */
  course: z.array(z.strictObject({ from: z.string(), count: Whole })),
  detail: z
    .strictObject({
      /** By hour of their beginning, 0–23. */
      byHour: z.array(Whole).length(24),
      /** Monday first. */
      byWeekday: z.array(Whole).length(7),
      /** Up to `lengthClasses` minutes, and longer. */
      byLength: z.array(Whole).length(lengthClasses.length + 1),
      /** Of those whose end is known. */
      medianMinutes: z.number().min(0),
      byReason: z.array(z.strictObject({ reason: z.enum(journalReasons), count: Whole })),
    })
    .nullable(),
  /** Whole months that the period reaches into, since nothing finer is counted; the most frequent first. */
  counted: z.record(z.enum(counterKinds), z.array(Named)).nullable(),
  /** Of sessions that ended. */
  wipes: z.strictObject({ verified: Whole, failed: Whole }),
});
export type Figures = z.infer<typeof Figures>;

/** Days that one step of the course holds. */
const courseStep: Readonly<Record<FigurePeriod, number>> = { days30: 1, days90: 7, days365: 30 };

/** The first day that figures of a period look at. */
export function firstDayOf(period: FigurePeriod, now: Date): LocalDay {
  return firstKeptDay(now, periodDays[period] - 1);
}

/** Pure. Sessions and counts may reach further back than the period. */
export function figuresOf(
  known: readonly SessionTimes[],
  counts: readonly MonthlyCount[],
  period: FigurePeriod,
  now: Date,
): Figures {
  const from = firstDayOf(period, now);
  const sessions = known.filter(({ started }) => dayIn(started) >= from);
  const isEnough = sessions.length >= fewestSessions;
  return {
    period,
    from,
    to: localDayOf(now),
    sessions: sessions.length,
    course: courseOf(sessions, period, from, now),
    detail: isEnough ? detailOf(sessions) : null,
    counted: isEnough ? countedSince(counts, monthOfDay(from)) : null,
    wipes: {
      verified: sessions.filter(({ reason, isErased }) => reason !== null && isErased).length,
      failed: sessions.filter(({ reason, isErased }) => reason !== null && !isErased).length,
    },
  };
}

function courseOf(
  sessions: readonly SessionTimes[],
  period: FigurePeriod,
  from: LocalDay,
  now: Date,
): Figures['course'] {
  const days = periodDays[period];
  const step = courseStep[period];
  const indexOfDay: ReadonlyMap<string, number> = new Map(
    Array.from({ length: days }, (_, index) => [firstKeptDay(now, days - 1 - index), index] as const),
  );
  const course = Array.from({ length: Math.ceil(days / step) }, (_, index) => ({
    from: index === 0 ? from : firstKeptDay(now, days - 1 - index * step),
    count: 0,
  }));
  for (const { started } of sessions) {
    const place = indexOfDay.get(dayIn(started));
    const one = place === undefined ? undefined : course[Math.floor(place / step)];
    if (one !== undefined) one.count += 1;
  }
  return course;
}

function detailOf(sessions: readonly SessionTimes[]): NonNullable<Figures['detail']> {
  const byHour = Array.from({ length: 24 }, () => 0);
  const byWeekday = Array.from({ length: 7 }, () => 0);
  const byReason = new Map<SessionTimes['reason'], number>();
  const lengths: number[] = [];
  for (const { started, ended, reason } of sessions) {
    const hour = Number(started.slice(11, 13));
    byHour[hour] = (byHour[hour] ?? 0) + 1;
    const weekday = (new Date(`${dayIn(started)}T12:00`).getDay() + 6) % 7;
    byWeekday[weekday] = (byWeekday[weekday] ?? 0) + 1;
    if (reason !== null) byReason.set(reason, (byReason.get(reason) ?? 0) + 1);
    // In the hour that comes twice in autumn an end may read earlier than its beginning.
    if (ended !== null) lengths.push(Math.max(0, minutesBetween(started, ended)));
  }
  const byLength = Array.from({ length: lengthClasses.length + 1 }, () => 0);
  for (const length of lengths) {
    const found = lengthClasses.findIndex((limit) => length < limit);
    const place = found < 0 ? lengthClasses.length : found;
    byLength[place] = (byLength[place] ?? 0) + 1;
  }
  return {
    byHour,
    byWeekday,
    byLength,
    medianMinutes: medianOf(lengths),
    byReason: journalReasons
      .map((reason) => ({ reason, count: byReason.get(reason) ?? 0 }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count),
  };
}

function countedSince(counts: readonly MonthlyCount[], first: Month): NonNullable<Figures['counted']> {
  const sums = new Map<string, number>();
  for (const { month, kind, key, count } of counts)
    if (month >= first) sums.set(`${kind} ${key}`, (sums.get(`${kind} ${key}`) ?? 0) + count);
  const of = (kind: (typeof counterKinds)[number]): { key: string; count: number }[] =>
    [...sums]
      .filter(([name]) => name.startsWith(`${kind} `))
      .map(([name, count]) => ({ key: name.slice(kind.length + 1), count }))
      .sort((a, b) => b.count - a.count || a.key.localeCompare(b.key));
  return { language: of('language'), service: of('service'), help: of('help'), blocked: of('blocked') };
}

function dayIn(minute: string): string {
  return minute.slice(0, 10);
}

/** By the clock on the wall, which is what a row knows. */
function minutesBetween(started: string, ended: string): number {
  return Math.round((Date.parse(`${ended}Z`) - Date.parse(`${started}Z`)) / 60_000);
}

function medianOf(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

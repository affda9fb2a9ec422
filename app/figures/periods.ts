/** How far back figures look from today, in days. */
export const periodDays = { days30: 30, days90: 90, days365: 365 } as const;
export const figurePeriods = [
  'days30',
  'days90',
  'days365',
] as const satisfies readonly (keyof typeof periodDays)[];
export type FigurePeriod = (typeof figurePeriods)[number];

/** Minutes at which a class of lengths ends; the last has no end. */
export const lengthClasses = [5, 15, 30, 60] as const;

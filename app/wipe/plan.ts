import type { WipeGroup } from '../terminal/wipe-groups.ts';

/**
 * What must be gone after a session, in order. Each step removes, then is checked by looking again;
 * the warden's adapters carry it out (main/warden/wipe/).
 */
export const wipeSteps = ['processes', 'printJobs', 'sessionDirectory', 'systemTraces', 'clipboard'] as const;
export type WipeStep = (typeof wipeSteps)[number];

/** Milliseconds a page that comes out of the printer may take, a slow one with a photograph on it. */
export const printingMayFinish = 20_000;

/** Milliseconds a step may take before it counts as failed. */
export const stepDeadlines: Readonly<Record<WipeStep, number>> = {
  processes: 2_000,
  printJobs: printingMayFinish + 10_000,
  sessionDirectory: 10_000,
  systemTraces: 10_000,
  clipboard: 1_000,
};

/** Which words a visitor sees for a step. */
export const groupOfStep: Readonly<Record<WipeStep, WipeGroup>> = {
  processes: 'programs',
  printJobs: 'documents',
  sessionDirectory: 'sites',
  systemTraces: 'documents',
  clipboard: 'documents',
};

/** A failed check is tried once more before the terminal goes out of service. */
export const wipeAttempts = 2;

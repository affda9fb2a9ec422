import type { SystemTraces } from './system-traces.ts';

/** True when nothing is found any more. */
export async function wipeTraces(traces: SystemTraces, since: Date): Promise<boolean> {
  await traces.remove(since);
  return (await traces.left(since)).length === 0;
}

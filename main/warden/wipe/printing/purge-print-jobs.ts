import { printingMayFinish } from '../../../../app/wipe/plan.ts';
import type { PrintJob, PrintQueue } from './print-queue.ts';

/** Milliseconds between two looks at a job that is being printed. */
const lookEvery = 250;

/**
 * Removes the jobs of a session from the queues. The one that comes out of the printer finishes first: half a
 * certificate helps nobody, and it may be what the visitor came for. True when no job is found afterwards.
 * @param since jobs of before are not the session's
 */
export async function purgePrintJobs(queue: PrintQueue, since: Date): Promise<boolean> {
  const end = performance.now() + printingMayFinish;
  let jobs = await queue.jobs(since);
  while (jobs.some(isPrinting) && performance.now() < end) {
    await new Promise((done) => setTimeout(done, lookEvery));
    jobs = await queue.jobs(since);
  }
  if (jobs.length === 0) return true;
  await Promise.all(jobs.map((job) => queue.purge(job)));
  return (await queue.jobs(since)).length === 0;
}

function isPrinting(job: PrintJob): boolean {
  return job.isPrinting;
}

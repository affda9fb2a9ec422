import { userInfo } from 'node:os';
import { runProgram } from '../run-program.ts';
import type { PrintJob, PrintQueue } from './print-queue.ts';

/**
 * CUPS, by its own commands. Unless its cupsd.conf says `PreserveJobFiles No`, it keeps printed documents for a day,
 * and no command of the account that printed them removes those (cancel(1): "already completed").
 */
export function openCupsQueue(account: string = userInfo().username): PrintQueue {
  return {
    async jobs(since) {
      // One question: between two, a job may leave the printer, and would be taken for one that rests in the queue.
      const all = await lpstat(['-l', '-W', 'not-completed', '-u', account]);
      return all.split(/\n(?=\S)/).flatMap((entry) => jobOf(entry, since));
    },
    async purge({ id }) {
      await runProgram('cancel', ['-x', id]);
    },
  };
}

/** A PC whose queue does not answer may still hold a document: that is no empty queue. */
async function lpstat(args: readonly string[]): Promise<string> {
  const outcome = await runProgram('lpstat', args);
  if (outcome.kind === 'succeeded') return outcome.output;
  throw new Error('the print queue does not answer');
}

/** Its first line in UTC, to the second; the second says its `job-state-reasons` (RFC 8011, 5.3.8). */
const pattern =
  /^(?<id>\S+-\d+)\s+\S+\s+\d+\s+(?<when>[^\n]+)(?:\n\s+(?!Alerts:)[^\n]*)*(?:\n\s+Alerts: (?<reasons>[^\n]*))?/;

/**
 * ```
 * Accueil-12  borne  1024  Thu Nov 26 19:40:00 2026
 *         Alerts: job-printing
 *         queued for Accueil
 * ```
 */
function jobOf(entry: string, since: Date): readonly PrintJob[] {
  const match = pattern.exec(entry);
  if (match?.groups === undefined) return [];
  const { id = '', when = '', reasons = '' } = match.groups;
  const submitted = Date.parse(`${when} UTC`);
  // A date that cannot be read is no reason to leave the document.
  const isOlder = submitted < Math.floor(since.getTime() / 1_000) * 1_000;
  return isOlder ? [] : [{ id, isPrinting: reasons.includes('job-printing') }];
}

import { afterAll, describe, expect, it } from 'vitest';
import { openCupsQueue } from '../../main/warden/wipe/printing/cups-queue.ts';
import { findPrintQueue } from '../../main/warden/wipe/printing/find-print-queue.ts';
import { purgePrintJobs } from '../../main/warden/wipe/printing/purge-print-jobs.ts';
import { windowsJobOf } from '../../main/warden/wipe/printing/windows-queue.ts';
import { startCups } from './print-queue/cups.ts';

const cups = await startCups();
if (cups === null) {
  console.warn('SKIPPED LOUDLY: no CUPS can be started here, so the purge of print jobs was NOT tested');
}
afterAll(() => cups?.stop());

const patience = { timeout: 20_000 };

describe.skipIf(cups === null)('the print jobs of a session', () => {
  if (cups === null) return;
  const queue = openCupsQueue('root');
  cups.addPrinter('ready', 'ready');
  cups.addPrinter('slow', 'slow');
  cups.addPrinter('held', 'held');
  const long = new Date(0);

  it('are found where the PC has a queue, and there is none where nothing listens', () => {
    expect(findPrintQueue()).not.toBeNull();
    const socket = process.env['CUPS_SERVER'];
    process.env['CUPS_SERVER'] = '/nowhere/cups.sock';
    expect(findPrintQueue()).toBeNull();
    process.env['CUPS_SERVER'] = socket;
  });

  it('leave no document once they are printed, where CUPS keeps none (PreserveJobFiles No)', async () => {
    cups.print('slow', 'canary-printed');
    expect(cups.keeps('canary-printed')).toBe(true);
    expect(await purgePrintJobs(queue, long)).toBe(true);
    expect(cups.keeps('canary-printed')).toBe(false);
    expect(await queue.jobs(long)).toEqual([]);
  });

  it('that wait for a printer that rests are purged unprinted', async () => {
    const id = cups.print('held', 'canary-waiting');
    expect(await queue.jobs(long)).toEqual([{ id, isPrinting: false }]);
    expect(await purgePrintJobs(queue, long)).toBe(true);
    expect(cups.keeps('canary-waiting')).toBe(false);
  });

  it('finish first when they are on their way out of the printer', async () => {
    const id = cups.print('slow', 'canary-slow');
    await expect.poll(() => queue.jobs(long), patience).toContainEqual({ id, isPrinting: true });
    let purged = 0;
    const watched = { ...queue, purge: () => Promise.resolve(void (purged += 1)) };
    expect(await purgePrintJobs(watched, long)).toBe(true);
    expect(purged).toBe(0);
    expect(cups.keeps('canary-slow')).toBe(false);
  });

  it('are told from those of before, and from those of others', async () => {
    cups.print('held', 'canary-before');
    cups.printAs('somebody', 'held', 'canary-other');
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    const since = new Date();
    const id = cups.print('held', 'canary-own');
    expect(await queue.jobs(since)).toEqual([{ id, isPrinting: false }]);
    expect(await purgePrintJobs(queue, since)).toBe(true);
    expect([cups.keeps('canary-before'), cups.keeps('canary-other'), cups.keeps('canary-own')]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('count as left where the queue keeps what it was told to purge, or does not answer', async () => {
    cups.print('held', 'canary-kept');
    const forgetful = { ...queue, purge: () => Promise.resolve() };
    expect(await purgePrintJobs(forgetful, long)).toBe(false);
    const socket = process.env['CUPS_SERVER'];
    process.env['CUPS_SERVER'] = '/nowhere/cups.sock';
    await expect(purgePrintJobs(queue, long)).rejects.toThrow('does not answer');
    process.env['CUPS_SERVER'] = socket;
    expect(await purgePrintJobs(queue, long)).toBe(true);
  });
});

describe('a line of the list of Windows', () => {
  const since = new Date('2026-11-26T19:00:00Z');

  it('names the job, and whether it comes out of the printer now', () => {
    expect(windowsJobOf('Accueil, 12|Printing|2026-11-26T19:40:00.0000000Z', since)).toEqual([
      { id: 'Accueil, 12', isPrinting: true },
    ]);
    expect(windowsJobOf('Accueil, 13||2026-11-26T19:40:00.0000000Z', since)).toEqual([
      { id: 'Accueil, 13', isPrinting: false },
    ]);
  });

  it('is passed over for a job of before, and never for a date that cannot be read', () => {
    expect(windowsJobOf('Accueil, 11|Printed|2026-11-26T18:59:59.0000000Z', since)).toEqual([]);
    expect(windowsJobOf('Accueil, 14|Spooling|', since)).toHaveLength(1);
    expect(windowsJobOf('', since)).toEqual([]);
  });
});

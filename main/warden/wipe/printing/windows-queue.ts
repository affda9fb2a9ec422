import { runProgram } from '../run-program.ts';
import type { PrintJob, PrintQueue } from './print-queue.ts';

/** Jobs of this account as `Accueil, 12|Printing|2026-11-26T19:40:00.0000000Z`; their titles are not asked for. */
const list = `Get-CimInstance Win32_PrintJob | Where-Object { $_.Owner -eq $env:USERNAME } |
  ForEach-Object { '{0}|{1}|{2:o}' -f $_.Name, $_.JobStatus, $_.TimeSubmitted.ToUniversalTime() }`;

/**
 * The spooler of Windows. UNPROVEN: no Windows was at hand; wine has neither PowerShell nor a spooler that keeps jobs.
 * A printer set to "keep printed documents" keeps them past this: the lockdown (issue F) switches that off.
 */
export function openWindowsQueue(): PrintQueue {
  return {
    async jobs(since) {
      const output = await powerShell(list);
      return output.split(/\r?\n/).flatMap((line) => windowsJobOf(line, since));
    },
    async purge({ id }) {
      const name = id.replaceAll("'", "''");
      await powerShell(
        `Get-CimInstance Win32_PrintJob | Where-Object Name -eq '${name}' | Remove-CimInstance`,
      );
    },
  };
}

/** One line of the list. A date that cannot be read is no reason to leave the document. */
export function windowsJobOf(line: string, since: Date): readonly PrintJob[] {
  const match = /^(?<id>.+)\|(?<status>[^|]*)\|(?<when>[^|]*)$/.exec(line);
  if (match?.groups === undefined) return [];
  const { id = '', status = '', when = '' } = match.groups;
  if (Date.parse(when) < since.getTime()) return [];
  return [{ id, isPrinting: /\bPrinting\b/i.test(status) }];
}

async function powerShell(command: string): Promise<string> {
  const outcome = await runProgram('powershell.exe', ['-NoProfile', '-NonInteractive', '-Command', command]);
  if (outcome.kind === 'succeeded') return outcome.output;
  throw new Error('the spooler does not answer');
}

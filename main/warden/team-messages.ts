import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { localMinuteOf } from '../../app/journal/local-time.ts';

/** Sentences for the team and for whoever looks after the PC. Nothing of a visitor is ever in one. */
export interface TeamMessages {
  tell(sentence: string): void;
}

/** Lines kept: some months of a terminal that has troubles. */
const linesKept = 500;

/** On the console, and in a text file in the data directory for the day after. */
export function openTeamMessages(dataDirectory: string): TeamMessages {
  const file = join(dataDirectory, 'messages.txt');
  trim(file);
  return {
    tell(sentence) {
      process.stderr.write(`${sentence}\n`);
      try {
        appendFileSync(file, `${localMinuteOf(new Date())}  ${sentence}\n`, { mode: 0o600 });
      } catch {
        // A disk that takes no message must not stop the terminal; the console has it.
      }
    },
  };
}

function trim(file: string): void {
  try {
    const lines = readFileSync(file, 'utf8').split('\n');
    if (lines.length > linesKept * 2) writeFileSync(file, lines.slice(-linesKept).join('\n'));
  } catch {
    // No file yet.
  }
}

import { join } from 'node:path';
import {
  largestTerminalFile,
  readTerminalFile,
  type TerminalReading,
} from '../../app/terminal/read-terminal-file.ts';
import { decodeText, readBytes } from './read-file.ts';

/** The file that says what belongs to this PC, in the data directory. */
export function terminalFileIn(dataDirectory: string): string {
  return join(dataDirectory, 'terminal.yaml');
}

/** Reads it; where there is none, the defaults hold. */
export async function loadTerminalFile(dataDirectory: string): Promise<TerminalReading> {
  const file = terminalFileIn(dataDirectory);
  return readTerminalFile(file, decodeText(await readBytes(file, largestTerminalFile)));
}

import { join } from 'node:path';
import {
  largestTerminalFile,
  readTerminalFile,
  type TerminalReading,
} from '../../app/terminal/read-terminal-file.ts';
import { decodeText, readBytes } from './read-file.ts';

/** Reads `terminal.yaml`, which says what belongs to this PC; where there is none, the defaults hold. */
export async function loadTerminalFile(dataDirectory: string): Promise<TerminalReading> {
  const file = join(dataDirectory, 'terminal.yaml');
  return readTerminalFile(file, decodeText(await readBytes(file, largestTerminalFile)));
}

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeProgramAround } from '../escape/drive/program-around.ts';

/** Asks the leaky warden to keep a little more. */
export const leakSignal = 'SIGUSR2';

/** The test of the test: the product, whose warden keeps 1 MiB and one file open at each signal. Gives its folder. */
export function writeLeakyProgram(): string {
  const folder = mkdtempSync(join(tmpdir(), 'borne-leaky-'));
  writeProgramAround(
    folder,
    `import { openSync } from 'node:fs';
const kept = [];
process.on('${leakSignal}', () => { kept.push(Buffer.alloc(1024 * 1024, 1)); openSync('/dev/null'); });`,
  );
  return folder;
}

import { join } from 'node:path';
import { runProgram } from '../run-program.ts';

/**
 * What a wipe asks of the registry of its account. Keys are written as reg.exe writes them: `HKCU\Software\…`.
 * reg.exe, which every Windows has, says with one and the same code that a key is missing, that it may not be read and
 * that something else went wrong: a "no" counts only where the registry was seen to answer.
 */
export interface Registry {
  /** Whether a key is found that every account has. */
  answers(): Promise<boolean>;
  /** Whether a key is there. */
  holds(key: string): Promise<boolean>;
  /** A number that stands in a key; null where there is none. */
  number(key: string, value: string): Promise<number | null>;
  setNumber(key: string, value: string, to: number): Promise<void>;
  /** Removes a key and all below it; whoever calls looks afterwards. */
  remove(key: string): Promise<void>;
}

/** A key every account has. */
const alwaysThere = String.raw`HKCU\Software`;

export function openRegistry(): Registry {
  const query = async (...args: readonly string[]): Promise<string | null> => {
    const outcome = await reg('query', ...args);
    return outcome.kind === 'succeeded' ? outcome.output : null;
  };
  return {
    answers: async () => (await query(alwaysThere)) !== null,
    holds: async (key) => (await query(key)) !== null,
    async number(key, value) {
      const said = (await query(key, '/v', value)) ?? '';
      const [, digits] = /REG_DWORD\s+0x([0-9a-f]+)/i.exec(said) ?? [];
      return digits === undefined ? null : Number.parseInt(digits, 16);
    },
    async setNumber(key, value, to) {
      await reg('add', key, '/v', value, '/t', 'REG_DWORD', '/d', String(to), '/f');
    },
    async remove(key) {
      await reg('delete', key, '/f');
    },
  };
}

function reg(...args: readonly string[]) {
  return runProgram(join(process.env['SystemRoot'] ?? String.raw`C:\Windows`, 'System32', 'reg.exe'), args);
}

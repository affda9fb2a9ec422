import { randomUUID } from 'node:crypto';
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type StaffMember, StaffName } from '../../../app/staff/staff-member.ts';
import { hashPin, randomPin } from './pin-hash.ts';
import type { StaffStore } from './staff-store.ts';

/** Written by an administrator of the PC into the data directory, with a name in it. */
export const firstManagerFile = 'new-manager.txt';

/**
 * How the first manager comes in, and how somebody gets in again where every PIN is forgotten: who can write into the
 * data directory puts a file there with a name in it. Its manager gets a PIN for once, which stands in the same file
 * until they have chosen their own. A visitor cannot write there, and Borne is asked nothing over a network.
 */
export async function takeFirstManager(dataDirectory: string, store: StaffStore): Promise<void> {
  const file = join(dataDirectory, firstManagerFile);
  const name = nameIn(file);
  if (name === null) return;
  const pin = randomPin();
  const member: StaffMember = {
    id: randomUUID(),
    name,
    role: 'manager',
    pin: await hashPin(pin),
    mustChangePin: true,
  };
  // Whoever has that name already gets the new PIN: it may be theirs that was forgotten.
  const others = store.members().filter((one) => one.name !== name);
  const kept = store.members().find((one) => one.name === name);
  const saved = store.save([...others, kept === undefined ? member : { ...member, id: kept.id }]);
  try {
    // Before the PIN stands in it: whoever made the file may have left it open to all.
    chmodSync(file, 0o600);
    writeFileSync(file, saved ? answer(name, pin) : 'The disk does not take it: try again.\n');
  } catch {
    // The name still stands there: the next look gives another PIN, and this one is gone.
  }
}

/** The PIN for once is no secret any more, and not needed. */
export function forgetFirstPin(dataDirectory: string): void {
  rmSync(join(dataDirectory, firstManagerFile), { force: true });
}

function answer(name: string, pin: string): string {
  return `# ${name}: PIN ${pin}\n# Pour une seule fois : la console demande d’en choisir un autre. / For once: the console asks to choose another one.\n`;
}

/** Null where there is no file, no name in it, or it was answered already. */
function nameIn(file: string): string | null {
  try {
    const [line = ''] = readFileSync(file, 'utf8')
      .replace(/^\uFEFF/, '')
      .split(/\r\n|\r|\n/);
    if (line.startsWith('#')) return null;
    const name = StaffName.safeParse(line);
    return name.success ? name.data : null;
  } catch {
    return null;
  }
}

import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { localDayOf } from '../../../app/journal/local-time.ts';
import { StaffFile, type StaffMember } from '../../../app/staff/staff-member.ts';
import { writeWhole } from '../../write-whole.ts';

/** Who may use the console, in `staff.json` of the data directory. */
export interface StaffStore {
  readonly members: () => readonly StaffMember[];
  /** What the file could not be read for, told once; its members are nobody. */
  readonly problem: string | null;
  /** @returns whether it is on the disk; what was there before is kept where it is not */
  save(members: readonly StaffMember[]): boolean;
}

/** Opens the file, or begins without anybody. One that is damaged is set aside: nobody gets in by breaking it. */
export function openStaffStore(dataDirectory: string): StaffStore {
  const file = join(dataDirectory, 'staff.json');
  const read = readStaff(file, dataDirectory);
  let { members } = read;
  return {
    members: () => members,
    problem: read.problem,
    save(next) {
      if (!writeWhole(file, JSON.stringify({ formatVersion: 1, members: [...next] } satisfies StaffFile)))
        return false;
      members = next;
      return true;
    },
  };
}

interface ReadStaff {
  readonly members: readonly StaffMember[];
  readonly problem: string | null;
}

function readStaff(file: string, dataDirectory: string): ReadStaff {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const isNew = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return { members: [], problem: isNew ? null : `staff.json: ${String(error)}` };
  }
  const staff = StaffFile.safeParse(parsed(text));
  if (staff.success) return { members: staff.data.members, problem: null };
  const aside = `staff.damaged-${localDayOf(new Date())}.json`;
  try {
    renameSync(file, join(dataDirectory, aside));
  } catch {
    // It stays where it is, and is told again at the next start.
  }
  return { members: [], problem: `staff.json cannot be read and was kept as ${aside}.` };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

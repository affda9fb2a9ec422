import { z } from 'zod';

/** `team` looks after the terminal while it is open; a `manager` decides everything. */
export const staffRoles = ['team', 'manager'] as const;
export type StaffRole = (typeof staffRoles)[number];

/** People at most; an association with more has several terminals. */
export const mostMembers = 100;

export const StaffName = z.string().trim().min(1).max(40);

/** A PIN as it is kept: what scrypt makes of it, and nothing it could be read from. Both in base64. */
const KeptPin = z.strictObject({ salt: z.base64().max(64), hash: z.base64().max(128) });
export type KeptPin = z.infer<typeof KeptPin>;

export const StaffMember = z.strictObject({
  /** Of this member alone, also after another one has taken their name. */
  id: z.uuid(),
  name: StaffName,
  role: z.enum(staffRoles),
  pin: KeptPin,
  /** It was given to them by somebody else, who knows it. */
  mustChangePin: z.boolean(),
});
export type StaffMember = z.infer<typeof StaffMember>;

/** `staff.json` in the data directory. */
export const StaffFile = z.strictObject({
  formatVersion: z.literal(1),
  members: z.array(StaffMember).max(mostMembers),
});
export type StaffFile = z.infer<typeof StaffFile>;

/** What may be done with the people of a terminal; a value, since each refusal has a sentence. */
export type StaffChange =
  | { readonly kind: 'changed'; readonly members: readonly StaffMember[] }
  | { readonly kind: 'refused'; readonly why: StaffRefusal };

export const staffRefusals = ['nameTaken', 'tooMany', 'lastManager', 'gone'] as const;
export type StaffRefusal = (typeof staffRefusals)[number];

export function addMember(members: readonly StaffMember[], added: StaffMember): StaffChange {
  const isTaken = members.some(({ name }) => sameName(name, added.name));
  if (isTaken) return { kind: 'refused', why: 'nameTaken' };
  if (members.length >= mostMembers) return { kind: 'refused', why: 'tooMany' };
  return { kind: 'changed', members: [...members, added] };
}

/** Somebody must be left who can let others in. */
export function removeMember(members: readonly StaffMember[], id: string): StaffChange {
  const removed = members.find((member) => member.id === id);
  if (removed === undefined) return { kind: 'refused', why: 'gone' };
  const left = members.filter((member) => member !== removed);
  if (removed.role === 'manager' && !left.some(({ role }) => role === 'manager'))
    return { kind: 'refused', why: 'lastManager' };
  return { kind: 'changed', members: left };
}

export function withPin(
  members: readonly StaffMember[],
  id: string,
  pin: KeptPin,
  mustChangePin: boolean,
): StaffChange {
  if (!members.some((member) => member.id === id)) return { kind: 'refused', why: 'gone' };
  return {
    kind: 'changed',
    members: members.map((member) => (member.id === id ? { ...member, pin, mustChangePin } : member)),
  };
}

function sameName(one: string, other: string): boolean {
  return one.localeCompare(other, undefined, { sensitivity: 'base' }) === 0;
}

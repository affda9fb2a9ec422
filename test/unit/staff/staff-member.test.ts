import { describe, expect, it } from 'vitest';
import { addMember, removeMember, type StaffMember, withPin } from '../../../app/staff/staff-member.ts';

const pin = { salt: 'c2FsdA==', hash: 'aGFzaA==' };
const member = (name: string, role: StaffMember['role']): StaffMember => ({
  id: crypto.randomUUID(),
  name,
  role,
  pin,
  mustChangePin: false,
});
const nadia = member('Nadia', 'manager');
const paul = member('Paul', 'team');

describe('the people of a terminal', () => {
  it('have names of their own, whatever their accents and capitals', () => {
    expect(addMember([nadia], member('nadia', 'team'))).toEqual({ kind: 'refused', why: 'nameTaken' });
    expect(addMember([member('Zoé', 'team')], member('ZOE', 'team'))).toEqual({
      kind: 'refused',
      why: 'nameTaken',
    });
    expect(addMember([nadia], paul)).toEqual({ kind: 'changed', members: [nadia, paul] });
  });

  it('are never left without a manager', () => {
    expect(removeMember([nadia, paul], nadia.id)).toEqual({ kind: 'refused', why: 'lastManager' });
    expect(removeMember([nadia, paul], paul.id)).toEqual({ kind: 'changed', members: [nadia] });
    const second = member('Amina', 'manager');
    expect(removeMember([nadia, second], nadia.id)).toEqual({ kind: 'changed', members: [second] });
    expect(removeMember([nadia], paul.id)).toEqual({ kind: 'refused', why: 'gone' });
  });

  it('are at most a hundred', () => {
    const many = Array.from({ length: 100 }, (_, index) => member(`Personne ${index}`, 'manager'));
    expect(addMember(many, paul)).toEqual({ kind: 'refused', why: 'tooMany' });
  });

  it('get another PIN each on their own', () => {
    const other = { salt: 'b3RoZXI=', hash: 'b3RoZXI=' };
    expect(withPin([nadia, paul], paul.id, other, true)).toEqual({
      kind: 'changed',
      members: [nadia, { ...paul, pin: other, mustChangePin: true }],
    });
    expect(withPin([nadia], paul.id, other, true)).toEqual({ kind: 'refused', why: 'gone' });
  });
});

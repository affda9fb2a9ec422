import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fingerprintOf } from '../../app/staff/fingerprint.ts';
import { withReview } from '../../app/staff/language-review.ts';
import { pinProblem } from '../../app/staff/pin.ts';
import type { StaffMember } from '../../app/staff/staff-member.ts';
import { firstManagerFile, forgetFirstPin, takeFirstManager } from '../../main/warden/staff/first-manager.ts';
import { hashPin, isPin, randomPin } from '../../main/warden/staff/pin-hash.ts';
import { openReviewStore } from '../../main/warden/staff/review-store.ts';
import { openStaffStore } from '../../main/warden/staff/staff-store.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'borne-staff-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const paul: StaffMember = {
  id: '6f0f6a3e-9f6b-4a54-8f0f-1f2d3c4b5a69',
  name: 'Paul',
  role: 'team',
  pin: { salt: 'c2FsdA==', hash: 'aGFzaA==' },
  mustChangePin: false,
};

describe('the file of who may enter', () => {
  it('is only for its owner, and the same at the next start', () => {
    expect(openStaffStore(folder).save([paul])).toBe(true);
    expect(statSync(join(folder, 'staff.json')).mode & 0o077).toBe(0);
    const again = openStaffStore(folder);
    expect(again.members()).toEqual([paul]);
    expect(again.problem).toBe(null);
    expect(readdirSync(folder)).toEqual(['staff.json']);
  });

  it.each([
    ['no JSON', 'Paul'],
    ['half a file', '{"formatVersion":1,"members":[{"id":'],
    ['another version', '{"formatVersion":2,"members":[]}'],
    ['a role of its own', JSON.stringify({ formatVersion: 1, members: [{ ...paul, role: 'root' }] })],
    ['a key too many', JSON.stringify({ formatVersion: 1, members: [], open: true })],
  ])('is set aside and lets nobody in where it is damaged: %s', (_what, text) => {
    writeFileSync(join(folder, 'staff.json'), text);
    const store = openStaffStore(folder);
    expect(store.members()).toEqual([]);
    expect(store.problem).toContain('staff.json');
    const [aside = ''] = readdirSync(folder);
    expect(aside).toMatch(/^staff\.damaged-\d{4}-\d{2}-\d{2}\.json$/);
    // Nothing of it is lost: it can be looked at.
    expect(readFileSync(join(folder, aside), 'utf8')).toBe(text);
  });

  it('stays as it was where it cannot be written', () => {
    const store = openStaffStore(folder);
    store.save([paul]);
    // Something stands where the new file is written: also for root, whom no permission stops.
    mkdirSync(join(folder, 'staff.json.new'));
    expect(store.save([])).toBe(false);
    expect(store.members()).toEqual([paul]);
    expect(openStaffStore(folder).members()).toEqual([paul]);
  });
});

describe('who read and heard a language', () => {
  const review = { by: 'Nadia', day: '2026-11-25', texts: '0a1b2c3d' };

  it('is kept, taken back, and nobody where the file is damaged', () => {
    const store = openReviewStore(folder);
    const ticked = withReview(store.reviews(), 'ps', 'reader', review);
    expect(store.save(withReview(ticked, 'ps', 'listener', review))).toBe(true);
    expect(openReviewStore(folder).reviews()).toEqual({ ps: { reader: review, listener: review } });
    expect(store.save(withReview(store.reviews(), 'ps', 'reader', null))).toBe(true);
    expect(openReviewStore(folder).reviews()).toEqual({ ps: { listener: review } });
    writeFileSync(join(folder, 'reviews.json'), '{"formatVersion":1,"reviews":{"klingon":{}}}');
    expect(openReviewStore(folder).reviews()).toEqual({});
  });

  it('knows other texts by eight digits', () => {
    expect(fingerprintOf('')).toBe('811c9dc5');
    // As published: FNV-1a of "a" and "foobar".
    expect([fingerprintOf('a'), fingerprintOf('foobar')]).toEqual(['e40c292c', 'bf9cf968']);
    expect(fingerprintOf('Appeler quelqu’un')).not.toBe(fingerprintOf("Appeler quelqu'un"));
  });
});

describe('the first manager', () => {
  const file = () => join(folder, firstManagerFile);
  const pinIn = () => /PIN (\d+)/.exec(readFileSync(file(), 'utf8'))?.[1] ?? '';

  it('is named by who can write into the folder, and gets a PIN for once', async () => {
    const store = openStaffStore(folder);
    await takeFirstManager(folder, store);
    expect(store.members()).toEqual([]);
    writeFileSync(file(), '\uFEFFNadia Bensaïd  \r\nthank you');
    await takeFirstManager(folder, store);
    const [nadia] = store.members();
    expect(nadia).toMatchObject({ name: 'Nadia Bensaïd', role: 'manager', mustChangePin: true });
    expect(nadia === undefined ? false : await isPin(pinIn(), nadia.pin)).toBe(true);
    expect(statSync(file()).mode & 0o077).toBe(0);
    // The answer is not taken for another name.
    await takeFirstManager(folder, store);
    expect(store.members()).toHaveLength(1);
    forgetFirstPin(folder);
    expect(existsSync(file())).toBe(false);
    forgetFirstPin(folder);
  });

  it('gets in again where their PIN was forgotten, and nobody else is put out', async () => {
    const store = openStaffStore(folder);
    store.save([paul]);
    writeFileSync(file(), 'Paul\n');
    await takeFirstManager(folder, store);
    const [member] = store.members();
    expect(store.members()).toHaveLength(1);
    expect(member).toMatchObject({ id: paul.id, role: 'manager', mustChangePin: true });
  });

  it.each([
    ['an empty file', ''],
    ['a line too long', 'N'.repeat(41)],
    ['only blanks', '   \n'],
  ])('is nobody by %s', async (_what, text) => {
    const store = openStaffStore(folder);
    writeFileSync(file(), text);
    await takeFirstManager(folder, store);
    expect(store.members()).toEqual([]);
  });

  it('is told to try again where the disk takes nothing', async () => {
    const store = openStaffStore(folder);
    mkdirSync(join(folder, 'staff.json.new'));
    writeFileSync(file(), 'Nadia');
    await takeFirstManager(folder, store);
    expect(store.members()).toEqual([]);
    expect(readFileSync(file(), 'utf8')).toContain('try again');
    chmodSync(file(), 0o600);
  });
});

describe('a PIN as it is kept', () => {
  it('tells nothing of itself, is another one each time, and is found again', async () => {
    const [one, other] = [await hashPin('482916'), await hashPin('482916')];
    expect(JSON.stringify(one)).not.toContain('482916');
    expect(one.hash).not.toBe(other.hash);
    expect(await isPin('482916', one)).toBe(true);
    expect(await isPin('482917', one)).toBe(false);
    expect(await isPin('', one)).toBe(false);
  });

  it('for once is good enough and not always the same', () => {
    const pins = Array.from({ length: 20 }, randomPin);
    expect(pins.map(pinProblem)).toEqual(pins.map(() => null));
    expect(new Set(pins).size).toBeGreaterThan(15);
  });
});

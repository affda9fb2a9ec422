import { expect, test } from 'vitest';
import { pictureOf } from '../../soak/picture.ts';
import { readRequest } from '../../soak/request.ts';
import { medianOf, slopeOf } from '../../soak/slope.ts';
import { isLeakFoundOut, judge, type PlayedSession, sessionsOf } from '../../soak/verdict.ts';

const calm: PlayedSession = {
  wardenMemory: 40_000,
  helperMemory: 60_000,
  proportionalMemory: 150_000,
  residentMemory: 400_000,
  processes: 6,
  descriptors: 250,
  leftDirectories: 0,
  temporaryEntries: 3,
  dataDirectory: 900,
  ending: 'by hand',
  reason: 'visitorEnded',
  wipe: 'verified',
  wipeMilliseconds: 45,
};
const many = (change: (index: number) => Partial<PlayedSession>, count = 400): readonly PlayedSession[] =>
  Array.from({ length: count }, (_, index) => ({ ...calm, ...change(index) }));
/** Peaks as before each collection of garbage, higher than any leak of a run. */
const peaks = (index: number): number => (index % 37) * 60;

test('a slope is the leak of each step, whatever peaks stand beside it', () => {
  expect(slopeOf(Array.from({ length: 300 }, (_, index) => 7 + index * 3))).toBeCloseTo(3);
  expect(Math.abs(slopeOf(Array.from({ length: 3_000 }, (_, index) => peaks(index))))).toBeLessThan(1);
  expect(slopeOf([5])).toBe(0);
  expect(medianOf([4, 1, 9])).toBe(4);
  expect(medianOf([4, 1, 9, 6])).toBe(5);
});

test('sessions that leave nothing are green, also under peaks', () => {
  expect(judge(many((index) => ({ wardenMemory: 40_000 + peaks(index) })))).toMatchObject({
    faults: [],
    isGreen: true,
  });
});

test.each([
  ['memory of the warden', (index: number) => ({ wardenMemory: 40_000 + index * 25 + peaks(index) })],
  ['memory of its helpers', (index: number) => ({ helperMemory: 60_000 + index * 25 })],
  ['open file descriptors', (index: number) => ({ descriptors: 250 + index })],
  ['temporary files', (index: number) => ({ temporaryEntries: index })],
  ['processes', (index: number) => ({ processes: 6 + Math.floor(index / 20) })],
])('a rise of %s is red, and nothing else is', (name, change) => {
  const { curves, isGreen } = judge(many(change));
  expect(isGreen).toBe(false);
  expect(curves.filter(({ isFlat }) => !isFlat).map((curve) => curve.name)).toEqual([name]);
});

test('one wipe that failed, one directory that stayed and one wrong reason are red', () => {
  const at = (which: number, change: Partial<PlayedSession>) =>
    judge(many((index) => (index === which ? change : {}), 20)).faults;
  expect(at(3, { wipe: 'failed' })).toEqual(['session 4, ended by hand: its wipe is failed']);
  expect(at(3, { leftDirectories: 1 })).toEqual([
    'session 4, ended by hand: 1 session directories were left',
  ]);
  expect(at(3, { reason: 'hung' })).toEqual(['session 4, ended by hand: the journal says hung']);
});

test('a session that the journal lacks has no verified wipe', () => {
  const { ending, reason, wipe, wipeMilliseconds, ...sample } = calm;
  expect(sessionsOf([{ ending, sample }], [])).toMatchObject([{ reason: null, wipe: 'missing' }]);
  const row = { number: 1, reason, erased: true, wipe: { outcome: wipe, milliseconds: wipeMilliseconds } };
  expect(sessionsOf([{ ending, sample }], [row])).toEqual([calm]);
});

test('few sessions tell memory and do not judge it', () => {
  const { curves, isGreen } = judge(many((index) => ({ wardenMemory: 40_000 + index * 400 }), 40));
  expect(isGreen).toBe(true);
  expect(curves[0]).toMatchObject({ name: 'memory of the warden', limit: null });
});

test('a leak on purpose is found out, and calm sessions are none', () => {
  const leaky = many((index) => ({ wardenMemory: 40_000 + index * 1024, descriptors: 250 + index }), 20);
  expect(isLeakFoundOut(leaky)).toBe(true);
  expect(isLeakFoundOut(many(() => ({}), 20))).toBe(false);
});

test('the picture is one SVG with every curve', () => {
  const picture = pictureOf(
    '400 sessions',
    many((index) => ({ wardenMemory: 40_000 + peaks(index) })),
  );
  expect(picture.match(/<polyline /g)).toHaveLength(7);
  expect(picture).not.toMatch(/NaN|Infinity/);
});

test('what the suite is asked is understood, or refused in one sentence', () => {
  expect(readRequest([])).toEqual({ sessions: 1000, leaky: false, output: null });
  expect(readRequest(['--sessions', '40', '--leaky', '--output', 'x.json'])).toEqual({
    sessions: 40,
    leaky: true,
    output: 'x.json',
  });
  expect(() => readRequest(['--sessions', '3'])).toThrow('--sessions needs a number from 10 to 20000.');
  expect(() => readRequest(['--sessions'])).toThrow('--sessions needs a value.');
  expect(() => readRequest(['--fast'])).toThrow('"--fast" is not known here.');
});

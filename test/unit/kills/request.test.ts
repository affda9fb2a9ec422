import { expect, test } from 'vitest';
import { readRequest } from '../../kills/request.ts';

test('what the suite is asked is understood', () => {
  expect(readRequest([], 5)).toEqual({ count: 200, seed: 5, weakened: false, output: null });
  expect(readRequest(['--count', '6', '--seed', '9', '--weakened', '--output', 'x.json'], 5)).toEqual({
    count: 6,
    seed: 9,
    weakened: true,
    output: 'x.json',
  });
});

test('what it does not know, and what lacks its value, is refused in one sentence', () => {
  expect(() => readRequest(['--fast'], 5)).toThrow('"--fast" is not known here.');
  expect(() => readRequest(['--seed'], 5)).toThrow('--seed needs a value.');
  expect(() => readRequest(['--count', 'many'], 5)).toThrow('--count needs a whole number.');
});

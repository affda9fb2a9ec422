import { expect, test } from 'vitest';
import { readRequest } from '../../wipe-audit/request.ts';

test('what the audit is asked is understood', () => {
  expect(readRequest([])).toEqual({ quick: false, weakened: false, output: null });
  expect(readRequest(['--quick', '--output', 'result.json'])).toEqual({
    quick: true,
    weakened: false,
    output: 'result.json',
  });
});

test('what it does not know, and a file that is not named, are refused in one sentence', () => {
  expect(() => readRequest(['--fast'])).toThrow('"--fast" is not known here.');
  expect(() => readRequest(['result.json'])).toThrow('"result.json" is not known here.');
  expect(() => readRequest(['--output'])).toThrow('--output needs the name of a file.');
  expect(() => readRequest(['--output', '--quick'])).toThrow('--output needs the name of a file.');
});

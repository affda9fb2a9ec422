import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openUntoldLoss } from '../../main/warden/untold-loss.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'borne-untold-loss-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const lost = () => true;
const notLost = () => false;

test('a loss is untold until someone came, in this run and in those that follow a second power cut', () => {
  const first = openUntoldLoss(folder, lost);
  expect(first.isUntold()).toBe(true);
  first.keep();
  // The journal has the wipe by now and knows of no loss any more.
  const second = openUntoldLoss(folder, notLost);
  expect(second.isUntold()).toBe(true);
  second.told();
  expect(second.isUntold()).toBe(false);
  second.keep();
  expect(openUntoldLoss(folder, notLost).isUntold()).toBe(false);
});

test('without a loss nothing is told and nothing written', () => {
  const loss = openUntoldLoss(folder, notLost);
  loss.keep();
  expect(loss.isUntold()).toBe(false);
  expect(readdirSync(folder)).toEqual([]);
});

test('a loss that was told stays told although the journal still knows of it', () => {
  const loss = openUntoldLoss(folder, lost);
  loss.told();
  loss.keep();
  expect(loss.isUntold()).toBe(false);
  expect(readdirSync(folder)).toEqual([]);
});

test('where nothing can be written the present run still tells', () => {
  const loss = openUntoldLoss(join(folder, 'missing'), lost);
  loss.keep();
  expect(loss.isUntold()).toBe(true);
  loss.told();
  expect(loss.isUntold()).toBe(false);
});

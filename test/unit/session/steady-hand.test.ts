import { describe, expect, it } from 'vitest';
import { createSteadyHand, quietFor } from '../../../app/session/steady-hand.ts';

const letter = (key: string) => ({ key, isRepeated: false, isModified: false });

describe('a trembling hand', () => {
  it('presses once, however long the burst is', () => {
    const hand = createSteadyHand();
    expect(hand.press(1_000)).toBe(true);
    for (let at = 1_100; at < 3_000; at += 200) expect(hand.press(at)).toBe(false);
    expect(hand.press(2_900 + quietFor)).toBe(true);
  });

  it('writes a letter once that is held or bounces, and twice where it is meant', () => {
    const hand = createSteadyHand();
    expect(hand.keyDown(letter('l'), 0)).toBe('counts');
    expect(hand.keyDown({ ...letter('l'), isRepeated: true }, 500)).toBe('ignored');
    hand.keyUp('l', 600);
    expect(hand.keyDown(letter('l'), 700)).toBe('ignored');
    hand.keyUp('l', 750);
    expect(hand.keyDown(letter('l'), 1_200)).toBe('counts');
    hand.keyUp('l', 1_250);
    expect(hand.keyDown(letter('e'), 1_260)).toBe('counts');
  });

  it('writes a capital after Shift was pressed alone, once, and not much later', () => {
    const hand = createSteadyHand();
    hand.keyDown(letter('Shift'), 0);
    hand.keyUp('Shift', 100);
    expect(hand.keyDown(letter('a'), 1_000)).toBe('capital');
    expect(hand.keyDown(letter('b'), 2_000)).toBe('counts');
    hand.keyDown(letter('Shift'), 3_000);
    hand.keyUp('Shift', 3_100);
    expect(hand.keyDown(letter('c'), 9_000)).toBe('counts');
  });

  it('leaves a capital alone that was written with Shift, and a shortcut', () => {
    const hand = createSteadyHand();
    hand.keyDown(letter('Shift'), 0);
    expect(hand.keyDown({ key: 'A', isRepeated: false, isModified: true }, 100)).toBe('counts');
    hand.keyUp('Shift', 200);
    expect(hand.keyDown(letter('b'), 300)).toBe('counts');
    hand.keyDown(letter('Shift'), 400);
    hand.keyUp('Shift', 500);
    expect(hand.keyDown({ key: 'c', isRepeated: false, isModified: true }, 600)).toBe('counts');
  });
});

import { expect, test } from 'vitest';
import { phases, planOf, victims } from '../../kills/moment.ts';

test('one seed gives one plan, another seed another', () => {
  expect(planOf(50, 7)).toEqual(planOf(50, 7));
  expect(planOf(50, 7)).not.toEqual(planOf(50, 8));
});

test('200 kills meet every phase by every victim that is there', () => {
  const plan = planOf(200, 1);
  expect(plan.map(({ number }) => number)).toEqual(Array.from({ length: 200 }, (_, index) => index + 1));
  for (const phase of phases) {
    const met = new Set(plan.filter((kill) => kill.phase === phase).map(({ victim }) => victim));
    const hasSpare = phase !== 'starting' && phase !== 'accepting';
    expect([...met].toSorted()).toEqual(victims.filter((one) => hasSpare || one !== 'spare').toSorted());
  }
});

test('no spare session is awaited where none is held, and one is wherever it is to be killed', () => {
  const kills = planOf(300, 3);
  const without = kills.filter(({ place }) => place === 'no spare');
  expect(without.filter(({ withSpare, victim }) => withSpare || victim === 'spare')).toEqual([]);
  expect(kills.filter(({ victim, withSpare }) => victim === 'spare' && !withSpare)).toEqual([]);
});

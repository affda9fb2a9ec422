import { describe, expect, it } from 'vitest';
import { closingLine, rowOf } from '../../escape/report.ts';
import { readRequest } from '../../escape/request.ts';
import { vectors } from '../../escape/vectors.ts';

const numbered = (letter: string, last: number): string[] =>
  Array.from({ length: last }, (_, index) => `${letter}${String(index + 1).padStart(2, '0')}`);
const scenarios = vectors.filter((vector) => vector.kind === 'scenario');

describe('the list of ways out', () => {
  it('holds V01 to V130 and W01 to W26, each once, in order', () => {
    expect(vectors.map(({ id }) => id)).toEqual([...numbered('V', 130), ...numbered('W', 26)]);
  });

  it('says of each what a contained attempt looks like, or what closes it elsewhere', () => {
    const silent = vectors.filter((vector) => {
      const said =
        vector.kind === 'scenario'
          ? vector.expects
          : vector.kind === 'windowsOnly'
            ? vector.setting
            : `${vector.why} ${vector.measure}`;
      return vector.title.length < 5 || said.length < 7;
    });
    expect(silent).toEqual([]);
  });

  it('leaves no more to Windows and to devices than they alone can show', () => {
    const elsewhere = vectors.filter((vector) => vector.kind !== 'scenario').map(({ id }) => id);
    expect(elsewhere).toEqual(['V48', 'V59', 'V71', 'V98', 'V115', ...numbered('W', 26)]);
  });

  it('tries a good part in every test run, of each kind', () => {
    const quick = scenarios.filter((scenario) => scenario.quick === true);
    expect(quick.length).toBeGreaterThan(scenarios.length / 3);
    expect(new Set(quick.map(({ group }) => group)).size).toBe(6);
  });
});

describe('what the suite is asked', () => {
  const idsOf = (...words: string[]): string[] => readRequest(words, vectors).chosen.map(({ id }) => id);

  it('is everything, unless told', () => expect(idsOf()).toHaveLength(156));
  it('is what is named', () => expect(idsOf('--only', 'V29,W01')).toEqual(['V29', 'W01']));
  it('is the telling half', () => expect(idsOf('--quick').length).toBeLessThan(100));
  it('is no window of Windows where nothing guards', () => expect(idsOf('--control')).not.toContain('W01'));
  it.each([[['--only', 'V999']], [['--only']], [['--fast']], [['--lanes', 'many']]])('is not %j', (words) => {
    expect(() => readRequest(words, vectors)).toThrow(/\.$/);
  });
});

describe('the result', () => {
  it('counts what is contained and what cannot be shown here', () => {
    const rows = vectors.map((vector) =>
      rowOf(vector, {
        id: vector.id,
        contained: vector.id !== 'V01',
        complaints: ['reached evil.test: GET /'],
        remarks: vector.id === 'V02' ? ['the way home took a second touch'] : [],
        milliseconds: 10,
      }),
    );
    expect(closingLine(rows)).toBe('156 vectors, 124 contained, 31 not testable here');
    expect(rows[0]).toMatchObject({ result: 'not contained', how: 'reached evil.test: GET /' });
    expect(rows[1]?.how).toMatch(/; the way home took a second touch$/);
  });
});

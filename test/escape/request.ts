import type { Vector } from './vector.ts';

/** What the suite was asked to do. */
export interface EscapeRequest {
  readonly chosen: readonly Vector[];
  /** The same attempts on an Electron without guards. */
  readonly control: boolean;
  readonly lanes: number;
  readonly output: string | null;
}

/** Screens at once; two, since attempts mostly wait. */
const usualLanes = 2;

/** @throws one sentence about what is not understood */
export function readRequest(words: readonly string[], vectors: readonly Vector[]): EscapeRequest {
  const known = new Set(['--only', '--quick', '--control', '--lanes', '--output']);
  const valueOf = (name: string): string | null => {
    const at = words.indexOf(name);
    if (at < 0) return null;
    const value = words[at + 1];
    if (value === undefined || value.startsWith('--')) throw new Error(`${name} needs a value.`);
    return value;
  };
  const values = new Set(['--only', '--lanes', '--output'].map(valueOf));
  const strange = words.filter((word) => !known.has(word) && !values.has(word));
  if (strange.length > 0) throw new Error(`"${strange.join(' ')}" is not known here.`);
  const only = valueOf('--only')?.split(',') ?? null;
  const unknown = only?.filter((id) => !vectors.some((vector) => vector.id === id)) ?? [];
  if (unknown.length > 0) throw new Error(`There is no vector ${unknown.join(', ')}.`);
  const control = words.includes('--control');
  const quick = words.includes('--quick');
  const chosen = vectors.filter((vector) => {
    if (only !== null) return only.includes(vector.id);
    if (vector.kind !== 'scenario') return !control;
    return (!quick || vector.quick === true) && (!control || vector.unguarded !== 'notTried');
  });
  const lanes = Number(valueOf('--lanes') ?? usualLanes);
  if (!Number.isInteger(lanes) || lanes < 1) throw new Error('--lanes needs a number from 1.');
  return { chosen, control, lanes, output: valueOf('--output') };
}

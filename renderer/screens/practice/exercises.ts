/** What is tried, from the simplest on; each its own sentence `practice.<name>` of the catalogue. */
export const exercises = ['point', 'press', 'scroll', 'type', 'back'] as const;
export type Exercise = (typeof exercises)[number];

/** The one after; null after the last. */
export function afterExercise(exercise: Exercise): Exercise | null {
  return exercises[exercises.indexOf(exercise) + 1] ?? null;
}

export interface ExerciseProps {
  /** The visitor did it. */
  readonly onDone: () => void;
}

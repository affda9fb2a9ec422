import type { JournalProblem, SetAsideReason } from '../problem.ts';

/** Every sentence about the journal, for staff and IT volunteers. Each says what is, and what happens now. */
export interface JournalWording {
  readonly problems: {
    readonly [Kind in JournalProblem['kind']]: (
      facts: Extract<JournalProblem, { readonly kind: Kind }>,
    ) => string;
  };
  readonly setAside: Readonly<Record<SetAsideReason, (name: string) => string>>;
  readonly leftOut: () => string;
  /** Said with each problem: visitors can go on, and what waits. */
  readonly meanwhile: (waitingSessions: number) => string;
}

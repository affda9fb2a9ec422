/**
 * A container holds every process of one session, whatever it forks, so that all of it can be ended at once and
 * seen to be gone. A process group is not enough: a program that calls setsid leaves it (architecture.md).
 */
export interface Container {
  readonly record: ContainerRecord;
  /** The command that starts inside the container what would have started outside. */
  wrap(launch: Launch): Launch;
  /** Told the process that was started; containers that enclose by themselves need it not. */
  attach(pid: number): void;
  /** Ends everything inside. True when the container was seen empty before `deadline` milliseconds were over. */
  killAll(deadline: number): Promise<boolean>;
}

export interface Launch {
  readonly command: string;
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

/** A process, and when it started: process ids are used again, on Windows soon. */
export interface StartedProcess {
  readonly pid: number;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
}

/** What a later warden must know to find the container again after a crash. */
export type ContainerRecord =
  | { readonly kind: 'cgroup'; readonly folder: string }
  | { readonly kind: 'environmentMark'; readonly mark: string }
  | { readonly kind: 'processTree'; readonly root: StartedProcess | null };

export type ContainerKind = ContainerRecord['kind'];

/** Polls `isEmpty` until it says so or the time is over. */
export async function untilEmpty(isEmpty: () => boolean, deadline: number): Promise<boolean> {
  const end = performance.now() + deadline;
  for (;;) {
    if (isEmpty()) return true;
    if (performance.now() >= end) return false;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

import { attempt, type Outcome } from './attempt.ts';
import { type Lane, openLane } from './drive/lane.ts';
import type { Terminal } from './drive/terminal.ts';
import type { Scenario } from './vector.ts';

interface TryAllOptions {
  readonly kind: Terminal['name'];
  readonly lanes: number;
  readonly onOutcome: (outcome: Outcome) => void;
}

/** Tries all, several at once, each on a screen with sites of its own. */
export async function tryAll(scenarios: readonly Scenario[], options: TryAllOptions): Promise<void> {
  if (scenarios.length === 0) return;
  const first = await openLane(options.kind);
  const lanes: Lane[] = [first];
  try {
    while (lanes.length < Math.min(options.lanes, scenarios.length))
      lanes.push(await openLane(options.kind, first.places));
    const waiting = [...scenarios];
    await Promise.all(
      lanes.map(async (lane) => {
        for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
          options.onOutcome(await attempt(lane, next));
      }),
    );
  } finally {
    await Promise.all(lanes.map((lane) => lane.close()));
  }
}

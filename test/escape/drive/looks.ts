import type { Colour, Screen } from '../../e2e/support/screen.ts';

/** What is on the screen at a grid of places: enough to tell one screen from another, and quick to take. */
export type Look = readonly Colour[];

const step = 40;
/** A screen is the same although a clock or a pointer on it moved. */
const likeness = 0.97;

export function lookAt(screen: Screen): Look {
  const look: Colour[] = [];
  for (let y = step / 2; y < screen.height; y += step)
    for (let x = step / 2; x < screen.width; x += step) look.push(screen.pixel(x, y));
  return look;
}

export function areAlike(one: Look, other: Look): boolean {
  const same = one.filter((colour, index) => isNear(colour, other[index]));
  return same.length >= one.length * likeness;
}

function isNear(colour: Colour, other: Colour | undefined): boolean {
  return other !== undefined && colour.every((part, index) => Math.abs(part - (other[index] ?? 0)) <= 6);
}

export async function pause(milliseconds: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Waits until something is true; false when it did not become so in time. */
export async function until(
  isSo: () => boolean | Promise<boolean>,
  milliseconds: number,
  every = 40,
): Promise<boolean> {
  const deadline = Date.now() + milliseconds;
  for (;;) {
    if (await isSo()) return true;
    if (Date.now() > deadline) return false;
    await pause(every);
  }
}

/** Longer than any transition of the theme, in milliseconds. */
const stillFor = 500;

/** Waits until nothing moves on the screen any more, and gives what is there then. */
export async function settledLook(screen: Screen, milliseconds = 5_000): Promise<Look> {
  let last = lookAt(screen);
  let since = Date.now();
  await until(() => {
    const now = lookAt(screen);
    if (!areAlike(now, last)) since = Date.now();
    last = now;
    return Date.now() - since > stillFor;
  }, milliseconds);
  return last;
}

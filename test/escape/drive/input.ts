import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface Point {
  readonly x: number;
  readonly y: number;
}

export type Modifier = 'ctrl' | 'shift' | 'alt';

/** The mouse's buttons as X counts them. */
export const buttons = { left: 1, middle: 2, right: 3, back: 8, forward: 9 } as const;

/** Real keys and a real mouse on one display. */
export interface Input {
  click(at: Point, button?: keyof typeof buttons, modifiers?: readonly Modifier[]): Promise<void>;
  move(to: Point): Promise<void>;
  drag(from: Point, to: Point): Promise<void>;
  wheel(at: Point, direction: 'up' | 'down', modifiers?: readonly Modifier[]): Promise<void>;
  /** As xdotool names keys: "F11", "ctrl+w". */
  press(...keys: readonly string[]): Promise<void>;
  type(text: string): Promise<void>;
}

export function inputOn(display: string): Input {
  const xdotool = async (words: readonly (string | number)[]): Promise<void> => {
    await run('xdotool', words.map(String), { env: { ...process.env, DISPLAY: display }, timeout: 15_000 });
  };
  const holding = (modifiers: readonly Modifier[], words: readonly (string | number)[]) => [
    ...modifiers.flatMap((key) => ['keydown', key]),
    ...words,
    ...modifiers.flatMap((key) => ['keyup', key]),
  ];
  return {
    click: (at, button = 'left', modifiers = []) =>
      xdotool(['mousemove', at.x, at.y, 'sleep', '0.03', ...holding(modifiers, ['click', buttons[button]])]),
    move: (to) => xdotool(['mousemove', to.x, to.y]),
    drag: (from, to) =>
      xdotool(
        ['mousemove', from.x, from.y, 'mousedown', 1, 'sleep', '0.1', 'mousemove', to.x, to.y].concat([
          'sleep',
          '0.1',
          'mouseup',
          1,
        ]),
      ),
    wheel: (at, direction, modifiers = []) =>
      xdotool(['mousemove', at.x, at.y, ...holding(modifiers, ['click', direction === 'up' ? 4 : 5])]),
    press: (...keys) => xdotool(['key', '--clearmodifiers', '--delay', '30', ...keys]),
    type: (text) => xdotool(['type', '--delay', '20', text]),
  };
}

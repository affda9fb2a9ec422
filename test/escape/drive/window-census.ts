import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A window the person at the screen can see, with or without a title: menus and drop-down lists have none. */
export interface VisibleWindow {
  readonly id: string;
  readonly title: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Smaller ones are the tools of toolkits and window managers. */
const smallest = 12;

export async function visibleWindows(display: string): Promise<readonly VisibleWindow[]> {
  const xdotool = async (...words: readonly string[]): Promise<string> => {
    // It fails where nothing is found, or where a window went between two looks.
    const found = await run('xdotool', words, { env: { ...process.env, DISPLAY: display } }).catch(
      () => null,
    );
    return found?.stdout ?? '';
  };
  const ids = (await xdotool('search', '--onlyvisible', '--maxdepth', '1', '--name', ''))
    .split('\n')
    .filter(Boolean);
  const windows = await Promise.all(
    ids.map(async (id) => {
      const geometry = Object.fromEntries(
        (await xdotool('getwindowgeometry', '--shell', id)).split('\n').map((line) => line.split('=')),
      );
      const [x, y, width, height] = ['X', 'Y', 'WIDTH', 'HEIGHT'].map((name) => Number(geometry[name] ?? 0));
      return { id, title: '', x: x ?? 0, y: y ?? 0, width: width ?? 0, height: height ?? 0 };
    }),
  );
  const seen = windows.filter(
    ({ x, y, width, height }) => width > smallest && height > smallest && x + width > 0 && y + height > 0,
  );
  return Promise.all(seen.map(async (window) => ({ ...window, title: await titleOf(window.id, xdotool) })));
}

/** The window manager's frame has no name; the window inside of it has. */
async function titleOf(
  id: string,
  xdotool: (...words: readonly string[]) => Promise<string>,
): Promise<string> {
  return (await xdotool('getwindowname', id)).trim();
}

import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startVirtualDisplay } from '../../../build/scripts/virtual-display.mjs';

/** A screen of its own, whose pixels can be read while programs draw on it, and whose keyboard can be pressed. */
export interface Screen {
  readonly display: string;
  readonly width: number;
  readonly height: number;
  /** Red, green, blue of one pixel, now. */
  pixel(x: number, y: number): Colour;
  /** Real key presses, as xdotool names them: "F11", "ctrl+w". */
  press(keys: string): void;
  /** Titles of the windows that can be seen. */
  windows(): readonly string[];
  close(): void;
}

export type Colour = readonly [red: number, green: number, blue: number];

/** Fields of an X window dump's header, as numbers of 32-bit words (X11/XWDFile.h). */
const header = { size: 0, width: 4, height: 5, bitsPerPixel: 11, bytesPerLine: 12, colours: 19 } as const;
const bytesPerColour = 12;

export async function openScreen(size: { width: number; height: number }): Promise<Screen> {
  const folder = mkdtempSync(join(tmpdir(), 'borne-screen-'));
  const { display, stop } = await startVirtualDisplay({ ...size, framebufferFolder: folder });
  const file = openSync(join(folder, 'Xvfb_screen0'), 'r');
  const words = Buffer.alloc(100);
  readSync(file, words, 0, words.length, 0);
  const word = (index: number): number => words.readUInt32BE(index * 4);
  if (word(header.width) !== size.width || word(header.bitsPerPixel) !== 32) {
    throw new Error('the screen is not laid out as expected');
  }
  const start = word(header.size) + word(header.colours) * bytesPerColour;
  const buffer = Buffer.alloc(4);
  const run = (args: readonly string[]): string =>
    execFileSync('xdotool', args, { encoding: 'utf8', env: { ...process.env, DISPLAY: display } });

  return {
    display,
    ...size,
    pixel(x, y) {
      readSync(file, buffer, 0, 4, start + y * word(header.bytesPerLine) + x * 4);
      return [buffer.readUInt8(2), buffer.readUInt8(1), buffer.readUInt8(0)];
    },
    press: (keys) => void run(['key', '--clearmodifiers', keys]),
    windows: () =>
      run(['search', '--onlyvisible', '--name', '.+'])
        .split('\n')
        .filter(Boolean)
        .map((id) => run(['getwindowname', id]).trim()),
    close() {
      closeSync(file);
      stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

import { spawn } from 'node:child_process';

/**
 * @typedef {object} VirtualDisplay
 * @property {string} display the value for DISPLAY, as in `:7`
 * @property {() => void} stop ends it; also done when this process exits
 */

/** How long the two programs may take to be ready, on a busy machine. */
const readySeconds = 30;

/**
 * Starts a screen that nobody sees, with a window manager: without one, full screen, focus and stacking do not
 * behave as on a real desktop. Linux, with Xvfb and openbox installed.
 *
 * @param {{ width?: number, height?: number, framebufferFolder?: string }} [options] size in pixels, default
 *   1280 × 800; a folder in which Xvfb keeps what is on the screen as the file `Xvfb_screen0` (X window dump)
 * @returns {Promise<VirtualDisplay>}
 */
export async function startVirtualDisplay({ width = 1280, height = 800, framebufferFolder } = {}) {
  const screen = `${width}x${height}x24`;
  const framebuffer = framebufferFolder === undefined ? [] : ['-fbdir', framebufferFolder];
  // Without a number Xvfb takes the first free one and writes it to the given descriptor.
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp', '-noreset', ...framebuffer],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const stopServer = killOnExit(server);
  try {
    const number = await firstLine(server, 3, 'Xvfb');
    const display = `:${number}`;
    const manager = spawn('openbox', ['--sm-disable', '--startup', 'echo ready'], {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, DISPLAY: display },
    });
    const stopManager = killOnExit(manager);
    const stop = () => {
      stopManager();
      stopServer();
    };
    try {
      await firstLine(manager, 1, 'openbox');
    } catch (error) {
      stopManager();
      throw error;
    }
    return { display, stop };
  } catch (error) {
    stopServer();
    throw error;
  }
}

/**
 * The first line a program writes to one of its descriptors.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @param {number} descriptor
 * @param {string} name
 * @returns {Promise<string>}
 */
function firstLine(child, descriptor, name) {
  return new Promise((resolve, reject) => {
    let text = '';
    const timer = setTimeout(
      () => reject(new Error(`${name} was not ready after ${readySeconds} s`)),
      readySeconds * 1000,
    );
    child.once('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`${name} ended with code ${code} before it was ready`));
    });
    const stream = child.stdio[descriptor];
    stream?.on('data', (/** @type {Buffer} */ chunk) => {
      text += chunk.toString();
      if (!text.includes('\n')) return;
      clearTimeout(timer);
      resolve(text.trim());
    });
  });
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {() => void} ends it now
 */
function killOnExit(child) {
  const kill = () => {
    process.removeListener('exit', kill);
    child.kill('SIGTERM');
  };
  process.once('exit', kill);
  return kill;
}

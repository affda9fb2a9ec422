import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { delimiter, dirname, isAbsolute, resolve } from 'node:path';
import { logFolder } from './paths.mjs';

/**
 * @typedef {{ kind: 'succeeded', output: string }
 *   | { kind: 'failed', code: number, output: string }
 *   | { kind: 'timedOut', output: string }
 *   | { kind: 'missing' }} Outcome  `missing`: there is no such program on this machine
 */

/**
 * Programs that run now. They end when this process does: Ctrl+C does not reach them, each is in a group of
 * its own.
 *
 * @type {Set<import('node:child_process').ChildProcess>}
 */
const living = new Set();
process.once('exit', () => {
  for (const child of living) endGroup(child.pid, 'SIGTERM');
});

/** How long a program may take to tidy up after its time limit. */
const graceSeconds = 5;

/**
 * Runs a program to its end, without a terminal, and keeps its output.
 *
 * @param {string} program
 * @param {string[]} programArguments
 * @param {object} [options]
 * @param {string} [options.cwd]
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {string} [options.log] the file that gets the full output; a bare name is one in `.cache/logs`
 * @param {boolean} [options.echo] show the output as it comes, too
 * @param {number} [options.timeoutSeconds] after which the program and its children are ended
 * @returns {Promise<Outcome>}
 */
export function runProgram(program, programArguments, options = {}) {
  const log = options.log === undefined ? undefined : openLog(resolve(logFolder, logName(options.log)));
  return new Promise((settle) => {
    // A group of its own, so that a time limit ends what the program started too.
    const child = spawn(program, programArguments, {
      cwd: options.cwd,
      // The output goes to a file, and parts of it into plain sentences.
      env: { ...(options.env || process.env), NO_COLOR: '1', FORCE_COLOR: undefined },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
      shell: process.platform === 'win32' && program.endsWith('.cmd'),
    });
    let output = '';
    let timedOut = false;
    /** @param {Buffer} chunk */
    const keep = (chunk) => {
      output += chunk.toString();
      if (log !== undefined) log.write(chunk);
      if (options.echo === true) process.stdout.write(chunk);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    /** @type {NodeJS.Timeout[]} */
    const timers = [];
    /**
     * @param {number} seconds
     * @param {() => void} action
     */
    const after = (seconds, action) => timers.push(setTimeout(action, seconds * 1000));
    if (options.timeoutSeconds !== undefined) {
      after(options.timeoutSeconds, () => {
        timedOut = true;
        endGroup(child.pid, 'SIGTERM');
      });
      after(options.timeoutSeconds + graceSeconds, () => endGroup(child.pid, 'SIGKILL'));
    }
    living.add(child);
    /** @param {Outcome} outcome */
    const end = (outcome) => {
      for (const timer of timers) clearTimeout(timer);
      living.delete(child);
      if (log !== undefined) log.end();
      settle(outcome);
    };
    child.on('error', () => end({ kind: 'missing' }));
    // A program it started may outlive it and hold its output open; that must not hold us up.
    child.on('exit', () =>
      after(graceSeconds, () => {
        endGroup(child.pid, 'SIGKILL');
        child.stdout.destroy();
        child.stderr.destroy();
      }),
    );
    child.on('close', (code) => {
      if (timedOut) end({ kind: 'timedOut', output });
      else if (code === 0) end({ kind: 'succeeded', output });
      else end({ kind: 'failed', code: code === null ? 1 : code, output });
    });
  });
}

/**
 * The environment without what `npm run` put in front: its folder of tools (an `npm ci` deletes the Node it
 * runs on otherwise) and its idea of the project that the inner npm would take for its own.
 *
 * @returns {NodeJS.ProcessEnv}
 */
export function outerEnvironment() {
  /** @type {NodeJS.ProcessEnv} */
  const environment = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (/^npm_(lifecycle|package|command|config_(local_prefix|global_prefix|prefix|init))/i.test(name))
      continue;
    environment[name] = /^path$/i.test(name) ? withoutProjectTools(value || '') : value;
  }
  return environment;
}

/**
 * @param {string} path
 */
function withoutProjectTools(path) {
  return path
    .split(delimiter)
    .filter((folder) => !/[\\/]node_modules[\\/]\.bin[\\/]?$/.test(folder) && !/node-gyp-bin/.test(folder))
    .join(delimiter);
}

/**
 * @param {string} file
 */
function openLog(file) {
  mkdirSync(dirname(file), { recursive: true });
  return createWriteStream(file);
}

/**
 * @param {string} log
 */
const logName = (log) => (isAbsolute(log) ? log : `${log}.log`);

/**
 * @param {number | undefined} pid
 * @param {NodeJS.Signals} signal
 */
function endGroup(pid, signal) {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal);
  } catch {
    // It ended by itself meanwhile.
  }
}

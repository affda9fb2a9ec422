import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ToWarden } from '../../app/ipc/warden-contract.ts';
import { openEnvironmentMark } from '../../main/warden/containment/environment-mark.ts';
import { type SessionProcess, startSessionProcess } from '../../main/warden/session-process.ts';

const patience = { timeout: 20_000 };
let folder = '';
let running: Running | null = null;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'borne-process-'));
});
afterEach(async () => {
  await running?.end();
  running = null;
  rmSync(folder, { recursive: true, force: true });
});

interface Running {
  readonly process: SessionProcess;
  /** What the warden heard, losses included. */
  readonly heard: readonly (ToWarden['kind'] | 'LOST')[];
  readonly end: () => Promise<boolean>;
}

/** Starts a program of Node in place of Electron; it has `process.send` as a session has. */
function start(program: string): Running {
  const heard: (ToWarden['kind'] | 'LOST')[] = [];
  const container = openEnvironmentMark(`test-${process.pid}-${Math.random()}`);
  const child = startSessionProcess({
    container,
    launch: {
      command: process.execPath,
      args: ['--input-type=module', '-e', program],
      environment: { FOLDER: folder },
    },
    showConsole: false,
    onMessage: (message) => heard.push(message.kind),
    onLost: () => heard.push('LOST'),
  });
  running = { process: child, heard, end: () => container.killAll(20_000) };
  return running;
}

const say = (...messages: readonly unknown[]): string =>
  messages.map((message) => `process.send(${JSON.stringify(message)});`).join('\n');
const stay = 'setInterval(() => undefined, 1000);';

describe('a session process', () => {
  it('is heard as long as it speaks as the contract says', async () => {
    const { heard } = start(`${say({ kind: 'started' }, { kind: 'heartbeat' })} ${stay}`);
    await expect.poll(() => heard, patience).toEqual(['started', 'heartbeat']);
  });

  it.each([
    { kind: 'started', more: 'of it' },
    { kind: 'address', address: 'https://caf.test/' },
    'text',
    null,
    [],
  ])('is lost, once, as soon as it says anything else (%j), and not heard again', async (message) => {
    const { heard } = start(say({ kind: 'started' }, message, { kind: 'heartbeat' }, message));
    await expect.poll(() => heard, patience).toContain('LOST');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(heard).toEqual(['started', 'LOST']);
  });

  it.each([
    ['ends', 'process.exit(0)'],
    ['crashes', 'process.kill(process.pid, "SIGSEGV")'],
    ['closes its channel', `process.disconnect(); ${stay}`],
  ])('is lost, once, when it %s', async (_how, program) => {
    const { heard } = start(program);
    await expect.poll(() => heard, patience).toEqual(['LOST']);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(heard).toEqual(['LOST']);
  });

  it('is lost when it cannot be started at all', async () => {
    const heard: string[] = [];
    startSessionProcess({
      container: { ...openEnvironmentMark('test-missing'), wrap: (launch) => launch },
      launch: { command: join(folder, 'no-such-program'), args: [], environment: {} },
      showConsole: false,
      onMessage: ({ kind }) => heard.push(kind),
      onLost: () => heard.push('LOST'),
    });
    await expect.poll(() => heard, patience).toEqual(['LOST']);
  });

  it('is heard no more once it is given up, whatever it still had on its way', async () => {
    const program = `${say({ kind: 'started' })}
      setInterval(() => process.send({ kind: 'heartbeat' }), 5);`;
    const { heard, process: child, end } = start(program);
    await expect.poll(() => heard, patience).toContain('heartbeat');
    child.forget();
    const before = heard.length;
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await end()).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(heard.length).toBe(before);
  });

  it('takes no harm when it is spoken to after its end', async () => {
    const { heard, process: child } = start('process.exit(0)');
    await expect.poll(() => heard, patience).toEqual(['LOST']);
    expect(() => child.tell({ kind: 'show', afterLoss: false })).not.toThrow();
  });

  it('has nowhere to print what a visitor typed', async () => {
    const facts = join(folder, 'facts.json');
    start(`
      import { readlinkSync, renameSync, writeFileSync } from 'node:fs';
      console.log('of a visitor'); console.error('of a visitor');
      const open = [0, 1, 2].map((number) => readlinkSync('/proc/self/fd/' + number));
      writeFileSync(process.env.FOLDER + '/new', JSON.stringify(open));
      renameSync(process.env.FOLDER + '/new', process.env.FOLDER + '/facts.json');
      ${stay}`);
    await expect.poll(() => existsSync(facts), patience).toBe(true);
    expect(JSON.parse(readFileSync(facts, 'utf8'))).toEqual(['/dev/null', '/dev/null', '/dev/null']);
  });

  it('gets the environment it was given and nothing of the warden’s own', async () => {
    const facts = join(folder, 'facts.json');
    start(`
      import { renameSync, writeFileSync } from 'node:fs';
      writeFileSync(process.env.FOLDER + '/new', JSON.stringify(Object.keys(process.env)));
      renameSync(process.env.FOLDER + '/new', process.env.FOLDER + '/facts.json');
      ${stay}`);
    await expect.poll(() => existsSync(facts), patience).toBe(true);
    const names: unknown = JSON.parse(readFileSync(facts, 'utf8'));
    // Node takes the two variables of its channel out again by itself.
    expect(names).toEqual(expect.arrayContaining(['FOLDER', 'BORNE_SESSION_MARK']));
    expect(names).toHaveLength(2);
  });
});

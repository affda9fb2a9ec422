import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCgroup } from '../../main/warden/containment/cgroup.ts';
import type { ContainerKind, ContainerRecord } from '../../main/warden/containment/container.ts';
import { reopenContainer } from '../../main/warden/containment/create-container.ts';
import { openSessionRecord } from '../../main/warden/session-record.ts';
import { kill, livingIn } from './containment-contract.ts';

let dataDirectory = '';
let folder = '';

beforeEach(() => {
  dataDirectory = realpathSync(mkdtempSync(join(tmpdir(), 'borne-data-')));
  folder = join(dataDirectory, 'session');
  mkdirSync(folder);
});
afterEach(() => {
  for (const pid of livingIn(undefined, folder)) kill(pid);
  rmSync(dataDirectory, { recursive: true, force: true });
});

const trial = createCgroup(`borne-test-${process.pid}-crash`);
await trial?.killAll(1_000);
if (trial === null) {
  console.warn('SKIPPED LOUDLY: no control group can be made here, so finding one again was NOT tested');
}
const kinds: readonly ContainerKind[] = [
  ...(trial === null ? [] : (['cgroup'] as const)),
  'environmentMark',
  'processTree',
];

/** A warden that started a session and was killed: its session, or a part of it, lives on. */
async function crashedWarden(kind: ContainerKind): Promise<void> {
  const program = join(import.meta.dirname, 'containment-vanishing-warden.ts');
  const id = `borne-test-${process.pid}-${kind}`;
  const warden = spawn(process.execPath, [program, kind, id, folder, dataDirectory], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(warden, 'exit');
  await once(warden.stdout, 'data');
  // Both records are written before the session can say anything but the second; that one is a moment's matter.
  await expect.poll(() => isWhole(openSessionRecord(dataDirectory).read())).toBe(true);
  warden.kill('SIGKILL');
  await gone;
}

function isWhole([record]: readonly ContainerRecord[]): boolean {
  return record !== undefined && (record.kind !== 'processTree' || record.root !== null);
}

describe('after a warden was killed', () => {
  it.each(kinds)(
    'what is left of its session (%s) is found again from the record and ended',
    async (kind) => {
      await crashedWarden(kind);
      expect(livingIn(undefined, folder).length).toBeGreaterThanOrEqual(2);
      const [record] = openSessionRecord(dataDirectory).read();
      expect(record?.kind).toBe(kind);
      expect(record === undefined ? false : await reopenContainer(record).killAll(20_000)).toBe(true);
      expect(livingIn(undefined, folder)).toEqual([]);
    },
  );
});

describe('the record of running sessions', () => {
  const records: readonly ContainerRecord[] = [
    { kind: 'cgroup', folder: '/sys/fs/cgroup/borne-1' },
    { kind: 'environmentMark', mark: 'a1b2' },
    { kind: 'processTree', root: { pid: 4711, startedAt: 1_795_000_000_000 } },
    { kind: 'processTree', root: null },
  ];

  it.each(records)('survives the warden: %o', (record) => {
    openSessionRecord(dataDirectory).write([record]);
    expect(openSessionRecord(dataDirectory).read()).toEqual([record]);
  });

  it('holds what was written last, and nothing once none runs', () => {
    const kept = openSessionRecord(dataDirectory);
    for (const record of records) kept.write([record]);
    kept.write(records.slice(0, 2));
    expect(kept.read()).toEqual(records.slice(0, 2));
    kept.write([]);
    expect(kept.read()).toEqual([]);
    kept.write([]);
  });

  it.each([
    '',
    '{',
    'null',
    '[]',
    '[{"kind":"cgroup"}]',
    '[{"kind":"environmentMark","mark":"a1b2"},{"kind":"processTree","pid":1}]',
    '\u0000\u0000\u0000',
  ])('that a power cut spoilt (%j) is no record', (text) => {
    writeFileSync(join(dataDirectory, 'running-sessions.json'), text);
    expect(openSessionRecord(dataDirectory).read()).toEqual([]);
  });

  it('never names init or a whole group of strangers as a process to end', () => {
    for (const pid of [0, -1, 1.5]) {
      const record = { kind: 'processTree', root: { pid, startedAt: 0 } };
      writeFileSync(join(dataDirectory, 'running-sessions.json'), JSON.stringify([record]));
      expect(openSessionRecord(dataDirectory).read()).toEqual([]);
    }
  });
});

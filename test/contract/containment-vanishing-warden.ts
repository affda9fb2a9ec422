import { spawn } from 'node:child_process';
import { createCgroup } from '../../main/warden/containment/cgroup.ts';
import type { Container, ContainerKind } from '../../main/warden/containment/container.ts';
import { openEnvironmentMark } from '../../main/warden/containment/environment-mark.ts';
import { openProcessTree } from '../../main/warden/containment/process-tree.ts';
import { openSessionRecord } from '../../main/warden/session-record.ts';

/**
 * Starts a session as a warden does, keeps its record, says "ready" and waits to be killed.
 * Arguments: kind of container, id, folder of the session, data directory.
 */
const [kind = '', id = '', folder = '', dataDirectory = ''] = process.argv.slice(2);

const make: Readonly<Record<ContainerKind, () => Container | null>> = {
  cgroup: () => createCgroup(id),
  environmentMark: () => openEnvironmentMark(id),
  processTree: () => openProcessTree(),
};

const container = make[kind === 'cgroup' || kind === 'environmentMark' ? kind : 'processTree']();
if (container === null) throw new Error(`no container of the kind ${kind} can be made here`);
const record = openSessionRecord(dataDirectory);
record.write([container.record]);
const { command, args, environment } = container.wrap({
  command: '/bin/sh',
  args: ['-c', 'sleep 600 & sleep 600 & echo ready; while :; do sleep 600; done'],
  environment: { PATH: process.env['PATH'] ?? '/usr/bin:/bin' },
});
const child = spawn(command, args, { cwd: folder, env: environment, detached: true, stdio: 'inherit' });
if (child.pid !== undefined) container.attach(child.pid);
record.write([container.record]);

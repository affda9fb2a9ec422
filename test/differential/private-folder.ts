import { spawn, spawnSync } from 'node:child_process';
import { constants } from 'node:os';

/**
 * Chromium reads managed policies from one folder for the whole machine, so lists under test would rule
 * every other Chromium on it, and theirs would mix with ours. Where Linux allows it, the comparison
 * therefore runs with a folder of its own, which only its processes see and which is gone with them.
 */

/** Set in the process that has such a folder. */
const marker = 'BORNE_PRIVATE_POLICY_FOLDER';

const prepare = 'mount -t tmpfs tmpfs /etc/chromium && mkdir -p /etc/chromium/policies/managed && exec "$@"';

/** As root, or else as root of a user namespace. */
const namespaces: readonly (readonly string[])[] = [
  ['--mount', '--propagation', 'private'],
  ['--user', '--map-root-user', '--mount', '--propagation', 'private'],
];

/** Whether this process already has a folder of its own. */
export function hasPrivateFolder(): boolean {
  return process.env[marker] === '1';
}

/**
 * Runs this program once more, with a policy folder of its own.
 * @returns its exit code, or null where the system does not allow such a folder.
 */
export async function runWithPrivateFolder(): Promise<number | null> {
  const namespace = namespaces.find(
    (options) => spawnSync('unshare', [...options, 'sh', '-c', prepare, 'sh', 'true']).status === 0,
  );
  if (namespace === undefined) return null;

  const child = spawn(
    'unshare',
    [...namespace, 'sh', '-c', prepare, 'sh', process.execPath, ...process.argv.slice(1)],
    { stdio: 'inherit', env: { ...process.env, [marker]: '1' } },
  );
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) =>
      resolve(signal === null ? (code ?? 2) : 128 + constants.signals[signal]),
    );
  });
}

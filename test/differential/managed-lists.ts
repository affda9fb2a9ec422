import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where Debian's chromium reads policies that its user cannot change. */
export const policyFolder = '/etc/chromium/policies/managed';

const prefix = 'borne-differential-';

/** The two lists as a policy file holds them. */
export interface ManagedLists {
  readonly allow: readonly string[];
  readonly block: readonly string[];
}

/**
 * Writes the lists into a policy file of their own for as long as `use` runs. The file is removed
 * whatever happens, short of the process being killed outright; what an earlier, killed run left
 * behind is removed first, for policy files add up.
 */
export async function withManagedLists<Result>(
  lists: ManagedLists,
  use: () => Promise<Result>,
): Promise<Result> {
  mkdirSync(policyFolder, { recursive: true });
  removeLeftovers();
  const file = join(policyFolder, `${prefix}${process.pid}-${randomBytes(6).toString('hex')}.json`);
  const remove = () => rmSync(file, { force: true });
  process.once('exit', remove);
  try {
    writeFileSync(file, JSON.stringify({ URLAllowlist: lists.allow, URLBlocklist: lists.block }));
    return await use();
  } finally {
    remove();
    process.off('exit', remove);
  }
}

/** A sentence on why this user cannot set policies, or null. */
export function whyNotWritable(): string | null {
  try {
    mkdirSync(policyFolder, { recursive: true });
    const probe = join(policyFolder, `${prefix}${process.pid}-probe.json`);
    writeFileSync(probe, '{}');
    rmSync(probe);
    return null;
  } catch {
    return `The folder ${policyFolder} cannot be written: run as root, as in a container.`;
  }
}

/** @throws Error when another policy file sets URL lists: they would mix with the ones to compare. */
export function assertNoOtherLists(): void {
  removeLeftovers();
  const other = readdirSync(policyFolder).find((name) => setsLists(join(policyFolder, name)));
  if (other !== undefined) {
    throw new Error(
      `The file ${join(policyFolder, other)} sets URL lists already: move it away, or wait for the run that wrote it.`,
    );
  }
}

function setsLists(file: string): boolean {
  try {
    return /URL(Allow|Block|White|Black)list/.test(readFileSync(file, 'utf8'));
  } catch {
    return false;
  }
}

function removeLeftovers(): void {
  for (const name of readdirSync(policyFolder)) {
    const [, pid] = new RegExp(`^${prefix}(\\d+)-`).exec(name) ?? [];
    if (pid !== undefined && Number(pid) !== process.pid && !isRunning(Number(pid))) {
      rmSync(join(policyFolder, name), { force: true });
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Runs under wine: leaves what Windows would note, erases it, and prints what was found before and afterwards. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { clipboardHistory, traceFolders, traceKeys } from '../../../app/wipe/windows-traces.ts';
import { findSystemTraces } from '../../../main/warden/wipe/traces/find-system-traces.ts';
import { wipeTraces } from '../../../main/warden/wipe/traces/wipe-traces.ts';

const traces = findSystemTraces();
if (traces === null) throw new Error('this is no Windows');
const folders = traceFolders.map(({ within, path }) => join(process.env[within] ?? '', ...path));
const reg = (...args: readonly string[]): string => execFileSync('reg.exe', args, { encoding: 'utf8' });
const write = (file: string): void => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, 'canary');
};
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));

const before = folders.map((folder) => join(folder, 'of-before.lnk'));
const kept = join(folders[0] ?? '', 'desktop.ini');
for (const file of before) write(file);
await pause();
const since = new Date();
await pause();
const own = folders.flatMap((folder) => [
  join(folder, 'lettre à la CAF.lnk'),
  join(folder, 'AutomaticDestinations', 'deep', 'f01b4d95cf55d32a.automaticDestinations-ms'),
]);
for (const file of [...own, kept]) write(file);
execFileSync('attrib.exe', ['+r', own[0] ?? '']);
for (const key of traceKeys) {
  reg('add', key, '/v', '0', '/d', 'canary', '/f');
  reg('add', String.raw`${key}\.pdf`, '/v', 'MRUListEx', '/t', 'REG_BINARY', '/d', '00', '/f');
}
reg('add', clipboardHistory.key, '/v', clipboardHistory.value, '/t', 'REG_DWORD', '/d', '1', '/f');
const bystander = String.raw`HKCU\Software\Borne test`;
reg('add', bystander, '/v', 'stays', '/d', 'here', '/f');

const found = await traces.left(since);
const isClean = await wipeTraces(traces, since);
const left = await traces.left(since);
const result = {
  platform: process.platform,
  found,
  isClean,
  left,
  ownFiles: own.filter((file) => existsSync(file)).length,
  olderFiles: before.filter((file) => existsSync(file)).length,
  keptFile: existsSync(kept),
  bystander: reg('query', bystander, '/v', 'stays').includes('here'),
  history: reg('query', clipboardHistory.key, '/v', clipboardHistory.value).includes('0x0'),
  // A second time there is nothing to remove, and that is no failure.
  again: await wipeTraces(traces, since),
  withoutRegistry: await withoutRegistry(),
};
for (const folder of folders) rmSync(folder, { recursive: true, force: true });
reg('delete', bystander, '/f');
console.log(JSON.stringify(result));

/** Where nobody can ask the registry, nothing is taken for clean. */
async function withoutRegistry(): Promise<string> {
  const root = process.env['SystemRoot'];
  process.env['SystemRoot'] = String.raw`C:\nowhere`;
  try {
    const blind = findSystemTraces();
    return blind === null ? 'no Windows' : String(await wipeTraces(blind, since));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    process.env['SystemRoot'] = root;
  }
}

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  clipboardHistory,
  type TraceFolder,
  traceFolders,
  traceKeys,
} from '../../../../app/wipe/windows-traces.ts';
import { filesSince } from './files-since.ts';
import type { SystemTraces } from './system-traces.ts';
import { openRegistry } from './windows-registry.ts';

/**
 * What Windows notes, in files and in the registry. The table and its way through both ran under wine; that Windows
 * writes nothing else, and lets go of these files while the account is signed in, is UNPROVEN without a Windows.
 */
export function openWindowsTraces(): SystemTraces {
  const registry = openRegistry();
  const { key, value } = clipboardHistory;
  const remembersCopies = async (): Promise<boolean> => ((await registry.number(key, value)) ?? 0) !== 0;
  return {
    async remove(since) {
      for (const place of traceFolders)
        for (const file of await filesIn(place, since))
          await rm(file, { force: true }).catch(() => undefined);
      await Promise.all(traceKeys.map((list) => registry.remove(list)));
      // It is held in memory, which no file tells of; switched off, Windows drops it.
      if (await remembersCopies()) await registry.setNumber(key, value, 0);
    },
    async left(since) {
      if (!(await registry.answers())) throw new Error('the registry does not answer');
      const folders = await Promise.all(
        traceFolders.map(async (place) =>
          (await filesIn(place, since)).length > 0 ? [place.path.join('\\')] : [],
        ),
      );
      const lists = await Promise.all(
        traceKeys.map(async (list) => ((await registry.holds(list)) ? [list] : [])),
      );
      return [...folders.flat(), ...lists.flat(), ...((await remembersCopies()) ? [key] : [])];
    },
  };
}

function filesIn({ within, path, leaves }: TraceFolder, since: Date): Promise<readonly string[]> {
  const base = process.env[within];
  if (base === undefined) throw new Error(`Windows names no ${within}`);
  return filesSince(join(base, ...path), since, leaves);
}

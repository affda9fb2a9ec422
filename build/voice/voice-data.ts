import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundledVoices } from '../../app/voice/voices.ts';

/** One file in the data of espeak-ng, as its loader lists them. */
interface Entry {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/**
 * espeak-ng's data as it ships: the dictionaries of languages we do not speak are blanked, as its loader reads every
 * file at its place, and the whole is packed. From 24 MB to about one.
 */
export function writeVoiceData(packageFolder: string, file: string): void {
  const data = readFileSync(join(packageFolder, 'espeak-ng.data'));
  const wanted = new Set(Object.values(bundledVoices).flatMap((voice) => voice?.files ?? []));
  const entries = entriesIn(readFileSync(join(packageFolder, 'espeak-ng.js'), 'utf8'));
  const missing = [...wanted].filter((name) => !entries.some((entry) => entry.name === name));
  if (missing.length > 0) throw new Error(`espeak-ng has no ${missing.join(', ')}`);
  for (const { name, start, end } of entries)
    if (name.endsWith('_dict') && !wanted.has(name)) data.fill(0, start, end);
  writeFileSync(file, gzipSync(data, { level: 9 }));
}

function entriesIn(loader: string): readonly Entry[] {
  const pattern =
    /filename:"\/usr\/share\/espeak-ng-data\/(?<name>[^"]+)",start:(?<start>\d+),end:(?<end>\d+)/g;
  const entries = [...loader.matchAll(pattern)].flatMap(({ groups }) =>
    groups === undefined
      ? []
      : [{ name: groups['name'] ?? '', start: Number(groups['start']), end: Number(groups['end']) }],
  );
  if (entries.length === 0) throw new Error('espeak-ng lists its data in another way');
  return entries;
}

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describeProblem } from '../../app/profile/describe-problem.ts';
import { readProfile } from '../../app/profile/read-profile.ts';
import { soundTypeOf } from '../../app/profile/sound-type.ts';
import { gatherProfile, hasChanged } from '../../main/profile/gather-profile.ts';
import { largestSound, readSound } from '../../main/profile/sound.ts';
import { toneAsWav } from '../fixtures/sound.ts';
import { gatherFolder, problemsOf } from '../unit/profile/read-fixture.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'borne-recordings-'));
  mkdirSync(join(folder, 'recordings', 'fr'), { recursive: true });
  writeFileSync(
    join(folder, 'profile.yaml'),
    `formatVersion: 1
association: { name: Association }
languages: [fr]
charter: { fr: charter.fr.md }
categories:
  - id: caf
    title: Ma CAF
    icon: star
    services:
      - { id: caf, title: Ma CAF, icon: star, start: 'https://www.caf.fr/', allow: [caf.fr] }
`,
  );
  writeFileSync(
    join(folder, 'charter.fr.md'),
    '- [broom] Nous effaçons vos traces.\n---\nLe texte entier.\n',
  );
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const tone = toneAsWav(0.1);

function put(name: string, content: string | Uint8Array): void {
  writeFileSync(join(folder, 'recordings', 'fr', name), content);
}

function list(...recordings: readonly { readonly text: string; readonly file: string }[]): void {
  put('recordings.json', JSON.stringify({ recordings }));
}

async function read(): Promise<ReturnType<typeof readProfile>> {
  return readProfile(await gatherFolder(folder));
}

/** What is told, and that none of it keeps the profile from being used. */
async function told(): Promise<readonly string[]> {
  const verdict = await read();
  expect(verdict.kind).toBe('profile');
  return problemsOf(verdict).map(
    (problem) =>
      `${relative(folder, problem.place.file)} ${problem.severity} ${describeProblem(problem, 'en')}`,
  );
}

describe('what an association recorded', () => {
  it('is read with the profile, and goes with its files wherever they go', async () => {
    put('bonjour.wav', tone);
    list({ text: 'Bonjour', file: 'bonjour.wav' });
    const verdict = await read();
    expect(verdict).toMatchObject({
      kind: 'profile',
      profile: { recordings: { fr: [{ text: 'Bonjour', file: 'bonjour.wav' }] } },
    });
    const location = {
      kind: 'location',
      folder,
      file: join(folder, 'profile.yaml'),
      name: 'test',
      shipped: null,
    } as const;
    const gathered = await gatherProfile(location);
    expect([...gathered.contents.keys()].filter((path) => path.startsWith('recordings'))).toEqual([
      'recordings/fr/recordings.json',
      'recordings/fr/bonjour.wav',
    ]);
    expect(await hasChanged(gathered)).toBe(false);
    put('bonjour.wav', toneAsWav(0.2));
    expect(await hasChanged(gathered)).toBe(true);
    // A language that had none yet.
    const before = await gatherProfile(location);
    mkdirSync(join(folder, 'recordings', 'ps'));
    writeFileSync(join(folder, 'recordings', 'ps', 'recordings.json'), '{"recordings":[]}');
    expect(await hasChanged(before)).toBe(true);
  });

  it('counts the last time it was recorded', async () => {
    put('a.wav', tone);
    put('b.wav', tone);
    list({ text: 'Bonjour  !', file: 'a.wav' }, { text: 'Bonjour !', file: 'b.wav' });
    expect(await read()).toMatchObject({ profile: { recordings: { fr: [{ file: 'b.wav' }] } } });
  });

  it('is left out with a sentence where it cannot be played, and nobody is kept from the terminal', async () => {
    put('text.wav', 'This is a text.');
    put('wrong-kind.mp3', tone);
    put('large.wav', Buffer.concat([tone, Buffer.alloc(largestSound)]));
    mkdirSync(join(folder, 'recordings', 'fr', 'folder.wav'));
    writeFileSync(join(folder, '..', 'borne-outside.wav'), tone);
    symlinkSync(join(folder, '..', 'borne-outside.wav'), join(folder, 'recordings', 'fr', 'outside.wav'));
    const files = ['text.wav', 'wrong-kind.mp3', 'large.wav', 'folder.wav', 'outside.wav', 'absent.wav'];
    list(...files.map((file) => ({ text: file, file })));
    const sentences = await told();
    expect(sentences).toHaveLength(files.length);
    for (const [index, file] of files.entries())
      expect(sentences[index]).toContain(
        `recordings/fr/recordings.json advice Advice: \`recordings/fr/${file}\``,
      );
    expect(await read()).toMatchObject({ profile: { recordings: {} } });
  });

  it.each([
    ['no JSON', 'Bonjour'],
    ['another shape', '[]'],
    ['a way out of the folder', JSON.stringify({ recordings: [{ text: 'x', file: '../charter.wav' }] })],
    ['a program', JSON.stringify({ recordings: [{ text: 'x', file: 'x.exe' }] })],
    ['an empty text', JSON.stringify({ recordings: [{ text: '', file: 'x.wav' }] })],
  ])('says that its list cannot be read: %s', async (_what, text) => {
    put('recordings.json', text);
    expect(await told()).toEqual([
      'recordings/fr/recordings.json advice Advice: The list of recordings in French (`fr`) cannot be read. Put a good copy of it there, or delete it; until then another voice speaks.',
    ]);
  });
});

describe('the kind of a sound', () => {
  it.each([
    ['audio/webm', [0x1a, 0x45, 0xdf, 0xa3]],
    ['audio/ogg', [...Buffer.from('OggS')]],
    ['audio/mpeg', [...Buffer.from('ID3')]],
    ['audio/mpeg', [0xff, 0xfb, 0x90]],
    // AAC has a sync of its own, and is none we play.
    [null, [0xff, 0xf1, 0x50]],
    [null, []],
  ])('is %s by its first bytes', (type, bytes) => {
    expect(soundTypeOf(Uint8Array.from(bytes))).toBe(type);
  });

  it('is asked of the file each time it is served', async () => {
    put('bonjour.wav', tone);
    expect(await readSound(folder, 'recordings/fr/bonjour.wav')).toMatchObject({ mediaType: 'audio/wav' });
    put('bonjour.wav', '<script>');
    expect(await readSound(folder, 'recordings/fr/bonjour.wav')).toEqual({ kind: 'notASound' });
    expect(await readSound(folder, '../borne-outside.wav')).toMatchObject({ kind: 'outside' });
  });
});

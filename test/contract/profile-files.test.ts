import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { largestProfile, readProfile } from '../../app/profile/read-profile.ts';
import { gatherProfile } from '../../main/profile/gather-profile.ts';
import { locateProfile } from '../../main/profile/locate-profile.ts';
import { largestPicture, readPicture } from '../../main/profile/picture.ts';
import { decodeText, readBytes, readBytesInside } from '../../main/profile/read-file.ts';
import { loadTerminalFile } from '../../main/profile/terminal-settings.ts';
import { gatherFolder, problemsOf } from '../unit/profile/read-fixture.ts';

const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>';
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'borne-profile-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(path: string, content: string | Uint8Array): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
}

/** A file of this size that takes no room on the disk. */
function putLarge(path: string, bytes: number): string {
  const file = put(path, '');
  truncateSync(file, bytes);
  return file;
}

describe('reading a file of a profile', () => {
  it('reads up to its limit and not a byte beyond', async () => {
    put('a.txt', '12345');
    expect(await readBytes(join(folder, 'a.txt'), 5)).toMatchObject({
      kind: 'bytes',
      bytes: Buffer.from('12345'),
    });
    expect(await readBytes(join(folder, 'a.txt'), 4)).toEqual({ kind: 'tooLarge', bytes: 5, limit: 4 });
  });

  it('says what stands in the way', async () => {
    mkdirSync(join(folder, 'folder'));
    put('file', '');
    expect(await readBytes(join(folder, 'absent'), 1)).toEqual({ kind: 'missing' });
    expect(await readBytes(join(folder, 'folder'), 1)).toEqual({ kind: 'notAFile' });
    expect(await readBytes(join(folder, 'file', 'below'), 1)).toEqual({ kind: 'missing' });
    symlinkSync(join(folder, 'circle'), join(folder, 'circle'));
    expect(await readBytes(join(folder, 'circle'), 1)).toEqual({ kind: 'unreadable', code: 'ELOOP' });
  });

  // Windows has no pipes among its files.
  it.runIf(process.platform !== 'win32')('does not open a pipe, which would wait for ever', async () => {
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    expect(await readBytes(join(folder, 'pipe'), 1)).toEqual({ kind: 'notAFile' });
  });

  it('follows links inside the folder and none that lead out', async () => {
    put('profile/images/logo.svg', svg);
    put('secret.svg', svg);
    put('profile-of-others/logo.svg', svg);
    const inside = join(folder, 'profile');
    symlinkSync(join(inside, 'images'), join(inside, 'pictures'));
    symlinkSync(join(folder, 'secret.svg'), join(inside, 'link.svg'));
    symlinkSync(join(folder, 'profile-of-others'), join(inside, 'others'));
    expect((await readBytesInside(inside, 'pictures/logo.svg', 99)).kind).toBe('bytes');
    for (const path of ['link.svg', 'others/logo.svg', '../secret.svg', 'images/../../secret.svg']) {
      expect(await readBytesInside(inside, path, 99)).toEqual({ kind: 'outside' });
    }
  });

  it('knows UTF-8 from what is not, and where it ends', () => {
    const decode = (bytes: Uint8Array) => decodeText({ kind: 'bytes', bytes });
    expect(decode(Buffer.from('\uFEFFé'))).toEqual({ kind: 'text', text: 'é' });
    expect(decode(Buffer.from('a\nbé\n', 'latin1'))).toEqual({
      kind: 'notUtf8',
      utf16: false,
      line: 2,
      column: 2,
    });
    expect(decode(Buffer.from('\uFEFFabc', 'utf16le'))).toMatchObject({ kind: 'notUtf8', utf16: true });
    expect(decode(Buffer.from('abc', 'utf16le'))).toMatchObject({ kind: 'notUtf8', utf16: true });
  });
});

describe('reading a picture', () => {
  it('gives its bytes and the kind it really is', async () => {
    put('images/logo.SVG', svg);
    expect(await readPicture(folder, 'images/logo.SVG')).toEqual({
      kind: 'picture',
      mediaType: 'image/svg+xml',
      bytes: Buffer.from(svg),
    });
  });

  it('refuses a page or a text that goes by the name of a picture', async () => {
    put('page.svg', '<!DOCTYPE html><script>alert(1)</script>');
    put('text.png', 'no picture');
    put('vector.png', svg);
    expect(await readPicture(folder, 'page.svg')).toEqual({ kind: 'notAPicture' });
    expect(await readPicture(folder, 'text.png')).toEqual({ kind: 'notAPicture' });
    expect(await readPicture(folder, 'vector.png')).toEqual({ kind: 'wrongEnding', mend: '.svg' });
  });

  it('refuses one that is too large, without reading it', async () => {
    putLarge('large.png', largestPicture + 1);
    expect(await readPicture(folder, 'large.png')).toEqual({
      kind: 'tooLarge',
      bytes: largestPicture + 1,
      limit: largestPicture,
    });
  });
});

describe('gathering a profile', () => {
  it('stops at a profile of ten megabytes with one clear problem', async () => {
    putLarge('profile.yaml', 10 * 1024 * 1024);
    expect(problemsOf(readProfile(await gatherFolder(folder)))).toMatchObject([
      { kind: 'file', refusal: { kind: 'tooLarge', bytes: 10 * 1024 * 1024, limit: largestProfile } },
    ]);
  });

  it('says that the file is missing in an empty folder, and in no folder at all', async () => {
    for (const path of [folder, join(folder, 'absent')]) {
      expect(problemsOf(readProfile(await gatherFolder(path)))).toMatchObject([
        { kind: 'file', refusal: { kind: 'missing' }, place: { file: join(path, 'profile.yaml') } },
      ]);
    }
  });

  it('says that the file is missing where a file stands in place of the folder', async () => {
    const file = put('gironde', 'not a folder');
    expect(problemsOf(readProfile(await gatherFolder(file)))).toMatchObject([
      { kind: 'file', refusal: { kind: 'missing' } },
    ]);
  });

  it('looks for other names only within limits, however much lies in the folder', async () => {
    for (let index = 0; index < 2_500; index += 1) put(`letters/${index}.txt`, '');
    put('a/b/c/d/deep.svg', svg);
    put('profile.yaml', 'charter: { fr: absent.md }\n');
    const { files } = await gatherFolder(folder);
    expect(files.length).toBeLessThanOrEqual(2_000);
    expect(files).not.toContain('a/b/c/d/deep.svg');
  });

  it('keeps what it read, byte for byte', async () => {
    put('profile.yaml', '\uFEFFcharter: { fr: c.md }\nassociation: { logo: images/l.svg }\n');
    put('c.md', 'text');
    put('images/l.svg', svg);
    const file = join(folder, 'profile.yaml');
    const { contents } = await gatherProfile({ kind: 'location', folder, file, name: 'x', shipped: null });
    expect([...contents.keys()].sort()).toEqual(['c.md', 'images/l.svg', 'profile.yaml']);
    expect(contents.get('profile.yaml')?.[0]).toBe(0xef);
  });
});

describe('finding a profile by what someone typed', () => {
  it('takes a bare name for a profile that comes with Borne, else for a folder beside', async () => {
    put('shipped/gironde/profile.yaml', '');
    put('here/gironde/profile.yaml', '');
    put('here/ours/profile.yaml', '');
    const places = { shipped: join(folder, 'shipped'), base: join(folder, 'here') };
    const found = async (word: string) => {
      const location = await locateProfile(word, places);
      return location.kind === 'location' ? [location.file, location.name] : location.problem;
    };
    expect(await found('gironde')).toEqual([join(folder, 'shipped/gironde/profile.yaml'), 'gironde']);
    expect(await found('./gironde')).toEqual([join(folder, 'here/gironde/profile.yaml'), 'gironde']);
    expect(await found('ours')).toEqual([join(folder, 'here/ours/profile.yaml'), 'ours']);
    expect(await found('ours/profile.yaml')).toEqual([join(folder, 'here/ours/profile.yaml'), 'ours']);
    expect(await found(join(folder, 'not/yet'))).toEqual([join(folder, 'not/yet/profile.yaml'), 'yet']);
    expect(await found('girond')).toMatchObject({
      kind: 'profileNotFound',
      suggestion: 'gironde',
      known: ['gironde'],
    });
  });
});

describe('the settings of this PC', () => {
  it('are the defaults without a file, and a problem with its place where the file is wrong', async () => {
    expect(await loadTerminalFile(folder)).toMatchObject({ kind: 'terminal', terminal: { name: 'Borne' } });
    put('terminal.yaml', 'formatVersion: 1\nvolume: 400\n');
    expect(await loadTerminalFile(folder)).toMatchObject({
      kind: 'problems',
      problems: [{ kind: 'outOfRange', place: { file: join(folder, 'terminal.yaml'), line: 2, column: 9 } }],
    });
  });
});

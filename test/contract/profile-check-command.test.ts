import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const fixture = (name: string) => `test/fixtures/profiles/${name}`;

interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** Runs the command as a person would, in the project's root. */
async function check(words: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<Outcome> {
  const env = { ...process.env, LC_ALL: '', LC_MESSAGES: '', LANG: 'C.UTF-8', ...environment };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['build/scripts/check-profile.ts', ...words],
      { cwd: root, env },
      (error, out, errorText) => {
        const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
        resolve({ code, out, error: errorText });
      },
    );
  });
}

describe('npm run check-profile', () => {
  it('prints nothing and exits 0 for a good profile, given as a folder or as its file', async () => {
    for (const file of [fixture('sound'), `${fixture('sound')}/profile.yaml`]) {
      expect(await check([file])).toEqual({ code: 0, out: '', error: '' });
    }
  });

  it('prints place and sentence of each problem and exits 1', async () => {
    const { code, out } = await check([fixture('many-problems')]);
    expect(code).toBe(1);
    expect(out.split('\n')).toHaveLength(8);
    expect(out).toContain(
      `${fixture('many-problems')}/profile.yaml:10:3: \`idelMinutes\` is not known here: did you mean \`idleMinutes\`?\n`,
    );
    expect(out).toContain(`${fixture('many-problems')}/charter.fr.md:1:4: `);
  });

  it('prints advice as advice and exits 0 for it', async () => {
    const { code, out } = await check([fixture('rule-twice')]);
    expect(code).toBe(0);
    expect(out).toMatch(/profile\.yaml:32:13: Advice: /);
  });

  it('checks all files that are named and fails for one of them', async () => {
    const { code, out } = await check([fixture('tab'), fixture('sound'), fixture('contrast')]);
    expect(code).toBe(1);
    expect(out.split('\n').filter((line) => line.includes('contrast/profile.yaml'))).toHaveLength(1);
    expect(out).toContain('tab/profile.yaml:10:1');
  });

  it('speaks French where the system does, and what --lang says before that', async () => {
    const french = 'vouliez-vous dire `idleMinutes`';
    const words = [fixture('unknown-key-misspelt')];
    expect((await check(words, { LANG: 'fr_FR.UTF-8' })).out).toContain(french);
    expect((await check(words, { LANG: 'en_GB.UTF-8', LC_MESSAGES: 'fr_BE' })).out).toContain(french);
    expect((await check(words, { LANG: 'fr_FR.UTF-8', LC_ALL: 'C' })).out).toContain('did you mean');
    expect((await check(['--lang', 'fr', ...words])).out).toContain(french);
    expect((await check(['--lang', 'en', ...words], { LANG: 'fr_FR.UTF-8' })).out).toContain('did you mean');
  });

  it('prints data for machines with --json', async () => {
    const { code, out } = await check(['--json', fixture('contrast'), fixture('sound')]);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject([
      {
        usable: false,
        problems: [{ kind: 'contrast', line: 5, column: 12, severity: 'error', mend: '"#907300"' }],
      },
      { usable: true, problems: [] },
    ]);
  });

  it('says how it is used, and exits 2, when asked wrongly', async () => {
    for (const words of [[], ['--lang', 'de', 'x'], ['--lang'], ['--what', fixture('sound')]]) {
      const { code, out, error } = await check(words);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(error).toContain('Usage: npm run -s check-profile');
    }
  });

  it('has a clear sentence for what is not there and for ten megabytes', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'borne-check-'));
    try {
      const large = join(folder, 'profile.yaml');
      writeFileSync(large, '');
      truncateSync(large, 10 * 1024 * 1024);
      const { code, out } = await check([large, join(folder, 'absent'), join(folder, 'terminal.yaml')]);
      expect(code).toBe(1);
      expect(out.trimEnd().split('\n')).toEqual([
        `${large}:1:1: This file has 10 MB; more than 1 MB is not read. Something else was probably saved under its name.`,
        expect.stringContaining('absent:1:1: This file does not exist.'),
        expect.stringContaining('terminal.yaml:1:1: This file does not exist.'),
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('checks the terminal.yaml of a PC as well', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'borne-check-'));
    try {
      const file = join(folder, 'terminal.yaml');
      writeFileSync(file, 'formatVersion: 1\nvolum: 3\n');
      expect(await check([file])).toMatchObject({
        code: 1,
        out: expect.stringContaining('did you mean `volume`'),
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readSharedCases } from '../unit/url-policy/shared-cases.ts';

const root = join(import.meta.dirname, '..', '..');
const program = join(root, 'build', 'scripts', 'check-url.ts');
const folder = mkdtempSync(join(tmpdir(), 'borne-check-url-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function listFile(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

function run(
  options: readonly string[],
  input: string,
): { status: number | null; lines: string[]; errors: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...options], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return { status, lines: stdout.split('\n').slice(0, -1), errors: stderr };
}

describe('check-url with plain lists', () => {
  // All 148 are a unit test of the policy; a program's start for each pair of lists would take a minute.
  test.each([
    ['*', 'service-public.fr'],
    ['*', 'tel:*'],
    ['caf.fr', 'connect.caf.fr'],
  ])('decides the shared cases of block %s and allow %s as Chromium does', (block, allow) => {
    const cases = readSharedCases().filter((one) => one.block.includes(block) && one.allow.includes(allow));
    expect(cases.length).toBeGreaterThan(2);
    const [first] = cases;
    const allowFile = listFile('allow', `${first?.allow.join('\n')}\n`);
    const blockFile = listFile('block', `${first?.block.join('\n')}\n`);
    const input = cases.map(({ address }) => address).join('\n');
    const { status, lines } = run(['--allow', allowFile, '--block', blockFile], input);
    expect(status).toBe(0);
    expect(lines.map((line) => line.split('\t').slice(0, 2))).toEqual(
      cases.map(({ verdict, address }) => [verdict, address]),
    );
  });

  test('names the rule that decided, with its list', () => {
    const allow = listFile('allow', '# what we open\ncaf.fr\n\nameli.fr/assure\n');
    const block = listFile('block', '\uFEFF*\r\n');
    const input =
      'https://caf.fr/\r\nhttps://WWW.ameli.fr/assure\nhttps://evil.example/\nnonsense\n\nblob:https://a.fr/1\n';
    expect(run(['--allow', allow, '--block', block], input)).toEqual({
      status: 0,
      lines: [
        'allow\thttps://caf.fr/\tallow caf.fr',
        'allow\thttps://WWW.ameli.fr/assure\tallow ameli.fr/assure',
        'block\thttps://evil.example/\tblock *',
        'block\tnonsense\tnot an address',
        'block\t\tnot an address',
        'allow\tblob:https://a.fr/1\tno rule',
      ],
      errors: '',
    });
  });

  test('implies no block-all, and takes one list alone', () => {
    const file = listFile('list', 'caf.fr\n');
    const input = 'https://caf.fr/\nhttps://other.fr/';
    expect(run(['--allow', file], input).lines).toEqual([
      'allow\thttps://caf.fr/\tallow caf.fr',
      'allow\thttps://other.fr/\tno rule',
    ]);
    expect(run(['--block', file], input).lines).toEqual([
      'block\thttps://caf.fr/\tblock caf.fr',
      'allow\thttps://other.fr/\tno rule',
    ]);
  });

  test('answers a hundred thousand lines, one for one', () => {
    const file = listFile('list', 'caf.fr\n');
    const input = Array.from({ length: 100_000 }, (_, index) => `https://caf.fr/é/${index}`).join('\n');
    const { lines } = run(['--allow', file], input);
    expect(lines).toHaveLength(100_000);
    expect(lines.at(-1)).toBe('allow\thttps://caf.fr/é/99999\tallow caf.fr');
  });

  test('says so when a list is longer than Chromium reads, and uses all of it', () => {
    const file = listFile('list', Array.from({ length: 1001 }, (_, index) => `h${index}.fr`).join('\n'));
    const { lines, errors } = run(['--block', file], 'https://h1000.fr/');
    expect(lines).toEqual(['block\thttps://h1000.fr/\tblock h1000.fr']);
    expect(errors).toContain('1000');
  });
});

describe('check-url with a profile', () => {
  const profile = join(root, 'kiosk-profiles', 'gironde', 'profile.yaml');

  test('opens what a service opens, names the service, and puts the gate before the lists', () => {
    const input = 'https://www.ameli.fr/\nhttps://evil.example/\nftp://ameli.fr/\nnonsense\nabout:blank\n';
    const { status, lines } = run(['--profile', profile], input);
    expect(status).toBe(0);
    expect(lines).toEqual([
      expect.stringMatching(/^allow\thttps:\/\/www\.ameli\.fr\/\t[a-z0-9-]+: allow \S+$/),
      'block\thttps://evil.example/\tno rule',
      'block\tftp://ameli.fr/\tscheme ftp',
      'block\tnonsense\tnot an address',
      'allow\tabout:blank\tempty document',
    ]);
  });

  test('takes the folder as well', () => {
    expect(run(['--profile', join(profile, '..')], 'https://www.ameli.fr/').lines).toHaveLength(1);
  });

  test('refuses a broken profile with its problems', () => {
    const { status, lines, errors } = run(
      ['--profile', listFile('profile.yaml', 'formatVersion: 1\n')],
      'https://caf.fr/',
    );
    expect({ status, lines }).toEqual({ status: 2, lines: [] });
    expect(errors).toMatch(/cannot be used:\n.*profile\.yaml:1:1: /);
  });
});

describe('check-url asked wrongly', () => {
  test.each([
    { options: [], says: '--profile FILE' },
    { options: ['--nope'], says: "Unknown option '--nope'" },
    { options: ['--allow'], says: "'--allow <value>' argument missing" },
    { options: ['caf.fr'], says: "Unexpected argument 'caf.fr'" },
    { options: ['--allow', 'a', '--profile', 'b'], says: 'not both' },
    { options: ['--allow', join(folder, 'missing')], says: 'There is no file' },
    { options: ['--allow', folder], says: 'is a folder' },
    { options: ['--profile', join(folder, 'missing')], says: 'There is no file' },
  ])('says one sentence and exits 2: $options', ({ options, says }) => {
    const { status, lines, errors } = run(options, 'https://caf.fr/\n');
    expect({ status, lines }).toEqual({ status: 2, lines: [] });
    expect(errors).toContain(says);
    expect(errors.trimEnd().split('\n')).toHaveLength(1);
  });

  test('ends quietly when nobody reads on', () => {
    const list = listFile('list', 'caf.fr\n');
    const addresses = listFile('addresses', 'https://caf.fr/a/rather/long/address\n'.repeat(200_000));
    const command = `"${process.execPath}" "${program}" --allow "${list}" < "${addresses}" | head -n 1; echo "\${PIPESTATUS[0]}"`;
    const output = execFileSync('bash', ['-c', `${command} 2>&1`], { encoding: 'utf8' });
    expect(output.split('\n')).toEqual([
      'allow\thttps://caf.fr/a/rather/long/address\tallow caf.fr',
      '0',
      '',
    ]);
  });
});

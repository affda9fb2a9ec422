import { describe, expect, it } from 'vitest';
import { type ParsedYaml, parseYaml } from '../../../app/profile/yaml/parse-yaml.ts';
import { spotAt } from '../../../app/profile/yaml/tree.ts';

function value(text: string): unknown {
  const parsed = parseYaml('f', text);
  return parsed.kind === 'yaml' ? JSON.parse(JSON.stringify(parsed.root.value)) : parsed;
}

function placeOf(parsed: ParsedYaml, path: (string | number)[]) {
  const spot = parsed.kind === 'yaml' ? spotAt(parsed.root, path) : null;
  return parsed.kind === 'yaml' && spot !== null ? parsed.placeOf(spot.start) : null;
}

describe('reading YAML', () => {
  it('gives plain data and the place of each value', () => {
    const parsed = parseYaml('f', 'a:\n  - x\n  - b: { c: 1 }\n');
    expect(value('a:\n  - x\n  - b: { c: 1 }\n')).toEqual({ a: ['x', { b: { c: 1 } }] });
    expect(placeOf(parsed, ['a', 0])).toEqual({ file: 'f', line: 2, column: 5 });
    expect(placeOf(parsed, ['a', 1, 'b', 'c'])).toEqual({ file: 'f', line: 3, column: 13 });
  });

  it('counts the same places with the line ends of Windows and after a byte order mark', () => {
    const text = 'a: 1\nb:\n  c: x\n';
    for (const variant of [text, text.replaceAll('\n', '\r\n'), `\uFEFF${text}`]) {
      expect(placeOf(parseYaml('f', variant), ['b', 'c'])).toEqual({ file: 'f', line: 3, column: 6 });
    }
    expect(placeOf(parseYaml('f', '\uFEFFa: 1'), ['a'])).toEqual({ file: 'f', line: 1, column: 4 });
  });

  it('takes keys that JavaScript has a use for as keys like any other', () => {
    const parsed = parseYaml('f', '__proto__: { polluted: 1 }\nconstructor: 2\n');
    expect(parsed.kind === 'yaml' && Object.keys(Object(parsed.root.value))).toEqual([
      '__proto__',
      'constructor',
    ]);
    expect('polluted' in {}).toBe(false);
  });

  it('follows an alias to what it stands for', () => {
    expect(value('a: &same [x, y]\nb: *same\n')).toEqual({ a: ['x', 'y'], b: ['x', 'y'] });
  });

  it('takes what cannot be an alias for the text it was meant as', () => {
    expect(parseYaml('f', 'a:\n  - *.caf.fr\n')).toMatchObject({
      kind: 'yaml',
      root: { value: { a: ['*.caf.fr'] } },
      problems: [
        {
          path: ['a', 0],
          problem: { kind: 'starNeedsQuotes', mend: '"*.caf.fr"', place: { line: 2, column: 5 } },
        },
      ],
    });
  });

  it('keeps the first of two equal keys and says where it stands', () => {
    expect(parseYaml('f', 'a: 1\nb: 2\na: 3\n')).toMatchObject({
      root: { value: { a: 1, b: 2 } },
      problems: [
        { problem: { kind: 'duplicateKey', key: 'a', firstLine: 1, place: { line: 3, column: 1 } } },
      ],
    });
  });

  it('stops at a text that would stand for a billion values', () => {
    const lines = ['a: &a [x, x, x, x, x, x, x, x, x, x]'];
    for (const [from, to] of ['ab', 'bc', 'cd', 'de', 'ef', 'fg', 'gh', 'hi', 'ij'].map((pair) =>
      pair.split(''),
    )) {
      lines.push(`${to}: &${to} [${Array(10).fill(`*${from}`).join(', ')}]`);
    }
    expect(parseYaml('f', lines.join('\n'))).toMatchObject({ problems: [{ kind: 'tooComplex' }] });
  });

  it('reads a quarter of a megabyte of anything to an end, without taking its square', () => {
    const size = 256 * 1024;
    const texts = [
      Array.from({ length: size / 10 }, (_, index) => `k${index}: 1`).join('\n'),
      `a:\n${'- x\n'.repeat(size / 4)}`,
      '['.repeat(size),
      ']'.repeat(size),
      '!a '.repeat(size / 3),
      '\ta: b\n'.repeat(size / 6),
      '{a: '.repeat(size / 4),
      '- '.repeat(size / 2),
      '\t'.repeat(size),
      `a: "${'\\'.repeat(size)}`,
      ' '.repeat(size),
      `a: '${"'x".repeat(size / 2)}`,
      ': '.repeat(size / 2),
      '*a '.repeat(size / 3),
      '&a '.repeat(size / 3),
      '# '.repeat(size / 2),
      `a: |\n${' x\n'.repeat(size / 3)}`,
    ];
    for (const text of texts) expect(['yaml', 'problems']).toContain(parseYaml('f', text).kind);
  }, 300_000);
});

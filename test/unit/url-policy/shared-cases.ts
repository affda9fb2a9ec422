import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One address of test/fixtures/url-filter/cases.jsonl, with what Chromium 156 was seen to do. */
export interface SharedCase {
  readonly allow: readonly string[];
  readonly block: readonly string[];
  readonly address: string;
  readonly verdict: 'allow' | 'block';
}

const file = join(import.meta.dirname, '..', '..', 'fixtures', 'url-filter', 'cases.jsonl');

/** All cases, one for each address. */
export function readSharedCases(): readonly SharedCase[] {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.flatMap((line) => {
    const { a, b, t }: { a: string[]; b: string[]; t: Record<string, 0 | 1> } = JSON.parse(line);
    return Object.entries(t).map(([address, open]) => ({
      allow: a,
      block: b,
      address,
      verdict: open === 1 ? ('allow' as const) : ('block' as const),
    }));
  });
}

/**
 * Decisions a second of the URL policy with 10, 1,000 and 100,000 filters, beside an ad blocker's
 * engine and a linear scan of URLPatterns, on the same lists and addresses in one run.
 * Usage: node_modules/.bin/node test/bench/url-policy.bench.ts [--json FILE]
 */
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { type Contender, createContenders } from './url-policy-contenders.ts';
import { createWorkload } from './url-policy-workload.ts';

/** What one contender needs for one decision, in nanoseconds: over all rounds, median, quickest and slowest. */
export interface Measurement {
  readonly filterCount: number;
  readonly name: string;
  readonly from: 'text' | 'parsed';
  readonly nanoseconds: { readonly median: number; readonly quickest: number; readonly slowest: number };
  readonly decisionsPerSecond: number;
}

export interface UrlPolicyBenchmark {
  readonly rounds: number;
  readonly measurements: readonly Measurement[];
  /** Cost with 100,000 filters over cost with 10. The aim is at most 1.5. */
  readonly growth: Readonly<Record<'text' | 'parsed', number>>;
  /** The ad blocker's cost over ours, from the text of an address, by number of filters. The aim is at least 3. */
  readonly aheadOfPeer: Readonly<Record<number, number>>;
}

const filterCounts = [10, 1000, 100_000];
const roundMilliseconds = 40;

/**
 * Runs the benchmark. All contenders of all sizes are compiled first and then measured in turn, round
 * by round, so that whatever else the machine does meets all of them.
 * @throws Error when two contenders disagree on how many addresses are open: then nothing is comparable.
 */
export function benchUrlPolicy(rounds = 15): UrlPolicyBenchmark {
  const entries = filterCounts.flatMap((filterCount) => {
    const contenders = createContenders(createWorkload(filterCount));
    assertAgreement(contenders);
    return contenders.map((contender) => ({ filterCount, contender, samples: [] as number[] }));
  });
  // The first round warms up and is thrown away.
  for (let round = 0; round <= rounds; round++) {
    for (const { contender, samples } of entries) {
      const sample = measure(contender);
      if (round > 0) samples.push(sample);
    }
  }
  const measurements = entries.map(({ filterCount, contender, samples }) =>
    summarise(filterCount, contender, samples),
  );
  return { rounds, measurements, growth: growthOf(measurements), aheadOfPeer: aheadOf(measurements) };
}

/**
 * Nanoseconds of processor time for one decision, over as many passes as fill the round. The time this
 * thread computes is counted, not the time that passes, so that other programs on the machine spoil
 * less: what they leave of the caches is still in the figures.
 */
function measure({ pass, addresses }: Contender): number {
  const start = computedMicroseconds();
  let passes = 0;
  let spent = 0;
  while (spent < roundMilliseconds * 1000) {
    pass();
    passes++;
    spent = computedMicroseconds() - start;
  }
  return (spent * 1000) / (passes * addresses);
}

function computedMicroseconds(): number {
  const { user, system } = process.threadCpuUsage();
  return user + system;
}

function assertAgreement(contenders: readonly Contender[]): void {
  for (const { name, addresses, pass } of contenders) {
    const open = pass();
    if (open !== Math.ceil(addresses / 2)) {
      throw new Error(
        `${name} opens ${open} of ${addresses} addresses where every other one is to be opened.`,
      );
    }
  }
}

function summarise(filterCount: number, { name, from }: Contender, samples: readonly number[]): Measurement {
  const sorted = samples.toSorted((left, right) => left - right);
  const median = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  return {
    filterCount,
    name,
    from,
    nanoseconds: { median, quickest: sorted[0] ?? Number.NaN, slowest: sorted.at(-1) ?? Number.NaN },
    decisionsPerSecond: 1e9 / median,
  };
}

function growthOf(measurements: readonly Measurement[]): UrlPolicyBenchmark['growth'] {
  const growth = (from: 'text' | 'parsed') =>
    medianOf(measurements, 'url-policy', 100_000, from) / medianOf(measurements, 'url-policy', 10, from);
  return { text: growth('text'), parsed: growth('parsed') };
}

function aheadOf(measurements: readonly Measurement[]): UrlPolicyBenchmark['aheadOfPeer'] {
  return Object.fromEntries(
    filterCounts.map((filterCount) => [
      filterCount,
      medianOf(measurements, '@ghostery/adblocker', filterCount, 'text') /
        medianOf(measurements, 'url-policy', filterCount, 'text'),
    ]),
  );
}

function medianOf(
  measurements: readonly Measurement[],
  name: string,
  filterCount: number,
  from: 'text' | 'parsed',
): number {
  const found = measurements.find(
    (measurement) =>
      measurement.name === name && measurement.filterCount === filterCount && measurement.from === from,
  );
  return found?.nanoseconds.median ?? Number.NaN;
}

/** The figures as a table for people. */
export function describeBenchmark({ rounds, measurements, growth, aheadOfPeer }: UrlPolicyBenchmark): string {
  const rows = measurements.map(({ filterCount, name, from, nanoseconds, decisionsPerSecond }) => {
    const ratio = nanoseconds.median / medianOf(measurements, 'url-policy', filterCount, from);
    const { median, quickest, slowest } = nanoseconds;
    return [
      filterCount.toLocaleString('en'),
      name,
      from,
      Math.round(decisionsPerSecond).toLocaleString('en'),
      `${Math.round(median)} ns`,
      `${Math.round(quickest)}–${Math.round(slowest)}`,
      `× ${ratio.toFixed(2)}`,
    ];
  });
  return [
    table([['filters', 'contender', 'from', 'decisions/s', 'median', 'spread', 'beside ours'], ...rows]),
    '',
    `${rounds} rounds of ${roundMilliseconds} ms each; URLPatterns are left out above 1,000 filters.`,
    `Cost with 100,000 filters over 10: × ${growth.text.toFixed(2)} from text, × ${growth.parsed.toFixed(2)} parsed (aim: at most 1.5).`,
    `Ahead of @ghostery/adblocker from text: ${filterCounts.map((filterCount) => `× ${(aheadOfPeer[filterCount] ?? Number.NaN).toFixed(1)} with ${filterCount.toLocaleString('en')}`).join(', ')} (aim: at least 3).`,
  ].join('\n');
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row.map((cell, column) => cell[column < 3 ? 'padEnd' : 'padStart'](widths[column] ?? 0)).join('  '),
    )
    .join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({ options: { json: { type: 'string' } } });
  const benchmark = benchUrlPolicy();
  console.log(describeBenchmark(benchmark));
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(benchmark, null, 2)}\n`);
}

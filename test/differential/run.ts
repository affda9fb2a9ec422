/**
 * Compares our plain URL lists with Debian's chromium: generated lists as managed policy, generated
 * addresses, one verdict each.
 * Usage: npm run -s test:differential -- [--seed N] [--lists N] [--urls N]
 *   --seed   where the generator starts (default: a new one each time; it is printed)
 *   --lists  how many pairs of lists, each with its own start of Chromium (default 4)
 *   --urls   how many addresses for each pair (default 250)
 * Exit code: 0 no difference, or skipped; 1 a difference; 2 the comparison could not be made.
 */
import { parseArgs } from 'node:util';
import { chromiumVersion } from './chromium.ts';
import { compareUniverse, createUniverse, type Mismatch, shrink } from './compare.ts';
import { assertNoOtherLists, policyFolder, whyNotWritable } from './managed-lists.ts';
import { hasPrivateFolder, runWithPrivateFolder } from './private-folder.ts';

/** Shrinking one takes a minute of browser starts; the first few tell what is wrong. */
const shrunkMismatches = 3;

try {
  process.exitCode = await start(readOptions(process.argv.slice(2)));
} catch (error) {
  // Playwright adds the browser's whole log.
  console.error(error instanceof Error ? error.message.split('\n', 1)[0] : String(error));
  process.exitCode = 2;
}

/** Makes sure there is something to compare with, and that setting its lists disturbs nobody. */
async function start(options: Options): Promise<number> {
  const version = chromiumVersion();
  if (version === null) {
    return skip('chromium is not installed. On Debian or Ubuntu: apt-get install -y chromium');
  }
  if (!hasPrivateFolder()) {
    const code = await runWithPrivateFolder();
    if (code !== null) return code;
    console.log(
      `Meanwhile the lists under test rule every Chromium on this machine, through ${policyFolder}.`,
    );
  }
  const obstacle = whyNotWritable();
  if (obstacle !== null) return skip(obstacle);
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const) {
    // Leaving through `exit` takes the policy file away.
    process.once(signal, () => process.exit(code));
  }
  assertNoOtherLists();
  return compare(version, options);
}

interface Options {
  readonly seed: number;
  readonly lists: number;
  readonly urls: number;
}

function readOptions(words: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...words],
    options: { seed: { type: 'string' }, lists: { type: 'string' }, urls: { type: 'string' } },
  });
  return {
    seed: readNumber('--seed', values.seed) ?? Math.floor(Math.random() * 1_000_000),
    lists: readNumber('--lists', values.lists) ?? 4,
    urls: readNumber('--urls', values.urls) ?? 250,
  };
}

function readNumber(option: string, text: string | undefined): number | undefined {
  if (text === undefined || /^\d{1,9}$/.test(text)) return text === undefined ? undefined : Number(text);
  throw new Error(`${option} takes a whole number, not "${text}".`);
}

async function compare(version: string, { seed, lists, urls }: Options): Promise<number> {
  console.log(`Comparing with ${version}: seed ${seed}, ${lists} pairs of lists, ${urls} addresses each.`);
  const started = Date.now();
  const mismatches: Mismatch[] = [];
  let compared = 0;
  let blocked = 0;
  let parsedByOne = 0;
  for (let index = 0; index < lists; index++) {
    const universe = createUniverse(seed + index, urls);
    const found = await compareUniverse(universe);
    mismatches.push(...found.mismatches);
    compared += urls;
    blocked += found.blocked;
    parsedByOne += found.parsedByOne.length;
    console.log(
      `  lists of seed ${universe.seed}: ${found.blocked} of ${urls} blocked, ${found.mismatches.length} differences`,
    );
  }
  for (const mismatch of mismatches.slice(0, shrunkMismatches)) report(await shrink(mismatch));
  for (const mismatch of mismatches.slice(shrunkMismatches)) console.log(`DIFFERS ${outline(mismatch)}`);
  const seconds = Math.round((Date.now() - started) / 1000);
  console.log(
    `${compared} addresses in ${seconds} s: ${blocked} blocked by Chromium, ${parsedByOne} that only one of the two can parse, ${mismatches.length} differences (seed ${seed}).`,
  );
  return mismatches.length === 0 ? 0 : 1;
}

function skip(why: string): number {
  const line = '='.repeat(72);
  console.log(`${line}\nSKIPPED: nothing was compared with Chromium. ${why}\n${line}`);
  return 0;
}

function report(mismatch: Mismatch): void {
  const { allow, block } = mismatch.lists;
  console.log(
    `DIFFERS ${outline(mismatch)}\n  allow ${JSON.stringify(allow)}\n  block ${JSON.stringify(block)}`,
  );
}

function outline({ address, chromium, ours }: Mismatch): string {
  return `${JSON.stringify(address)}: Chromium says ${chromium}, we say ${ours}`;
}

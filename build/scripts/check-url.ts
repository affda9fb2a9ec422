/**
 * Says for every address on standard input, one a line, whether it may be opened, and which rule says so:
 * `allow|block<TAB>ADDRESS<TAB>RULE`, one line out for each line in.
 *
 *   npm run -s check-url -- --profile FILE
 *     as the terminal would decide about a page: "allow" where any service of the profile opens it. FILE is a
 *     profile.yaml or its folder. RULE begins with the service's id: "ameli: allow ameli.fr".
 *   npm run -s check-url -- --allow FILE --block FILE
 *     as Chromium's lists alone decide (URLAllowlist, URLBlocklist): no gate, no linting, no implied
 *     block-all. Each file has one filter a line, either may be left out. RULE is "allow caf.fr" or "block *".
 *     Every line is taken as it stands; an empty one, and one that begins with "#", is a filter Chromium
 *     skips, so notes may be written there. Chromium reads the first 1000 filters of a list, this all.
 *
 * RULE is "no rule" where nothing matched, "not an address" for what cannot be parsed (always "block": Chromium
 * never opens that), and in a profile "scheme ftp" and the like for what is never opened as a page.
 * Exits 0, or 2 when asked wrongly or a file cannot be used.
 */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { createPolicy, decideAddress } from '../../app/url-policy/policy.ts';
import { type Decider, describeReason, explainUnreadable, oneCell, Refusal } from './check-url/answer.ts';

type Request =
  | { readonly kind: 'profile'; readonly file: string }
  | { readonly kind: 'lists'; readonly allow: string | undefined; readonly block: string | undefined };

// A reader that has seen enough ("| head") is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  await answerAll(await createDecider(readRequest(process.argv.slice(2))));
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

function readRequest(words: readonly string[]): Request {
  const { profile, allow, block } = readOptions(words);
  if (profile !== undefined) {
    if (allow === undefined && block === undefined) return { kind: 'profile', file: profile };
    throw new Refusal('Give either --profile FILE, or --allow FILE and --block FILE, not both.');
  }
  if (allow !== undefined || block !== undefined) return { kind: 'lists', allow, block };
  throw new Refusal('Say what to check against: --profile FILE, or --allow FILE and --block FILE.');
}

function readOptions(words: readonly string[]) {
  const options = {
    profile: { type: 'string' },
    allow: { type: 'string' },
    block: { type: 'string' },
  } as const;
  try {
    return parseArgs({ args: [...words], options }).values;
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('. ', 1)[0] ?? '') : '';
    throw new Refusal(
      `${reason.replace(/\.$/, '')}: the options are --profile FILE, --allow FILE and --block FILE; addresses come on standard input.`,
    );
  }
}

async function createDecider(request: Request): Promise<Decider> {
  if (request.kind === 'lists') return listDecider(request.allow, request.block);
  // What reads a profile takes longer to load than lists take to answer.
  const { profileDecider } = await import('./check-url/profile-decider.ts');
  return profileDecider(request.file);
}

async function listDecider(allowFile: string | undefined, blockFile: string | undefined): Promise<Decider> {
  const policy = createPolicy({
    allow: await readFilters(allowFile),
    block: await readFilters(blockFile),
    allowListMode: false,
  });
  return (address) => {
    const decision = decideAddress(policy, address);
    return { verdict: decision.verdict, rule: describeReason(decision) };
  };
}

async function readFilters(file: string | undefined): Promise<readonly string[]> {
  if (file === undefined) return [];
  const text = await readText(file);
  const filters = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const chromiumReads = 1000;
  if (filters.filter((filter) => filter !== '').length > chromiumReads) {
    console.error(
      `${file} has more than ${chromiumReads} filters: Chromium would ignore the rest, here all count.`,
    );
  }
  return filters;
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new Refusal(explainUnreadable(file, error));
  }
}

/** Reads, answers and writes piece by piece: a million lines need no more memory than a few. */
async function answerAll(decide: Decider): Promise<void> {
  let rest = '';
  let isFirst = true;
  for await (const piece of readInput()) {
    const text = rest + piece;
    const lines = (isFirst ? text.replace(/^\uFEFF/, '') : text).split('\n');
    isFirst = false;
    rest = lines.pop() ?? '';
    await write(lines.map((line) => answerLine(line, decide)).join(''));
  }
  if (rest !== '') await write(answerLine(rest, decide));
}

async function* readInput(): AsyncGenerator<string> {
  process.stdin.setEncoding('utf8');
  try {
    for await (const piece of process.stdin) yield String(piece);
  } catch (error) {
    throw new Refusal(explainUnreadable('Standard input', error));
  }
}

function answerLine(line: string, decide: Decider): string {
  const address = line.endsWith('\r') ? line.slice(0, -1) : line;
  const { verdict, rule } = decide(address);
  return `${verdict}\t${oneCell(address)}\t${rule}\n`;
}

async function write(text: string): Promise<void> {
  if (text !== '' && !process.stdout.write(text)) await once(process.stdout, 'drain');
}

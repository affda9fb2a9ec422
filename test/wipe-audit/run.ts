/**
 * The wipe audit: what a visitor leaves by every mechanism, and whether any of it is found after the session.
 * Usage: npm run -s wipe-audit -- [--quick] [--weakened] [--output FILE]
 * Exit code 0 when nothing is found, 1 when something is, 2 when the audit proves nothing or was not understood.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { projectRoot } from '../../build/scripts/prepare/paths.mjs';
import { endOnSignals } from '../../build/scripts/prepare/signals.mjs';
import { describeRuntime, readRuntime } from '../../build/scripts/runtime.mjs';
import { auditOnce, type Finding } from './audit-once.ts';
import type { AuditedTerminal, Ending } from './drive/audited-terminal.ts';
import { startBorneUnderAudit } from './drive/borne-under-audit.ts';
import { type AuditedService, type AuditStage, openAuditStage } from './drive/stage-of-audit.ts';
import { startUnwipedTerminal } from './drive/unwiped-terminal.ts';
import type { Mechanism } from './mechanism.ts';
import { mechanisms } from './mechanisms.ts';
import { closingLine, placesOf, tableOf } from './report.ts';
import { type AuditRequest, readRequest } from './request.ts';
import { createSearcher } from './scan/needles.ts';
import { judge, type Verdict } from './verdict.ts';

/** Sessions that are audited, the quick one first. */
const plans = [
  { ending: 'by hand', service: 'secure' },
  { ending: 'killed', service: 'strict' },
  { ending: 'crashed', service: 'secure' },
] as const satisfies readonly Plan[];

endOnSignals();
const request = understand();
process.exitCode = request === null ? 2 : await run(request);
// A terminal that would not end must not keep the result from whoever waits for it.
process.exit();

function understand(): AuditRequest | null {
  try {
    return readRequest(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return null;
  }
}

async function run({ quick, weakened, output }: AuditRequest): Promise<number> {
  const begin = performance.now();
  const quiet = mechanisms.filter(({ opensOutside }) => opensOutside !== true);
  const results: Result[] = [];
  try {
    if (!weakened)
      for (const plan of quick ? plans.slice(0, 1) : plans)
        results.push(await audit(startBorneUnderAudit, mechanisms, plan));
    if (weakened || !quick)
      results.push({ ...(await audit(startUnwipedTerminal, quiet, plans[0])), isWeakened: true });
  } catch (error) {
    console.log(`VOID: ${error instanceof Error ? error.message : String(error)}.`);
    return 2;
  }
  for (const result of results) print(result);
  save(output, results);
  console.log(`\n${describeRuntime(readRuntime())}, ${Math.round((performance.now() - begin) / 1000)} s`);
  return conclude(results, weakened);
}

interface Plan {
  readonly ending: Ending;
  readonly service: AuditedService;
}

interface Result {
  readonly finding: Finding;
  readonly verdict: Verdict;
  readonly isWeakened: boolean;
}

async function audit(
  start: (stage: AuditStage) => Promise<AuditedTerminal>,
  planted: readonly Mechanism[],
  { ending, service }: Plan,
): Promise<Result> {
  const stage = await openAuditStage(planted, service);
  try {
    const terminal = await start(stage);
    try {
      const searcher = createSearcher(
        stage.marker,
        stage.mechanisms.map(({ id }) => id),
      );
      const finding = await auditOnce(stage, terminal, searcher, ending);
      return { finding, verdict: judge(finding, stage.mechanisms, searcher), isWeakened: false };
    } finally {
      await terminal.close();
    }
  } finally {
    await stage.close();
  }
}

function print({ finding, verdict, isWeakened }: Result): void {
  console.log(
    `\n${isWeakened ? 'Nothing wiped (the test of this test)' : `Session ended ${finding.ending}`}\n`,
  );
  for (const line of tableOf(verdict)) console.log(line);
  console.log('');
  for (const line of placesOf(finding)) console.log(line);
  if (isWeakened) return;
  for (const { id, title, elsewhere } of verdict.rows)
    for (const [owner, parts] of elsewhere)
      console.log(`FOUND ${id} ${title}: ${owner}, ${parts.join(', ')}`);
  for (const stray of verdict.strays) console.log(`FOUND ${stray}`);
}

function conclude(results: readonly Result[], weakened: boolean): number {
  for (const { finding, verdict, isWeakened } of results)
    console.log(`${isWeakened ? 'nothing wiped' : `ended ${finding.ending}`}: ${closingLine(verdict)}`);
  const reason = results.map(({ verdict }) => verdict.isVoid).find((one) => one !== null);
  if (reason !== undefined) {
    console.log(reason);
    return 2;
  }
  if (!weakened && results.some(({ verdict, isWeakened }) => isWeakened && verdict.isClean)) {
    console.log('VOID: where nothing was wiped, nothing was found either.');
    return 2;
  }
  return results.every(({ verdict, isWeakened }) => verdict.isClean || (isWeakened && !weakened)) ? 0 : 1;
}

function save(output: string | null, results: readonly Result[]): void {
  const file = output === null ? join(projectRoot, 'test', 'output', 'wipe-audit.json') : resolve(output);
  mkdirSync(dirname(file), { recursive: true });
  const content = {
    runtime: readRuntime().version,
    audits: results.map(({ finding, verdict, isWeakened }) => ({
      ending: finding.ending,
      isWeakened,
      void: verdict.isVoid,
      clean: verdict.isClean,
      rows: verdict.rows.map((row) => ({ ...row, elsewhere: Object.fromEntries(row.elsewhere) })),
      strays: verdict.strays,
      places: [...finding.control, ...finding.elsewhere],
    })),
  };
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);
}

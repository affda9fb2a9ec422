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
import { openAuditStage } from './drive/stage-of-audit.ts';
import { type Plan, plansOf } from './plans.ts';
import { closingLine, placesOf, tableOf, wardenRowsOf, wardenTableOf } from './report.ts';
import { type AuditRequest, readRequest } from './request.ts';
import { createSearcher } from './scan/needles.ts';
import { judge, type Verdict } from './verdict.ts';

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
  const results: Result[] = [];
  try {
    for (const plan of plansOf({ quick, weakened })) results.push(await audit(plan));
  } catch (error) {
    console.log(`VOID: ${error instanceof Error ? error.message : String(error)}.`);
    return 2;
  }
  for (const result of results) print(result);
  save(output, results);
  console.log(`\n${describeRuntime(readRuntime())}, ${Math.round((performance.now() - begin) / 1000)} s`);
  return conclude(results, weakened);
}

interface Result {
  readonly plan: Plan;
  readonly finding: Finding;
  readonly verdict: Verdict;
}

async function audit(plan: Plan): Promise<Result> {
  const stage = await openAuditStage(plan.mechanisms, plan.service);
  try {
    const terminal = await plan.start(stage);
    try {
      const searcher = createSearcher(
        stage.marker,
        stage.mechanisms.map(({ id }) => id),
      );
      const finding = await auditOnce(stage, terminal, searcher, plan.ending);
      return { plan, finding, verdict: judge(finding, stage.mechanisms, searcher) };
    } finally {
      await terminal.close();
    }
  } finally {
    await stage.close();
  }
}

function print({ plan, finding, verdict }: Result): void {
  console.log(`\n${plan.name}\n`);
  for (const line of tableOf(verdict)) console.log(line);
  console.log('');
  for (const line of wardenTableOf(finding)) console.log(line);
  console.log('');
  for (const line of placesOf(finding)) console.log(line);
  if (plan.mustShow.length > 0) return;
  for (const { id, title, elsewhere } of verdict.rows)
    for (const [owner, parts] of elsewhere)
      console.log(`FOUND ${id} ${title}: ${owner}, ${parts.join(', ')}`);
  for (const stray of verdict.strays) console.log(`FOUND ${stray}`);
}

function conclude(results: readonly Result[], weakened: boolean): number {
  for (const { plan, verdict } of results) console.log(`${plan.name}: ${closingLine(verdict)}`);
  const reason = results.map(({ plan, verdict }) => verdict.isVoid ?? blindnessOf(plan, verdict));
  const first = reason.find((one) => one !== null);
  if (first !== undefined) {
    console.log(first);
    return 2;
  }
  return results.every(({ plan, verdict }) => verdict.isClean || (plan.mustShow.length > 0 && !weakened))
    ? 0
    : 1;
}

/** Why a weakened run proves the audit blind, else null. */
function blindnessOf({ name, mustShow }: Plan, { rows }: Verdict): string | null {
  const missing = mustShow.filter((owner) => !rows.some(({ elsewhere }) => elsewhere.has(owner)));
  return missing.length === 0 ? null : `VOID: "${name}" shows nothing in ${missing.join(', ')}.`;
}

function save(output: string | null, results: readonly Result[]): void {
  const file = output === null ? join(projectRoot, 'test', 'output', 'wipe-audit.json') : resolve(output);
  mkdirSync(dirname(file), { recursive: true });
  const content = {
    runtime: readRuntime().version,
    audits: results.map(({ plan, finding, verdict }) => ({
      name: plan.name,
      ending: plan.ending,
      service: plan.service,
      isWeakened: plan.mustShow.length > 0,
      void: verdict.isVoid,
      clean: verdict.isClean,
      rows: verdict.rows.map((row) => ({ ...row, elsewhere: Object.fromEntries(row.elsewhere) })),
      warden: wardenRowsOf(finding),
      strays: verdict.strays,
      places: [...finding.control, ...finding.elsewhere],
    })),
  };
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);
}

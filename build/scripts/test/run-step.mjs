import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { nodeExecutable } from '../prepare/node-24.mjs';
import { projectRoot } from '../prepare/paths.mjs';
import { formatDuration } from '../prepare/progress.mjs';
import { runProgram } from '../prepare/run-program.mjs';
import { readPlaywrightReport } from './playwright-report.mjs';
import { readVitestReport } from './vitest-report.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

/**
 * What a suite's report says: how many passed, and the others by name, failures with their first line.
 *
 * @typedef {{ passed: number, failed: readonly string[], skipped: readonly string[] }} Report
 */

/** @typedef {import('./steps.mjs').Step} Step */
/** @typedef {import('../prepare/run-program.mjs').Outcome} Outcome */

const outputFolder = join(projectRoot, 'test', 'output');
const logFolder = join(outputFolder, 'logs');

/** How much of a failed check's output is shown; the log holds all of it. */
const shownLines = 40;

/**
 * Runs one step, prints its result as one line and its failures below, and never throws for a failing test.
 *
 * @param {Step} step
 * @param {{ env: NodeJS.ProcessEnv, verbose: boolean, files: readonly string[] }} options
 * @returns {Promise<Count>}
 */
export async function runStep(step, { env, verbose, files }) {
  const log = join(logFolder, `${step.name}.log`);
  const reportFile = join(outputFolder, `${step.name}.json`);
  mkdirSync(logFolder, { recursive: true });
  // A report left from an earlier run must not speak for this one.
  rmSync(reportFile, { force: true });
  process.stdout.write(`${step.name.padEnd(13)}${verbose ? '\n' : ''}`);
  const start = performance.now();
  const outcome = await runProgram(
    nodeExecutable,
    [...step.command, ...suiteArguments(step, reportFile, files)],
    {
      cwd: projectRoot,
      env: { ...env, ...step.environment },
      log,
      echo: verbose,
      timeoutSeconds: step.limitMinutes * 60,
    },
  );
  const report = judge(step, outcome, readReport(step, reportFile));
  printReport(report, { log, duration: performance.now() - start });
  return { passed: report.passed, failed: report.failed.length, skipped: report.skipped.length };
}

/**
 * A step that cannot run on this machine: counted as skipped, and said aloud.
 *
 * @param {Step} step
 * @param {string} why
 * @returns {Count}
 */
export function skipStep(step, why) {
  console.log(`${step.name.padEnd(13)}1 SKIPPED\n${indented(`⚠ SKIPPED: ${why}`)}`);
  return { passed: 0, failed: 0, skipped: 1 };
}

/**
 * @param {Step} step
 * @param {string} reportFile
 * @param {readonly string[]} files
 * @returns {readonly string[]}
 */
function suiteArguments(step, reportFile, files) {
  switch (step.kind) {
    case 'vitest':
      return ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`, ...files];
    case 'playwright':
      return files;
    default:
      return [];
  }
}

/**
 * @param {Step} step
 * @param {string} reportFile
 * @returns {Report | undefined} undefined for a check, and for a suite that got nowhere
 */
function readReport(step, reportFile) {
  switch (step.kind) {
    case 'vitest':
      return readVitestReport(reportFile);
    case 'playwright':
      return readPlaywrightReport(reportFile);
    default:
      return undefined;
  }
}

/**
 * The report, and what it cannot say: a runner that failed on top of its tests or ran none at all.
 *
 * @param {Step} step
 * @param {Outcome} outcome
 * @param {Report | undefined} report
 * @returns {Report}
 */
function judge(step, outcome, report) {
  const trouble = troubleOf(step, outcome);
  if (step.kind === 'check') return judgeCheck(outcome, trouble);
  if (report === undefined) return { passed: 0, failed: [trouble || 'wrote no report'], skipped: [] };
  if (report.failed.length > 0) return report;
  if (trouble !== undefined) return { ...report, failed: [trouble] };
  if (report.passed === 0) return { ...report, failed: ['no test ran'] };
  return report;
}

/**
 * @param {Outcome} outcome
 * @param {string | undefined} trouble
 * @returns {Report}
 */
function judgeCheck(outcome, trouble) {
  if (trouble !== undefined) return { passed: 0, failed: [trouble], skipped: [] };
  const skipped = outcome.kind === 'succeeded' ? /^SKIPPED: *(.*)/m.exec(outcome.output) : null;
  return skipped === null
    ? { passed: 1, failed: [], skipped: [] }
    : { passed: 0, failed: [], skipped: [skipped[1] || ''] };
}

/**
 * @param {Step} step
 * @param {Outcome} outcome
 * @returns {string | undefined} why the program did not do well
 */
function troubleOf(step, outcome) {
  switch (outcome.kind) {
    case 'succeeded':
      return undefined;
    case 'missing':
      return 'could not be started';
    case 'timedOut':
      return `not finished after ${step.limitMinutes} minutes\n${lastLines(outcome.output)}`;
    default:
      return `ended with code ${outcome.code}\n${lastLines(outcome.output)}`;
  }
}

/**
 * @param {string} output
 */
function lastLines(output) {
  return output.trimEnd().split('\n').slice(-shownLines).join('\n');
}

/**
 * @param {Report} report
 * @param {{ log: string, duration: number }} about
 */
function printReport({ passed, failed, skipped }, { log, duration }) {
  const counts = [`${passed} passed`];
  if (failed.length > 0) counts.push(`${failed.length} FAILED`);
  if (skipped.length > 0) counts.push(`${skipped.length} SKIPPED`);
  console.log(`${counts.join(', ')}  (${formatDuration(duration)})`);
  for (const failure of failed) console.log(indented(`✗ ${failure}`));
  for (const name of skipped.slice(0, shownLines)) console.log(indented(`⚠ SKIPPED: ${name}`));
  if (skipped.length > shownLines)
    console.log(indented(`⚠ SKIPPED: and ${skipped.length - shownLines} more, see the log`));
  if (failed.length > 0) console.log(indented(`everything it printed: ${log.slice(projectRoot.length + 1)}`));
}

/**
 * @param {string} text
 */
function indented(text) {
  return text.replace(/^/gm, '    ');
}

import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { projectRoot } from '../prepare/paths.mjs';

/**
 * The part of vitest's JSON report (Jest's format) that is read here.
 *
 * @typedef {{ testResults: {
 *   name: string,
 *   status: string,
 *   message?: string,
 *   assertionResults: { fullName: string, status: string, failureMessages?: string[] }[],
 * }[] }} VitestReport
 */

/**
 * @param {string} file
 * @returns {import('./run-step.mjs').Report | undefined}
 */
export function readVitestReport(file) {
  if (!existsSync(file)) return undefined;
  /** @type {VitestReport} */
  const { testResults } = JSON.parse(readFileSync(file, 'utf8'));
  let passed = 0;
  /** @type {string[]} */
  const failed = [];
  /** @type {string[]} */
  const skipped = [];
  for (const { name, status, message, assertionResults } of testResults) {
    const path = relative(projectRoot, name);
    for (const test of assertionResults) {
      if (test.status === 'passed') passed += 1;
      else if (test.status === 'failed')
        failed.push(`${path} › ${test.fullName}\n${firstLines(test.failureMessages?.[0])}`);
      else skipped.push(`${path} › ${test.fullName}`);
    }
    // A file that does not even load has no tests to count.
    const lacksFailure = !assertionResults.some((test) => test.status === 'failed');
    if (status === 'failed' && lacksFailure) failed.push(`${path}\n${firstLines(message)}`);
  }
  return { passed, failed, skipped };
}

/**
 * @param {string | undefined} message
 */
function firstLines(message) {
  return (message || '').split('\n').slice(0, 6).join('\n');
}

import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { root } from './run-command.mjs';

/** Counts from Vitest's JSON report. A file that could not be loaded, and errors outside any test, count as failures. */
export async function readVitestReport(path, exitCode) {
  let report;
  try {
    report = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    process.stdout.write(`Vitest left no report (exit ${exitCode}): ${error.message}\n`);
    return { passed: 0, failed: 1, skipped: [] };
  }
  const counts = { passed: 0, failed: 0, skipped: [] };
  for (const file of report.testResults) countFile(file, counts);
  if (exitCode !== 0 && counts.failed === 0) counts.failed = 1;
  return counts;
}

function countFile(file, counts) {
  const before = counts.failed;
  for (const test of file.assertionResults) {
    if (test.status === 'passed') counts.passed += 1;
    else if (test.status === 'failed') counts.failed += 1;
    else counts.skipped.push(`${relative(root, file.name)}: ${test.fullName}`);
  }
  if (file.status === 'failed' && counts.failed === before) counts.failed += 1;
}

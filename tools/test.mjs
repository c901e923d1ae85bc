import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { ensureBuilt } from './build.mjs';
import { ensureChromium } from './chromium.mjs';
import { ensureInstalled } from './install.mjs';
import { sayFault, secondsSince } from './progress.mjs';
import { packageCommand, root, runCommand } from './run-command.mjs';
import { readVitestReport } from './vitest-report.mjs';

/** Everything CI checks, in order; the very last line is "N passed, N failed, N skipped". */
const strict = process.env.SHIRONAM_TEST_STRICT === '1';
const total = { passed: 0, failed: 0, skipped: 0 };

function heading(words) {
  process.stdout.write(`\n== ${words}\n`);
}

/** One check, one point: it passes, or it fails with what it printed. */
async function check(name, work) {
  heading(name);
  const begun = performance.now();
  const complaint = await work().catch((error) => error.message);
  total[complaint === undefined ? 'passed' : 'failed'] += 1;
  process.stdout.write(complaint === undefined ? `${name}: passed (${secondsSince(begun)})\n` : `${name}: FAILED: ${complaint}\n`);
}

async function succeed([command, args]) {
  const code = await runCommand(command, args);
  if (code !== 0) throw new Error(`exit ${code}`);
}

async function runTests(chromium, filters) {
  heading('Unit, store, route and browser tests');
  if (chromium.path === undefined) process.stdout.write(`Browser tests are left out: ${chromium.reason}.\n`);
  const report = `${root}/.cache/vitest.json`;
  await mkdir(`${root}/.cache`, { recursive: true });
  await rm(report, { force: true });
  const env = { ...process.env, ...(chromium.path === undefined ? {} : { SHIRONAM_CHROMIUM: chromium.path }) };
  if (!process.stdout.isTTY) env.NO_COLOR = '1';
  const [command, args] = packageCommand('vitest/vitest.mjs', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...filters]);
  const code = await runCommand(command, args, { env });
  const counts = await readVitestReport(report, code);
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped.length;
  if (counts.skipped.length > 0) heading('Left out');
  for (const name of counts.skipped) process.stdout.write(`- ${name}\n`);
}

async function runAll(filters) {
  try {
    heading('Install');
    await ensureInstalled();
    process.stdout.write('node_modules is what the lockfile says\n');
  } catch (error) {
    sayFault(error);
    total.failed += 1;
    return;
  }
  if (filters.length === 0) {
    await check('Types', () => succeed(packageCommand('typescript/bin/tsc', ['-b'])));
    await check('Build', ensureBuilt);
    await check('Lint', () => succeed(packageCommand('eslint/bin/eslint.js', ['.'])));
    if (existsSync(`${root}/tools/house.mjs`)) await check('House rules', () => succeed([process.execPath, [`${root}/tools/house.mjs`]]));
  } else {
    await check('Build', ensureBuilt);
  }
  await runTests(await ensureChromium(), filters);
}

await runAll(process.argv.slice(2));
if (strict && total.skipped > 0) process.stdout.write(`\nSHIRONAM_TEST_STRICT=1: ${total.skipped} left-out tests fail the run.\n`);
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
process.exitCode = total.failed > 0 || (strict && total.skipped > 0) ? 1 : 0;

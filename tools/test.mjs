import { mkdir, rm } from 'node:fs/promises';
import { ensureBuilt } from './build.mjs';
import { ensureChromium } from './chromium.mjs';
import { ensureInstalled } from './install.mjs';
import { sayFault, secondsSince } from './progress.mjs';
import { hearCommand, packageCommand, passOnCommand, root } from './run-command.mjs';
import { readVitestReport } from './vitest-report.mjs';

/** Everything CI checks; the very last line is "N passed, N failed, N skipped". */
const strict = process.env.SHIRONAM_TEST_STRICT === '1';
const total = { passed: 0, failed: 0, skipped: 0 };

function heading(words) {
  process.stdout.write(`\n== ${words}\n`);
}

/** One check, one point: it passes, or it fails. What it says is printed whole when it ends, between lines of the tests that go on beside it. */
async function check(name, work) {
  const begun = performance.now();
  const { complaint, said = '' } = await work().catch((error) => ({ complaint: error.message }));
  total[complaint === undefined ? 'passed' : 'failed'] += 1;
  const verdict = complaint === undefined ? `passed (${secondsSince(begun)})` : `FAILED: ${complaint}`;
  process.stdout.write(`\n== ${name}\n${said.trim() === '' ? '' : `${said.trim()}\n`}${name}: ${verdict}\n\n`);
}

async function succeed([command, args]) {
  const { code, said } = await hearCommand(command, args);
  return { said, complaint: code === 0 ? undefined : `exit ${code}` };
}

async function build() {
  await ensureBuilt();
  return {};
}

/** They work on one core; the tests, which wait for databases and browsers, have the rest. Lint reads the types that the first leaves. */
async function checkSources() {
  await check('Types', () => succeed(packageCommand('@typescript/native/bin/tsc', ['-b'])));
  await check('Lint', () => succeed(packageCommand('oxlint/bin/oxlint', [])));
  await check('House rules', () => succeed([process.execPath, [`${root}/tools/house.mjs`]]));
}

async function runTests(chromium, filters) {
  heading('Unit, store, route and browser tests');
  if (chromium.path === undefined) process.stdout.write(`Browser tests are left out: ${chromium.reason}.\n`);
  const report = `${root}/.cache/vitest.json`;
  await mkdir(`${root}/.cache`, { recursive: true });
  await rm(report, { force: true });
  const env = { ...process.env, ...(chromium.path === undefined ? {} : { SHIRONAM_CHROMIUM: chromium.path }) };
  if (process.stdout.isTTY) env.FORCE_COLOR = '1';
  else env.NO_COLOR = '1';
  const [command, args] = packageCommand('vitest/vitest.mjs', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...filters]);
  const code = await passOnCommand(command, args, { env });
  const counts = await readVitestReport(report, code);
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped.length;
  return counts.skipped;
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
  const checks = filters.length === 0 ? checkSources() : Promise.resolve();
  await check('Build', build);
  const skipped = await runTests(await ensureChromium(), filters);
  await checks;
  if (skipped.length > 0) heading('Left out');
  for (const name of skipped) process.stdout.write(`- ${name}\n`);
}

await runAll(process.argv.slice(2));
if (strict && total.skipped > 0) process.stdout.write(`\nSHIRONAM_TEST_STRICT=1: ${total.skipped} left-out tests fail the run.\n`);
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
process.exitCode = total.failed > 0 || (strict && total.skipped > 0) ? 1 : 0;

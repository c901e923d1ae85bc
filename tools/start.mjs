import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { sayFault } from './progress.mjs';

const watchMs = 250;

/** Installs and builds what is missing, then becomes the program: signals and exit code are the program's own. */
try {
  await ensureInstalled();
  await ensureBuilt();
} catch (error) {
  sayFault(error);
  process.exit(1);
}
if (process.env.npm_lifecycle_event === 'start') endWithParent();
const { main } = await import('../portal/dist/program/cli.js');
await main(['start', ...process.argv.slice(2)]);

/** A killed npm (or its shell, which takes a signal and passes none on) must not leave the program running unseen. */
function endWithParent() {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, watchMs);
  watch.unref();
}

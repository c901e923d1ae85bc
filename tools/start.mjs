import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { sayFault } from './progress.mjs';

/** Installs and builds what is missing, then becomes the program: signals and exit code are the program's own. */
try {
  await ensureInstalled();
  await ensureBuilt();
} catch (error) {
  sayFault(error);
  process.exit(1);
}
const { main } = await import('../portal/dist/src/cli.js');
await main(['start', ...process.argv.slice(2)]);

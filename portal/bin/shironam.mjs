#!/usr/bin/env node
import { ensureBuilt } from '../../tools/build.mjs';

try {
  await ensureBuilt();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
const { main } = await import('../dist/src/cli.js');
await main(process.argv.slice(2));

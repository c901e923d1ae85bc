#!/usr/bin/env node
import { ensureBuilt } from '../../tools/build.mjs';
import { sayFault } from '../../tools/progress.mjs';

try {
  await ensureBuilt();
} catch (error) {
  sayFault(error);
  process.exit(1);
}
const { main } = await import('../dist/program/cli.js');
await main(process.argv.slice(2));

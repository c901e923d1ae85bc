/** Runs the program from its sources, without a build: `npx tsx --conditions=source tools/dev.ts start`. */
import { main } from '../portal/src/cli.js';

await main(process.argv.slice(2));

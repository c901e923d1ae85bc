import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';

// Prints the speed of the Bangla engine, each part beside the plain way of doing it: each file bench/bangla/*.bench.ts prints its own table.

type Bench = { run(): Promise<void> };

const folder = resolve(import.meta.dirname, 'bangla');
for (const name of readdirSync(folder).filter((file) => file.endsWith('.bench.ts')).sort()) {
  const bench = (await import(resolve(folder, name))) as Bench;
  await bench.run();
  console.log('');
}

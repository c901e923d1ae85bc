import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';

// Prints the accuracy of the Bangla engine on every set: each file bench/bangla/*.eval.ts prints its own table.

type Evaluation = { run(): Promise<void> };

const folder = resolve(import.meta.dirname, 'bangla');
for (const name of readdirSync(folder).filter((file) => file.endsWith('.eval.ts')).sort()) {
  const evaluation = (await import(resolve(folder, name))) as Evaluation;
  await evaluation.run();
  console.log('');
}

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { describe, expect, it } from 'vitest';

/** The `@example` lines of the package's doc comments, run: what stands after `//` must be what the expression gives. */
const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
const scope: Record<string, unknown> = {};
for (const file of files) Object.assign(scope, (await import(`./${file.slice(0, -3)}.ts`)) as Record<string, unknown>);

function examplesOf(source: string): string[] {
  return [...source.matchAll(/@example\n((?: \* .*\n)+)/g)].flatMap(([, block = '']) => {
    const joined = block.replace(/^ \* ?/gm, '').split('\n');
    const examples: string[] = [];
    let open = '';
    for (const line of joined) {
      open += ` ${line}`;
      if (/ \/\/ /.test(line)) {
        examples.push(open.trim());
        open = '';
      }
    }
    return examples;
  });
}

function run(code: string): unknown {
  const names = Object.keys(scope);
  const compiled = vm.compileFunction(`return (${code});`, names) as (...values: unknown[]) => unknown;
  return compiled(...names.map((name) => scope[name]));
}

const examples = files.flatMap((name) => examplesOf(readFileSync(path.join(import.meta.dirname, name), 'utf8')).map((example) => [name, example] as const));

describe('the examples of the doc comments', () => {
  it.each(examples)('%s: %s', (_, example) => {
    const at = example.lastIndexOf(' // ');
    expect(run(example.slice(0, at))).toEqual(run(example.slice(at + 4)));
  });

  it('are many', () => {
    expect(examples.length).toBeGreaterThan(30);
  });
});

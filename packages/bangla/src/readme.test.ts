import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { compileFunction } from 'node:vm';
import { describe, expect, it } from 'vitest';
import * as bangla from './bangla.js';

const README = readFileSync(resolve(import.meta.dirname, '../README.md'), 'utf8');
const names = Object.keys(bangla);
const functions = Object.entries(bangla).filter(([, value]) => typeof value === 'function').map(([name]) => name);

type Check = (actual: unknown, expected: unknown, line: string) => void;

/** Code blocks whose lines may end with the value they must give: `expression // value`. Imports are left out; everything exported is in reach. */
function runExamples(code: string, check: Check): void {
  const body = code
    .split('\n')
    .filter((line) => !line.startsWith('import '))
    .map((line) => {
      const [, expression, value] = /^(.+?);? \/\/ (.+)$/.exec(line) ?? [];
      return expression && value ? `check((${expression}), (${value}), ${JSON.stringify(line)});` : line;
    })
    .join('\n');
  const run = compileFunction(body, ['check', ...names]) as (check: Check, ...exports: unknown[]) => void;
  run(check, ...Object.values(bangla));
}

/** The examples in the doc comments of the exported functions: name and code. */
function docExamples(): [name: string, code: string][] {
  const sources = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.ts') && !/\.(?:test|data)\.ts$/.test(file));
  return sources.flatMap((file) => {
    const source = readFileSync(resolve(import.meta.dirname, file), 'utf8');
    return Array.from(source.matchAll(/@example\n((?: \*(?: .*)?\n)+?) \*\/\nexport function (\w+)/g), (found): [string, string] => [found[2] ?? '', (found[1] ?? '')
          .replace(/^ \* ?/gm, '')
          .replace(/^@example$/gm, '')]).filter(([name]) => functions.includes(name));
  });
}

const equal: Check = (actual, expected, line) => expect(actual, line).toEqual(expected);

describe('the README', () => {
  const blocks = Array.from(README.matchAll(/```ts\n([^]*?)```/g), (found) => found[1] ?? '');

  it.each(blocks.map((code, index) => [index + 1, code] as const))('tells the truth in example %i', (_, code) => {
    let checked = 0;
    runExamples(code, (...check) => {
      checked++;
      equal(...check);
    });
    expect(checked + (code.startsWith('import ') ? 1 : 0)).toBeGreaterThan(0);
  });

  it.each(functions)('has an example of %s', (name) => {
    const lines = blocks.join('\n').split('\n').filter((line) => line.includes(' // '));
    const used = lines.some((line) => new RegExp(`\\b${name}\\b`).test(line)) || new RegExp(`= ${name}\\(`).test(blocks.join('\n'));
    expect(used).toBe(true);
  });

  it('stands on its own', () => {
    expect(README).not.toMatch(/portal/i);
  });
});

describe('the doc comments', () => {
  const examples = docExamples();

  it.each(examples)('of %s give an example that is true', (_, code) => {
    let checked = 0;
    runExamples(code, (...check) => {
      checked++;
      equal(...check);
    });
    expect(checked).toBeGreaterThan(0);
  });

  it('give an example for every exported function', () => {
    expect(functions.filter((name) => !examples.some(([found]) => found === name))).toEqual([]);
  });
});

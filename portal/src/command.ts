import type { Config } from './config.js';

/** Exit codes of every command (DESIGN §5). */
export const exit = { done: 0, failed: 1, wrongUse: 2, someRefused: 3 } as const;

export type CommandContext = {
  /** To stderr: progress and faults. */
  say(line: string): void;
  /** To stdout: the answer. With --json it is the JSON alone. */
  print(text: string): void;
  config(): Config;
};

export type Command = {
  /** Lines for the help, without the program's name. */
  usage: readonly string[];
  run(args: readonly string[], context: CommandContext): Promise<number>;
};

/** The words of the command are off; its usage is shown. */
export class UsageError extends Error {}

/** Something a person can mend, said in one sentence. */
export class UserFault extends Error {
  readonly exitCode: number;

  constructor(message: string, exitCode: number = exit.failed) {
    super(message);
    this.exitCode = exitCode;
  }
}

export type ParsedArgs = { words: string[]; flags: ReadonlyMap<string, string | true> };

/**
 * Splits arguments into words and flags.
 *
 * @param valued flags that take a value (`--name N` or `--name=N`); all others in `plain` stand alone
 */
export function parseArgs(args: readonly string[], plain: readonly string[], valued: readonly string[]): ParsedArgs {
  const words: string[] = [];
  const flags = new Map<string, string | true>();
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i] ?? '';
    if (!arg.startsWith('--')) {
      words.push(arg);
      continue;
    }
    const [name = '', ...inline] = arg.slice(2).split('=');
    if (plain.includes(name) && inline.length === 0) flags.set(name, true);
    else if (valued.includes(name)) {
      const value = inline.length > 0 ? inline.join('=') : args[(i += 1)];
      if (value === undefined) throw new UsageError(`--${name} needs a value.`);
      flags.set(name, value);
    } else throw new UsageError(`There is no flag --${name}${inline.length > 0 ? ' with a value' : ''} here.`);
  }
  return { words, flags };
}

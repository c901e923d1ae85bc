import { parseConfig } from './config.js';
import { DatabaseStartError } from './platform/database/embedded/embedded.js';
import { type Command, type CommandContext, exit, UsageError, UserFault } from './command.js';
import { PortInUse } from './roles.js';

/** A command's code is read when it is called for: most of the time before the first page is reading code. */
const commands: Record<string, () => Promise<Command>> = {
  start: async () => (await import('./start.command.js')).startCommand,
  import: async () => (await import('./features/archive-import/import.command.js')).importCommand,
  wire: async () => (await import('./features/wire-desk/wire.command.js')).wireCommand,
  token: async () => (await import('./features/people/people.command.js')).tokenCommand,
  user: async () => (await import('./features/people/people.command.js')).userCommand,
  demo: async () => (await import('./features/demo/demo.command.js')).demoCommand,
  backup: async () => (await import('./features/backup/backup.command.js')).backupCommand,
  restore: async () => (await import('./features/backup/backup.command.js')).restoreCommand,
  doctor: async () => (await import('./doctor.command.js')).doctorCommand,
};

/** Runs one command and sets the exit code: 0 done, 1 failed, 2 wrong use, 3 some items refused (DESIGN §5). */
export async function main(args: readonly string[]): Promise<void> {
  const [name = '', ...rest] = args;
  const context: CommandContext = {
    say: (line) => void process.stderr.write(`${line}\n`),
    print: (text) => void process.stdout.write(`${text}\n`),
    config: () => {
      const parsed = parseConfig(process.env, process.getuid?.() === 0);
      if (parsed.ok) return parsed.config;
      throw new UserFault(parsed.faults.map((fault) => `${fault.variable} ${fault.message}`).join('\n'), exit.wrongUse);
    },
  };
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined) {
    const unknown = name !== '' && !name.includes('help');
    if (unknown) context.say(`There is no command "${name}".`);
    const all = await Promise.all(Object.values(commands).map((one) => one()));
    context.say(['Usage: shironam COMMAND', ...all.flatMap((one) => one.usage.map((line) => `  shironam ${line}`))].join('\n'));
    process.exitCode = unknown || name === '' ? exit.wrongUse : exit.done;
    return;
  }
  const command = await load();
  try {
    process.exitCode = await command.run(rest, context);
  } catch (error) {
    process.exitCode = explainFailure(error, command, context);
  }
}

function explainFailure(error: unknown, command: Command, { say }: CommandContext): number {
  if (error instanceof UsageError) {
    say([error.message, 'Usage:', ...command.usage.map((line) => `  shironam ${line}`)].join('\n'));
    return exit.wrongUse;
  }
  if (error instanceof UserFault) {
    say(error.message);
    return error.exitCode;
  }
  if (error instanceof DatabaseStartError || error instanceof PortInUse) {
    say(error.message);
    return exit.failed;
  }
  const fault = error as NodeJS.ErrnoException;
  const known = outside[fault.code ?? ''];
  if (known !== undefined) {
    say(known(fault));
    return exit.failed;
  }
  say(`This failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  for (let cause = (error as Error).cause; cause instanceof Error; cause = cause.cause) say(`  because: ${cause.message}`);
  return exit.failed;
}

/** Faults of the world outside, in one sentence that says what to do. */
const outside: Record<string, (fault: NodeJS.ErrnoException) => string> = {
  ENOSPC: () => 'The disk is full: free some space and do this again; nothing half-written was kept.',
  EACCES: (fault) => `No permission for ${fault.path ?? 'a file'}: give this user the right to it, or name another.`,
  ENOENT: (fault) => `There is no ${fault.path ?? 'such file'}: check the name.`,
  EISDIR: (fault) => `${fault.path ?? 'That'} is a folder: name a file.`,
  ECONNREFUSED: () => 'The database of DATABASE_URL does not answer: start it, or check the address.',
  '53100': () => 'The disk of the database is full: free some space and do this again; nothing half-written was kept.',
  '28P01': () => 'The database refuses the password of DATABASE_URL: check it.',
  '3D000': () => 'The database named in DATABASE_URL does not exist: create it first.',
};

import { parseConfig } from './config.js';
import { backupCommand, restoreCommand } from './features/backup/backup.command.js';
import { doctorCommand } from './doctor.command.js';
import { demoCommand } from './features/demo/demo.command.js';
import { importCommand } from './features/archive-import/import.command.js';
import { tokenCommand, userCommand } from './features/people/people.command.js';
import { wireCommand } from './features/wire-desk/wire.command.js';
import { DatabaseStartError } from './platform/database/embedded/embedded.js';
import { type Command, type CommandContext, exit, UsageError, UserFault } from './command.js';
import { PortInUse } from './main.js';
import { startCommand } from './start.command.js';

const commands: Record<string, Command> = {
  start: startCommand,
  import: importCommand,
  wire: wireCommand,
  token: tokenCommand,
  user: userCommand,
  demo: demoCommand,
  backup: backupCommand,
  restore: restoreCommand,
  doctor: doctorCommand,
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
  const command = commands[name];
  if (name === '' || name === '--help' || name === 'help' || command === undefined) {
    const unknown = command === undefined && name !== '' && !name.includes('help');
    if (unknown) context.say(`There is no command "${name}".`);
    context.say(['Usage: shironam COMMAND', ...Object.values(commands).flatMap((one) => one.usage.map((line) => `  shironam ${line}`))].join('\n'));
    process.exitCode = unknown || name === '' ? exit.wrongUse : exit.done;
    return;
  }
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

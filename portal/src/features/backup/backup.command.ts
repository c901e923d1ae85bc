import { type Command, exit, parseArgs, UsageError, UserFault } from '../../command.js';
import { openProgram, type Program } from '../../program.js';
import { createBackup } from './backup.actions.js';
import { checkBackup, restoreBackup, type RestoreReport } from './restore.actions.js';
import { refuseConnected } from './connected.store.js';

export const backupCommand: Command = {
  usage: ['backup FILE [--json]'],
  run: async (args, context) => {
    const { words, flags } = parseArgs(args, ['json'], []);
    const [file] = words;
    if (file === undefined || words.length > 1) throw new UsageError('Name one file for the backup.');
    const progress = (line: string): void => context.say(line);
    const program = await openProgram(context.config(), progress, 'join');
    try {
      context.say('Backing up …');
      const report = await createBackup({ file, ...partsOf(program), progress, signal: stopOnSignal() });
      context.print(flags.has('json') ? JSON.stringify(report) : `Backed up ${counted(report.rows, 'row')} and ${counted(report.objects, 'picture file')} to ${report.file} (${megabytes(report.bytes)}).`);
      return exit.done;
    } catch (error) {
      if ((error as Error).name === 'AbortError') throw new UserFault('Stopped: no backup was made.');
      throw error;
    } finally {
      await program.close();
    }
  },
};

export const restoreCommand: Command = {
  usage: ['restore FILE [--force] [--kills FILE] [--json]'],
  run: async (args, context) => {
    const { words, flags } = parseArgs(args, ['force', 'json'], ['kills']);
    const [file] = words;
    if (file === undefined || words.length > 1) throw new UsageError('Name the one file to restore.');
    const ledger = flags.get('kills');
    const progress = (line: string): void => context.say(line);
    const config = context.config();
    progress('Checking the file …');
    const backup = await checkBackup(file);
    const program = await openProgram(config, progress, 'own');
    try {
      if (program.config.databaseUrl !== null) await refuseConnected(program);
      const report = await restoreBackup({ backup, ...partsOf(program), over: flags.has('force') ? 'force' : 'empty', ledger: typeof ledger === 'string' ? ledger : null, progress });
      for (const warning of warningsOf(report)) context.say(warning);
      context.print(flags.has('json') ? JSON.stringify(report) : `Restored the site of ${report.madeAt}: ${counted(report.rows, 'row')}, ${counted(report.objects, 'picture file')}, ${counted(report.withdrawn.length, 'later withdrawal')} made again.`);
      return exit.done;
    } finally {
      await program.close();
    }
  },
};

function partsOf({ config, owner, room }: Program): Pick<Parameters<typeof createBackup>[0], 'dataFolder' | 'owner' | 'objects' | 'now'> {
  return { dataFolder: config.dataFolder, owner, objects: room.objects, now: room.now() };
}

function warningsOf({ unreadable, waiting, madeAt }: RestoreReport): string[] {
  return [
    ...(unreadable > 0 ? [`${counted(unreadable, 'line')} of kills.jsonl could not be read: check by hand what was withdrawn after ${madeAt}.`] : []),
    ...(waiting.schedules > 0 ? [`${counted(waiting.schedules, 'story', 'stories')} will be published by schedule, the next at ${waiting.nextSchedule ?? ''}: check them before you start.`] : []),
    ...(waiting.heldBack > 0 ? [`${counted(waiting.heldBack, 'message')} that waited to go out are held back, because they may have gone out before.`] : []),
    `Everybody signs in anew; who was disabled or whose token was revoked after ${madeAt} must be disabled again.`,
  ];
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** Ctrl-C ends the backup in order: no half file stays, and a database started for it is stopped. */
function stopOnSignal(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, () => controller.abort());
  return controller.signal;
}

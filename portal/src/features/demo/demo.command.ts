import { type Command, exit, parseArgs, UsageError } from '../../command.js';
import { openProgram } from '../../program.js';
import { removeDemo } from './demo.actions.js';

export const demoCommand: Command = {
  usage: ['demo remove'],
  run: async (args, { config, print, say }) => {
    const { words } = parseArgs(args, [], []);
    if (words.join(' ') !== 'remove') throw new UsageError('The only word after "demo" is "remove".');
    const program = await openProgram(config(), say, 'join');
    try {
      const { stories, pictures } = await removeDemo(program.room);
      print(`Removed ${String(stories)} demo stories and ${String(pictures)} pictures; they will not come back.`);
      return exit.done;
    } finally {
      await program.close();
    }
  },
};

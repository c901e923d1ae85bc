import { roles, type Role } from '@shironam/story';
import { type Command, exit, parseArgs, UsageError } from '../../command.js';
import { openProgram } from '../../program.js';
import { createToken } from './people.actions.js';
import { findPeople } from './person.store.js';

const readRole = (raw: string | true | undefined): Role => {
  const role = roles.find((one) => one === raw);
  if (role === undefined) throw new UsageError(`--role must be one of ${roles.join(', ')}.`);
  return role;
};

export const tokenCommand: Command = {
  usage: ['token create --name N --role reporter|subeditor|editor|admin [--json]'],
  run: async (args, { config, print, say }) => {
    const { words, flags } = parseArgs(args, ['json'], ['name', 'role']);
    const name = flags.get('name');
    if (words.join(' ') !== 'create' || typeof name !== 'string' || name.trim() === '') throw new UsageError('A token needs "create", a --name and a --role.');
    const role = readRole(flags.get('role'));
    const program = await openProgram(config(), say, 'join');
    try {
      const made = await createToken(program.room, name.trim(), role);
      print(flags.has('json') ? JSON.stringify(made) : `Token (shown once): ${made.token}`);
      return exit.done;
    } finally {
      await program.close();
    }
  },
};

export const userCommand: Command = {
  usage: ['user list [--json]'],
  run: async (args, { config, print, say }) => {
    const { words, flags } = parseArgs(args, ['json'], []);
    if (words.join(' ') !== 'list') throw new UsageError('The only word after "user" is "list"; people are invited in the newsroom.');
    const program = await openProgram(config(), say, 'join');
    try {
      const people = await findPeople(program.database.newsroom);
      print(flags.has('json') ? JSON.stringify(people) : people.map((one) => [one.role, one.kind, one.initials, one.name, one.email ?? ''].join('\t')).join('\n'));
      return exit.done;
    } finally {
      await program.close();
    }
  },
};

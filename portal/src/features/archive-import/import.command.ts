import { type Command, UsageError } from '../../command.js';
import { importJsonl } from './jsonl-import.command.js';
import { importText } from './text-import.command.js';

const nouns = { text: importText, jsonl: importJsonl };

export const importCommand: Command = {
  usage: ['import text FILE… [--publish] [--dry-run] [--json]', 'import jsonl FILE --source NAME --map MAP [--publish] [--dry-run] [--json]'],
  run: (args, context) => {
    const [noun = '', ...rest] = args;
    if (!Object.hasOwn(nouns, noun)) throw new UsageError('Say what to import: "text" or "jsonl".');
    return nouns[noun as keyof typeof nouns](rest, context);
  },
};

import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { WireItem } from '@shironam/wire';
import { type Command, type CommandContext, exit, parseArgs, UsageError } from '../../command.js';
import { openProgram } from '../../program.js';
import { WireReader } from './parse-in-worker.js';
import { takeWireFile, type Taken } from './take.actions.js';

export const wireCommand: Command = {
  usage: ['wire parse FILE… [--json]', 'wire take FILE|FOLDER… [--json]'],
  run: async (args, context) => {
    const { words, flags } = parseArgs(args, ['json'], []);
    const [verb, ...files] = words;
    if (files.length === 0 || (verb !== 'parse' && verb !== 'take')) throw new UsageError('Give "parse" or "take" and one or more files.');
    const reader = new WireReader();
    try {
      return await (verb === 'parse' ? parseFiles(files, reader, flags.has('json'), context) : takeFiles(files, reader, flags.has('json'), context));
    } finally {
      await reader.close();
    }
  },
};

type ParsedFile = { file: string; items: WireItem[]; quarantined: { reason: string }[] };

async function parseFiles(files: readonly string[], reader: WireReader, json: boolean, { print }: CommandContext): Promise<number> {
  const results: ParsedFile[] = [];
  for (const file of files) results.push({ file, ...(await reader.parse(await readFile(file))) });
  print(json ? JSON.stringify(results) : results.map(lineOf).join('\n'));
  return results.some((one) => one.items.length === 0) ? exit.someRefused : exit.done;
}

function lineOf({ file, items, quarantined }: ParsedFile): string {
  const lines = items.map((item) => `  ${item.pubStatus}\t${item.kind}\t${item.version}\t${item.headline ?? item.id}`);
  return [file, ...lines, ...quarantined.map((one) => `  quarantined: ${one.reason}`)].join('\n');
}

async function takeFiles(paths: readonly string[], reader: WireReader, json: boolean, { config, print, say }: CommandContext): Promise<number> {
  const files = (await Promise.all(paths.map(filesBelow))).flat();
  if (files.length === 0) throw new UsageError('There is no wire file in what was named (.xml, .json, .txt or no ending).');
  const program = await openProgram(config(), say, 'join');
  const taken: Taken[] = [];
  try {
    for (const file of files) {
      taken.push(await takeWireFile(program.room, (bytes) => reader.parse(bytes), file, await readFile(file)));
      if (files.length > 20 && taken.length % 50 === 0) say(`${String(taken.length)} of ${String(files.length)} files`);
    }
  } finally {
    await program.close();
  }
  const items = taken.reduce((sum, one) => sum + one.items.length, 0);
  const quarantined = taken.filter((one) => one.quarantined.length > 0).length;
  print(json ? JSON.stringify(taken) : `${String(files.length)} files: ${String(items)} items on the desk, ${String(quarantined)} files with something in quarantine.`);
  return quarantined > 0 ? exit.someRefused : exit.done;
}

/** Pictures beside an XML are its attachments, not messages. */
const messageName = /(\.(xml|json|txt|nitf|newsml)|(^|\/)[^.]+)$/i;

async function filesBelow(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && messageName.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

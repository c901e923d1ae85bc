import { readFile } from 'node:fs/promises';
import { type CommandContext, exit, parseArgs, UsageError, UserFault } from '../../command.js';
import { openProgram } from '../../program.js';
import { type PageReading, readPageText } from '../paste-in/paste-in.js';
import { type Imported, importReading } from './text-import.actions.js';

const maxBytes = 20 * 1024 * 1024;

/** `import text FILE…`: the raw text of pages. */
export async function importText(args: readonly string[], { config, print, say }: CommandContext): Promise<number> {
  const { words: files, flags } = parseArgs(args, ['publish', 'dry-run', 'json'], []);
  if (files.length === 0) throw new UsageError('Name one or more files.');
  const readings = (await Promise.all(files.map(readReadings))).flat();
  const usable = readings.filter((one) => one.headline !== null && one.body.length > 0);
  const landed = flags.has('dry-run') ? [] : await landAll(usable);
  if (flags.has('json')) print(JSON.stringify(readings.length === 1 ? { ...readings[0], ...answerOf(landed[0]) } : readings.map((one) => ({ ...one, ...answerOf(landed[usable.indexOf(one)]) }))));
  else for (const reading of readings) print(describe(reading, landed[usable.indexOf(reading)]));
  return usable.length === readings.length ? exit.done : exit.someRefused;

  async function landAll(all: readonly PageReading[]): Promise<Imported[]> {
    const program = await openProgram(config(), say, 'join');
    try {
      const done: Imported[] = [];
      for (const reading of all) done.push(await importReading(program.room, reading, { publish: flags.has('publish') }));
      return done;
    } finally {
      await program.close();
    }
  }
}

async function readReadings(file: string): Promise<PageReading[]> {
  const bytes = await readFile(file);
  if (bytes.length > maxBytes) throw new UserFault(`${file} is over 20 MB: split it into files of one page each.`);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UserFault(`${file} is not UTF-8 text: save it as UTF-8 and import it again.`);
  }
  const readings = readPageText(text);
  if (readings.length === 0) throw new UserFault(`There is no article text in ${file}: give the text of a page.`);
  return readings;
}

function answerOf(landed: Imported | undefined): object {
  return landed === undefined ? {} : { story: landed };
}

function describe(reading: PageReading, landed: Imported | undefined): string {
  const sure = (field: keyof PageReading['confidence']): string => `(${reading.confidence[field].toFixed(2)})`;
  const lines = [
    `${reading.headline ?? '—'} ${sure('headline')}`,
    `  section: ${reading.section ?? '—'} ${sure('section')}`,
    `  byline: ${reading.byline?.name ?? '—'} ${sure('byline')}`,
    `  published: ${reading.publishedAt ?? '—'} (${reading.precision}) ${sure('publishedAt')}`,
    `  picture: ${[reading.picture?.caption, reading.picture?.credit, reading.picture?.file === true ? 'file' : null].filter(Boolean).join(' / ') || '—'} ${sure('picture')}`,
    `  body: ${String(reading.body.length)} blocks ${sure('body')}   source: ${reading.sources.join(', ') || '—'}   initials: ${reading.signoff.join('/') || '—'}`,
    ...reading.dropped.map((one) => `  dropped: ${one.text.slice(0, 80)} — ${one.why}`),
  ];
  if (landed !== undefined) lines.push(`  ${landed.known ? 'here before' : 'landed'} as ${landed.state} ${landed.path ?? ''} ${landed.id}`);
  return lines.join('\n');
}

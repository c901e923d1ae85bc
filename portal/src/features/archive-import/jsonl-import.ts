import type { Lexicon } from '@shironam/bangla';
import { type ArchiveRun, landBatch, openRun, prepareBatch, type ReadItem } from './archive.actions.js';
import type { ItemResult } from './archive.rules.js';
import type { ImportReport } from './import-report.js';
import { storyOf } from './item-story.rules.js';
import { BrokenFile, type Line, type LineSource } from './jsonl-lines.js';
import { readItem } from './source-item.rules.js';
import type { SourceMap } from './source-map.js';

/** As many stories as one transaction holds; fewer when they are long. */
const batchItems = 200;
const batchLetters = 1_000_000;

export type Intake = { source: LineSource; map: SourceMap; now: Date; lexicon: Lexicon; report: ImportReport; onProgress(): void };

/** As many batches as are written at the same time: the database works on each with one core. */
const landingsAtOnce = 3;

/** A batch that is being written: what it writes, and its end. */
type Landing = { names: ReadonlySet<string>; done: Promise<void> };

/**
 * Reads the file to its end and lands it batch by batch; the next batch is read and made ready while others are written. Answers
 * why the file ended early, or null. A run that is cut off anywhere is taken up by running it again: what stands in the ledger is known.
 */
export async function runImport(intake: Intake, run: ArchiveRun): Promise<string | null> {
  const under: Landing[] = [];
  const landOldest = async (): Promise<void> => {
    await under.shift()?.done;
  };
  const ended = await eachBatch(intake, async (batch) => {
    const names = batch.flatMap(namesOf);
    // An item or an old address that is being written is looked up after that, not before.
    while (under.some((landing) => names.some((name) => landing.names.has(name)))) await landOldest();
    const prepared = await prepareBatch(run, batch);
    if (under.length === landingsAtOnce) await landOldest();
    const before = under.at(-1)?.done;
    const done = landBatch(run, prepared).then(async (results) => {
      // The report tells items in the order of the file.
      await before;
      add(intake, results);
    });
    // Awaited with a later batch; until then a failure is not left unheard.
    done.catch(() => undefined);
    under.push({ names: new Set(names), done });
  });
  while (under.length > 0) await landOldest();
  intake.onProgress();
  return ended;
}

/** What no two batches may write at once. */
function namesOf({ item }: ReadItem): string[] {
  return [`id ${item.id}`, ...(item.oldAddress === null ? [] : [`path ${item.oldAddress.path}`])];
}

/** Reads and makes stories of everything without asking or writing any database. */
export function dryRun(intake: Intake): Promise<string | null> {
  return eachBatch(intake, (batch) => {
    add(intake, batch.map(({ line, item }) => {
      const story = storyOf(item, 'dry-run', intake.lexicon);
      return { line, id: item.id, outcome: story.ok ? 'imported' : 'refused', reason: story.ok ? '' : story.reason, note: story.ok ? item.note : '' };
    }));
    return Promise.resolve();
  });
}

export { openRun };

async function eachBatch(intake: Intake, take: (batch: ReadItem[]) => Promise<void>): Promise<string | null> {
  let batch: ReadItem[] = [];
  let letters = 0;
  const ids = new Set<string>();
  const flush = async (): Promise<void> => {
    const full = batch;
    batch = [];
    letters = 0;
    ids.clear();
    if (full.length > 0) await take(full);
    intake.onProgress();
  };
  try {
    for await (const line of intake.source.lines) {
      const read = readLine(line, intake);
      if (read === null) continue;
      if (ids.has(read.item.id)) await flush();
      batch.push(read);
      ids.add(read.item.id);
      letters += read.item.body.reduce((sum, part) => sum + part.length, 0);
      if (batch.length >= batchItems || letters >= batchLetters) await flush();
    }
  } catch (error) {
    if (!(error instanceof BrokenFile)) throw error;
    await flush();
    return error.message;
  }
  await flush();
  return null;
}

/** Null for an empty line, and for one that is refused: that is in the report. */
function readLine(line: Line, intake: Intake): ReadItem | null {
  if ('text' in line && line.text.trim() === '') return null;
  intake.report.read += 1;
  const refuse = (reason: string, id: string | null = null): null => {
    add(intake, [{ line: line.number, id, outcome: 'refused', reason, note: '' }]);
    return null;
  };
  if ('fault' in line) return refuse(line.fault === 'too-long' ? 'The line is longer than 8 MB.' : 'The line is not UTF-8 text.');
  let value: unknown;
  try {
    value = JSON.parse(line.text);
  } catch {
    return refuse('The line is not JSON.');
  }
  const reading = readItem(value, intake.map, intake.now);
  return reading.ok ? { line: line.number, item: reading.item } : refuse(reading.reason, reading.id);
}

function add({ report }: Intake, results: readonly ItemResult[]): void {
  for (const result of results) report.add(result);
}

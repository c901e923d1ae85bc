import { readFile, stat } from 'node:fs/promises';
import { type CommandContext, exit, parseArgs, UsageError, UserFault } from '../../command.js';
import { openProgram } from '../../program.js';
import { recordAudit } from '../audit/audit.js';
import { describeReport, ImportReport, presentReport, type RunFacts } from './import-report.js';
import { dryRun, type Intake, openRun, runImport } from './jsonl-import.js';
import { openLines } from './jsonl-lines.js';
import { knownWords } from './known-words.js';
import { ProgressLine } from './progress-line.js';
import { parseSourceMap, type SourceMap } from './source-map.js';

/** `import jsonl FILE --source NAME --map MAP`: an archive, one JSON object a line, packed with gzip or not. */
export async function importJsonl(args: readonly string[], { config, print, say }: CommandContext): Promise<number> {
  const { words, flags } = parseArgs(args, ['publish', 'dry-run', 'json'], ['source', 'map']);
  const [file, ...more] = words;
  const [source, mapFile] = [flags.get('source'), flags.get('map')];
  if (file === undefined || more.length > 0) throw new UsageError('Name one file.');
  if (typeof source !== 'string' || !/^[a-z0-9][a-z0-9._-]{0,59}$/u.test(source)) throw new UsageError('Name the archive with --source: small Latin letters, digits, dots, hyphens.');
  if (typeof mapFile !== 'string') throw new UsageError('Name the map of its fields with --map.');
  const map = await loadMap(mapFile);
  if (!(await stat(file)).isFile()) throw new UserFault(`${file} is no file: name the file of the archive.`);
  const report = new ImportReport();
  const progress = new ProgressLine(process.stderr);
  const lines = await openLines(file);
  const onProgress = (): void => progress.show({ read: report.read, bytes: lines.read(), size: lines.size });
  const intake: Intake = { source: lines, map, now: new Date(), lexicon: knownWords(), report, onProgress };
  const facts: RunFacts = { source, file, dryRun: flags.has('dry-run'), published: flags.has('publish'), sections: [], seconds: 0, ended: null };
  try {
    if (facts.dryRun) facts.ended = await dryRun(intake);
    else Object.assign(facts, await land());
  } finally {
    progress.end();
  }
  facts.seconds = progress.seconds;
  print(flags.has('json') ? JSON.stringify(presentReport(report, facts)) : describeReport(report, facts));
  if (facts.ended !== null) throw new UserFault(`Not all of ${file} was read: ${facts.ended}. What came before it is imported whole; get the whole file and run this again.`);
  return report.counts.refused > 0 ? exit.someRefused : exit.done;

  async function land(): Promise<Pick<RunFacts, 'sections' | 'ended'>> {
    const program = await openProgram(config(), say, 'join');
    try {
      progress.begin();
      const run = await openRun(program.room, { source: source as string, publish: facts.published, lexicon: intake.lexicon });
      const ended = await runImport(intake, run);
      await program.database.transact((tx) => recordAudit(tx, { actor: run.actor.id, action: 'archive.import', subjectKind: 'site', subjectId: run.source, detail: { read: report.read, ...report.counts, ended } }));
      return { sections: run.madeSections, ended };
    } finally {
      await program.close();
    }
  }
}

async function loadMap(file: string): Promise<SourceMap> {
  const parsed = parseSourceMap(await readFile(file, 'utf8'));
  if (!parsed.ok) throw new UserFault(`The map ${file} cannot be used: ${parsed.faults.join('; ')}.`, exit.wrongUse);
  return parsed.map;
}

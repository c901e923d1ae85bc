import type { LiveReads } from '../portal/src/http/page.js';
import { findStories, indexWords, parseRequest } from '../portal/src/features/search/search.js';
import { openScratch } from '../portal/src/test-press/scratch-database.js';
import { hasBanglaData, NO_BANGLA_DATA } from './bangla/bangla-data.js';
import { loadStories, readArchive } from './search/archive.js';
import { type KnownItem, makeQueries, type QueryKind, queryKinds } from './search/known-items.js';
import { findBySimple, prepareSimple } from './search/simple-search.js';

// Known-item search: from the headline of a story a query is made; is the story among the first ten? Prints recall@10 and the mean
// reciprocal rank per kind of query beside PostgreSQL's own `simple` configuration on the same stories and queries.

const seed = Number(process.argv[2] ?? 20251125);
const perKind = Number(process.argv[3] ?? 400);
const goals: Readonly<Record<QueryKind, number | null>> = { exact: 0.98, inflected: 0.92, romanised: 0.8, misspelt: 0.8, decomposed: null };

type Score = { recall: number; reciprocal: number; missed: KnownItem[] };

async function scoreOf(queries: readonly KnownItem[], search: (query: string) => Promise<number[]>): Promise<Score> {
  let found = 0;
  let reciprocal = 0;
  const missed: KnownItem[] = [];
  for (const item of queries) {
    const rank = (await search(item.query)).slice(0, 10).indexOf(item.number);
    if (rank < 0) missed.push(item);
    else {
      found += 1;
      reciprocal += 1 / (rank + 1);
    }
  }
  return { recall: found / queries.length, reciprocal: reciprocal / queries.length, missed };
}

async function run(): Promise<void> {
  const stories = readArchive();
  const scratch = await openScratch();
  try {
    await loadStories(scratch.database, stories, (done) => process.stderr.write(`\r${String(done)} of ${String(stories.length)} stories`));
    await prepareSimple(scratch);
    const live: LiveReads = scratch.database.live;
    await indexWords(live).refresh();
    const now = new Date();
    const ours = async (query: string): Promise<number[]> => {
      const request = parseRequest({ q: query });
      return request === null ? [] : ((await findStories(live, request, now))?.hits ?? []).map((hit) => hit.number);
    };
    const headlines = new Map(stories.map((story) => [story.number, story.headline]));
    process.stderr.write('\n');
    console.log(`${String(stories.length)} stories, ${String(perKind)} queries a kind, seed ${String(seed)}\n`);
    console.log('| queries | recall@10 | MRR | goal | simple: recall@10 | MRR |\n|---|---|---|---|---|---|');
    for (const kind of queryKinds) {
      const queries = makeQueries(kind, stories, perKind, seed);
      const [own, simple] = [await scoreOf(queries, ours), await scoreOf(queries, (query) => findBySimple(scratch.database, query))];
      const goal = goals[kind] === null ? '' : `≥ ${goals[kind].toFixed(2)}`;
      console.log(`| ${kind} (${String(queries.length)}) | ${own.recall.toFixed(3)} | ${own.reciprocal.toFixed(3)} | ${goal} | ${simple.recall.toFixed(3)} | ${simple.reciprocal.toFixed(3)} |`);
      if (process.argv.includes('--missed')) for (const { query, number } of own.missed.slice(0, 25)) console.log(`    ${query}  ←  ${headlines.get(number) ?? ''}`);
    }
    await indexWords(live).close();
  } finally {
    await scratch.close();
  }
}

if (hasBanglaData) await run();
else console.log(NO_BANGLA_DATA);

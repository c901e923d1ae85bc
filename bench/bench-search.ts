import { sql } from 'kysely';
import { analyse } from '@shironam/bangla';
import { documentText, type ReleasedStory } from '@shironam/story';
import { findStories, indexWords, parseRequest, suggest } from '../portal/src/features/search/search.js';
import { openScratch, type Scratch } from '../portal/src/test-press/scratch-database.js';
import { hasBanglaData, NO_BANGLA_DATA, readWordCounts } from './bangla/bangla-data.js';
import { loadStories, readArchive } from './search/archive.js';
import { romaniseAsTyped } from './search/as-typed.js';
import { generateStories, readChain } from './search/generated.js';
import { makeQueries } from './search/known-items.js';
import { pick, seeded } from './search/seeded.js';

// How long a search takes by kind of query, with 13,000 and 130,000 stories made with the corpus's word statistics; what the index
// takes beside the text; and what ten times the stories cost. `bench-search.ts [stories …]` measures other sizes.

const sizes = process.argv.slice(2).map(Number).filter((n) => n > 0);
const steps = sizes.length > 0 ? sizes : [13_000, 130_000];
const perKind = 60;

type Kind = { name: string; addresses: Record<string, string>[] };

/** Queries of every kind, made from words by how common they are and from headlines that were loaded. */
function makeKinds(stories: readonly ReleasedStory[]): Kind[] {
  const random = seeded(7);
  const counts = readWordCounts().map(([word]) => word).filter((word) => /^[\u0980-\u09ff]{3,}$/.test(word) && analyse(word).length === 1);
  const asTyped = romaniseAsTyped(random);
  const times = (make: () => Record<string, string>): Record<string, string>[] => Array.from({ length: perKind }, make);
  const [common, middling, rare] = [counts.slice(20, 120), counts.slice(500, 2500), counts.slice(20_000, 60_000)];
  const titles = stories.map(({ number, headline }) => ({ number, headline }));
  const known = (kind: 'exact' | 'misspelt' | 'romanised', seed: number): Record<string, string>[] => makeQueries(kind, titles, perKind, seed).map(({ query }) => ({ q: query }));
  const words = (from: readonly string[], howMany: number): string => Array.from({ length: howMany }, () => pick(from, random)).join(' ');
  return [
    { name: 'one common word', addresses: times(() => ({ q: words(common, 1) })) },
    { name: 'one middling word', addresses: times(() => ({ q: words(middling, 1) })) },
    { name: 'one rare word', addresses: times(() => ({ q: words(rare, 1) })) },
    { name: 'two common words', addresses: times(() => ({ q: words(common, 2) })) },
    { name: 'three middling words', addresses: times(() => ({ q: words(middling, 3) })) },
    { name: 'phrase of two words', addresses: times(() => ({ q: `"${pick(titles, random).headline.split(' ').slice(0, 2).join(' ')}"` })) },
    { name: 'words of a headline', addresses: known('exact', 11) },
    { name: 'words of a headline, misspelt', addresses: known('misspelt', 12) },
    { name: 'words of a headline, in Latin letters', addresses: known('romanised', 13) },
    { name: 'one word in Latin letters', addresses: times(() => ({ q: asTyped(pick(middling, random)) })) },
    { name: 'a common word, newest first', addresses: times(() => ({ q: words(common, 1), sort: 'newest' })) },
    { name: 'a common word within a year', addresses: times(() => ({ q: words(common, 1), from: '2020-01-01', to: '2020-12-31' })) },
    { name: 'hostile: as many common words as fit', addresses: times(() => ({ q: words(common, 60).slice(0, 200) })) },
    { name: 'hostile: exclusions and phrases', addresses: times(() => ({ q: `${pick(common, random)} -${pick(common, random)} "${words(common, 2)}" -${pick(rare, random)} zzqqxx` })) },
  ];
}

const quantile = (sorted: readonly number[], q: number): string => (sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(q * sorted.length) - 1))] ?? 0).toFixed(1);

async function measure(scratch: Scratch, kind: Kind): Promise<{ row: string; all: number[] }> {
  const { live } = scratch.database;
  const took: number[] = [];
  for (const address of kind.addresses) {
    const request = parseRequest(address);
    if (request === null) continue;
    const start = performance.now();
    await findStories(live, request, new Date());
    took.push(performance.now() - start);
  }
  const sorted = took.slice(3).sort((a, b) => a - b);
  return { row: `| ${kind.name} | ${[0.5, 0.95, 0.99].map((q) => quantile(sorted, q)).join(' | ')} |`, all: sorted };
}

async function measureSuggestions(scratch: Scratch): Promise<string> {
  const random = seeded(9);
  const counts = readWordCounts().map(([word]) => word).filter((word) => word.length > 4);
  const took: number[] = [];
  for (let n = 0; n < perKind; n++) {
    const start = performance.now();
    await suggest(scratch.database.live, pick(counts.slice(0, 20_000), random).slice(0, 3));
    took.push(performance.now() - start);
  }
  const sorted = took.slice(3).sort((a, b) => a - b);
  return `| words offered while typing | ${[0.5, 0.95, 0.99].map((q) => quantile(sorted, q)).join(' | ')} |`;
}

async function sizesOf(scratch: Scratch): Promise<{ heap: number; vectors: number; index: number; vocabulary: number }> {
  const { rows } = await sql<{ heap: string; vectors: string; index: string; vocabulary: string }>`
    select pg_relation_size('live.search') + pg_indexes_size('live.search') - pg_relation_size('live.search_words') as heap,
      pg_total_relation_size((select reltoastrelid from pg_class where oid = 'live.search'::regclass)) as vectors,
      pg_relation_size('live.search_words') as index, pg_total_relation_size('live.search_word') as vocabulary`.execute(scratch.database.newsroom);
  const [row] = rows;
  return { heap: Number(row?.heap), vectors: Number(row?.vectors), index: Number(row?.index), vocabulary: Number(row?.vocabulary) };
}

async function run(): Promise<void> {
  const chain = readChain(readArchive());
  const scratch = await openScratch();
  let loaded = 0;
  let text = 0;
  const sample: ReleasedStory[] = [];
  function* counted(howMany: number): Generator<ReleasedStory> {
    for (const story of generateStories(chain, 1001 + loaded, howMany, 100 + loaded)) {
      text += Buffer.byteLength(story.headline) + Buffer.byteLength(documentText(story.blocks));
      if (sample.length < 5000) sample.push(story);
      yield story;
    }
  }
  try {
    for (const size of steps) {
      const done = await loadStories(scratch.database, counted(size - loaded), (n) => process.stderr.write(`\r${String(loaded + n)} stories`), 500);
      loaded = size;
      await scratch.asOwner('vacuum analyze');
      await indexWords(scratch.database.live).refresh(Infinity);
      console.log(`\n${String(size)} stories, ${(text / 1e6).toFixed(0)} MB of text; index rows took ${(done.indexMs / done.stories).toFixed(2)} ms a story\n`);
      console.log('| query | p50 ms | p95 ms | p99 ms |\n|---|---|---|---|');
      const all: number[] = [];
      for (const kind of makeKinds(sample)) {
        const measured = await measure(scratch, kind);
        all.push(...measured.all);
        console.log(measured.row);
      }
      all.sort((a, b) => a - b);
      console.log(`| all of them | ${[0.5, 0.95, 0.99].map((q) => quantile(all, q)).join(' | ')} |`);
      console.log(await measureSuggestions(scratch));
      const parts = await sizesOf(scratch);
      const share = (bytes: number): string => `${((100 * bytes) / text).toFixed(1)} %`;
      console.log(`\nof the text: rows ${share(parts.heap)}, vectors ${share(parts.vectors)}, index ${share(parts.index)}, together ${share(parts.heap + parts.vectors + parts.index)}; vocabulary ${share(parts.vocabulary)}`);
    }
    await indexWords(scratch.database.live).close();
  } finally {
    await scratch.close();
  }
}

if (hasBanglaData) await run();
else console.log(NO_BANGLA_DATA);

import { readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { normalise } from '@shironam/bangla';
import type { ReleasedStory } from '@shironam/story';
import type { Database } from '../../portal/src/platform/database/database.js';
import { composeTeaser, listingsOf } from '../../portal/src/features/publishing/release.rules.js';
import { foldSearchWords, writeSearchRows } from '../../portal/src/features/release/release.js';
import { BANGLA_DATA } from '../bangla/bangla-data.js';

type Row = { id: string; headline: string | null; body: string | null; date: string | null };

/** The test archive as released stories, numbered in its order; articles without a headline or a body are left out. */
export function readArchive(): ReleasedStory[] {
  const rows = gunzipSync(readFileSync(resolve(BANGLA_DATA, 'corpus_dev.jsonl.gz'))).toString('utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as Row);
  return rows
    .filter(({ headline, body }) => (headline ?? '').trim() !== '' && (body ?? '').trim() !== '')
    .map((row, index) => storyOf(1001 + index, normalise((row.headline ?? '').trim()), normalise(row.body ?? '').split('\n').filter((text) => text.trim() !== ''), instantOf(row.date), row.id));
}

export function storyOf(number: number, headline: string, paragraphs: readonly string[], publishedAt: Date | null, sourceId: string): ReleasedStory {
  return {
    number, storyId: randomUUID(), section: { slug: 'archive', name: 'আর্কাইভ' }, headline, bylines: [], pictures: {}, sources: [], signoff: [], topics: [], corrections: [],
    blocks: paragraphs.map((text, index) => ({ id: String(index), type: 'paragraph', content: [{ text }] })),
    publishedAt: publishedAt?.toISOString() ?? null, precision: publishedAt === null ? 'none' : 'day', version: 1, imported: true, sourceId, demo: false,
  };
}

function instantOf(date: string | null): Date | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(date ?? '');
  return found === null ? null : new Date(`${found[0]}T06:00:00Z`);
}

/** Puts released stories into `live` as an import does, in batches; answers how long the index rows took. */
export async function loadStories(database: Database, stories: Iterable<ReleasedStory>, progress: (done: number) => void, batchSize = 200): Promise<{ stories: number; indexMs: number }> {
  let batch: ReleasedStory[] = [];
  const total = { stories: 0, indexMs: 0 };
  const flush = async (): Promise<void> => {
    if (batch.length === 0) return;
    const documents = batch;
    batch = [];
    await database.transact(async (tx) => {
      const rows = documents.map((document) => ({ number: document.number, story_id: document.storyId, published_at: document.publishedAt, sort_at: document.publishedAt ?? '0001-01-01T00:00:00Z', section: document.section.slug, teaser: composeTeaser(document), document, keys: listingsOf(document) }));
      await sql`insert into live.story (number, story_id, state, section, published_at, sort_at, teaser, document)
        select number, story_id, 'published', section, published_at, sort_at, teaser, document
        from json_to_recordset(${JSON.stringify(rows)}) as given (number bigint, story_id uuid, section text, published_at timestamptz, sort_at timestamptz, teaser jsonb, document jsonb)`.execute(tx);
      const start = performance.now();
      await writeSearchRows(tx, documents);
      total.indexMs += performance.now() - start;
    });
    total.stories += documents.length;
    progress(total.stories);
  };
  for (const story of stories) if (batch.push(story) >= batchSize) await flush();
  await flush();
  while ((await database.transact(foldSearchWords)) > 0);
  return total;
}


/** The one door (DESIGN §3, decision 0003): only the files of this folder write `live.*`, and this is the way in. */
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/database.js';
import { type FrontSubject, writeFront } from './front.store.js';
import { type MostReadSubject, writeMostRead } from './most-read.store.js';
import { type PurgeKey, soft } from './purge-key.js';
import { removeStory, type StorySubject, withdrawStory, writeStory } from './released-story.store.js';
import { type TickerSubject, writeTickerLine } from './ticker-line.store.js';

/** What a release changes for readers. */
export type ReleaseSubject =
  | StorySubject
  | { kind: 'withdrawal'; number: number; to: 'unpublished' | 'killed' }
  | { kind: 'removal'; number: number }
  | { kind: 'section'; slug: string; name: string; position: number; listed: boolean; parentSlug: string | null }
  | { kind: 'byline'; slug: string; name: string; bylineKind: string; role: string | null }
  | { kind: 'setting'; key: string; value: unknown }
  | FrontSubject
  | TickerSubject
  | MostReadSubject;

/**
 * Writes one or more subjects into `live` under one tick. The clock row is taken last: it makes ticks follow the
 * order of commits, and it is held until the commit.
 */
export async function release(tx: Tx, subjects: readonly ReleaseSubject[]): Promise<{ tick: number }> {
  const keys = new Map<string, boolean>();
  for (const subject of subjects) {
    for (const { key, hard } of await write(tx, subject)) keys.set(key, hard || keys.get(key) === true);
  }
  const { rows } = await sql<{ n: string }>`update live.clock set n = n + 1 returning n`.execute(tx);
  const tick = Number(rows[0]?.n);
  await tx
    .insertInto('live.purge')
    .values([...keys].map(([key, hard]) => ({ tick: String(tick), key, hard })))
    .execute();
  await sql`select pg_notify('shironam_live', ${String(tick)})`.execute(tx);
  return { tick };
}

/** A public number for a story's first release; a sequence of its own, so that gaps tell nothing of drafts. */
export async function nextStoryNumber(tx: Tx): Promise<number> {
  const { rows } = await sql<{ n: string }>`select nextval('live.story_number') as n`.execute(tx);
  return Number(rows[0]?.n);
}

async function write(tx: Tx, subject: ReleaseSubject): Promise<PurgeKey[]> {
  switch (subject.kind) {
    case 'story':
      return writeStory(tx, subject);
    case 'withdrawal':
      return withdrawStory(tx, subject.number, subject.to);
    case 'removal':
      return removeStory(tx, subject.number);
    case 'section': {
      const row = { slug: subject.slug, name: subject.name, position: subject.position, listed: subject.listed, parent_slug: subject.parentSlug };
      await tx.insertInto('live.section').values(row).onConflict((on) => on.column('slug').doUpdateSet(row)).execute();
      return soft(['sections', `section:${subject.slug}`]);
    }
    case 'byline': {
      const row = { slug: subject.slug, name: subject.name, kind: subject.bylineKind, role: subject.role };
      await tx.insertInto('live.byline').values(row).onConflict((on) => on.column('slug').doUpdateSet(row)).execute();
      return soft([`byline:${subject.slug}`]);
    }
    case 'setting': {
      const row = { key: subject.key, value: JSON.stringify(subject.value) };
      await tx.insertInto('live.setting').values(row).onConflict((on) => on.column('key').doUpdateSet(row)).execute();
      return soft(['setting', `setting:${subject.key}`]);
    }
    case 'front':
      return writeFront(tx, subject);
    case 'ticker-line':
      return writeTickerLine(tx, subject);
    case 'most-read':
      return writeMostRead(tx, subject);
  }
}

/** Forgets purges that every reader process has long applied; one that was away for longer starts from an empty cache. */
export async function forgetOldPurges(tx: Tx): Promise<void> {
  await sql`delete from live.purge where tick < (select n - 100000 from live.clock)`.execute(tx);
}

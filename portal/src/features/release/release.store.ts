/** The one door (DESIGN §3, decision 0003): only the files of this folder write `live.*`, and this is the way in. */
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/database.js';
import { type AdSubject, writeAd } from './ad.store.js';
import { type FrontSubject, writeFront } from './front.store.js';
import { type MostReadSubject, writeMostRead } from './most-read.store.js';
import { type PictureSubject, writePicture } from './picture.store.js';
import { type PurgeKey, soft } from './purge-key.js';
import { type SectionSubject, writeSection } from './released-section.store.js';
import { type BegunStories, removeStory, type StorySubject, withdrawStory, writeStories } from './released-story.store.js';
import { mergeTopic, type TopicMergeSubject, type TopicSubject, writeTopics } from './released-topic.store.js';
import { type TickerSubject, writeTickerLine } from './ticker-line.store.js';

type BylineSubject = { kind: 'byline'; slug: string; name: string; bylineKind: string; role: string | null; bio: string };

/** What a release changes for readers. */
export type ReleaseSubject =
  | StorySubject
  | BylineSubject
  | { kind: 'byline-change'; slug: string; role: string | null; bio: string }
  | TopicSubject
  | TopicMergeSubject
  | { kind: 'withdrawal'; number: number; to: 'unpublished' | 'killed' }
  | { kind: 'removal'; number: number }
  | SectionSubject
  | { kind: 'setting'; key: string; value: unknown }
  | PictureSubject
  | AdSubject
  | FrontSubject
  | TickerSubject
  | MostReadSubject;

/**
 * Writes one or more subjects into `live` under one tick: names, stories and topics first, each kind at once, then the rest one by
 * one. The clock row is taken last: it makes ticks follow the order of commits, and it is held until the commit.
 *
 * @param begun what `beginStories` made of all the stories among the subjects, in their order.
 */
export async function release(tx: Tx, subjects: readonly ReleaseSubject[], begun?: BegunStories): Promise<{ tick: number }> {
  const keys = new Map<string, boolean>();
  const note = (purged: readonly PurgeKey[]): void => {
    for (const { key, hard } of purged) keys.set(key, hard || keys.get(key) === true);
  };
  note(await writeBylines(tx, subjects.filter((one) => one.kind === 'byline')));
  note(await writeStories(tx, subjects.filter((one) => one.kind === 'story'), begun));
  note(await writeTopics(tx, subjects.filter((one) => one.kind === 'topic')));
  for (const subject of subjects) if (subject.kind !== 'byline' && subject.kind !== 'story' && subject.kind !== 'topic') note(await write(tx, subject));
  const { rows } = await sql<{ n: string }>`
    with tick as (
      update live.clock set n = n + 1 returning n
    ), purges as (
      insert into live.purge (tick, key, hard) select n, key, hard from tick, unnest(${[...keys.keys()]}::text[], ${[...keys.values()]}::boolean[]) as purged (key, hard)
    )
    select n, pg_notify('shironam_live', n::text) from tick`.execute(tx);
  return { tick: Number(rows[0]?.n) };
}

/** Public numbers for the first release of stories; a sequence of their own, so that gaps tell nothing of drafts. */
export async function nextStoryNumbers(tx: Tx, count: number): Promise<number[]> {
  const numbers: number[] = [];
  while (numbers.length < count) {
    // A number whose address in some section is the old one of an imported story is passed over.
    const { rows } = await sql<{ n: string }>`
      select n from (select nextval('live.story_number') as n from generate_series(1, ${count - numbers.length}::int)) as drawn
      where not exists (select from live.address where path = any(array(select '/' || slug || '/' || n from live.section)))`.execute(tx);
    numbers.push(...rows.map(({ n }) => Number(n)));
  }
  return numbers;
}

/**
 * The names that stand over stories; one that is given twice is written once. One that is there as given is only held, so that nobody
 * takes it away meanwhile: written again, it would make every release under that name wait for this one.
 */
async function writeBylines(tx: Tx, subjects: readonly BylineSubject[]): Promise<PurgeKey[]> {
  const rows = [...new Map(subjects.map(({ slug, name, bylineKind, role, bio }) => [slug, { slug, name, kind: bylineKind, role, bio }])).values()].sort((a, b) => (a.slug < b.slug ? -1 : 1));
  if (rows.length === 0) return [];
  await sql`
    with given as materialized (
      select slug, name, kind, role, bio from json_to_recordset(${JSON.stringify(rows)}::json) as r (slug text, name text, kind text, role text, bio text)
    ), held as materialized (
      select b.slug, b.name, b.kind, b.role, b.bio from live.byline b join given using (slug) order by b.slug for key share of b
    )
    insert into live.byline (slug, name, kind, role, bio)
    select slug, name, kind, role, bio from given g
    where not exists (select from held h where (h.slug, h.name, h.kind, h.bio) = (g.slug, g.name, g.kind, g.bio) and h.role is not distinct from g.role)
    on conflict (slug) do update set name = excluded.name, kind = excluded.kind, role = excluded.role, bio = excluded.bio`.execute(tx);
  return soft(rows.map(({ slug }) => `byline:${slug}`));
}

async function write(tx: Tx, subject: Exclude<ReleaseSubject, StorySubject | BylineSubject | TopicSubject>): Promise<PurgeKey[]> {
  switch (subject.kind) {
    case 'withdrawal':
      return withdrawStory(tx, subject.number, subject.to);
    case 'removal':
      return removeStory(tx, subject.number);
    case 'byline-change':
      await tx.updateTable('live.byline').set({ role: subject.role, bio: subject.bio }).where('slug', '=', subject.slug).execute();
      return soft([`byline:${subject.slug}`]);
    case 'topic-merge':
      return mergeTopic(tx, subject);
    case 'section':
      return writeSection(tx, subject);
    case 'setting': {
      const row = { key: subject.key, value: JSON.stringify(subject.value) };
      await tx.insertInto('live.setting').values(row).onConflict((on) => on.column('key').doUpdateSet(row)).execute();
      return soft(['setting', `setting:${subject.key}`]);
    }
    case 'ad':
    case 'ad-withdrawal':
      return writeAd(tx, subject);
    case 'picture':
      return writePicture(tx, subject);
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

import { sql } from 'kysely';
import type { Teaser } from '@shironam/story';
import { readKept, readStoriesKept } from '../../http/kept-reads.js';
import type { LiveReads } from '../../http/page.js';
import { bn } from '../../words/reader.bn.js';
import { firstDay } from './older.rules.js';
import { shellKeys } from './page-parts.js';
import { parseSite, type Site } from './site.js';

/** What stands around every page: settings and navigation. */
export function loadSite(live: LiveReads): Promise<Site> {
  return readKept(live, 'site', shellKeys, async () => {
    const [settings, sections] = await Promise.all([
      live.selectFrom('live.setting').select(['key', 'value']).where('key', 'in', ['site', 'call', 'policies']).execute(),
      live.selectFrom('live.section').select(['slug', 'name']).where('listed', '=', true).where('parent_slug', 'is', null).orderBy('position').orderBy('slug').execute(),
    ]);
    const valueOf = (key: string): unknown => settings.find((row) => row.key === key)?.value;
    return parseSite({ site: valueOf('site'), call: valueOf('call'), policies: valueOf('policies') }, sections, { name: bn.siteName, tagline: bn.tagline });
  });
}

/** Further settings, by their keys; absent ones are left out. Whoever asks reads them as unknown. */
export function loadSettings(live: LiveReads, keys: readonly string[]): Promise<ReadonlyMap<string, unknown>> {
  return readKept(live, `settings ${keys.join(' ')}`, ['setting'], async () => {
    const rows = await live.selectFrom('live.setting').select(['key', 'value']).where('key', 'in', [...keys]).execute();
    return new Map(rows.map(({ key, value }) => [key, value]));
  });
}

/** The teasers of the numbered stories, in the order asked; a story that readers may not see is left out. */
export async function loadTeasers(live: LiveReads, numbers: readonly number[]): Promise<Teaser[]> {
  const teasers = await readStoriesKept(live, 'teaser', [...new Set(numbers)], async (missing) => {
    const rows = await live.selectFrom('live.story').select('teaser').where('number', '=', sql<string>`any(${missing.map(String)}::bigint[])`).where('state', '=', 'published').execute();
    return new Map(rows.flatMap(({ teaser }) => (teaser === null ? [] : [[teaser.number, teaser]])));
  });
  return numbers.flatMap((number) => teasers.get(number) ?? []);
}

export type ListPlace = {
  /** `all`, `section:{slug}`, `byline:{slug}`, `topic:{slug}`, `place:{path}` … (`listingsOf`). */
  key: string;
  limit: number;
  offset?: number;
  /** Whether stories without a date may stand in it: in a section's pages, never in a latest list or a feed. */
  undated: 'kept' | 'left-out';
  /** A span of time, its end left out. */
  span?: { from: Date; until: Date };
  /** What is older than an instant alone. */
  before?: Date;
};

export const firstNews = new Date(`${firstDay}T00:00:00Z`);

/** What the first pages of a list, its feed and the rails beside other pages ask for is read once, as far down as this. */
const keptLength = 64;

/** A page of a list, newest first. */
export async function loadList(live: LiveReads, place: ListPlace): Promise<Teaser[]> {
  return loadTeasers(live, await loadNumbers(live, place));
}

/** The numbers of the stories on a page of a list, newest first. */
export async function loadNumbers(live: LiveReads, place: ListPlace): Promise<number[]> {
  const { key, limit, offset = 0, undated, span, before } = place;
  if (span !== undefined || before !== undefined || offset + limit > keptLength) return readNumbers(live, place);
  const newest = await readKept(live, `newest ${undated} ${key}`, [`list:${key}`], () => readNumbers(live, { key, undated, limit: keptLength }));
  return newest.slice(offset, offset + limit);
}

async function readNumbers(live: LiveReads, { key, limit, offset, undated, span, before }: ListPlace): Promise<number[]> {
  const rows = await live
    .selectFrom('live.listing')
    .select('number')
    .where('key', '=', key)
    .$if(undated === 'left-out', (query) => query.where('sort_at', '>', firstNews))
    .$if(span !== undefined, (query) => query.where('sort_at', '>=', span?.from ?? firstNews).where('sort_at', '<', span?.until ?? firstNews))
    .$if(before !== undefined, (query) => query.where('sort_at', '<', before ?? firstNews))
    .orderBy('sort_at', 'desc')
    .orderBy('number', 'desc')
    .limit(limit)
    .offset(offset ?? 0)
    .execute();
  return rows.map(({ number }) => Number(number));
}

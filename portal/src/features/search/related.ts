import { analyse } from '@shironam/bangla';
import { documentText, type StoryContent, type Teaser } from '@shironam/story';
import type { LiveReads } from '../../http/page.js';
import type { Reads } from '../../platform/database/database.js';
import { packWord } from '../search-index/search-index.js';
import { likeness, type Matter, mattersOf, nearDuplicate, relatedness, relatedQuery, type StoryWord } from './related.rules.js';
import { findRelatedRows, findStoryCounts, findStoryWords, findWordSets, type RelatedRow, type SearchReads } from './related.store.js';
import { loadHits, withSearch } from './search.store.js';

/** Released stories about the same matter, most alike first, for the end of an article; none when it is about too little. */
export async function loadRelatedByText(live: LiveReads, number: number, limit: number): Promise<Teaser[]> {
  return withSearch(live, async (tx) => {
    const matters = mattersOf(await findStoryWords(tx, number));
    const related = (await findRanked(tx, matters, number)).slice(0, limit);
    return (await loadHits(tx, related.map((row) => row.number))).map((hit) => hit.teaser);
  });
}

async function findRanked(db: SearchReads, matters: readonly Matter[], except: number | null): Promise<RelatedRow[]> {
  const asked = relatedQuery(matters);
  if (asked === null) return [];
  const scored = (await findRelatedRows(db, asked, except)).map((row) => ({ row, score: relatedness(row.head, row.textRank, matters) }));
  return scored.sort((a, b) => b.score - a.score || b.row.number - a.row.number).map(({ row }) => row);
}

export type NearStory = { number: number; storyId: string; section: string; headline: string; publishedAt: string | null; /** Share of words in common, where it is near enough to be the same story. */ duplicate: number | null };

const shown = 6;
const compared = 12;

/** What is out already about the matter of a text that is being written, with a warning where it is the same text. */
export async function findNearStories(reads: Reads, content: StoryContent, ownNumber: number | null): Promise<NearStory[]> {
  const words = wordsOf(content);
  return withSearch(reads, (db) => compareWith(db, words, ownNumber));
}

async function compareWith(db: LiveReads, words: readonly StoryWord[], ownNumber: number | null): Promise<NearStory[]> {
  const counts = await findStoryCounts(db, words.map((word) => word.lexeme));
  const matters = mattersOf(words.map((word) => ({ ...word, stories: counts.get(word.lexeme) ?? 1 })));
  const rows = (await findRanked(db, matters, ownNumber)).slice(0, compared);
  const [sets, hits] = [await findWordSets(db, rows.map((row) => row.number)), await loadHits(db, rows.map((row) => row.number))];
  const own = new Set(words.map((word) => word.lexeme));
  const near = hits.map(({ number, teaser }) => {
    const alike = likeness(own, sets.get(number) ?? new Set());
    return { number, storyId: teaser.storyId, section: teaser.section.slug, headline: teaser.headline, publishedAt: teaser.publishedAt, duplicate: alike >= nearDuplicate ? alike : null };
  });
  return near.sort((a, b) => (b.duplicate ?? 0) - (a.duplicate ?? 0)).slice(0, shown);
}

function wordsOf(content: StoryContent): StoryWord[] {
  const found = new Map<string, StoryWord>();
  const add = (text: string, inHead: boolean): void => {
    for (const { exact } of analyse(text)) {
      const lexeme = packWord(exact);
      const known = found.get(lexeme);
      if (known === undefined) found.set(lexeme, { lexeme, times: 1, inHead, stories: 1 });
      else known.times += 1;
    }
  };
  add([content.headline, content.kicker ?? ''].join(' '), true);
  add([content.summary ?? '', documentText(content.blocks)].join('\n'), false);
  return [...found.values()];
}

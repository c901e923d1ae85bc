import { analyse } from '@shironam/bangla';
import { documentText, type StoryContent, type Teaser } from '@shironam/story';
import type { LiveReads } from '../../http/page.js';
import { searching } from '../../platform/database/database.js';
import { loadTeasers } from '../reader-shell/reader-shell.js';
import { packWord } from '../search-index/search-index.js';
import { likeness, type Matter, mattersOf, nearDuplicate, relatedness, relatedQuery, type StoryWord } from './related.rules.js';
import { findRelatedRows, findStoryCounts, findStoryWords, findWordSets, type RelatedRow } from './related.store.js';

/** Released stories about the same matter, most alike first, for the end of an article; none when it is about too little. */
export async function loadRelatedByText(live: LiveReads, number: number, limit: number): Promise<Teaser[]> {
  const text = searching(live);
  const related = await findRanked(text, mattersOf(await findStoryWords(text, number)), number);
  return loadTeasers(live, related.slice(0, limit).map((row) => row.number));
}

async function findRanked(text: LiveReads, matters: readonly Matter[], except: number | null): Promise<RelatedRow[]> {
  const asked = relatedQuery(matters);
  if (asked === null) return [];
  const scored = (await findRelatedRows(text, asked, except)).map((row) => ({ row, score: relatedness(row.head, row.textRank, matters) }));
  return scored.sort((a, b) => b.score - a.score || b.row.number - a.row.number).map(({ row }) => row);
}

export type NearStory = { number: number; storyId: string; section: string; headline: string; publishedAt: string | null; /** Share of words in common, where it is near enough to be the same story. */ duplicate: number | null };

const shown = 6;
const compared = 12;

/** What is out already about the matter of a text that is being written, with a warning where it is the same text. */
export async function findNearStories(live: LiveReads, content: StoryContent, ownNumber: number | null): Promise<NearStory[]> {
  const [text, words] = [searching(live), wordsOf(content)];
  const counts = await findStoryCounts(text, words.map((word) => word.lexeme));
  const matters = mattersOf(words.map((word) => ({ ...word, stories: counts.get(word.lexeme) ?? 1 })));
  const numbers = (await findRanked(text, matters, ownNumber)).slice(0, compared).map((row) => row.number);
  const [sets, teasers] = await Promise.all([findWordSets(text, numbers), loadTeasers(live, numbers)]);
  const own = new Set(words.map((word) => word.lexeme));
  const near = teasers.map(({ number, storyId, section, headline, publishedAt }) => {
    const alike = likeness(own, sets.get(number) ?? new Set());
    return { number, storyId, section: section.slug, headline, publishedAt, duplicate: alike >= nearDuplicate ? alike : null };
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

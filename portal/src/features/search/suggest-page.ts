import { normalise, words as wordsOf } from '@shironam/bangla';
import type { LiveReads, PageDefinition } from '../../http/page.js';
import { packWord, unpackWord } from '../search-index/search-index.js';
import { indexWords } from './index-words.js';
import { findStanding } from './vocabulary.store.js';

const mostOffers = 8;
const shortestBeginning = 2;
/** A word in fewer stories than this is looked up before it is offered: its only story may just have been withdrawn. */
const rareWord = 10;

/** What a query may go on as: its last word completed by words of the index. For the script of the search page. */
export const suggestPage: PageDefinition = {
  name: 'search-suggest',
  route: '/search/suggest',
  query: ['q'],
  render: async (live, request) => ({
    status: 200,
    contentType: 'application/json; charset=utf-8',
    body: JSON.stringify({ suggestions: await suggest(live, request.query['q'] ?? '') }),
    headers: { 'x-robots-tag': 'noindex' },
    follows: ['search'],
    shows: [],
    freshUntil: new Date(request.now.getTime() + 60_000),
    stories: [],
  }),
};

export async function suggest(live: LiveReads, typed: string): Promise<string[]> {
  const text = normalise(typed.slice(0, 200));
  const last = wordsOf(text).at(-1);
  const beginning = last?.text.toLowerCase() ?? '';
  if (last === undefined || last.end !== text.length || beginning.length < shortestBeginning) return [];
  const offers = await indexWords(live).complete(beginning, mostOffers);
  const rare = offers.filter((offer) => offer.stories < rareWord).map((offer) => packWord(offer.word));
  const standing = new Set([...(await findStanding(live, rare))].map(unpackWord));
  const before = text.slice(0, last.start);
  return offers.filter((offer) => offer.stories >= rareWord || standing.has(offer.word)).map((offer) => before + offer.word);
}

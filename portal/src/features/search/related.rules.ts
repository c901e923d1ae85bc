import { analyse } from '@shironam/bangla';
import { channel, functionStems, packWord, parseHead, quoteLexeme, unpackWord } from '../search-index/search-index.js';

/** A word of a story as the index tells it: how often it stands there, whether in the headline, and in how many stories. */
export type StoryWord = { lexeme: string; times: number; inHead: boolean; stories: number };

/** A matter of a story: a family of words, with how much it says of what the story is about. */
export type Matter = { loose: string; lexemes: readonly string[]; weight: number };

const mostMatters = 7;
const headWorth = 3;
const mostTimes = 4;
/** A word of the body that no other story has finds nothing; it is kept for the case that another form of it does. */
const alone = 0.3;

/** What a story is about: its words of most weight, those in the headline above all, rare ones above common ones. */
export function mattersOf(words: readonly StoryWord[]): Matter[] {
  const families = new Map<string, { lexemes: Set<string>; times: number; inHead: boolean; stories: number }>();
  for (const { lexeme, times, inHead, stories } of words) {
    const [token] = analyse(unpackWord(lexeme));
    if (token === undefined || functionStems.has(token.stem) || token.exact.length < 3 || !/^\p{L}/u.test(token.exact)) continue;
    const loose = packWord(token.loose);
    const family = families.get(loose) ?? { lexemes: new Set([loose, packWord(token.stem), channel.fold + loose, channel.head + loose]), times: 0, inHead: false, stories: 0 };
    family.lexemes.add(lexeme);
    family.times += times;
    family.inHead ||= inHead;
    family.stories = Math.max(family.stories, stories);
    families.set(loose, family);
  }
  const weighed = [...families].map(([loose, { lexemes, times, inHead, stories }]) => ({ loose, lexemes: [...lexemes], weight: ((Math.min(times, mostTimes) + (inHead ? headWorth : 0)) * (stories <= 1 && !inHead ? alone : 1)) / Math.log(3 + stories) }));
  return weighed.sort((a, b) => b.weight - a.weight || (a.loose < b.loose ? -1 : 1)).slice(0, mostMatters);
}

const either = (lexemes: readonly string[]): string => `(${lexemes.filter((lexeme) => lexeme !== '').map(quoteLexeme).join('|')})`;

/** Stories that share two matters or more; null for a story about too little. */
export function relatedQuery(matters: readonly Matter[]): { query: string; rank: string } | null {
  if (matters.length < 2) return null;
  const pairs = matters.flatMap((a, index) => matters.slice(index + 1).map((b) => `(${either(a.lexemes)}&${either(b.lexemes)})`));
  return { query: pairs.join('|'), rank: matters.flatMap((matter) => matter.lexemes).filter((lexeme) => lexeme !== '').map(quoteLexeme).join('|') };
}

/** How much a headline shares with the matters, and the text with them: 0 and up. */
export function relatedness(head: string, textRank: number, matters: readonly Matter[]): number {
  const said = new Set(parseHead(head).map((word) => word.loose));
  return matters.reduce((sum, matter) => sum + (said.has(matter.loose) ? matter.weight : 0), 0) + textRank;
}

/** The share of words that two texts have in common, from 0 to 1: stories made of one text have more than half. */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0;
  let both = 0;
  for (const word of one) if (other.has(word)) both += 1;
  return both / (one.size + other.size - both);
}

/** A story this like another is probably the same one told again. */
export const nearDuplicate = 0.55;

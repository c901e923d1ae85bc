import { parseHead } from '../search-index/search-index.js';
import type { Group, Option } from './search-expand.rules.js';

/** A story that a search found, before it is ranked. */
export type Candidate = { number: number; sortAt: Date; dated: boolean; head: string; /** PostgreSQL's rank of the whole text. */ textRank: number; /** It has every word, not only nearly all. */ complete: boolean };

/** How much of a word counts for what: in the headline by its form, anywhere else, and how new and how dense the headline is. */
const exactForm = 1;
const sameStem = 0.92;
const sameSound = 0.75;
const elsewhere = 0.4;
const missing = 0.2;
const densityShare = 0.15;
const orderShare = 0.08;
const textShare = 0.15;
const newsShare = 0.12;
const archiveShare = 0.05;
const newsDays = 7;
const archiveDays = 400;

/** Orders what was found: first what says the words in its headline, in this order and without many others; the newer of equals first. */
export function rankCandidates(candidates: readonly Candidate[], groups: readonly Group[], now: Date): Candidate[] {
  const total = Math.max(1000, ...groups.map((group) => group.stories));
  const weights = groups.map((group) => (group.optional ? 0.15 : 1) * Math.log(2 + total / (1 + group.stories)));
  const sum = weights.reduce((all, weight) => all + weight, 0) || 1;
  const scored = candidates.map((candidate) => ({ candidate, score: scoreOf(candidate, groups, weights, sum, now) }));
  scored.sort((a, b) => b.score - a.score || b.candidate.sortAt.getTime() - a.candidate.sortAt.getTime() || b.candidate.number - a.candidate.number);
  return scored.map(({ candidate }) => candidate);
}

function scoreOf(candidate: Candidate, groups: readonly Group[], weights: readonly number[], sum: number, now: Date): number {
  const head = parseHead(candidate.head);
  const places = groups.map((group) => bestPlace(group, head));
  let words = 0;
  let hits = 0;
  let inOrder = 0;
  places.forEach(({ place, worth }, index) => {
    words += (weights[index] ?? 0) * Math.max(worth, candidate.complete ? elsewhere : missing);
    if (place >= 0) hits += 1;
    const before = places[index - 1];
    if (place > 0 && before !== undefined && before.place >= 0 && before.place < place) inOrder += 1;
  });
  const density = head.length === 0 ? 0 : hits / head.length;
  const order = groups.length < 2 ? 0 : inOrder / (groups.length - 1);
  return words / sum + densityShare * density + orderShare * order + textShare * Math.min(1, candidate.textRank) + recency(candidate, now);
}

function recency({ sortAt, dated }: Candidate, now: Date): number {
  if (!dated) return 0;
  const days = Math.max(0, (now.getTime() - sortAt.getTime()) / 86_400_000);
  return newsShare * Math.exp(-days / newsDays) + archiveShare * Math.exp(-days / archiveDays);
}

function bestPlace(group: Group, head: ReturnType<typeof parseHead>): { place: number; worth: number } {
  let best = { place: -1, worth: 0 };
  head.forEach((word, place) => {
    for (const option of group.options) {
      const worth = likeness(option, word) * option.sureness;
      if (worth > best.worth) best = { place, worth };
    }
  });
  return best;
}

function likeness(option: Option, word: { exact: string; stem: string; loose: string }): number {
  if (word.exact === option.exact) return exactForm;
  if (word.stem === option.stem) return sameStem;
  return word.loose === option.loose ? sameSound : 0;
}

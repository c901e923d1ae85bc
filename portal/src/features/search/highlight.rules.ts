import { analyse, normalise, truncate, words as wordsOf } from '@shironam/bangla';
import { packWord } from '../search-index/search-index.js';
import type { Group } from './search-expand.rules.js';

/** A piece of text, marked or not. Marks begin and end with words, so that no letter is torn. */
export type Run = { text: string; marked: boolean };

export type Marker = { exact: ReadonlySet<string>; loose: ReadonlySet<string> };

/** What to mark for a query: every form that was found for it. Words without matter are marked only where nothing else was asked. */
export function markerOf(groups: readonly Group[], phrases: readonly (readonly string[])[]): Marker {
  const options = groups.filter((group) => !group.optional).flatMap((group) => group.options);
  return { exact: new Set([...options.map((option) => option.exact), ...phrases.flat().map(packWord)]), loose: new Set(options.map((option) => option.loose)) };
}

/** The text in runs, the words that were found marked whole, with their endings. */
export function markText(given: string, marker: Marker): Run[] {
  const text = normalise(given);
  const runs: Run[] = [];
  let end = 0;
  const push = (upTo: number, marked: boolean): void => {
    if (upTo > end) runs.push({ text: text.slice(end, upTo), marked });
    end = upTo;
  };
  for (const word of wordsOf(text)) {
    if (!isFound(word.text, marker)) continue;
    push(word.start, false);
    push(word.end, true);
  }
  push(text.length, false);
  return runs;
}

function isFound(word: string, marker: Marker): boolean {
  return analyse(word).some(({ exact, loose }) => marker.exact.has(packWord(exact)) || marker.loose.has(packWord(loose)));
}

const leadIn = 40;
const excerptLetters = 150;

/** The place of a text where the first found word stands, cut between words; null when none does. */
export function excerptOf(given: string, marker: Marker): string | null {
  const text = normalise(given).replace(/\s+/g, ' ');
  const found = wordsOf(text);
  const first = found.findIndex((word) => isFound(word.text, marker));
  if (first < 0) return null;
  const from = found.find((word, index) => index <= first && (found[first]?.start ?? 0) - word.start <= leadIn)?.start ?? 0;
  const rest = text.slice(from);
  const cut = truncate(rest, excerptLetters);
  const whole = cut.length < rest.length ? cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)) : cut;
  return `${from > 0 ? '…' : ''}${whole}${whole.length < rest.length ? '…' : ''}`;
}

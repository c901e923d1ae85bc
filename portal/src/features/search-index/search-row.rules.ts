import { analyse, type Token } from '@shironam/bangla';
import { documentText, placesAround, type ReleasedStory } from '@shironam/story';
import { functionStems } from './function-words.data.js';
import { channel, filterLexeme, packWord, quoteLexeme, timeLexemes } from './lexeme.rules.js';

/** A story as the index keeps it. */
export type SearchRow = {
  number: number;
  publishedAt: Date | null;
  /** The words of headline and kicker for ranking, see `headText`. */
  head: string;
  /** The text of a `tsvector`. */
  vector: string;
  /** The exact forms that the vocabulary counts, packed, each once. */
  words: string[];
};

/** Raised whenever rows made by older rules should be made again. */
export const analysisVersion = 2;

/** Between two fields, so that no phrase runs from one into the next. */
const fieldGap = 8;
const mostPositions = 16_383;
const longestPlaces = 400;
/** A vector holds a megabyte at most, a letter up to four bytes: what a story has beyond is not found, and the story is released all the same. */
const largestRow = 150_000;
const headWords = 40;
const longestLexeme = 200;

type Weight = 'A' | 'B' | 'C';
type Field = { weight: Weight; text: string };

/** A released story as a row of the index: weights are fields, channels are prefixes of lexemes. */
export function composeSearchRow(story: ReleasedStory): SearchRow {
  const publishedAt = story.publishedAt === null ? null : new Date(story.publishedAt);
  const exact = new Map<string, string>();
  const folds = new Set<string>();
  const head: Token[] = [];
  let position = 1;
  let size = 0;
  for (const { weight, text } of fieldsOf(story)) {
    const tokens = analyse(text);
    for (const token of tokens) {
      const { lexeme, fold } = lexemesOf(token);
      const place = `${String(Math.min(position + token.position, mostPositions))}${weight}`;
      const places = exact.get(lexeme);
      if (places === undefined) {
        if (lexeme === '' || (size += lexeme.length + 8) > largestRow) continue;
        exact.set(lexeme, place);
      } else if (places.length < longestPlaces) exact.set(lexeme, `${places},${place}`);
      if (fold !== null) folds.add(fold);
    }
    if (weight === 'A') head.push(...tokens);
    position += (tokens.at(-1)?.position ?? 0) + 1 + fieldGap;
  }
  const headed = new Set(head.flatMap(({ loose }) => (loose === '' ? [] : [packWord(loose).slice(0, longestLexeme)])));
  const bare = [...filtersOf(story, publishedAt), ...[...headed].map((key) => channel.head + key), ...[...folds].flatMap((key) => (exact.has(key) || headed.has(key) ? [] : [channel.fold + key]))];
  return { number: story.number, publishedAt, head: headText(head), vector: vectorText(exact, new Set(bare.map(quoteLexeme))), words: [...exact.keys()].filter(isCounted) };
}

/** `fold`: the packed loose key where the word needs it. */
type Lexemes = { lexeme: string; fold: string | null };

/** News says the same words again and again: their lexemes are kept in two generations, so many and no more. */
const mostRemembered = 20_000;
let remembered = new Map<string, Lexemes>();
let fading = new Map<string, Lexemes>();

function lexemesOf(token: Token): Lexemes {
  const known = remembered.get(token.exact);
  if (known !== undefined) return known;
  const lexemes = fading.get(token.exact) ?? readLexemes(token);
  if (remembered.size >= mostRemembered) [fading, remembered] = [remembered, new Map<string, Lexemes>()];
  remembered.set(token.exact, lexemes);
  return lexemes;
}

function readLexemes({ exact, stem, loose }: Token): Lexemes {
  return { lexeme: packWord(exact).slice(0, longestLexeme), fold: loose === '' || loose === exact || functionStems.has(stem) ? null : packWord(loose).slice(0, longestLexeme) };
}

function vectorText(exact: ReadonlyMap<string, string>, bare: ReadonlySet<string>): string {
  let text = '';
  for (const [lexeme, places] of exact) text += `'${lexeme}':${places} `;
  for (const lexeme of bare) text += `${lexeme} `;
  return text;
}

/** Numbers and endless runs of letters are no words to offer anybody. */
function isCounted(lexeme: string): boolean {
  return lexeme.length > 1 && lexeme.length <= 40 && !/\d/.test(lexeme);
}

/**
 * The words of a headline, apart by spaces; of each the exact form, then the stem and the loose key where they differ from the one
 * before, apart by commas, packed.
 */
function headText(tokens: readonly Token[]): string {
  const each = tokens.slice(0, headWords).map(({ exact, stem, loose }) => {
    const forms = loose !== stem ? [exact, stem, loose] : stem !== exact ? [exact, stem] : [exact];
    return forms.map(packWord).join(',');
  });
  return each.join(' ');
}

/** The forms of each word of a stored headline. */
export function parseHead(head: string): readonly { exact: string; stem: string; loose: string }[] {
  if (head === '') return [];
  return head.split(' ').map((word) => {
    const [exact = '', stem = exact, loose = stem] = word.split(',');
    return { exact, stem, loose };
  });
}

function fieldsOf(story: ReleasedStory): Field[] {
  const pictures = [...(story.picture === undefined ? [] : [story.picture]), ...Object.values(story.pictures)];
  const heads = [story.headline, story.kicker, ...[story.shortHeadline, story.searchTitle].filter((text) => text !== story.headline)];
  const leads = [story.summary, ...(story.hanger ?? []), ...pictures.map((picture) => picture.caption), ...story.bylines.map((byline) => byline.name), ...story.topics];
  const bodies = [...documentText(story.blocks).split('\n'), ...story.sources];
  return [...asFields('A', heads), ...asFields('B', leads), ...asFields('C', bodies)];
}

function asFields(weight: Weight, texts: readonly (string | undefined)[]): Field[] {
  return texts.flatMap((text) => (text === undefined || text === '' ? [] : [{ weight, text }]));
}

/** A sub-section's story is also found in its section, a place's also in the places around it. */
function filtersOf(story: ReleasedStory, publishedAt: Date | null): string[] {
  const { section } = story;
  return [
    filterLexeme('section', section.slug),
    ...(section.parent === undefined ? [] : [filterLexeme('section', section.parent.slug)]),
    ...story.bylines.map((byline) => filterLexeme('byline', byline.slug)),
    ...story.topics.map((topic) => filterLexeme('topic', topic)),
    ...(story.places ?? []).flatMap(placesAround).map((place) => filterLexeme('place', place)),
    ...timeLexemes(publishedAt, story.number),
  ];
}

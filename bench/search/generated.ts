import { words } from '@shironam/bangla';
import type { ReleasedStory } from '@shironam/story';
import { storyOf } from './archive.js';
import { pick, seeded } from './seeded.js';

/** The words of a corpus in their order, and where each stands: what follows a word is drawn from what followed it there. */
export type Chain = { words: readonly string[]; stream: Int32Array; placesOf: Int32Array; places: Int32Array; lengths: readonly number[]; openings: readonly number[] };

export function readChain(stories: readonly ReleasedStory[]): Chain {
  const numbers = new Map<string, number>();
  const stream: number[] = [];
  const lengths: number[] = [];
  const openings: number[] = [];
  for (const story of stories) {
    openings.push(stream.length);
    const text = story.blocks.map((block) => (block.type === 'paragraph' ? block.content.map((run) => run.text).join('') : '')).join(' ');
    const found = words(`${story.headline} ${text}`);
    lengths.push(found.length);
    for (const { text: word } of found) {
      let number = numbers.get(word);
      if (number === undefined) numbers.set(word, (number = numbers.size));
      stream.push(number);
    }
  }
  const placesOf = new Int32Array(numbers.size + 1);
  for (const number of stream) placesOf[number + 1] = (placesOf[number + 1] ?? 0) + 1;
  for (let n = 0; n < numbers.size; n++) placesOf[n + 1] = (placesOf[n + 1] ?? 0) + (placesOf[n] ?? 0);
  const next = placesOf.slice();
  const places = new Int32Array(stream.length);
  stream.forEach((number, at) => {
    places[next[number] ?? 0] = at;
    next[number] = (next[number] ?? 0) + 1;
  });
  return { words: [...numbers.keys()], stream: Int32Array.from(stream), placesOf, places, lengths, openings };
}

/** Stories that nobody wrote: as long as those of the corpus, each word drawn from what follows the one before; over ten years. */
export function* generateStories(chain: Chain, first: number, howMany: number, seed: number): Generator<ReleasedStory> {
  const random = seeded(seed);
  const day = 86_400_000;
  const start = Date.parse('2016-01-01T00:00:00Z');
  for (let n = 0; n < howMany; n++) {
    const length = pick(chain.lengths, random);
    let at = pick(chain.openings, random);
    const take = (count: number): string => {
      const taken: string[] = [];
      for (let i = 0; i < count; i++) {
        const word = chain.stream[at] ?? 0;
        taken.push(chain.words[word] ?? '');
        const [from, to] = [chain.placesOf[word] ?? 0, chain.placesOf[word + 1] ?? 0];
        at = ((chain.places[from + Math.floor(random() * (to - from))] ?? 0) + 1) % chain.stream.length;
      }
      return taken.join(' ');
    };
    const headline = take(5 + Math.floor(random() * 5));
    const paragraphs: string[] = [];
    for (let left = length; left > 0; left -= 45) paragraphs.push(`${take(Math.min(45, left))}।`);
    yield storyOf(first + n, headline, paragraphs, new Date(start + Math.floor(random() * 3650 * day)), `generated-${String(n)}`);
  }
}

import { type Lexicon, normalise, repairResidue } from '@shironam/bangla';
import type { Block, Byline, Inline, NewBlock, StoryContent } from '@shironam/story';
import { htmlBlocks, WireFault } from '@shironam/wire';
import type { SourceItem } from './source-item.rules.js';

/** As many letters as the editor takes in one run of text; a longer paragraph is several runs. */
const longestRun = 20_000;
const mostBlocks = 3000;

export type ItemStory = { ok: true; content: StoryContent } | { ok: false; reason: string };

/**
 * An item as a story's content: old-font residue repaired, every word in store form, blocks with ids that are the same each time.
 *
 * @param section the address of its section here
 */
export function storyOf(item: SourceItem, section: string, lexicon: Lexicon): ItemStory {
  const line = (text: string): string => mend(item.html ? plainOf(text) : text, lexicon).replace(/\s+/gu, ' ').trim();
  let blocks: Block[];
  try {
    blocks = bodyOf(item).map((block, at) => ({ ...(mendBlock(block, lexicon) as Block), id: `i${String(at + 1)}` }));
  } catch (error) {
    if (error instanceof WireFault) return { ok: false, reason: `Its HTML is beyond what is read (${error.reason}).` };
    throw error;
  }
  const headline = line(item.headline);
  if (headline === '') return { ok: false, reason: 'It has no headline.' };
  if (blocks.length > mostBlocks) return { ok: false, reason: `Its text has more than ${String(mostBlocks)} paragraphs.` };
  if (blocks.length === 0 && item.body.some((one) => one.trim() !== '')) return { ok: false, reason: 'Its text holds no words.' };
  const [kicker, summary] = [line(item.kicker), line(item.summary)];
  return {
    ok: true,
    content: {
      section,
      headline,
      ...(kicker === '' ? {} : { kicker }),
      ...(summary === '' ? {} : { summary }),
      bylines: item.bylines.map((byline) => mendByline(byline, line)),
      blocks,
      sources: item.sources.map(line).filter((one) => one !== ''),
      topics: [...new Set(item.topics.map((topic) => line(topic).slice(0, 100)).filter((one) => one !== ''))],
    },
  };
}

function bodyOf(item: SourceItem): NewBlock[] {
  if (item.html) return htmlBlocks(item.body[0] ?? '').blocks;
  return item.body.filter((text) => /[\p{L}\p{N}]/u.test(text)).map((text) => ({ type: 'paragraph', content: [{ text: text.replace(/\s+/gu, ' ') }] }));
}

/** Titles of HTML archives hold `&#8217;` and `<i>`. */
function plainOf(text: string): string {
  if (!/[&<]/u.test(text)) return text;
  const { blocks, title } = htmlBlocks(`<p>${text}</p>`);
  return title ?? blocks.flatMap((block) => (block.type === 'paragraph' ? block.content.map((run) => run.text) : [])).join('');
}

function mend(text: string, lexicon: Lexicon): string {
  return normalise(repairResidue(text, lexicon));
}

function mendByline({ name, kind, role, place }: Byline, line: (text: string) => string): Byline {
  return { name: line(name), kind, ...(role === undefined ? {} : { role: line(role) }), ...(place === undefined ? {} : { place: line(place) }) };
}

/** Every text of a block mended; addresses of links stay as they are. */
function mendBlock(value: unknown, lexicon: Lexicon, name = ''): unknown {
  if (typeof value === 'string') return ['text', 'cite', 'title', 'caption'].includes(name) ? mend(value, lexicon) : value;
  if (Array.isArray(value)) return value.flatMap((one: unknown) => (isLong(one) ? cut(one, lexicon) : [mendBlock(one, lexicon)]));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mendBlock(inner, lexicon, key)]));
}

function isLong(value: unknown): value is Inline {
  return typeof value === 'object' && value !== null && typeof (value as Partial<Inline>).text === 'string' && (value as Inline).text.length > longestRun;
}

/** Cut between words where there are any. */
function cut(run: Inline, lexicon: Lexicon): Inline[] {
  const runs: Inline[] = [];
  for (let rest = mend(run.text, lexicon); rest !== ''; ) {
    const blank = rest.length > longestRun ? rest.lastIndexOf(' ', longestRun - 1) : -1;
    const end = rest.length <= longestRun ? rest.length : blank > 0 ? blank + 1 : longestRun - (/[\uD800-\uDBFF]/u.test(rest[longestRun - 1] ?? '') ? 1 : 0);
    runs.push({ ...run, text: rest.slice(0, end) });
    rest = rest.slice(end);
  }
  return runs;
}

import type { Teaser } from '@shironam/story';

export type SectionStories = { slug: string; name: string; stories: readonly Teaser[] };

/** How a section stands on the front page. `columns` holds up to three sections beside one another. */
export type FrontBlock = { layout: 'band' | 'split' | 'opinion'; section: SectionStories } | { layout: 'columns'; sections: readonly SectionStories[] };

export type FrontPlan = {
  lead: Teaser | null;
  /** Under the lead, then beside it, most important first. */
  under: readonly Teaser[];
  briefs: readonly Teaser[];
  /** The newest that stand nowhere above, newest first. */
  rail: readonly Teaser[];
  blocks: readonly FrontBlock[];
};

export const underCount = 2;
export const briefCount = 5;
export const railCount = 8;
/** How many stories of a section its block can show. */
export const blockSize = 7;

const firstCount = underCount + briefCount;
const shortRail = 4;
/** The fewest stories a layout looks meant with. */
const fewest = { band: 3, split: 5 } as const;
const columnsSize = 3;
const opinionSlugs: ReadonlySet<string> = new Set(['opinion', 'column', 'editorial']);

/**
 * Lays the front page out: slots an editor filled come first, in their order; the newest stories fill the rest. Without
 * slots the newest story with a picture leads. A story of the first screen stands in no block, unless its section has
 * nothing else; the rail is a clock and may repeat a block's story.
 */
export function planFront(slots: readonly Teaser[], latest: readonly Teaser[], sections: readonly SectionStories[]): FrontPlan {
  const lead = slots[0] ?? latest.slice(0, firstCount).find(({ picture }) => picture !== undefined) ?? latest[0] ?? null;
  const told = new Set(lead === null ? [] : [lead.number]);
  const beside: Teaser[] = [];
  for (const story of [...slots, ...latest]) {
    if (beside.length === firstCount) break;
    if (told.has(story.number)) continue;
    told.add(story.number);
    beside.push(story);
  }
  const rest = latest.filter(({ number }) => !told.has(number));
  // A young site has little beside its first screen: its rail then repeats it.
  const rail = (rest.length < shortRail ? latest : rest).slice(0, railCount);
  return { lead, briefs: beside.slice(0, briefCount), under: beside.slice(briefCount), rail, blocks: planBlocks(sections.map((section) => withoutTold(section, told))) };
}

function withoutTold(section: SectionStories, told: ReadonlySet<number>): SectionStories {
  const fresh = section.stories.filter(({ number }) => !told.has(number));
  return { ...section, stories: fresh.length === 0 ? section.stories : fresh };
}

/**
 * Gives each section with stories a layout, in turn: a band, a split with one large story, three sections in columns.
 * A section too small for its turn takes a band, or waits for the next columns. Opinion has a layout of its own.
 */
function planBlocks(sections: readonly SectionStories[]): FrontBlock[] {
  const blocks: FrontBlock[] = [];
  const waiting: SectionStories[] = [];
  const turns = ['band', 'split', 'columns'] as const;
  let turn = 0;
  for (const section of sections.filter(({ stories }) => stories.length > 0)) {
    const wanted = turns[turn % turns.length] ?? 'band';
    const layout = wanted === 'split' && section.stories.length < fewest.split ? 'band' : wanted;
    if (opinionSlugs.has(section.slug)) blocks.push({ layout: 'opinion', section });
    else if (layout !== 'columns' && section.stories.length >= fewest[layout]) {
      blocks.push({ layout, section });
      turn++;
    } else if (waiting.push(section) === columnsSize) {
      blocks.push({ layout: 'columns', sections: waiting.splice(0) });
      if (wanted === 'columns') turn++;
    }
  }
  if (waiting.length > 0) blocks.push({ layout: 'columns', sections: waiting });
  return blocks;
}

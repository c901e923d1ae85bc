import type { Teaser } from '@shironam/story';

export type SectionStories = { slug: string; name: string; stories: readonly Teaser[] };

/** How a section stands on the front page. `columns` holds up to three sections beside one another. */
export type FrontBlock = { layout: 'band' | 'split' | 'opinion'; section: SectionStories } | { layout: 'columns'; sections: readonly SectionStories[] };

export type FirstScreen = {
  lead: Teaser | null;
  /** Beside the lead, then under it, most important first. */
  briefs: readonly Teaser[];
  under: readonly Teaser[];
  /** The newest that stand nowhere above, newest first. */
  rail: readonly Teaser[];
};

export type FrontPlan = FirstScreen & { blocks: readonly FrontBlock[] };

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
 * Lays the first screen out: slots an editor filled come first, in their order; the newest stories fill the rest. Without
 * slots the newest story with a picture leads.
 */
export function planFirstScreen(slots: readonly Teaser[], latest: readonly Teaser[]): FirstScreen {
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
  return { lead, briefs: beside.slice(0, briefCount), under: beside.slice(briefCount), rail };
}

/** The stories that no block may repeat. The rail is a clock: what stands there may stand in its section too. */
export function toldBy({ lead, briefs, under }: FirstScreen): number[] {
  return [...(lead === null ? [] : [lead]), ...briefs, ...under].map(({ number }) => number);
}

/**
 * Gives each section with stories a layout, in turn: a band, a split with one large story, three sections in columns.
 * A section too small for its turn takes a band, or waits for the next columns. Opinion has a layout of its own.
 */
export function planBlocks(sections: readonly SectionStories[]): FrontBlock[] {
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

import type { Teaser } from '@shironam/story';

export type SectionStories = { slug: string; name: string; stories: readonly Teaser[] };

/** How a section stands on the front page. `columns` holds up to three sections beside one another; `pictures` are photo stories of any section. */
export type FrontBlock =
  | { layout: 'band' | 'split' | 'opinion'; section: SectionStories }
  | { layout: 'columns'; sections: readonly SectionStories[] }
  | { layout: 'pictures'; stories: readonly Teaser[] };

export type FirstScreen = {
  lead: Teaser | null;
  /** Beside the lead, then under it, most important first. */
  briefs: readonly Teaser[];
  under: readonly Teaser[];
  /** The newest that stand nowhere above, newest first. */
  rail: readonly Teaser[];
};

export type FrontPlan = FirstScreen & { blocks: readonly FrontBlock[] };

/** A topic of the strip, with the name of its address. */
export type StripTopic = { slug: string; name: string };

/** A story an editor put at a position of the first screen; 1 is the lead. */
export type PlacedStory = { position: number; story: Teaser };

export const underCount = 2;
export const briefCount = 5;
export const railCount = 8;
/** How many stories of a section its block can show. */
export const blockSize = 7;

/** The lead and what stands beside and under it: as many slots as an editor can fill. */
export const firstScreenSize = 1 + briefCount + underCount;
export const pictureCount = 4;
const shortRail = 4;
/** The fewest stories a layout looks meant with. */
const fewest = { band: 3, split: 5, pictures: 3 } as const;
/** Photo stories stand after so many blocks. */
const picturesAfter = 2;
const columnsSize = 3;
const opinionSlugs: ReadonlySet<string> = new Set(['opinion', 'column', 'editorial']);

/**
 * What stands at each position, from the lead on: what an editor put there, and the newest stories in the positions that
 * are left. A lead that nobody chose is the newest story with a picture.
 */
export function fillPositions(placed: readonly PlacedStory[], latest: readonly Teaser[]): Teaser[] {
  const at = new Map(placed.filter(({ position }) => position <= firstScreenSize).map(({ position, story }) => [position, story]));
  const told = new Set([...at.values()].map(({ number }) => number));
  const free = latest.filter(({ number }) => !told.has(number));
  const lead = at.get(1) ?? free.slice(0, firstScreenSize - 1).find(({ picture }) => picture !== undefined) ?? free[0];
  const rest = free.filter((story) => story !== lead);
  return Array.from({ length: firstScreenSize }, (_, i) => (i === 0 ? lead : (at.get(i + 1) ?? rest.shift()))).filter((story) => story !== undefined);
}

export function planFirstScreen(placed: readonly PlacedStory[], latest: readonly Teaser[]): FirstScreen {
  const [lead = null, ...beside] = fillPositions(placed, latest);
  const told = new Set([...(lead === null ? [] : [lead]), ...beside].map(({ number }) => number));
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
 * A section too small for its turn takes a band, or waits for the next columns. Opinion has a layout of its own, and so have photo stories.
 */
export function planBlocks(sections: readonly SectionStories[], pictures: readonly Teaser[]): FrontBlock[] {
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
  if (pictures.length >= fewest.pictures) blocks.splice(picturesAfter, 0, { layout: 'pictures', stories: pictures });
  return blocks;
}

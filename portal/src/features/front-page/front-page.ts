/** The public face: the front page, in the full and the lite edition. */
import type { Teaser } from '@shironam/story';
import type { LiveReads, PageDefinition, PageRequest, PageResult } from '../../http/page.js';
import { readerWords } from '../../words/reader-words.js';
import { adsFor, loadAds, type ShownAds, withAds } from '../ads/ads.js';
import { loadMostRead } from '../most-read/most-read.js';
import { type Edition, editionOf, htmlType, loadList, loadSite, nextMidnight, shellKeys } from '../reader-shell/reader-shell.js';
import { renderFrontPage } from './front-page.reader.js';
import { blockSize, firstScreenSize, type FrontPlan, pictureCount, planBlocks, planFirstScreen, railCount, toldBy } from './front-page.rules.js';
import { loadSections, loadSlots, loadTopics } from './front-page.store.js';

export { fillPositions, firstScreenSize } from './front-page.rules.js';

export const frontPage: PageDefinition = {
  name: 'front-page',
  route: '/',
  render: (live, request) => showFront(live, request, editionOf(request)),
};

export const liteFrontPage: PageDefinition = {
  name: 'lite-front-page',
  route: '/lite',
  render: (live, request) => showFront(live, request, 'lite'),
};

/** Enough of the newest for a first screen that nobody filled, and for the rail beside it. */
const latestWanted = { key: 'all', limit: firstScreenSize + railCount, undated: 'left-out' } as const;
const mostReadCount = 6;
const topicCount = 8;

async function showFront(live: LiveReads, request: PageRequest, edition: Edition): Promise<PageResult> {
  const [site, slots, topics, latest, mostRead, pictures] = await Promise.all([
    loadSite(live),
    loadSlots(live, 'home', request.now),
    loadTopics(live, 'home', topicCount),
    loadNewest(live),
    loadMostRead(live, { list: 'all', limit: mostReadCount }),
    loadList(live, { key: 'format:photo-story', limit: pictureCount + firstScreenSize, undated: 'left-out' }),
  ]);
  const first = planFirstScreen(slots.placed, latest);
  const told = new Set(toldBy(first));
  const photoStories = pictures.filter(({ number }) => !told.has(number)).slice(0, pictureCount);
  const plan = { ...first, blocks: planBlocks(await loadSections(live, blockSize, [...told]), photoStories) };
  const ads: ShownAds | null = edition === 'full' ? adsFor(await loadAds(live, request.now), 'front', '/', request.now) : null;
  const result: PageResult = {
    status: 200,
    contentType: htmlType,
    body: renderFrontPage({ site, words: readerWords.bn, edition, now: request.now, plan, topics, mostRead: mostRead.stories, ads: ads?.ads ?? [] }),
    follows: ['front:home', 'list:all', 'sections', 'topics', ...site.sections.map(({ slug }) => `list:section:${slug}`)],
    shows: [...shellKeys.filter((key) => key !== 'sections'), 'most-read:all'],
    freshUntil: earliest(nextMidnight(request.now), slots.until, mostRead.freshUntil),
    stories: numbersOn(plan, mostRead.stories),
  };
  return ads === null ? result : withAds(result, ads);
}

/** The newest stories, of which positions fill themselves. */
export function loadNewest(live: LiveReads): Promise<Teaser[]> {
  return loadList(live, latestWanted);
}

function earliest(first: Date, ...others: readonly (Date | null)[]): Date {
  return others.reduce<Date>((soonest, at) => (at !== null && at < soonest ? at : soonest), first);
}

function numbersOn(plan: FrontPlan, mostRead: readonly Teaser[]): number[] {
  const inBlocks = plan.blocks.flatMap((block) => {
    if (block.layout === 'pictures') return block.stories;
    return (block.layout === 'columns' ? block.sections : [block.section]).flatMap(({ stories }) => stories);
  });
  const stories = [...(plan.lead === null ? [] : [plan.lead]), ...plan.briefs, ...plan.under, ...plan.rail, ...inBlocks, ...mostRead];
  return [...new Set(stories.map(({ number }) => number))];
}

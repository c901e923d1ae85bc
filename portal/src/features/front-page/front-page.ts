/** The public face: the front page, in the full and the lite edition. */
import type { LiveReads, PageDefinition, PageRequest, PageResult } from '../../http/page.js';
import { readerWords } from '../../words/reader-words.js';
import { adsFor, loadAds, type ShownAds, withAds } from '../ads/ads.js';
import { type Edition, editionOf, htmlType, loadList, loadSite, nextMidnight, shellKeys } from '../reader-shell/reader-shell.js';
import { renderFrontPage } from './front-page.reader.js';
import { blockSize, briefCount, type FrontPlan, planBlocks, planFirstScreen, railCount, toldBy, underCount } from './front-page.rules.js';
import { loadSections, loadSlots } from './front-page.store.js';

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

async function showFront(live: LiveReads, request: PageRequest, edition: Edition): Promise<PageResult> {
  const [site, slots, latest] = await Promise.all([
    loadSite(live),
    loadSlots(live, 'home'),
    loadList(live, { key: 'all', limit: 1 + briefCount + underCount + railCount, undated: 'left-out' }),
  ]);
  const first = planFirstScreen(slots, latest);
  const plan = { ...first, blocks: planBlocks(await loadSections(live, blockSize, toldBy(first))) };
  const ads: ShownAds | null = edition === 'full' ? adsFor(await loadAds(live, request.now), 'front', '/', request.now) : null;
  const result: PageResult = {
    status: 200,
    contentType: htmlType,
    body: renderFrontPage({ site, words: readerWords.bn, edition, now: request.now, plan, ads: ads?.ads ?? [] }),
    follows: ['front:home', 'list:all', 'sections', ...site.sections.map(({ slug }) => `list:section:${slug}`)],
    shows: shellKeys.filter((key) => key !== 'sections'),
    freshUntil: nextMidnight(request.now),
    stories: numbersOn(plan),
  };
  return ads === null ? result : withAds(result, ads);
}

function numbersOn(plan: FrontPlan): number[] {
  const sections = plan.blocks.flatMap((block) => (block.layout === 'columns' ? block.sections : [block.section]));
  const stories = [...(plan.lead === null ? [] : [plan.lead]), ...plan.briefs, ...plan.under, ...plan.rail, ...sections.flatMap(({ stories: those }) => those)];
  return [...new Set(stories.map(({ number }) => number))];
}

/** The public face: a section's pages and সর্বশেষ, in the full and the lite edition. */
import type { LiveReads, PageDefinition, PageRequest, PageResult } from '../../http/page.js';
import { listWords } from '../../words/list-words.js';
import { readerWords } from '../../words/reader-words.js';
import { showAddress } from '../article-page/article-page.js';
import { adsFor, loadAds, type ShownAds, withAds } from '../ads/ads.js';
import { absencePage } from '../gone-pages/gone-pages.js';
import { type Edition, editionOf, isPastEnd, listResult, loadListModel, parseListPart, parsePageNumber } from '../reader-shell/reader-shell.js';
import { renderLatestPage, renderSectionPage } from './section-page.reader.js';
import { findSection } from './section-page.store.js';

const perPage = 24;
const perLatestPage = 50;

export const sectionPage: PageDefinition = {
  name: 'section-page',
  route: '/:section',
  query: ['page', 'before'],
  render: (live, request) => showSection(live, request, editionOf(request)),
};

export const liteSectionPage: PageDefinition = {
  name: 'lite-section-page',
  route: '/lite/:section',
  query: ['page', 'before'],
  render: (live, request) => showSection(live, request, 'lite'),
};

export const latestPage: PageDefinition = {
  name: 'latest-page',
  route: '/latest',
  query: ['page'],
  render: (live, request) => showLatest(live, request, editionOf(request)),
};

export const liteLatestPage: PageDefinition = {
  name: 'lite-latest-page',
  route: '/lite/latest',
  query: ['page'],
  render: (live, request) => showLatest(live, request, 'lite'),
};

export const sectionPages: readonly PageDefinition[] = [sectionPage, liteSectionPage, latestPage, liteLatestPage];

async function showSection(live: LiveReads, request: PageRequest, edition: Edition): Promise<PageResult> {
  const slug = request.params['section'] ?? '';
  const section = await findSection(live, slug);
  if (section === null) return showAddress(live, request, edition, `/${slug}`, [`section:${slug}`]);
  const part = parseListPart(request.query, request.now);
  if (part === null) return absencePage(live, request, 'unknown', []);
  const key = `section:${slug}`;
  const model = await loadListModel(live, request, { key, ...part, perPage, undated: 'kept', edition, words: readerWords.bn, rail: true });
  const follows = [key, `list:${key}`, ...(section.parent === null ? [] : [`section:${section.parent.slug}`]), ...section.family.map((one) => `section:${one.slug}`)];
  if (isPastEnd(model)) return absencePage(live, request, 'unknown', follows);
  const ads: ShownAds | null = edition === 'full' ? adsFor(await loadAds(live, request.now), 'list', `/${slug}`, request.now) : null;
  const result = listResult(request, renderSectionPage({ ...model, section, say: listWords.bn, ...(ads === null ? {} : { ads: ads.ads }) }), model, follows);
  return ads === null ? result : withAds(result, ads);
}

async function showLatest(live: LiveReads, request: PageRequest, edition: Edition): Promise<PageResult> {
  const page = parsePageNumber(request.query['page']);
  if (page === null) return absencePage(live, request, 'unknown', []);
  const model = await loadListModel(live, request, { key: 'all', page, perPage: perLatestPage, undated: 'left-out', edition, words: readerWords.bn, rail: false });
  if (page > 1 && model.stories.length === 0) return absencePage(live, request, 'unknown', ['list:all']);
  return listResult(request, renderLatestPage({ ...model, say: listWords.bn }), model, ['list:all']);
}

export { findSection, type Section, type SectionName } from './section-page.store.js';

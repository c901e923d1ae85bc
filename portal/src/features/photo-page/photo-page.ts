/** The public face: the list of photo stories, in the full and the lite edition. */
import type { LiveReads, PageDefinition, PageRequest, PageResult } from '../../http/page.js';
import { readerWords } from '../../words/reader-words.js';
import { absencePage } from '../gone-pages/gone-pages.js';
import { type Edition, editionOf, isPastEnd, listResult, loadListModel, parseListPart } from '../reader-shell/reader-shell.js';
import { renderPhotoPage } from './photo-page.reader.js';

const perPage = 21;
const key = 'format:photo-story';

const photoPage: PageDefinition = { name: 'photo-page', route: '/photo', query: ['page', 'before'], render: (live, request) => showPhotoStories(live, request, editionOf(request)) };
const litePhotoPage: PageDefinition = { name: 'lite-photo-page', route: '/lite/photo', query: ['page', 'before'], render: (live, request) => showPhotoStories(live, request, 'lite') };

export const photoPages: readonly PageDefinition[] = [photoPage, litePhotoPage];

async function showPhotoStories(live: LiveReads, request: PageRequest, edition: Edition): Promise<PageResult> {
  const part = parseListPart(request.query, request.now);
  if (part === null) return absencePage(live, request, 'unknown', []);
  const model = await loadListModel(live, request, { key, ...part, perPage, undated: 'kept', edition, words: readerWords.bn, rail: true });
  if (isPastEnd(model)) return absencePage(live, request, 'unknown', [`list:${key}`]);
  return listResult(request, renderPhotoPage(model), model, [`list:${key}`]);
}

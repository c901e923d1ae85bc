/** The public face: the pages of places, in the full and the lite edition, and the three lists that lead to them. */
import type { LiveReads, PageDefinition, PageRequest, PageResult } from '../../http/page.js';
import { listWords } from '../../words/list-words.js';
import { readerWords } from '../../words/reader-words.js';
import { absencePage } from '../gone-pages/gone-pages.js';
import { choosePlace, placePath, resolvePlace } from '../places/places.js';
import { type Edition, editionOf, htmlType, isPastEnd, listResult, loadListModel, loadSite, movedTo, nextMidnight, parseListPart, pathIn, shellKeys } from '../reader-shell/reader-shell.js';
import { renderPlacePage, renderPlacesPage } from './place-page.reader.js';

export { renderPlaceForm } from './place-page.reader.js';

const perPage = 24;
const parts = ['division', 'district', 'upazila'] as const;

/** `/place/dhaka`, `/place/dhaka/gazipur`, `/place/dhaka/gazipur/sreepur`; and `/place`, which also takes what the form sends. */
export const placePages: readonly PageDefinition[] = (['', '/lite'] as const).flatMap((prefix) => [
  {
    name: prefix === '' ? 'places-page' : 'lite-places-page',
    route: `${prefix}/place`,
    query: parts,
    render: (live, request) => showPlaces(live, request, prefix === '' ? editionOf(request) : 'lite'),
  } satisfies PageDefinition,
  ...parts.map((kind, depth): PageDefinition => ({
    name: prefix === '' ? `${kind}-page` : `lite-${kind}-page`,
    route: `${prefix}/place/${parts.slice(0, depth + 1).map((part) => `:${part}`).join('/')}`,
    query: ['page', 'before'],
    render: (live, request) => showPlace(live, request, prefix === '' ? editionOf(request) : 'lite'),
  })),
]);

async function showPlaces(live: LiveReads, request: PageRequest, edition: Edition): Promise<PageResult> {
  const { division, district, upazila } = request.query;
  if (division !== undefined || district !== undefined || upazila !== undefined) {
    const chosen = choosePlace({ division, district, upazila });
    return chosen === null ? absencePage(live, request, 'unknown', []) : movedTo(pathIn(edition, placePath(chosen.path)), []);
  }
  const model = { site: await loadSite(live), words: readerWords.bn, say: listWords.bn, edition, now: request.now, stories: [], latest: [], page: 1, hasOlder: false };
  return { status: 200, contentType: htmlType, body: renderPlacesPage(model), follows: [], shows: shellKeys, freshUntil: nextMidnight(request.now), stories: [] };
}

async function showPlace(live: LiveReads, request: PageRequest, edition: Edition): Promise<PageResult> {
  const asked = parts.flatMap((part) => request.params[part] ?? []);
  const place = resolvePlace(asked);
  if (place === null) return absencePage(live, request, 'unknown', []);
  if (place.path !== asked.join('/')) return movedTo(pathIn(edition, placePath(place.path)), []);
  const part = parseListPart(request.query, request.now);
  if (part === null) return absencePage(live, request, 'unknown', []);
  const key = `place:${place.path}`;
  const model = await loadListModel(live, request, { key, ...part, perPage, undated: 'kept', edition, words: readerWords.bn, rail: true });
  const follows = [`list:${key}`];
  if (isPastEnd(model)) return absencePage(live, request, 'unknown', follows);
  return listResult(request, renderPlacePage({ ...model, place, say: listWords.bn }), model, follows);
}

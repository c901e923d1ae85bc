/** The public face: the archive by day and section, in the full and the lite edition. */
import type { LiveReads, PageDefinition, PageRequest, PageResult } from '../../http/page.js';
import { listWords } from '../../words/list-words.js';
import { readerWords } from '../../words/reader-words.js';
import { absencePage } from '../gone-pages/gone-pages.js';
import { archivePath, dhakaDay, type Edition, editionOf, htmlType, listResult, loadListModel, loadSite, movedTo, nextMidnight, parsePageNumber, pathIn, shellKeys } from '../reader-shell/reader-shell.js';
import { findSection } from '../section-page/section-page.js';
import { type ArchiveModel, renderArchivePage, renderDayPage, renderMonthPage, type SectionChoice } from './archive.reader.js';
import { daysOf, parseDay, parseMonth, spanOfDay, twoDigits } from './archive.rules.js';
import { findBeside, findDaysWithStories, findEnds } from './archive.store.js';

const perPage = 60;

type Show = (live: LiveReads, request: PageRequest, edition: Edition) => Promise<PageResult>;

export const archivePages: readonly PageDefinition[] = [
  ...inEditions('archive-page', '/archive', ['day', 'month', 'year', 'section'], showArchive),
  ...inEditions('archive-month-page', '/archive/:year/:month', ['section'], showMonth),
  ...inEditions('archive-day-page', '/archive/:year/:month/:day', ['section', 'page'], showDay),
];

function inEditions(name: string, route: string, query: readonly string[], show: Show): PageDefinition[] {
  return [
    { name, route, query, render: (live, request) => show(live, request, editionOf(request)) },
    { name: `lite-${name}`, route: `/lite${route}`, query, render: (live, request) => show(live, request, 'lite') },
  ];
}

/** What there is to look through: the section asked for and the days between which there are stories. Null for an unknown section. */
async function findScope(live: LiveReads, request: PageRequest): Promise<{ section: SectionChoice | null; key: string; first: string; last: string; keys: string[] } | null> {
  const asked = request.query['section'];
  const [section, ends] = await Promise.all([asked === undefined ? null : findSection(live, asked), findEnds(live, 'all')]);
  if (asked !== undefined && section === null) return null;
  const today = dhakaDay(request.now);
  const key = section === null ? 'all' : `section:${section.slug}`;
  return { section, key, first: ends === null ? today : dhakaDay(ends.first), last: today, keys: section === null ? [] : [key] };
}

async function showArchive(live: LiveReads, request: PageRequest, edition: Edition): Promise<PageResult> {
  const scope = await findScope(live, request);
  if (scope === null) return absencePage(live, request, 'unknown', []);
  const { day, month, year } = request.query;
  if (month !== undefined || year !== undefined || day !== undefined) {
    const chosen = chosenDate(year ?? '', month ?? '', day);
    return chosen === null ? absencePage(live, request, 'unknown', []) : movedTo(pathIn(edition, archivePath({ day: chosen, section: scope.section?.slug ?? null })), scope.keys);
  }
  const model = { ...(await emptyModel(live, request, edition)), ...scope };
  return { status: 200, contentType: htmlType, body: renderArchivePage(model), follows: scope.keys, shows: [...shellKeys, 'list:all'], freshUntil: nextMidnight(request.now), stories: [] };
}

/** The day a reader chose, or the month of a day that no calendar has. */
function chosenDate(year: string, month: string, day: string | undefined): string | null {
  const whole = parseMonth(year, twoDigits(month));
  if (whole === null || day === undefined) return whole;
  const chosen = parseDay(year, twoDigits(month), twoDigits(day));
  return chosen ?? (/^([1-9]|[12]\d|3[01])$/.test(day) ? whole : null);
}

async function emptyModel(live: LiveReads, request: PageRequest, edition: Edition): Promise<Omit<ArchiveModel, 'section' | 'first' | 'last'>> {
  return { site: await loadSite(live), words: readerWords.bn, say: listWords.bn, edition, now: request.now, stories: [], latest: [], page: 1, hasOlder: false };
}

async function showMonth(live: LiveReads, request: PageRequest, edition: Edition): Promise<PageResult> {
  const month = parseMonth(request.params['year'] ?? '', request.params['month'] ?? '');
  const scope = month === null ? null : await findScope(live, request);
  if (month === null || scope === null || month < scope.first.slice(0, 7) || month > scope.last.slice(0, 7)) return absencePage(live, request, 'unknown', []);
  const days = daysOf(month).filter((day) => day >= scope.first && day <= scope.last);
  const [base, withStories] = await Promise.all([emptyModel(live, request, edition), findDaysWithStories(live, scope.key, days.map((day) => ({ day, ...spanOfDay(day) })))]);
  const body = renderMonthPage({ ...base, ...scope, month, withStories });
  return { status: 200, contentType: htmlType, body, follows: [...scope.keys, ...days.map((day) => `day:${day}`)], shows: shellKeys, freshUntil: nextMidnight(request.now), stories: [] };
}

async function showDay(live: LiveReads, request: PageRequest, edition: Edition): Promise<PageResult> {
  const day = parseDay(request.params['year'] ?? '', request.params['month'] ?? '', request.params['day'] ?? '');
  const page = parsePageNumber(request.query['page']);
  const scope = day === null || page === null ? null : await findScope(live, request);
  if (day === null || page === null || scope === null || day < scope.first || day > scope.last) return absencePage(live, request, 'unknown', []);
  const span = spanOfDay(day);
  const [model, { earlier, later }] = await Promise.all([
    loadListModel(live, request, { key: scope.key, page, perPage, undated: 'left-out', span, edition, words: readerWords.bn, rail: false }),
    findBeside(live, scope.key, span),
  ]);
  if (page > 1 && model.stories.length === 0) return absencePage(live, request, 'unknown', []);
  const beside = { earlier: earlier === null ? null : dhakaDay(earlier), later: later === null ? null : dhakaDay(later) };
  const result = listResult(request, renderDayPage({ ...model, ...scope, day, say: listWords.bn, ...beside }), model, [...scope.keys, `day:${day}`]);
  return model.stories.length > 0 ? result : { ...result, headers: { 'x-robots-tag': 'noindex' } };
}

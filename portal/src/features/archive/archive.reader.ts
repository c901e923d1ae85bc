import { MONTHS, toBanglaDigits, WEEKDAYS } from '@shironam/bangla';
import { html, type Html } from '../../http/html.js';
import type { ListWords } from '../../words/list-words.js';
import { archivePath, type Crumb, type ListPageModel, renderClock, renderListPage, urlIn } from '../reader-shell/reader-shell.js';
import { banglaDayName, banglaMonthName, dayName, daysOf, gapBefore, monthBeside, monthName, monthsBetween, shortDayName } from './archive.rules.js';

export type SectionChoice = { slug: string; name: string };

/** What every page of the archive knows: the section it is narrowed to, and the days between which there are stories. */
export type ArchiveModel = ListPageModel & { say: ListWords; section: SectionChoice | null; first: string; last: string };

export type DayModel = ArchiveModel & { day: string; earlier: string | null; later: string | null };

/** Everything of one day, by the clock. */
export function renderDayPage(model: DayModel): string {
  const { day, section, say, stories, edition } = model;
  const list = html`<ol>${stories.map((story) => renderClock(story, { ...model, level: 2 }))}</ol>`;
  return renderListPage(model, {
    title: section === null ? say.archiveOf(shortDayName(day)) : say.archiveOfSection(section.name, shortDayName(day)),
    heading: section === null ? dayName(day) : say.archiveOfSection(section.name, dayName(day)),
    note: banglaDayName(day),
    path: archivePath({ day, section: section?.slug ?? null }),
    current: section?.slug ?? null,
    trail: [...trailTo(model, day.slice(0, 7)), { name: shortDayName(day), path: archivePath({ day, section: section?.slug ?? null }) }],
    goesOn: 'nowhere',
    tools: renderForm(model, day.slice(0, 7), day),
    entries: html`${stories.length === 0 ? html`<div class="empty"><h2>${say.noStoriesOnDay}</h2></div>` : list}${renderTurns(edition, say, [
      model.earlier === null ? null : { name: say.earlierDay(shortDayName(model.earlier)), path: archivePath({ day: model.earlier, section: section?.slug ?? null }) },
      model.later === null ? null : { name: say.laterDay(shortDayName(model.later)), path: archivePath({ day: model.later, section: section?.slug ?? null }) },
    ])}`,
  });
}

export type MonthModel = ArchiveModel & { month: string; withStories: ReadonlySet<string> };

/** A month as a calendar: the days that have stories lead to them. */
export function renderMonthPage(model: MonthModel): string {
  const { month, section, say, edition, first, last } = model;
  const beside = (step: -1 | 1): string | null => {
    const other = monthBeside(month, step);
    return other < first.slice(0, 7) || other > last.slice(0, 7) ? null : other;
  };
  const [earlier, later] = [beside(-1), beside(1)];
  return renderListPage(model, {
    title: section === null ? `${say.archive}: ${monthName(month)}` : say.archiveOfSection(section.name, monthName(month)),
    heading: section === null ? monthName(month) : say.archiveOfSection(section.name, monthName(month)),
    note: banglaMonthName(month),
    path: archivePath({ day: month, section: section?.slug ?? null }),
    current: section?.slug ?? null,
    trail: trailTo(model, month),
    tools: renderForm(model, month, null),
    entries: html`${renderCalendar(model)}${model.withStories.size === 0 ? html`<div class="empty"><h2>${say.noStoriesInMonth}</h2></div>` : null}${renderTurns(edition, say, [
      earlier === null ? null : { name: say.earlierMonth(monthName(earlier)), path: archivePath({ day: earlier, section: section?.slug ?? null }) },
      later === null ? null : { name: say.laterMonth(monthName(later)), path: archivePath({ day: later, section: section?.slug ?? null }) },
    ])}`,
  });
}

function renderCalendar({ month, withStories, section, edition, say }: MonthModel): Html {
  const gap = Array.from({ length: gapBefore(month) }, () => html`<li class="week" aria-hidden="true"></li>`);
  return html`<ol class="days" aria-label="${say.daysWithStories}">${WEEKDAYS.map((name) => html`<li class="week" aria-hidden="true">${name.replace(/(স্পতি)?বার$/u, '')}</li>`)}${gap}${daysOf(month).map((day) => {
    const number = toBanglaDigits(String(Number(day.slice(8))));
    const also = html`<small aria-hidden="true">${banglaDayName(day).split(' ')[0]}</small>`;
    return withStories.has(day) ? html`<li><a href="${urlIn(edition, archivePath({ day, section: section?.slug ?? null }))}" aria-label="${dayName(day)}">${number}</a>${also}</li>` : html`<li><span>${number}</span>${also}</li>`;
  })}</ol>`;
}

/** The archive's first page: the form, and every month there is. */
export function renderArchivePage(model: ArchiveModel): string {
  const { say, edition, section, first, last } = model;
  return renderListPage(model, {
    title: say.archive,
    heading: say.archive,
    note: say.archiveNote,
    path: '/archive',
    current: null,
    trail: [{ name: say.archive, path: '/archive' }],
    tools: renderForm(model, last.slice(0, 7), null),
    entries: html`${monthsBetween(first.slice(0, 7), last.slice(0, 7)).map(({ year, months }) => html`<section class="among"><h2>${toBanglaDigits(year)}</h2><ul>${months.map((month) => html`<li><a href="${urlIn(edition, archivePath({ day: month, section: section?.slug ?? null }))}">${MONTHS[Number(month.slice(5)) - 1]}</a></li>`)}</ul></section>`)}`,
  });
}

function trailTo({ section, say }: ArchiveModel, month: string): Crumb[] {
  return [{ name: say.archive, path: '/archive' }, ...(section === null ? [] : [{ name: section.name, path: `/${section.slug}` }]), { name: monthName(month), path: archivePath({ day: month, section: section?.slug ?? null }) }];
}

/** Day, month, year and section; without script, and in Bangla on every phone. */
function renderForm({ edition, say, section, site, first, last }: ArchiveModel, month: string, day: string | null): Html {
  const years = Array.from({ length: Number(last.slice(0, 4)) - Number(first.slice(0, 4)) + 1 }, (_, i) => String(Number(last.slice(0, 4)) - i));
  const sections = section === null || site.sections.some(({ slug }) => slug === section.slug) ? site.sections : [...site.sections, section];
  return html`<form class="finder wide" action="${urlIn(edition, '/archive')}" aria-label="${say.archiveForm}">
<label>${say.day}<select name="day"><option value="">${say.wholeMonth}</option>${Array.from({ length: 31 }, (_, i) => option(String(i + 1), toBanglaDigits(String(i + 1)), day !== null && Number(day.slice(8)) === i + 1))}</select></label>
<label>${say.month}<select name="month">${MONTHS.map((name, i) => option(String(i + 1), name, Number(month.slice(5)) === i + 1))}</select></label>
<label>${say.year}<select name="year">${years.map((year) => option(year, toBanglaDigits(year), month.startsWith(year)))}</select></label>
<label>${say.section}<select name="section"><option value="">${say.everySection}</option>${sections.map(({ slug, name }) => option(slug, name, section?.slug === slug))}</select></label>
<button>${say.show}</button></form>`;
}

function option(value: string, text: string, chosen: boolean): Html {
  return html`<option value="${value}" selected="${chosen ? '' : null}">${text}</option>`;
}

function renderTurns(edition: ArchiveModel['edition'], say: ListWords, turns: readonly (Crumb | null)[]): Html | null {
  const there = turns.flatMap((turn) => turn ?? []);
  return there.length === 0 ? null : html`<nav class="turns" aria-label="${say.otherDays}">${there.map(({ name, path }) => html`<a href="${urlIn(edition, path)}">${name}</a>`)}</nav>`;
}

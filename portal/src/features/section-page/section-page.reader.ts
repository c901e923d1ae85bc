import { formatDate } from '@shironam/bangla';
import type { Teaser } from '@shironam/story';
import { html, type Html } from '../../http/html.js';
import type { ListWords } from '../../words/list-words.js';
import { type Ad, renderAd } from '../ads/ads.js';
import {
  archivePath, dhakaDay, type ListPageModel, renderCard, renderClock, renderEmptyList, renderEntry, renderListPage, renderOpinion, renderWideCard, type TeaserPlace, unbroken, urlIn, zone,
} from '../reader-shell/reader-shell.js';
import type { Section } from './section-page.store.js';

export type SectionModel = ListPageModel & { section: Section; say: ListWords; ads?: readonly Ad[] };

/** Sections whose writers stand before what they say. */
const opinionSlugs: ReadonlySet<string> = new Set(['opinion', 'column', 'editorial']);

/** How many stories stand in pairs under the large one of a first page. */
const pairs = 4;

/** A section: the newest stories large on its first page, then the list, numbered pages, and the site's latest beside it. */
export function renderSectionPage(model: SectionModel): string {
  const { section, stories, say, words } = model;
  const path = `/${section.slug}`;
  const opinions = opinionSlugs.has(section.slug);
  return renderListPage(model, {
    title: section.name,
    heading: section.name,
    note: opinions ? say.opinionNote : null,
    path,
    current: section.parent?.slug ?? section.slug,
    feed: `${path}/rss.xml`,
    trail: [...(section.parent === null ? [] : [{ name: section.parent.name, path: `/${section.parent.slug}` }]), { name: section.name, path }],
    tools: renderFamily(model),
    beside: renderAd(model.ads?.[0], words),
    entries: stories.length === 0 ? renderEmptyList(words, section.name) : opinions ? renderOpinions(model) : renderStories(model),
  });
}

/** The section and the sub-sections in it, the present one marked. */
function renderFamily({ section, edition, say }: SectionModel): Html | null {
  if (section.family.length === 0) return null;
  const { slug, name } = section.parent ?? section;
  return html`<nav class="within" aria-label="${say.subSections(name)}"><ul>${[{ slug, name: say.allOfSection }, ...section.family].map((one) => html`<li><a href="${urlIn(edition, `/${one.slug}`)}" aria-current="${one.slug === section.slug ? 'page' : null}">${one.name}</a></li>`)}</ul></nav>`;
}

/** A first page whose newest story has a picture opens with it, then pairs; every other page is a list. */
function renderStories(model: SectionModel): Html {
  const { stories, page, before } = model;
  const place: TeaserPlace = { ...model, level: 2 };
  const [first, ...rest] = stories;
  if (page > 1 || before !== undefined || first?.picture === undefined) return html`${stories.map((story) => renderEntry(story, place))}`;
  const paired = rest.length > pairs ? rest.slice(0, pairs) : [];
  return html`${renderWideCard(first, place)}${paired.length === 0 ? null : html`<div class="pair">${paired.map((story) => renderCard(story, place))}</div>`}${rest.slice(paired.length).map((story) => renderEntry(story, place))}`;
}

function renderOpinions(model: SectionModel): Html {
  return html`${model.stories.map((story) => renderOpinion(story, { ...model, level: 2 }))}`;
}

export type LatestModel = ListPageModel & { say: ListWords };

/** সর্বশেষ: everything by the clock, a heading for each day that leads to the whole of it. */
export function renderLatestPage(model: LatestModel): string {
  const { words, stories } = model;
  return renderListPage(model, {
    title: words.latest,
    heading: words.latest,
    note: null,
    path: '/latest',
    current: 'latest',
    trail: [{ name: words.latest, path: '/latest' }],
    goesOn: 'archive',
    entries: stories.length === 0 ? html`<div class="empty"><h2>${words.noStories}</h2><p>${words.noStoriesText}</p></div>` : html`${renderDays(model)}`,
  });
}

function renderDays(model: LatestModel): Html[] {
  const days = new Map<string, Teaser[]>();
  for (const story of model.stories) {
    const day = dhakaDay(new Date(story.publishedAt ?? 0));
    days.set(day, [...(days.get(day) ?? []), story]);
  }
  return [...days].map(([day, stories]) => html`<section class="day"><h2><a href="${urlIn(model.edition, archivePath({ day }))}">${unbroken(dayName(day, model))}</a></h2><ol>${stories.map((story) => renderClock(story, { ...model, level: 2 }))}</ol></section>`);
}

/** `আজ, বুধবার, ২৫ নভেম্বর ২০২৬`. */
function dayName(day: string, { now, say }: LatestModel): string {
  const date = formatDate(new Date(`${day}T06:00:00Z`), 'weekday-date', zone);
  if (day === dhakaDay(now)) return `${say.today}, ${date}`;
  return day === dhakaDay(new Date(now.getTime() - 86_400_000)) ? `${say.yesterday}, ${date}` : date;
}

import { formatDate, toBanglaDigits } from '@shironam/bangla';
import type { Teaser } from '@shironam/story';
import { html, type Html, jsonLd } from '../../http/html.js';
import { dhakaDay, type ListPageModel, renderClock, renderDocument, renderEntry, renderListPage, renderPager, renderWideCard, type Site, zone } from '../reader-shell/reader-shell.js';
import type { Section } from './section-page.store.js';

export type SectionModel = ListPageModel & { section: Section };

/** A section: the newest story large on its first page, then the list, numbered pages, and the site's latest beside it. */
export function renderSectionPage(model: SectionModel): string {
  const { section, stories, page, words, site } = model;
  const path = `/${section.slug}`;
  const place = { ...model, level: 2 } as const;
  const [first, ...rest] = stories;
  const large = page === 1 && first?.picture !== undefined ? first : undefined;
  const entries = large === undefined ? stories : rest;
  return renderListPage(model, {
    title: section.name,
    heading: section.name,
    note: null,
    path,
    current: section.slug,
    feed: `${path}/rss.xml`,
    head: jsonLd({ '@context': 'https://schema.org', '@type': 'CollectionPage', name: section.name, url: site.url + path, inLanguage: 'bn', breadcrumb: crumbs(site, section) }),
    entries: stories.length === 0 ? html`<div class="empty"><h2>${words.noStoriesHere(section.name)}</h2><p>${words.noStoriesText}</p></div>` : html`${large === undefined ? null : renderWideCard(large, place)}${entries.map((story) => renderEntry(story, place))}`,
  });
}

function crumbs(site: Site, section: Section): Record<string, unknown> {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [
      { '@type': 'ListItem', position: 1, name: site.name, item: `${site.url}/` },
      { '@type': 'ListItem', position: 2, name: section.name, item: `${site.url}/${section.slug}` },
    ],
  };
}

/** সর্বশেষ: everything by the clock, a heading for each day. */
export function renderLatestPage(model: ListPageModel): string {
  const { site, words, edition, now, stories, page } = model;
  const pager = renderPager({ edition, words, path: '/latest', page, hasOlder: model.hasOlder });
  return renderDocument({
    site,
    words,
    edition,
    now,
    kind: 'list',
    title: page === 1 ? words.latest : `${words.latest}, ${words.page(toBanglaDigits(String(page)))}`,
    description: `${site.name}: ${words.latest}`,
    path: page === 1 ? '/latest' : `/latest?page=${String(page)}`,
    current: 'latest',
    main: html`<div class="list"><header><h1>${words.latest}</h1></header>${stories.length === 0 ? html`<div class="empty"><h2>${words.noStories}</h2><p>${words.noStoriesText}</p></div>` : renderDays(model)}${pager}</div>`,
  });
}

function renderDays(model: ListPageModel): Html[] {
  const days = new Map<string, Teaser[]>();
  for (const story of model.stories) {
    const day = dhakaDay(new Date(story.publishedAt ?? 0));
    days.set(day, [...(days.get(day) ?? []), story]);
  }
  return [...days].map(([day, stories]) => html`<section class="day"><h2>${formatDate(new Date(`${day}T06:00:00Z`), 'weekday-date', zone)}</h2><ol>${stories.map((story) => renderClock(story, { ...model, level: 2 }))}</ol></section>`);
}

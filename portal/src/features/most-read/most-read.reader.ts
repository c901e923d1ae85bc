import { formatDate, toBanglaDigits } from '@shironam/bangla';
import { storyPath, type Teaser } from '@shironam/story';
import { html, type Html, jsonLd } from '../../http/html.js';
import type { ReaderWords } from '../../words/reader-words.js';
import { type Edition, renderDocument, renderEntry, type Site, type TeaserPlace, unbroken, urlIn, zone } from '../reader-shell/reader-shell.js';

type Frame = { site: Site; words: ReaderWords; edition: Edition; now: Date };

export type MostReadModel = Frame & { stories: readonly Teaser[]; today: string };

/** সর্বোচ্চ পঠিত: what was read most lately. */
export function renderMostReadPage(model: MostReadModel): string {
  const { words, today, edition } = model;
  const front = words.front;
  return renderRanked(model, {
    title: front.mostRead,
    note: front.mostReadNote,
    path: '/most-read',
    stories: model.stories,
    after: html`<nav class="pager" aria-label="${front.topTen}"><a href="${urlIn(edition, topTenPath(today))}">${front.topTenOf(dayText(today))}</a></nav>`,
  });
}

export type TopTenModel = Frame & { day: string; today: boolean; stories: readonly Teaser[]; before: string | null; after: string | null };

/** What was read most on one day. */
export function renderTopTenPage(model: TopTenModel): string {
  const { words, edition, day, before, after } = model;
  const front = words.front;
  const link = (to: string | null, name: string, rel: string): Html | null => (to === null ? null : html`<a href="${urlIn(edition, topTenPath(to))}" rel="${rel}">${name}: ${dayText(to)}</a>`);
  return renderRanked(model, {
    title: front.topTenOf(dayText(day)),
    note: model.today ? front.topTenToday : front.topTenNote,
    path: topTenPath(day),
    stories: model.stories,
    after: before === null && after === null ? null : html`<nav class="pager" aria-label="${front.topTen}">${link(before, front.dayBefore, 'prev')}${link(after, front.dayAfter, 'next')}</nav>`,
  });
}

export function topTenPath(day: string): string {
  return `/top-ten/${day}`;
}

type Ranked = { title: string; note: string; path: string; stories: readonly Teaser[]; after: Html | null };

function renderRanked({ site, words, edition, now }: Frame, { title, note, path, stories, after }: Ranked): string {
  const place: TeaserPlace = { edition, words, now, level: 2 };
  const entries = stories.length === 0 ? html`<div class="empty"><h2>${words.front.mostReadEmpty}</h2><p>${words.front.mostReadEmptyText}</p></div>` : html`<ol class="ranked">${stories.map((story) => html`<li>${renderEntry(story, place)}</li>`)}</ol>`;
  return renderDocument({
    site,
    words,
    edition,
    now,
    kind: 'list',
    title,
    description: `${title}. ${note}`,
    path,
    current: null,
    head: jsonLd({ '@context': 'https://schema.org', '@type': 'ItemList', name: title, url: site.url + path, itemListElement: stories.map((story, i) => ({ '@type': 'ListItem', position: i + 1, url: site.url + storyPath(story) })) }),
    main: html`<div class="list"><header><h1>${unbroken(title)}</h1><p>${note}</p></header>${entries}${after}</div>`,
  });
}

/** A narrow list with its ranks, the way it stands beside a story or on the front. */
export function renderMostReadRail(stories: readonly Teaser[], { edition, words }: Pick<TeaserPlace, 'edition' | 'words'>): Html {
  const title = html`<h2><a href="${urlIn(edition, '/most-read')}">${words.front.mostRead}</a></h2>`;
  if (stories.length === 0) return html`<section class="rail most-read">${title}<p>${words.front.mostReadEmpty}</p></section>`;
  return html`<section class="rail most-read">${title}<ol>${stories.map((story, i) => html`<li><span aria-hidden="true">${toBanglaDigits(String(i + 1))}</span><a href="${urlIn(edition, storyPath(story))}">${story.shortHeadline ?? story.headline}</a></li>`)}</ol></section>`;
}

function dayText(day: string): string {
  return formatDate(new Date(`${day}T06:00:00Z`), 'date', zone);
}

import { toBanglaDigits } from '@shironam/bangla';
import { storyPath, type Teaser } from '@shironam/story';
import { html, type Html } from '../../http/html.js';
import type { ReaderWords } from '../../words/reader-words.js';
import { searchWords } from '../../words/search-words.js';
import { type Edition, renderDocument, renderRail, renderStamp, type Site, urlIn } from '../reader-shell/reader-shell.js';
import type { Topic } from '../topic-page/topic-page.js';
import type { Outcome } from './find-stories.js';
import { type Marker, markText } from './highlight.rules.js';
import { mostCounted, type SearchRequest, writeBefore } from './search-request.rules.js';

const say = searchWords.bn;

/** A story that was found, with the text that introduces it: where the words stand when headline and summary have none. */
export type FoundStory = { teaser: Teaser; text: string | null };

export type SearchModel = {
  site: Site;
  words: ReaderWords;
  edition: Edition;
  now: Date;
  request: SearchRequest;
  outcome: Outcome | null;
  marker: Marker;
  stories: readonly FoundStory[];
  /** Shown when there is nothing else. */
  latest: readonly Teaser[];
  topics: readonly Topic[];
  /** Names of what the search is narrowed to. */
  names: Readonly<Record<'byline' | 'topic' | 'place', string | null>>;
};

export function renderSearchPage(model: SearchModel): string {
  const { request, outcome, site, words, edition, now } = model;
  const heading = request.query.text === '' || model.stories.length === 0 ? say.title : say.resultsOf(request.query.text);
  return renderDocument({
    site, words, edition, now, kind: 'search',
    title: heading,
    description: say.title,
    // Every search is one page to search engines: the form.
    path: '/search',
    address: searchPath(request),
    current: null,
    main: html`<div class="list-page"><div class="list"><header><h1>${heading}</h1></header>
${renderForm(model)}${renderNarrowing(model)}${outcome === null ? null : renderTally(model, outcome)}
${model.stories.map((story) => renderFound(story, model))}
${outcome === null ? null : renderPages(model, outcome)}${model.stories.length === 0 ? renderTopics(model) : null}</div>${model.latest.length === 0 ? null : html`<div class="beside">${renderRail(words.latest, model.latest, { words, edition, now, level: 2 }, '/latest')}</div>`}</div>`,
  });
}

function renderForm({ request, site, edition }: SearchModel): Html {
  const { query, section, byline, topic, place, from, to, sort } = request;
  const kept = Object.entries({ byline, topic, place }).filter(([, value]) => value !== null);
  const narrowed = section !== null || from !== null || to !== null || sort === 'newest';
  return html`<form class="seek" role="search" action="${urlIn(edition, '/search')}">${kept.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<div class="line1"><label>${say.what}<input type="search" name="q" value="${query.text}" maxlength="200" autocomplete="off" enterkeyhint="search" data-offers="${say.suggestions}"></label><button>${say.find}</button></div>
<details open="${narrowed ? '' : null}"><summary>${say.narrow}</summary><div class="choices">
<label>${say.section}<select name="section"><option value="">${say.everySection}</option>${site.sections.map(({ slug, name }) => html`<option value="${slug}" selected="${slug === section ? '' : null}">${name}</option>`)}</select></label>
<label>${say.from}<input type="date" name="from" value="${from ?? ''}"></label><label>${say.until}<input type="date" name="to" value="${to ?? ''}"></label>
<label>${say.order}<select name="sort"><option value="">${say.relevance}</option><option value="newest" selected="${sort === 'newest' ? '' : null}">${say.newest}</option></select></label></div></details>
${query.text === '' ? html`<p class="hint">${say.hint}</p>` : null}</form>`;
}

/** What the form does not show: each filter with a link that takes it away. */
function renderNarrowing({ request, names, edition }: SearchModel): Html | null {
  const set = (['byline', 'topic', 'place'] as const).flatMap((kind) => (names[kind] === null ? [] : [[kind, names[kind]] as const]));
  if (set.length === 0) return null;
  return html`<div class="only">${set.map(([kind, name]) => html`<a href="${urlIn(edition, searchPath({ ...request, [kind]: null, page: 1, before: null }))}" rel="nofollow" aria-label="${say.without(name)}">${say.only(name)}</a>`)}</div>`;
}

function renderTally({ request, stories, edition }: SearchModel, outcome: Outcome): Html {
  if (outcome.gaveUp) return html`<p class="tally" role="status">${say.gaveUp}</p>`;
  if (stories.length === 0) return html`<div class="tally" role="status"><p><strong>${say.nothing}</strong></p><p>${say.nothingText}</p></div>`;
  const count = toBanglaDigits(String(outcome.total));
  const meant = outcome.meant === null ? null : html` <a href="${urlIn(edition, searchPath({ ...request, query: { ...request.query, text: outcome.meant }, page: 1, before: null }))}" rel="nofollow">${say.readAs(outcome.meant)}</a>`;
  return html`<p class="tally" role="status">${outcome.nearly ? say.nearly : html`<strong>${outcome.more ? say.foundMore(count) : say.found(count)}</strong>`}${meant}</p>`;
}

function renderFound({ teaser, text }: FoundStory, { marker, edition }: SearchModel): Html {
  const stamp = renderStamp(teaser);
  return html`<article class="found"><h2>${teaser.kicker === undefined ? null : html`<span class="kicker">${teaser.kicker}</span> `}<a href="${urlIn(edition, storyPath(teaser))}">${renderMarked(teaser.headline, marker)}</a></h2>${text === null ? null : html`<p class="summary">${renderMarked(text, marker)}</p>`}<p class="meta"><span>${teaser.section.name}</span>${stamp}</p></article>`;
}

function renderMarked(text: string, marker: Marker): Html {
  return html`${markText(text, marker).map((run) => (run.marked ? html`<mark>${run.text}</mark>` : run.text))}`;
}

/** Numbered pages in the order of relevance; the order of time goes on from the last story shown. */
function renderPages({ request, words, edition }: SearchModel, outcome: Outcome): Html | null {
  const to = (change: Partial<SearchRequest>): ReturnType<typeof urlIn> => urlIn(edition, searchPath({ ...request, ...change }));
  if (request.sort === 'newest') {
    const last = outcome.hits.at(-1);
    return last === undefined || outcome.pages < 2 ? null : html`<nav class="pager" aria-label="${words.pages}"><a rel="next nofollow" href="${to({ page: 1, before: last })}">${words.older}</a></nav>`;
  }
  const { page } = request;
  const newest = outcome.total > outcome.pages * 20 && page >= outcome.pages ? html`<p class="all"><a href="${to({ sort: 'newest', page: 1, before: null })}" rel="nofollow">${say.newestOfAll}</a></p>` : null;
  if (outcome.pages < 2) return newest;
  const numbers = [...new Set([1, page - 1, page, page + 1])].filter((n) => n >= 1 && n <= outcome.pages);
  return html`<nav class="pager" aria-label="${words.pages}">${page > 1 ? html`<a rel="prev nofollow" href="${to({ page: page - 1 })}">${words.page(toBanglaDigits(String(page - 1)))}</a>` : null}<ol>${numbers.map((n) => html`<li>${n === page ? html`<span aria-current="page">${toBanglaDigits(String(n))}</span>` : html`<a href="${to({ page: n })}" rel="nofollow" aria-label="${words.page(toBanglaDigits(String(n)))}">${toBanglaDigits(String(n))}</a>`}</li>`)}</ol>${page < outcome.pages ? html`<a rel="next nofollow" href="${to({ page: page + 1 })}">${words.page(toBanglaDigits(String(page + 1)))}</a>` : null}</nav>${newest}`;
}

function renderTopics({ topics, edition }: SearchModel): Html | null {
  if (topics.length === 0) return null;
  return html`<section class="among"><h2>${say.topics}</h2><ul>${topics.map(({ slug, name }) => html`<li><a href="${urlIn(edition, `/topic/${slug}`)}">${name}</a></li>`)}</ul></section>`;
}

/** The address of a search. */
export function searchPath({ query, section, byline, topic, place, from, to, sort, page, before }: SearchRequest): string {
  const all = { q: query.text, section, byline, topic, place, from, to, sort: sort === 'newest' ? sort : null, before: before === null ? null : writeBefore(before.sortAt, before.number), page: page === 1 ? null : String(page) };
  const given = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== null && entry[1] !== '');
  return given.length === 0 ? '/search' : `/search?${new URLSearchParams(given).toString()}`;
}

/** The same as JSON, for other programs. */
export function presentSearch(siteUrl: string, outcome: Outcome | null, stories: readonly Teaser[], sourceIds: ReadonlyMap<number, string>): string {
  return JSON.stringify({
    total: Math.min(outcome?.total ?? 0, mostCounted),
    more: outcome?.more ?? false,
    hits: stories.map((teaser) => ({ id: teaser.storyId, ...(sourceIds.has(teaser.number) ? { sourceId: sourceIds.get(teaser.number) } : {}), url: siteUrl + storyPath(teaser), headline: teaser.headline, publishedAt: teaser.publishedAt })),
  });
}

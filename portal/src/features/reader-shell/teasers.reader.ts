import { type ReleasedByline, storyPath, type Teaser } from '@shironam/story';
import { html, type Html } from '../../http/html.js';
import { Remembered } from '../../http/remembered.js';
import type { ReaderWords } from '../../words/reader-words.js';
import { type Edition, urlIn } from './edition.js';
import { altText, renderPicture } from './pictures.reader.js';
import { renderClockStamp, renderRailStamp, renderStamp } from './stamps.reader.js';

/** What every teaser needs to know of the page it stands on. */
export type TeaserPlace = { edition: Edition; words: ReaderWords; now: Date; level: 2 | 3; /** Whose page it is, by slug: their name is not repeated under each of their stories. */ writer?: string };

const remembered = new WeakMap<ReaderWords, Remembered<Teaser, Html>>();

/** What is made of a teaser and says nothing of the hour: a front of a hundred stories is put together anew whenever one of them is new. */
function remember(form: string, story: Teaser, place: TeaserPlace, make: (story: Teaser, place: TeaserPlace) => Html): Html {
  const known = remembered.get(place.words) ?? new Remembered<Teaser, Html>();
  remembered.set(place.words, known);
  return known.get(story, `${form} ${place.edition} ${String(place.level)} ${place.writer ?? ''}`, () => make(story, place));
}

/** The first story of the front page. */
export function renderLead(story: Teaser, place: TeaserPlace): Html {
  return remember('lead', story, place, makeLead);
}

function makeLead(story: Teaser, place: TeaserPlace): Html {
  return html`<article class="lead">${renderTeaserPicture(story, place, { sizes: '(min-width: 1000px) 620px, 100vw', loading: 'first', alt: story.picture === undefined ? '' : altText(story.picture) })}${renderHeadline(story, place)}${renderSummary(story)}${renderMeta(story, place)}</article>`;
}

/** Headline, summary and time, without a picture. */
export function renderBrief(story: Teaser, place: TeaserPlace): Html {
  return remember('brief', story, place, makeBrief);
}

function makeBrief(story: Teaser, place: TeaserPlace): Html {
  return html`<article class="brief">${renderHeadline(story, place)}${renderSummary(story)}${renderStampLine(story)}</article>`;
}

/** A picture with its headline; a story without a picture gets larger type and its summary instead, so that it looks meant. */
export function renderCard(story: Teaser, place: TeaserPlace): Html {
  return remember('card', story, place, makeCard);
}

function makeCard(story: Teaser, place: TeaserPlace): Html {
  const picture = renderTeaserPicture(story, place, { sizes: '(min-width: 1000px) 300px, (min-width: 600px) 46vw, 38vw', loading: 'later', alt: '' });
  if (picture === null) return html`<article class="card plain">${renderHeadline(story, place)}${renderSummary(story)}${renderStampLine(story)}</article>`;
  return html`<article class="card">${picture}<div>${renderHeadline(story, place)}${renderStampLine(story)}</div></article>`;
}

/** A card at twice the width, with its summary. */
export function renderWideCard(story: Teaser, place: TeaserPlace): Html {
  return remember('wide card', story, place, makeWideCard);
}

function makeWideCard(story: Teaser, place: TeaserPlace): Html {
  return html`<article class="card wide">${renderTeaserPicture(story, place, { sizes: '(min-width: 1000px) 620px, 100vw', loading: 'later', alt: '' })}<div>${renderHeadline(story, place)}${renderSummary(story)}${renderStampLine(story)}</div></article>`;
}

/** A headline with a rule under it. */
export function renderLine(story: Teaser, place: TeaserPlace): Html {
  return remember('line', story, place, makeLine);
}

function makeLine(story: Teaser, place: TeaserPlace): Html {
  return html`<article class="line">${renderHeadline(story, place)}</article>`;
}

/** A story of a section's list: time, headline and summary with a small picture beside them. */
export function renderEntry(story: Teaser, place: TeaserPlace): Html {
  return remember('entry', story, place, makeEntry);
}

function makeEntry(story: Teaser, place: TeaserPlace): Html {
  const picture = renderTeaserPicture(story, place, { sizes: '(min-width: 700px) 240px, 34vw', loading: 'later', alt: '' });
  return html`<article class="entry">${picture}<div>${renderHeadline(story, place)}${renderSummary(story)}${renderMeta(story, place)}</div></article>`;
}

/** A story by the clock: time, headline, section. */
export function renderClock(story: Teaser, { edition }: TeaserPlace): Html {
  return html`<li class="clock">${renderClockStamp(story)}<a href="${urlIn(edition, storyPath(story))}">${story.headline}</a><span class="in">${story.section.name}</span></li>`;
}

/** An opinion: who says it stands before what is said. On a page of opinions its opening and time follow. */
export function renderOpinion(story: Teaser, place: TeaserPlace): Html {
  return remember('opinion', story, place, makeOpinion);
}

function makeOpinion(story: Teaser, place: TeaserPlace): Html {
  const [byline] = story.bylines;
  return html`<article class="opinion">${byline === undefined ? null : html`<p class="by">${byline.name}${byline.role === undefined ? null : html`<span>${byline.role}</span>`}</p>`}${renderHeadline(story, place, story.label === 'opinion' ? 'none' : 'all')}${place.level === 2 ? html`${renderSummary(story)}${renderStampLine(story)}` : null}</article>`;
}

/** The latest stories as a list of times and headlines. */
export function renderRail(title: string, stories: readonly Teaser[], place: TeaserPlace, more: string | null): Html | null {
  if (stories.length === 0) return null;
  return html`<section class="rail"><h2>${more === null ? title : html`<a href="${urlIn(place.edition, more)}">${title}</a>`}</h2><ol>${stories.map((story) => html`<li>${renderRailStamp(story, place.now)}<a href="${urlIn(place.edition, storyPath(story))}">${story.shortHeadline ?? story.headline}</a></li>`)}</ol></section>`;
}

function renderHeadline(story: Teaser, { edition, level, words: say }: TeaserPlace, labels: 'all' | 'none' = 'all'): Html {
  const words = html`${labels === 'none' ? null : renderLabel(story, say)}${story.kicker === undefined ? null : html`<span class="kicker">${story.kicker}</span> `}<a href="${urlIn(edition, storyPath(story))}">${story.headline}</a>`;
  return level === 2 ? html`<h2>${words}</h2>` : html`<h3>${words}</h3>`;
}

/** What kind of text it is, in a word before the headline; a photo story says that it is one. */
function renderLabel({ label, format }: Teaser, words: ReaderWords): Html | null {
  const said = [...(format === undefined ? [] : [words.article.photoStory]), ...(label === undefined ? [] : [words.article.labels[label]])];
  return said.length === 0 ? null : html`${said.map((one) => html`<span class="label">${one}</span> `)}`;
}

function renderSummary(story: Teaser): Html | null {
  return story.summary === undefined ? null : html`<p class="summary">${story.summary}</p>`;
}

function renderStampLine(story: Teaser): Html | null {
  const stamp = renderStamp(story);
  return stamp === null ? null : html`<p class="meta">${stamp}</p>`;
}

function renderMeta(story: Teaser, { words, writer }: TeaserPlace): Html | null {
  // A place among several names would read as one more of them.
  const all = story.bylines.length === 1 ? story.bylines.map((byline) => (byline.slug === writer ? (byline.place ?? '') : bylineText(byline))) : story.bylines.filter(({ slug }) => slug !== writer).map(({ name }) => name);
  const names = all.length < 2 ? all.join('') : words.and(all.slice(0, -1).join(', '), all.at(-1) ?? '');
  const stamp = renderStamp(story);
  if (names === '' && stamp === null) return null;
  return html`<p class="meta">${names === '' ? null : html`<span>${names}</span>`}${stamp}</p>`;
}

/** A byline in a list: the name, and the place for those whose name is a rank (নিজস্ব প্রতিবেদক, রাজশাহী). */
function bylineText(byline: ReleasedByline): string {
  return byline.place === undefined ? byline.name : `${byline.name}, ${byline.place}`;
}

function renderTeaserPicture(story: Teaser, place: TeaserPlace, use: { sizes: string; loading: 'first' | 'later'; alt: string }): Html | null {
  const picture = story.picture === undefined ? null : renderPicture(story.picture, { edition: place.edition, ...use });
  return picture === null ? null : html`<div class="photo">${picture}</div>`;
}

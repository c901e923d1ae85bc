/** The other stories: those of the same running story, those before and after, and the rails. */
import { formatDate } from '@shironam/bangla';
import { storyPath, type Teaser } from '@shironam/story';
import { html, type Html } from '../../http/html.js';
import { dhakaDay, renderRail, urlIn, zone } from '../reader-shell/reader-shell.js';
import { topicPath } from '../topic-page/topic-page.js';
import type { ArticleModel } from './article-page.reader.js';

/** A running story by its days, the newest first; this story stands in its place, unlinked. A timeline of one is none. */
export function renderTimeline(model: ArticleModel): Html | null {
  const { story, words, edition } = model;
  const { runningTopic } = story;
  const entries = model.timeline.filter(({ publishedAt }) => publishedAt !== null);
  if (runningTopic === undefined || entries.every(({ number }) => number === story.number)) return null;
  return html`<section class="timeline"><h2>${words.article.timeline(runningTopic)}</h2><ol>${daysOf(entries).map(([day, stories]) => html`<li><time datetime="${day}">${formatDate(new Date(`${day}T12:00:00Z`), 'date', zone)}</time><ul>${stories.map((one) => renderEntry(one, model))}</ul></li>`)}</ol><p><a href="${urlIn(edition, topicPath(runningTopic, story.topicSlugs))}">${words.article.wholeTimeline}</a></p></section>
`;
}

function renderEntry(entry: Teaser, { story, words, edition }: ArticleModel): Html {
  if (entry.number === story.number) return html`<li aria-current="page">${words.article.youAreHere}</li>`;
  return html`<li><a href="${urlIn(edition, storyPath(entry))}">${entry.headline}</a></li>`;
}

/** Stories by their day in Dhaka, in the order they come in. */
function daysOf(stories: readonly Teaser[]): [day: string, stories: Teaser[]][] {
  const days = new Map<string, Teaser[]>();
  for (const story of stories) {
    const day = dhakaDay(new Date(story.publishedAt ?? 0));
    days.set(day, [...(days.get(day) ?? []), story]);
  }
  return [...days];
}

/** What else was written on the matter, with its day: an old story is not taken for today's. */
export function renderSimilar({ similar, words, edition, now }: ArticleModel): Html | null {
  const rail = renderRail(words.article.similar, similar, { edition, words, now, level: 2 }, null);
  return rail === null ? null : html`<div class="similar">${rail}</div>
`;
}

export function renderNeighbours({ story, previous, next, words, edition }: ArticleModel): Html | null {
  if (previous === null && next === null) return null;
  const link = (one: Teaser | null, rel: 'prev' | 'next', name: string): Html | null => (one === null ? null : html`<a rel="${rel}" href="${urlIn(edition, storyPath(one))}"><span>${name}</span>${one.headline}</a>`);
  return html`<nav class="neighbours" aria-label="${words.article.neighbours(story.section.name)}">${link(previous, 'prev', words.article.previous)}${link(next, 'next', words.article.next)}</nav>
`;
}

export function renderRails({ story, words, edition, now, mostRead, latestOfSection, latest }: ArticleModel): Html | null {
  const place = { edition, words, now, level: 2 } as const;
  const section = renderRail(words.latestOf(story.section.name), latestOfSection, place, `/${story.section.slug}`);
  const read = mostRead.length === 0 ? null : html`<section class="rail"><h2>${words.article.mostReadOf(story.section.name)}</h2><ol class="numbers">${mostRead.map((one) => html`<li><a href="${urlIn(edition, storyPath(one))}">${one.headline}</a></li>`)}</ol></section>`;
  const all = renderRail(words.latest, latest, place, '/latest');
  return section === null && read === null && all === null ? null : html`<div class="rails">${section}${read}${all}</div>`;
}

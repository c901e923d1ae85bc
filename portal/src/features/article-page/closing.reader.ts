/** What stands below the text: where it came from, who signed, what was put right and when, what it is about. */
import { formatDate, spellInitials } from '@shironam/bangla';
import { type ReleasedStory, type StoryChange, storyPath } from '@shironam/story';
import { html, type Html, sitePath } from '../../http/html.js';
import type { ReaderWords } from '../../words/reader-words.js';
import { placeName, placePath } from '../places/places.js';
import { renderCall, stampText, stampValue, urlIn, zone } from '../reader-shell/reader-shell.js';
import { topicPath } from '../topic-page/topic-page.js';
import type { ArticleModel } from './article-page.reader.js';

export function renderClosing(model: ArticleModel): Html {
  const { story, words } = model;
  return html`<footer>${renderEnd(story, words)}${renderCorrections(story, words)}${renderChanges(story, words)}${renderAbout(model)}${renderReportLink(model)}${renderSourceAddress(model)}</footer>
`;
}

/** The closing lines: where the news came from, who signed, and what a reader must know of the text. */
function renderEnd(story: ReleasedStory, words: ReaderWords): Html {
  const initials = story.signoff.map(spellInitials).join('/');
  const notes = [...(story.label === 'sponsored' ? [words.article.sponsoredNote] : []), ...(story.demo ? [words.demo] : story.imported ? [words.imported] : [])];
  return html`<div class="end">${story.sources.length === 0 ? null : html`<p>${words.source(story.sources.join(', '))}</p>`}${initials === '' ? null : html`<p>${initials}</p>`}${notes.map((note) => html`<p class="note">${note}</p>`)}</div>`;
}

function renderCorrections({ corrections }: ReleasedStory, words: ReaderWords): Html | null {
  if (corrections.length === 0) return null;
  return html`<section class="changes"><h2>${words.corrections}</h2><ul>${corrections.map(({ kind, note, at }) => html`<li><time datetime="${at}">${words.correctionKinds[kind]}: ${formatDate(new Date(at), 'stamp', zone)}</time>${note}</li>`)}</ul></section>`;
}

/** The log of changes, folded: when it came out, and what each later release changed. */
function renderChanges(story: ReleasedStory, words: ReaderWords): Html | null {
  if (story.changes === undefined) return null;
  const first = stampText(story);
  return html`<details class="log"><summary>${words.article.changes}</summary><ol>${first === '' ? null : html`<li><time datetime="${stampValue(story)}">${words.published(first)}</time></li>`}${story.changes.map((change) => renderChange(change, words))}</ol></details>`;
}

function renderChange({ kind, at, parts }: StoryChange, { article }: ReaderWords): Html {
  return html`<li><time datetime="${at}">${article.changeKinds[kind]}: ${formatDate(new Date(at), 'stamp', zone)}</time>${parts.map((part) => article.changedParts[part]).join(', ')}</li>`;
}

/** What the story is about and where it happened, each leading to more. */
function renderAbout({ story, words, edition }: ArticleModel): Html | null {
  const topics = story.topics.map((topic) => html`<li><a href="${urlIn(edition, topicPath(topic, story.topicSlugs))}">${topic}</a></li>`);
  const places = (story.places ?? []).filter((path) => placeName(path) !== '').map((path) => html`<li><a href="${urlIn(edition, placePath(path))}">${placeName(path)}</a></li>`);
  const group = (name: string, links: Html[]): Html | null => (links.length === 0 ? null : html`<nav aria-label="${name}"><span aria-hidden="true">${name}</span><ul class="topics">${links}</ul></nav>`);
  return topics.length + places.length === 0 ? null : html`<div class="about">${group(words.topics, topics)}${group(words.article.places, places)}</div>`;
}

/** On paper alone: where the text stands and of which day it is. */
function renderSourceAddress({ story, site, words }: ArticleModel): Html {
  const day = stampText(story);
  return html`<p class="on-paper">${words.article.printedFrom} <span dir="ltr">${site.url}${storyPath(story)}</span>${day === '' ? null : html`<br>${words.published(day)}`}</p>`;
}

/** A reader who saw an error says so on a page of its own. */
function renderReportLink({ story, words }: ArticleModel): Html {
  return html`<p class="report"><a href="${sitePath(`/report/${String(story.number)}`)}" rel="nofollow">${words.inbox.reportLink}</a></p>`;
}

/** The call for contributions stands in its own box, for the stories of its sections. */
export function renderCallBox(model: ArticleModel): Html | null {
  const { section } = model.story;
  return renderCall({ ...model, sections: [section.slug, ...(section.parent === undefined ? [] : [section.parent.slug])] });
}

/** What stands above the text: breadcrumb, headline and its company, who wrote it and when, and what a reader can do with it. */
import { formatDate, readingMinutes, toBanglaDigits } from '@shironam/bangla';
import { documentText, type ReleasedByline, type ReleasedStory, storyPath } from '@shironam/story';
import { html, type Html, webUrl, wellFormed } from '../../http/html.js';
import type { ReaderWords } from '../../words/reader-words.js';
import { type Edition, stampText, stampValue, unbroken, urlIn, zone } from '../reader-shell/reader-shell.js';
import { agedAt } from './article.rules.js';
import type { ArticleModel } from './article-page.reader.js';
import { picturesOf } from './photo-story.reader.js';

export function renderOpening(model: ArticleModel): Html {
  const { story, words } = model;
  return html`<header>${renderCrumbs(model)}
${renderKicker(story, words)}<h1>${story.headline}</h1>
${story.hanger === undefined ? null : html`<ul class="hanger" aria-label="${words.article.hanger}">${story.hanger.map((point) => html`<li>${point}</li>`)}</ul>`}${story.summary === undefined ? null : html`<p class="summary">${story.summary}</p>`}
${renderByline(model)}</header>`;
}

/** Old news says so above its text; the day stands there, so that the notice is true whenever it is read. */
export function renderAgeNotice({ story, words, now }: ArticleModel): Html | null {
  const at = agedAt(story);
  if (at === null || at > now || story.publishedAt === null) return null;
  return html`<p class="aged">${words.article.aged(unbroken(formatDate(new Date(story.publishedAt), 'date', zone)))}</p>
`;
}

function renderCrumbs({ story: { section }, words, edition }: ArticleModel): Html {
  const sections = section.parent === undefined ? [section] : [section.parent, section];
  return html`<nav class="crumbs" aria-label="${words.breadcrumb}"><ol><li><a href="${urlIn(edition, '/')}">${words.home}</a></li>${sections.map(({ slug, name }) => html`<li><a href="${urlIn(edition, `/${slug}`)}">${name}</a></li>`)}</ol></nav>`;
}

/** What kind of text it is, and the words above the headline. */
function renderKicker({ label, format, kicker }: ReleasedStory, words: ReaderWords): Html | null {
  const kinds = [...(label === undefined ? [] : [words.article.labels[label]]), ...(format === 'photo-story' ? [words.article.photoStory] : [])];
  if (kinds.length === 0 && kicker === undefined) return null;
  return html`<p class="kicker">${kinds.map((kind) => html`<span class="label">${kind}</span> `)}${kicker}</p>`;
}

function renderByline(model: ArticleModel): Html {
  const { story, words, edition } = model;
  const published = stampText(story);
  return html`<div class="by">${story.bylines.map((byline) => renderName(byline, words, edition))}
<p>${published === '' ? null : html`<span><time datetime="${stampValue(story)}">${words.published(published)}</time></span>`}${story.updatedAt === undefined ? null : html`<span><time datetime="${story.updatedAt}">${words.updated(formatDate(new Date(story.updatedAt), 'stamp', zone))}</time></span>`}<span>${lengthOf(story, words)}</span></p>
${edition === 'lite' ? null : html`<div class="tools">${renderShare(model)}${renderComfort(words)}</div>`}</div>`;
}

/** Minutes for a text, pictures for a photo story. */
function lengthOf(story: ReleasedStory, words: ReaderWords): string {
  if (story.format === 'photo-story') return words.article.pictureCount(toBanglaDigits(String(picturesOf(story).length)));
  return words.minutesToRead(toBanglaDigits(String(readingMinutes(documentText(story.blocks)))));
}

/** A name once, its rank after a comma, and where it was filed from. */
function renderName(byline: ReleasedByline, words: ReaderWords, edition: Edition): Html {
  return html`<p><a href="${urlIn(edition, `/byline/${byline.slug}`)}" rel="author"><b>${byline.name}</b></a>${byline.role === undefined ? null : html`, ${byline.role}`}${byline.place === undefined ? null : html`, ${words.from(byline.place)}`}</p>`;
}

/** Links to the sharing pages of others, without a script of theirs; the script adds what only it can do. */
function renderShare({ story, site, words }: ArticleModel): Html {
  const url = encodeURIComponent(site.url + storyPath(story));
  const text = encodeURIComponent(wellFormed(story.shortHeadline ?? story.headline));
  const places = [
    [words.facebook, webUrl(`https://www.facebook.com/sharer/sharer.php?u=${url}`)],
    [words.whatsapp, webUrl(`https://wa.me/?text=${text}%20${url}`)],
    [words.x, webUrl(`https://x.com/intent/post?text=${text}&url=${url}`)],
  ] as const;
  return html`<p class="share">${places.map(([name, address]) => html`<a href="${address}" rel="noopener nofollow" aria-label="${words.shareOn(name)}">${name}</a>`)}<button type="button" data-act="copy" data-done="${words.linkCopied}">${words.copyLink}</button><button type="button" data-act="print">${words.print}</button></p>`;
}

/** Size of the text and colours of the page: the script's, and not there without it. What is chosen stays in the browser. */
function renderComfort({ article: words }: ReaderWords): Html {
  return html`<p class="comfort" role="group" aria-label="${words.reading}"><button type="button" data-act="smaller">${words.smaller}</button><button type="button" data-act="larger">${words.larger}</button><button type="button" data-act="colours"><span class="if-light">${words.darkColours}</span><span class="if-dark">${words.lightColours}</span></button></p>`;
}

import { formatDate, readingMinutes, spellInitials, toBanglaDigits } from '@shironam/bangla';
import { documentText, type ReleasedByline, type ReleasedStory, storyPath, type Teaser } from '@shironam/story';
import { html, type Html, sitePath, webUrl, wellFormed } from '../../http/html.js';
import type { ReaderWords } from '../../words/reader-words.js';
import { type Edition, renderAddress, renderDocument, renderRail, type Site, stampText, stampValue, urlIn, zone } from '../reader-shell/reader-shell.js';
import { type BlockPlace, renderBlock, renderFigure } from './blocks.reader.js';
import { renderArticleHead } from './structured-data.reader.js';

/** Everything an article page shows. */
export type ArticleModel = {
  site: Site;
  words: ReaderWords;
  edition: Edition;
  now: Date;
  story: ReleasedStory;
  /** Released stories that the related boxes name, by story id. */
  related: ReadonlyMap<string, Teaser>;
  /** The newest of the section and of the site, this story left out. */
  latestOfSection: readonly Teaser[];
  latest: readonly Teaser[];
};

/** The article page, in the order of a printed one (README, 1). */
export function renderArticlePage(model: ArticleModel): string {
  const { story, site, words, edition, now } = model;
  return renderDocument({
    site,
    words,
    edition,
    now,
    kind: 'article',
    title: story.headline,
    description: descriptionOf(story),
    path: storyPath(story),
    current: story.section.slug,
    feed: `/${story.section.slug}/rss.xml`,
    head: renderArticleHead(story, site, descriptionOf(story)),
    main: html`${renderStory(model)}${renderRails(model)}`,
  });
}

/** The summary, else the opening of the text. */
export function descriptionOf(story: ReleasedStory): string {
  const text = (story.summary ?? documentText(story.blocks)).replace(/\s+/gu, ' ').trim();
  if (text.length <= 200) return text;
  const cut = text.slice(0, 200);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))}…`;
}

function renderStory(model: ArticleModel): Html {
  const { story, words, edition } = model;
  const place: BlockPlace = { edition, words, pictures: story.pictures, related: model.related };
  return html`<article class="story">
<header>${renderCrumbs(model)}
${story.kicker === undefined ? null : html`<p class="kicker">${story.kicker}</p>`}<h1>${story.headline}</h1>
${story.summary === undefined ? null : html`<p class="summary">${story.summary}</p>`}
${renderByline(model)}</header>
${story.picture === undefined ? null : renderFigure(story.picture, 'first', place)}
<div class="text">
${story.blocks.map((block) => html`${renderBlock(block, place)}
`)}</div>
<footer>${renderEnd(story, words)}${renderCorrections(story, words)}${renderTopics(model)}${renderCall(model)}</footer>
</article>
`;
}

function renderCrumbs({ story, words, edition }: ArticleModel): Html {
  return html`<nav class="crumbs" aria-label="${words.breadcrumb}"><ol><li><a href="${urlIn(edition, '/')}">${words.home}</a></li><li><a href="${urlIn(edition, `/${story.section.slug}`)}">${story.section.name}</a></li></ol></nav>`;
}

function renderByline(model: ArticleModel): Html {
  const { story, words, edition } = model;
  const published = stampText(story);
  const minutes = toBanglaDigits(String(readingMinutes(documentText(story.blocks))));
  return html`<div class="by">${story.bylines.map((byline) => renderName(byline, words))}
<p>${published === '' ? null : html`<span><time datetime="${stampValue(story)}">${words.published(published)}</time></span>`}${story.updatedAt === undefined ? null : html`<span><time datetime="${story.updatedAt}">${words.updated(formatDate(new Date(story.updatedAt), 'stamp', zone))}</time></span>`}<span>${words.minutesToRead(minutes)}</span></p>
${edition === 'lite' ? null : renderShare(model)}</div>`;
}

/** Links to the sharing pages of others, without a script of theirs; the script adds what only it can do. */
function renderShare({ story, site, words }: ArticleModel): Html {
  const url = encodeURIComponent(site.url + storyPath(story));
  const text = encodeURIComponent(wellFormed(story.headline));
  const places = [
    [words.facebook, webUrl(`https://www.facebook.com/sharer/sharer.php?u=${url}`)],
    [words.whatsapp, webUrl(`https://wa.me/?text=${text}%20${url}`)],
    [words.x, webUrl(`https://x.com/intent/post?text=${text}&url=${url}`)],
  ] as const;
  return html`<p class="share">${places.map(([name, address]) => html`<a href="${address}" rel="noopener nofollow" aria-label="${words.shareOn(name)}">${name}</a>`)}<button type="button" data-act="copy" data-done="${words.linkCopied}">${words.copyLink}</button><button type="button" data-act="print">${words.print}</button></p>`;
}

/** A name once, its rank after a comma, and where it was filed from. */
function renderName(byline: ReleasedByline, words: ReaderWords): Html {
  return html`<p><a href="${sitePath(`/byline/${byline.slug}`)}" rel="author"><b>${byline.name}</b></a>${byline.role === undefined ? null : html`, ${byline.role}`}${byline.place === undefined ? null : html`, ${words.from(byline.place)}`}</p>`;
}

/** The closing lines: where the news came from, who signed, and what a reader must know of the text. */
function renderEnd(story: ReleasedStory, words: ReaderWords): Html {
  const initials = story.signoff.map(spellInitials).join('/');
  return html`<div class="end">${story.sources.length === 0 ? null : html`<p>${words.source(story.sources.join(', '))}</p>`}${initials === '' ? null : html`<p>${initials}</p>`}${story.demo ? html`<p class="note">${words.demo}</p>` : null}</div>`;
}

function renderCorrections(story: ReleasedStory, words: ReaderWords): Html | null {
  if (story.corrections.length === 0) return null;
  return html`<section class="changes"><h2>${words.corrections}</h2><ul>${story.corrections.map(({ kind, note, at }) => html`<li><time datetime="${at}">${words.correctionKinds[kind]}: ${formatDate(new Date(at), 'stamp', zone)}</time>${note}</li>`)}</ul></section>`;
}

function renderTopics({ story, words, edition }: ArticleModel): Html | null {
  if (story.topics.length === 0) return null;
  return html`<nav aria-label="${words.topics}"><ul class="topics">${story.topics.map((topic) => html`<li><a href="${urlIn(edition === 'lite' ? 'full' : edition, `/topic/${encodeURIComponent(topic)}`)}">${topic}</a></li>`)}</ul></nav>`;
}

/** The call for contributions: not part of the story, so it stands in no feed, no search and no print. */
function renderCall({ site, words }: ArticleModel): Html | null {
  if (site.call === null) return null;
  const { topics, email } = site.call;
  return html`<aside class="call"><h2>${words.writeForUs}</h2><p>${site.call.text ?? words.writeForUsText(site.name)}</p>${topics.length === 0 ? null : html`<p>${words.writeAbout(topics.join(', '))}</p>`}${email === null ? null : html`<p>${words.sendTo} ${renderAddress(email)}</p>`}</aside>`;
}

function renderRails({ story, words, edition, now, latestOfSection, latest }: ArticleModel): Html | null {
  const place = { edition, words, now, level: 2 } as const;
  const section = renderRail(words.latestOf(story.section.name), latestOfSection, place, `/${story.section.slug}`);
  const all = renderRail(words.latest, latest, place, '/latest');
  return section === null && all === null ? null : html`<div class="rails">${section}${all}</div>`;
}

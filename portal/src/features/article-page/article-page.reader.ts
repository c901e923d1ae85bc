import { type ReleasedStory, storyPath, type Teaser } from '@shironam/story';
import { html, type Html } from '../../http/html.js';
import type { ReaderWords } from '../../words/reader-words.js';
import { type Ad, renderAd } from '../ads/ads.js';
import { type Edition, renderDocument, type Site } from '../reader-shell/reader-shell.js';
import { renderNeighbours, renderRails, renderSimilar, renderTimeline } from './around.reader.js';
import { descriptionOf } from './article.rules.js';
import { renderBlocks } from './blocks.reader.js';
import { renderCallBox, renderClosing } from './closing.reader.js';
import { type BlockPlace, renderFigure } from './figure.reader.js';
import { renderAgeNotice, renderOpening } from './opening.reader.js';
import { renderPhotoStory } from './photo-story.reader.js';
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
  /** The stories of the section right before and after this one. */
  previous: Teaser | null;
  next: Teaser | null;
  /** The newest stories of the running story's topic, this one among them; empty for a story that stands alone. */
  timeline: readonly Teaser[];
  /** Stories about the same matter, found by their text. */
  similar: readonly Teaser[];
  /** The newest of the section and of the site, and what is read most in the section, this story left out. */
  latestOfSection: readonly Teaser[];
  latest: readonly Teaser[];
  mostRead: readonly Teaser[];
  /** The ads of this page, by the place of the block they stand after. */
  ads?: ReadonlyMap<number, Ad>;
};

/** The article page, in the order of a printed one (README, 1). */
export function renderArticlePage(model: ArticleModel): string {
  const { story, site, words, edition, now } = model;
  const description = descriptionOf(story);
  return renderDocument({
    site,
    words,
    edition,
    now,
    kind: 'article',
    title: story.searchTitle ?? story.headline,
    description,
    path: storyPath(story),
    current: story.section.parent?.slug ?? story.section.slug,
    feed: `/${story.section.slug}/rss.xml`,
    head: renderArticleHead(story, site, description),
    main: html`<div class="page${story.format === 'photo-story' ? ' wide' : ''}">${renderStory(model)}${renderRails(model)}</div>`,
  });
}

function renderStory(model: ArticleModel): Html {
  const { story, words, edition } = model;
  const place: BlockPlace = { edition, words, pictures: story.pictures, related: model.related };
  return html`<article class="story">
${renderOpening(model)}
${renderAgeNotice(model)}${story.format === 'photo-story' ? renderPhotoStory(story, place) : renderText(model, place)}
${renderClosing(model)}${renderTimeline(model)}${renderSimilar(model)}${renderNeighbours(model)}${renderCallBox(model)}</article>
`;
}

function renderText({ story, ads, words }: ArticleModel, place: BlockPlace): Html {
  return html`${story.picture === undefined ? null : renderFigure(story.picture, 'first', place)}
<div class="text">
${renderBlocks(story.blocks, place, (at) => renderAd(ads?.get(at), words))}</div>`;
}

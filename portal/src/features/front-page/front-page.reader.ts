import type { Teaser } from '@shironam/story';
import { html, type Html } from '../../http/html.js';
import type { ReaderWords } from '../../words/reader-words.js';
import { type Ad, renderAd } from '../ads/ads.js';
import { renderMostReadRail } from '../most-read/most-read.js';
import { type Edition, renderBrief, renderCard, renderDocument, renderLead, renderLine, renderOpinion, renderRail, renderSiteData, renderWideCard, type Site, type TeaserPlace, urlIn } from '../reader-shell/reader-shell.js';
import type { FrontBlock, FrontPlan, SectionStories, StripTopic } from './front-page.rules.js';

export type FrontModel = { site: Site; words: ReaderWords; edition: Edition; now: Date; plan: FrontPlan; topics: readonly StripTopic[]; mostRead: readonly Teaser[]; ads?: readonly Ad[] };

/** After which block of the page its ads stand; -1 is the first screen. */
const adsAfter: readonly number[] = [-1, 2];

const lineCount = 4;
const opinionCount = 4;

/** The front page: the lead, the stories beside it, the latest, then a block for each section. */
export function renderFrontPage(model: FrontModel): string {
  const { site, words, edition, now, plan } = model;
  return renderDocument({
    site,
    words,
    edition,
    now,
    kind: 'front',
    title: '',
    description: site.tagline,
    path: '/',
    current: null,
    ...(edition === 'lite' ? {} : { head: renderSiteData(site) }),
    main: plan.lead === null ? html`<section class="empty"><h2>${words.noStories}</h2><p>${words.noStoriesText}</p></section>` : html`${renderTopics(model)}${renderFirst(model, plan.lead)}${renderAdAfter(model, -1)}${renderMostRead(model)}${plan.blocks.map((block, at) => html`${renderBlock(block, model)}${renderAdAfter(model, at)}`)}`,
  });
}

function renderAdAfter({ ads, words }: FrontModel, at: number): Html | null {
  const turn = adsAfter.indexOf(at);
  return turn === -1 ? null : renderAd(ads?.[turn], words);
}

function renderFirst(model: FrontModel, lead: Teaser): Html {
  const place: TeaserPlace = { ...model, level: 2 };
  return html`<div class="first"><div>${renderLead(lead, place)}${model.plan.under.length === 0 ? null : html`<div class="under">${model.plan.under.map((story) => renderCard(story, place))}</div>`}</div><div class="briefs">${model.plan.briefs.map((story) => renderBrief(story, place))}</div><div class="side">${renderRail(model.words.latest, model.plan.rail, place, '/latest')}${model.mostRead.length === 0 ? renderMostReadRail([], place) : null}</div></div>
`;
}

/** আলোচিত: what is talked about, as a line of links. */
function renderTopics({ topics, words, edition }: FrontModel): Html | null {
  if (topics.length === 0) return null;
  return html`<nav class="trending" aria-label="${words.front.trending}"><p>${words.front.trending}</p><ul>${topics.map(({ slug, name }) => html`<li><a href="${urlIn(edition, `/topic/${slug}`)}">${name}</a></li>`)}</ul></nav>
`;
}

/** সর্বোচ্চ পঠিত, the ranks beside one another; while there is none, its place is a line in the first screen's rail. */
function renderMostRead({ mostRead, edition, words }: FrontModel): Html | null {
  if (mostRead.length === 0) return null;
  return html`<div class="block ranks">${renderMostReadRail(mostRead, { edition, words })}</div>
`;
}

function renderBlock(block: FrontBlock, model: FrontModel): Html {
  const place: TeaserPlace = { ...model, level: 3 };
  switch (block.layout) {
    case 'band':
      return html`<section class="block band">${renderTitle(block.section, model)}<div class="set">${block.section.stories.slice(0, 4).map((story) => renderCard(story, place))}</div></section>
`;
    case 'split':
      return renderSplit(block.section, model, place);
    case 'pictures':
      return html`<section class="block pictures"><div class="title"><h2>${model.words.article.photoStories}</h2></div><div class="set">${block.stories.map((story) => renderCard(story, place))}</div></section>
`;
    case 'columns':
      return html`<div class="block columns">${block.sections.map((section) => renderColumn(section, model, place))}</div>
`;
    case 'opinion':
      return html`<section class="block opinions">${renderTitle(block.section, model)}<div class="set">${block.section.stories.slice(0, opinionCount).map((story) => renderOpinion(story, place))}</div></section>
`;
  }
}

/** One large story, two beside it with their pictures, the rest as headlines. */
function renderSplit(section: SectionStories, model: FrontModel, place: TeaserPlace): Html {
  const [large, ...rest] = pictureFirst(section.stories);
  return html`<section class="block split">${renderTitle(section, model)}${large === undefined ? null : renderWideCard(large, place)}<div class="cards">${rest.slice(0, 2).map((story) => renderCard(story, place))}</div><div class="lines">${rest.slice(2).map((story) => renderLine(story, place))}</div></section>
`;
}

function renderColumn(section: SectionStories, model: FrontModel, place: TeaserPlace): Html {
  const [first, ...rest] = pictureFirst(section.stories);
  return html`<section>${renderTitle(section, model)}${first === undefined ? null : renderCard(first, place)}<div class="lines">${rest.slice(0, lineCount).map((story) => renderLine(story, place))}</div></section>`;
}

function renderTitle({ slug, name }: SectionStories, { edition, words }: FrontModel): Html {
  return html`<div class="title"><h2><a href="${urlIn(edition, `/${slug}`)}">${name}</a></h2><a href="${urlIn(edition, `/${slug}`)}" aria-label="${words.allOf(name)}">${words.allNews}</a></div>`;
}

/** The first with a picture leads its block; the others keep their order. */
function pictureFirst(stories: readonly Teaser[]): Teaser[] {
  const at = Math.max(stories.findIndex(({ picture }) => picture !== undefined), 0);
  return [...stories.slice(at, at + 1), ...stories.slice(0, at), ...stories.slice(at + 1)];
}

import { type ReleasedPicture, type ReleasedStory, type StoryLabel, storyPath } from '@shironam/story';
import { html, type Html, jsonLd } from '../../http/html.js';
import { readerLook } from '../../reader-look/reader-look.js';
import { placeName, placePath } from '../places/places.js';
import { sharePicture, type Site, stampValue } from '../reader-shell/reader-shell.js';
import { cutAtWord } from './article.rules.js';
import { picturesOf } from './photo-story.reader.js';

/** What search engines and sharing sites read: JSON-LD and Open Graph. Digits and dates stay Latin here (DESIGN §7). */
export function renderArticleHead(story: ReleasedStory, site: Site, description: string): Html {
  return html`${renderOpenGraph(story, site, description)}${jsonLd({ '@context': 'https://schema.org', '@graph': [newsArticle(story, site, description), breadcrumbs(story, site)] })}`;
}

/** Search engines cut a longer headline, or leave the story out. */
const longestHeadline = 110;
/** As many pictures as a machine is told of. */
const mostImages = 8;

/** schema.org's kinds of news text, for the labels that are one. What an advertiser paid for is no news article. */
const kinds: Partial<Record<StoryLabel, string | string[]>> = {
  analysis: ['NewsArticle', 'AnalysisNewsArticle'],
  explainer: ['NewsArticle', 'BackgroundNewsArticle'],
  opinion: ['NewsArticle', 'OpinionNewsArticle'],
  reader: ['NewsArticle', 'OpinionNewsArticle'],
  sponsored: 'AdvertiserContentArticle',
};

function newsArticle(story: ReleasedStory, site: Site, description: string): Record<string, unknown> {
  const url = site.url + storyPath(story);
  const { section } = story;
  const images = imagesOf(story, site);
  return {
    '@type': (story.label === undefined ? undefined : kinds[story.label]) ?? 'NewsArticle',
    '@id': url,
    mainEntityOfPage: url,
    url,
    headline: cutAtWord(story.headline, longestHeadline),
    ...(story.kicker === undefined ? {} : { alternativeHeadline: story.kicker }),
    description,
    inLanguage: 'bn',
    isAccessibleForFree: true,
    articleSection: section.parent === undefined ? section.name : [section.parent.name, section.name],
    ...(story.topics.length === 0 ? {} : { keywords: story.topics }),
    ...placesOf(story, site),
    ...datesOf(story),
    author: authorsOf(story, site),
    publisher: publisherOf(site),
    isPartOf: { '@type': 'WebSite', '@id': `${site.url}/#website`, name: site.name, url: `${site.url}/` },
    ...(images.length === 0 ? {} : { image: images }),
    ...(story.corrections.length === 0 ? {} : { correction: story.corrections.map(({ note, at }) => ({ '@type': 'CorrectionComment', text: note, datePublished: at })) }),
  };
}

function placesOf({ places = [] }: ReleasedStory, site: Site): Record<string, unknown> {
  const named = places.filter((path) => placeName(path) !== '').map((path) => ({ '@type': 'Place', name: placeName(path), url: site.url + placePath(path) }));
  return named.length === 0 ? {} : { contentLocation: named };
}

/** Nothing is said of a day that is not known, nor of a time that is not. */
function datesOf(story: ReleasedStory): Record<string, string> {
  const published = stampValue(story);
  if (published === '') return {};
  const changed = [story.updatedAt, ...story.corrections.map(({ at }) => at)].flatMap((at) => at ?? []).sort().at(-1);
  return { datePublished: published, dateModified: changed ?? published };
}

/** The names of the byline; the site itself stands for a story without one. */
function authorsOf(story: ReleasedStory, site: Site): Record<string, unknown>[] {
  if (story.bylines.length === 0) return [{ '@type': 'Organization', name: site.name, url: `${site.url}/` }];
  return story.bylines.map(({ name, kind, slug, role }) => ({
    '@type': kind === 'person' || kind === 'guest' ? 'Person' : 'Organization',
    name,
    url: `${site.url}/byline/${slug}`,
    ...(role === undefined || kind === 'desk' || kind === 'agency' ? {} : { jobTitle: role }),
  }));
}

function publisherOf(site: Site): Record<string, unknown> {
  return {
    '@type': 'NewsMediaOrganization',
    '@id': `${site.url}/#organization`,
    name: site.name,
    url: `${site.url}/`,
    logo: { '@type': 'ImageObject', url: site.url + readerLook.icons.large, width: 512, height: 512 },
  };
}

/** The picture of lists, or all of a photo story, each in its largest rendition with whose it is. */
function imagesOf(story: ReleasedStory, site: Site): Record<string, unknown>[] {
  const pictures = story.format === 'photo-story' ? picturesOf(story) : story.picture === undefined ? [] : [story.picture];
  return pictures.slice(0, mostImages).flatMap((picture) => imageOf(picture, site));
}

function imageOf(picture: ReleasedPicture, site: Site): Record<string, unknown>[] {
  const largest = sharePicture(picture);
  if (largest === null) return [];
  const said = { ...(picture.caption.trim() === '' ? {} : { caption: picture.caption }), ...(picture.credit.trim() === '' ? {} : { creditText: picture.credit }) };
  return [{ '@type': 'ImageObject', url: site.url + largest.path, width: largest.width, height: largest.height, ...said }];
}

function breadcrumbs({ section, headline, ...story }: ReleasedStory, site: Site): Record<string, unknown> {
  const sections = section.parent === undefined ? [section] : [section.parent, section];
  const items = [
    { name: site.name, item: `${site.url}/` },
    ...sections.map(({ name, slug }) => ({ name, item: `${site.url}/${slug}` })),
    { name: headline, item: site.url + storyPath({ ...story, section }) },
  ];
  return { '@type': 'BreadcrumbList', itemListElement: items.map((entry, i) => ({ '@type': 'ListItem', position: i + 1, ...entry })) };
}

function renderOpenGraph(story: ReleasedStory, site: Site, description: string): Html {
  const { published, modified } = { published: stampValue(story), modified: story.updatedAt };
  return html`<meta property="og:type" content="article"><meta property="og:site_name" content="${site.name}"><meta property="og:locale" content="bn_BD"><meta property="og:title" content="${story.headline}"><meta property="og:description" content="${description}"><meta property="og:url" content="${site.url}${storyPath(story)}">${renderShareImage(story, site)}${published === '' ? null : html`<meta property="article:published_time" content="${published}">`}${modified === undefined ? null : html`<meta property="article:modified_time" content="${modified}">`}${story.bylines.map(({ slug }) => html`<meta property="article:author" content="${site.url}/byline/${slug}">`)}<meta property="article:section" content="${story.section.name}">${story.topics.map((topic) => html`<meta property="article:tag" content="${topic}">`)}`;
}

function renderShareImage(story: ReleasedStory, site: Site): Html {
  const picture = story.picture ?? picturesOf(story)[0];
  const image = picture === undefined ? null : sharePicture(picture);
  if (image === null || picture === undefined) return html`<meta name="twitter:card" content="summary">`;
  const alt = picture.alt.trim() || picture.caption.trim();
  return html`<meta property="og:image" content="${site.url}${image.path}"><meta property="og:image:type" content="image/jpeg"><meta property="og:image:width" content="${image.width}"><meta property="og:image:height" content="${image.height}">${alt === '' ? null : html`<meta property="og:image:alt" content="${alt}">`}<meta name="twitter:card" content="summary_large_image">`;
}

import { type ReleasedStory, storyPath } from '@shironam/story';
import { html, type Html, jsonLd } from '../../http/html.js';
import { sharePicture, type Site, stampValue } from '../reader-shell/reader-shell.js';

/** What search engines and sharing sites read: JSON-LD and Open Graph. Digits and dates stay Latin here (DESIGN §7). */
export function renderArticleHead(story: ReleasedStory, site: Site, description: string): Html {
  return html`${renderOpenGraph(story, site, description)}${jsonLd({ '@context': 'https://schema.org', '@graph': [newsArticle(story, site, description), breadcrumbs(story, site)] })}`;
}

function newsArticle(story: ReleasedStory, site: Site, description: string): Record<string, unknown> {
  const url = site.url + storyPath(story);
  const picture = story.picture === undefined ? null : sharePicture(story.picture);
  const published = stampValue(story);
  const changed = story.updatedAt ?? story.corrections.map(({ at }) => at).sort().at(-1);
  return {
    '@type': 'NewsArticle',
    '@id': url,
    mainEntityOfPage: url,
    url,
    headline: story.headline,
    ...(story.kicker === undefined ? {} : { alternativeHeadline: story.kicker }),
    description,
    inLanguage: 'bn',
    isAccessibleForFree: true,
    articleSection: story.section.name,
    ...(story.topics.length === 0 ? {} : { keywords: story.topics }),
    ...(published === '' ? {} : { datePublished: published, dateModified: changed ?? published }),
    author: story.bylines.map(({ name, kind, slug, role }) => ({
      '@type': kind === 'person' || kind === 'guest' ? 'Person' : 'Organization',
      name,
      url: `${site.url}/byline/${slug}`,
      ...(role === undefined ? {} : { jobTitle: role }),
    })),
    publisher: { '@type': 'NewsMediaOrganization', name: site.name, url: `${site.url}/` },
    ...(picture === null ? {} : { image: [{ '@type': 'ImageObject', url: site.url + picture.path, width: picture.width, height: picture.height }] }),
  };
}

function breadcrumbs(story: ReleasedStory, site: Site): Record<string, unknown> {
  const items = [
    { name: site.name, item: `${site.url}/` },
    { name: story.section.name, item: `${site.url}/${story.section.slug}` },
    { name: story.headline, item: site.url + storyPath(story) },
  ];
  return { '@type': 'BreadcrumbList', itemListElement: items.map((entry, i) => ({ '@type': 'ListItem', position: i + 1, ...entry })) };
}

function renderOpenGraph(story: ReleasedStory, site: Site, description: string): Html {
  const picture = story.picture === undefined ? null : sharePicture(story.picture);
  const published = stampValue(story);
  return html`<meta property="og:type" content="article"><meta property="og:site_name" content="${site.name}"><meta property="og:locale" content="bn_BD"><meta property="og:title" content="${story.headline}"><meta property="og:description" content="${description}"><meta property="og:url" content="${site.url}${storyPath(story)}">${picture === null ? null : html`<meta property="og:image" content="${site.url}${picture.path}"><meta property="og:image:width" content="${picture.width}"><meta property="og:image:height" content="${picture.height}">`}${published === '' ? null : html`<meta property="article:published_time" content="${published}">`}${story.updatedAt === undefined ? null : html`<meta property="article:modified_time" content="${story.updatedAt}">`}<meta property="article:section" content="${story.section.name}">${story.topics.map((topic) => html`<meta property="article:tag" content="${topic}">`)}<meta name="twitter:card" content="${picture === null ? 'summary' : 'summary_large_image'}">`;
}

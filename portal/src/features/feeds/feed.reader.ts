import { type ReleasedPicture, storyPath, type Teaser } from '@shironam/story';
import { xml, type Xml } from '../../http/html-xml.js';
import { mediaUrl, type Site } from '../reader-shell/reader-shell.js';

export type FeedModel = { site: Site; title: string; description: string; /** The page the feed follows. */ path: string; /** The feed's own address. */ self: string; stories: readonly Teaser[] };

/** RSS 2.0. The same stories give the same bytes: the build date is the newest story's. */
export function renderFeed({ site, title, description, path, self, stories }: FeedModel): string {
  const newest = stories[0]?.publishedAt;
  return xml`<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>${title}</title>
<link>${site.url}${path}</link>
<description>${description}</description>
<language>bn</language>
<atom:link href="${site.url}${self}" rel="self" type="application/rss+xml"/>
${newest === undefined || newest === null ? null : xml`<lastBuildDate>${rfc822(newest)}</lastBuildDate>
`}${stories.map((story) => renderItem(story, site))}</channel>
</rss>
`.text;
}

function renderItem(story: Teaser, site: Site): Xml {
  const url = site.url + storyPath(story);
  return xml`<item>
<title>${story.headline}</title>
<link>${url}</link>
<guid isPermaLink="true">${url}</guid>
${story.publishedAt === null ? null : xml`<pubDate>${rfc822(story.publishedAt)}</pubDate>
`}${story.bylines.map(({ name }) => xml`<dc:creator>${name}</dc:creator>
`)}<category>${story.section.name}</category>
${story.summary === undefined ? null : xml`<description>${story.summary}</description>
`}${renderEnclosure(story.picture, site)}</item>
`;
}

/** The picture at the width of a large card; RSS wants its length in bytes. */
function renderEnclosure(picture: ReleasedPicture | undefined, site: Site): Xml | null {
  const renditions = (picture?.renditions ?? []).filter(({ format }) => format === 'jpeg').sort((a, b) => a.width - b.width);
  const chosen = renditions.find(({ width }) => width >= 640) ?? renditions.at(-1);
  return chosen === undefined
    ? null
    : xml`<enclosure url="${site.url}${mediaUrl(chosen.path).text}" length="${chosen.bytes}" type="image/jpeg"/>
`;
}

/** RSS dates are RFC 822 with four-digit years. */
function rfc822(at: string): string {
  return new Date(at).toUTCString().replace('GMT', '+0000');
}

import { storyPath } from '@shironam/story';
import { rssText, xml, type Xml } from '../../http/html-xml.js';
import { Remembered } from '../../http/remembered.js';
import { creditText, mediaUrl, type Site } from '../reader-shell/reader-shell.js';
import { readerWords } from '../../words/reader-words.js';
import { readerLook } from '../../reader-look/reader-look.js';
import { absolute, type Feed, type FeedEntry, feedPath, feedPicture, oneLine, permanentId } from './feed.rules.js';

/** How long a reading program may wait before it asks again, in minutes: asking is cheap, a 304 most of the time. */
const minutesToLive = 10;

/** RSS 2.0 with the RSS Board's best practices: https://www.rssboard.org/rss-profile */
export function renderRss(feed: Feed): string {
  const { site, path } = feed;
  return xml`<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
<channel>
<title>${rssText(oneLine(feed.title))}</title>
<link>${absolute(site, path)}</link>
<description>${asMarkup(feed.description)}</description>
<language>bn</language>
<lastBuildDate>${rfc822(feed.changedAt)}</lastBuildDate>
<ttl>${minutesToLive}</ttl>
<image><url>${absolute(site, readerLook.icons.small)}</url><title>${rssText(oneLine(feed.title))}</title><link>${absolute(site, path)}</link></image>
<atom:link href="${absolute(site, feedPath(path, 'rss'))}" rel="self" type="application/rss+xml"/>
${feed.entries.map((entry) => renderItem(entry, site))}</channel>
</rss>
`.text;
}

const items = new Remembered<FeedEntry, Xml>();

function renderItem(entry: FeedEntry, site: Site): Xml {
  return items.get(entry, site.url, () => makeItem(entry, site));
}

function makeItem({ story, topics, text }: FeedEntry, site: Site): Xml {
  const summary = story.summary ?? '';
  return xml`<item>
<title>${rssText(oneLine(story.headline))}</title>
<link>${absolute(site, storyPath(story))}</link>
<guid isPermaLink="false">${permanentId(site, `story/${String(story.number)}`)}</guid>
${story.publishedAt === null ? null : xml`<pubDate>${rfc822(story.publishedAt)}</pubDate>
`}${story.bylines.map(({ name }) => xml`<dc:creator>${rssText(oneLine(name))}</dc:creator>
`)}${[story.section.name, ...topics].map((name) => xml`<category>${rssText(oneLine(name))}</category>
`)}${summary === '' ? null : xml`<description>${asMarkup(summary)}</description>
`}${text === null ? null : xml`<content:encoded>${text}</content:encoded>
`}${renderPicture(story, site)}</item>
`;
}

/** Once as an enclosure (its length in bytes), once with who made it. */
function renderPicture(story: FeedEntry['story'], site: Site): Xml | null {
  const chosen = feedPicture(story);
  if (chosen === null || story.picture === undefined) return null;
  const url = absolute(site, mediaUrl(chosen.path).text);
  const credit = creditText(story.picture, readerWords.bn);
  return xml`<enclosure url="${url}" length="${chosen.bytes}" type="image/jpeg"/>
<media:content url="${url}" type="image/jpeg" medium="image" width="${chosen.width}" height="${chosen.height}">${story.picture.caption.trim() === '' ? null : xml`<media:description type="plain">${oneLine(story.picture.caption)}</media:description>`}${credit === '' ? null : xml`<media:credit>${oneLine(credit)}</media:credit>`}</media:content>
`;
}

/** A description is markup for those who read it: a sign of less-than in a summary is written as one, twice over. */
function asMarkup(text: string): Xml {
  return rssText(oneLine(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
}

/** RSS dates are RFC 822 with four-digit years. */
function rfc822(at: string): string {
  return new Date(at).toUTCString().replace('GMT', '+0000');
}

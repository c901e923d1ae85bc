import { storyPath } from '@shironam/story';
import { plainXmlText } from '../../http/html-xml.js';
import { readerLook } from '../../reader-look/reader-look.js';
import { mediaUrl, type Site } from '../reader-shell/reader-shell.js';
import { absolute, type Feed, type FeedEntry, feedPath, feedPicture, oneLine, permanentId } from './feed.rules.js';

/** JSON Feed 1.1: https://www.jsonfeed.org/version/1.1/ */
export function renderJsonFeed(feed: Feed): string {
  const { site, path } = feed;
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: oneLine(feed.title),
    description: oneLine(feed.description),
    language: 'bn',
    home_page_url: absolute(site, path),
    feed_url: absolute(site, feedPath(path, 'json')),
    icon: absolute(site, readerLook.icons.large),
    favicon: absolute(site, readerLook.icons.small),
    authors: [{ name: oneLine(site.name), url: `${site.url}/` }],
    items: feed.entries.map((entry) => presentItem(entry, site)),
  };
  // The same characters as in the XML formats: no controls, no half letters, nothing that turns the line around.
  return `${JSON.stringify(document, (_key, value: unknown) => (typeof value === 'string' ? plainXmlText(value) : value))}\n`;
}

function presentItem({ story, topics, changedAt, text }: FeedEntry, site: Site): Record<string, unknown> {
  const picture = feedPicture(story);
  const image = picture === null ? undefined : absolute(site, mediaUrl(picture.path).text);
  return {
    id: permanentId(site, `story/${String(story.number)}`),
    url: absolute(site, storyPath(story)),
    title: oneLine(story.headline),
    ...(text === null ? { content_text: oneLine(story.summary ?? story.headline) } : { content_html: text }),
    ...(story.summary === undefined ? {} : { summary: oneLine(story.summary) }),
    ...(image === undefined || picture === null ? {} : { image, attachments: [{ url: image, mime_type: 'image/jpeg', size_in_bytes: picture.bytes }] }),
    ...(story.publishedAt === null ? {} : { date_published: story.publishedAt }),
    date_modified: changedAt,
    authors: story.bylines.map(({ name, slug }) => ({ name: oneLine(name), url: absolute(site, `/byline/${slug}`) })),
    tags: [story.section.name, ...topics].map(oneLine),
    language: 'bn',
  };
}

import { type ReleasedByline, storyPath } from '@shironam/story';
import { xml, type Xml } from '../../http/html-xml.js';
import { readerLook } from '../../reader-look/reader-look.js';
import { mediaUrl, type Site } from '../reader-shell/reader-shell.js';
import { absolute, type Feed, type FeedEntry, feedPath, feedPicture, oneLine, permanentId } from './feed.rules.js';

/** Atom 1.0 (RFC 4287). Its text is plain or, as `html`, escaped markup. */
export function renderAtom(feed: Feed): string {
  const { site, path } = feed;
  return xml`<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="bn">
<id>${permanentId(site, `feed${path}`)}</id>
<title>${oneLine(feed.title)}</title>
<subtitle>${oneLine(feed.description)}</subtitle>
<updated>${feed.changedAt}</updated>
<author><name>${oneLine(site.name)}</name><uri>${site.url}/</uri></author>
<link rel="alternate" type="text/html" href="${absolute(site, path)}"/>
<link rel="self" type="application/atom+xml" href="${absolute(site, feedPath(path, 'atom'))}"/>
<icon>${absolute(site, readerLook.icons.small)}</icon>
${feed.entries.map((entry) => renderEntry(entry, site))}</feed>
`.text;
}

function renderEntry({ story, topics, changedAt, text }: FeedEntry, site: Site): Xml {
  const picture = feedPicture(story);
  return xml`<entry>
<id>${permanentId(site, `story/${String(story.number)}`)}</id>
<title>${oneLine(story.headline)}</title>
<link rel="alternate" type="text/html" href="${absolute(site, storyPath(story))}"/>
${picture === null ? null : xml`<link rel="enclosure" type="image/jpeg" length="${picture.bytes}" href="${absolute(site, mediaUrl(picture.path).text)}"/>
`}${story.publishedAt === null ? null : xml`<published>${story.publishedAt}</published>
`}<updated>${changedAt}</updated>
${story.bylines.map((byline) => renderAuthor(byline, site))}${[story.section.name, ...topics].map((name) => xml`<category term="${oneLine(name)}"/>
`)}<summary>${oneLine(story.summary ?? story.headline)}</summary>
${text === null ? null : xml`<content type="html">${text}</content>
`}</entry>
`;
}

function renderAuthor({ name, slug }: ReleasedByline, site: Site): Xml {
  return xml`<author><name>${oneLine(name)}</name><uri>${absolute(site, `/byline/${slug}`)}</uri></author>
`;
}

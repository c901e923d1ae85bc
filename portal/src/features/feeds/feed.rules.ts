import type { Correction, Rendition, Teaser } from '@shironam/story';
import { encodedPath } from '../../http/html.js';
import type { Site } from '../reader-shell/reader-shell.js';

export const feedFormats = ['rss', 'atom', 'json'] as const;
export type FeedFormat = (typeof feedFormats)[number];

/** The file below the page's address, and its type. Programs that read RSS ask for it by its own type. */
export const feedFiles: Readonly<Record<FeedFormat, { file: string; contentType: string }>> = {
  rss: { file: 'rss.xml', contentType: 'application/rss+xml; charset=utf-8' },
  atom: { file: 'atom.xml', contentType: 'application/atom+xml; charset=utf-8' },
  json: { file: 'feed.json', contentType: 'application/feed+json; charset=utf-8' },
};

/** The setting `feeds`: how much of a story its feeds tell. */
export type FeedSettings = { text: 'summary' | 'full' };

/** Summaries unless the site says otherwise; anything odd falls back. */
export function parseFeedSettings(value: unknown): FeedSettings {
  return { text: typeof value === 'object' && value !== null && 'fullText' in value && value.fullText === true ? 'full' : 'summary' };
}

/** A story as a feed tells it. */
export type FeedEntry = {
  story: Teaser;
  topics: readonly string[];
  /** When it last changed in a way that its editors say out loud. */
  changedAt: string;
  /** The text as markup that stands on its own; null in a feed of summaries. */
  text: string | null;
};

/** What each format writes down. */
export type Feed = {
  site: Site;
  title: string;
  description: string;
  /** The page the feed belongs to. */
  path: string;
  entries: readonly FeedEntry[];
  /** The newest change; the beginning of the day for a feed without stories. */
  changedAt: string;
};

/** The latest of publication, marked update and correction. */
export function changeOf(story: Pick<Teaser, 'publishedAt' | 'updatedAt'>, corrections: readonly Correction[]): string {
  return [story.publishedAt ?? '', story.updatedAt ?? '', ...corrections.map(({ at }) => at)].sort().at(-1) ?? '';
}

/** The address of a feed: `/rss.xml`, `/sports/atom.xml`, `/topic/…/feed.json`. */
export function feedPath(path: string, format: FeedFormat): string {
  return `${path === '/' ? '' : path}/${feedFiles[format].file}`;
}

/** An address of the site as machines take it: absolute, Bangla percent-encoded. */
export function absolute(site: Site, path: string): string {
  return site.url + encodedPath(path);
}

/**
 * What a story is called for ever (RFC 4151): it outlives a move to another section, a new headline and a new port, so that no
 * reading program shows it twice.
 */
export function permanentId(site: Site, name: string): string {
  return `tag:${new URL(site.url).hostname.replace(/[^a-z0-9.-]/g, '')},2026:${encodeURI(name)}`;
}

/** One line of plain text. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** The JPEG of a card's width: what every reading program can show. */
export function feedPicture(story: Pick<Teaser, 'picture'>): Rendition | null {
  const jpegs = (story.picture?.renditions ?? []).filter(({ format }) => format === 'jpeg').sort((a, b) => a.width - b.width);
  const chosen = jpegs.find(({ width }) => width >= 640) ?? jpegs.at(-1);
  return chosen ?? null;
}

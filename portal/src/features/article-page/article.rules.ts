import { blockText, type ReleasedStory } from '@shironam/story';
import type { EmbedSite } from '../../words/article-words.js';
import type { Stamped } from '../reader-shell/reader-shell.js';

/** After half a year a story is old news: shared again, it is easily taken for new (portals.md §5). */
const monthsFresh = 6;

/** The instant at which the notice of old news begins; null for a story without a date. */
export function agedAt({ publishedAt, precision }: Stamped): Date | null {
  if (publishedAt === null || precision === 'none') return null;
  const from = new Date(publishedAt);
  const at = new Date(publishedAt);
  at.setUTCMonth(from.getUTCMonth() + monthsFresh);
  // The 31st of a month that has none is that month's last day.
  if (at.getUTCDate() !== from.getUTCDate()) at.setUTCDate(0);
  return at;
}

const similarAfterMs = 5000;

/**
 * From when a story is shown with those that its text finds; null for one that its desk or a running story leads on from. Who reads it as it comes out
 * does not wait for the search, the dearest part of a page.
 */
export function similarFrom({ publishedAt, runningTopic, blocks }: Pick<ReleasedStory, 'publishedAt' | 'runningTopic' | 'blocks'>): Date | null {
  if (runningTopic !== undefined || blocks.some(({ type }) => type === 'related')) return null;
  return new Date(publishedAt === null ? 0 : new Date(publishedAt).getTime() + similarAfterMs);
}

/** The earliest of some instants that is still to come; `last` where none is. */
export function nextOf(now: Date, last: Date, instants: readonly (Date | null)[]): Date {
  const coming = instants.flatMap((at) => (at !== null && at > now ? [at.getTime()] : []));
  return new Date(Math.min(last.getTime(), ...coming));
}

const longestDescription = 200;

/** The summary, else the opening of the text, cut for machines at a word. */
export function descriptionOf(story: ReleasedStory): string {
  let text = story.summary ?? '';
  if (story.summary === undefined) {
    for (const block of story.blocks) {
      if (text.length > longestDescription) break;
      text += ` ${blockText(block).slice(0, 2 * longestDescription)}`;
    }
  }
  return cutAtWord(text.replace(/\s+/gu, ' ').trim(), longestDescription);
}

/** At most `max` UTF-16 units, cut between words. */
export function cutAtWord(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = text.slice(0, max - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))}…`;
}

const hosts: readonly (readonly [EmbedSite, RegExp])[] = [
  ['youtube', /(^|\.)(youtube\.com|youtube-nocookie\.com|youtu\.be)$/],
  ['facebook', /(^|\.)(facebook\.com|fb\.watch)$/],
  ['x', /(^|\.)(x\.com|twitter\.com)$/],
  ['instagram', /(^|\.)instagram\.com$/],
  ['tiktok', /(^|\.)tiktok\.com$/],
  ['vimeo', /(^|\.)vimeo\.com$/],
];
const videoSites: ReadonlySet<EmbedSite> = new Set(['youtube', 'tiktok', 'vimeo']);

/** A site that readers know by name, and whether what it shows is a video; null for any other host. */
export function embedSite(url: URL): { site: EmbedSite; kind: 'video' | 'post' } | null {
  const site = hosts.find(([, host]) => host.test(url.hostname))?.[0];
  if (site === undefined) return null;
  return { site, kind: videoSites.has(site) || /\/(watch|videos?|reels?)\b/.test(url.pathname) || url.hostname === 'fb.watch' ? 'video' : 'post' };
}

/** The direction of a text whose first letter is written from right to left; null for all others. */
export function directionOf(text: string): 'rtl' | null {
  const first = /\p{L}/u.exec(text)?.[0];
  return first !== undefined && /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u.test(first) ? 'rtl' : null;
}

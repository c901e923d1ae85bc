import { formatDate } from '@shironam/bangla';
import { html, type Html } from '../../http/html.js';

export const zone = 'Asia/Dhaka';

/** When something was published, and how exactly that is known. */
export type Stamped = { publishedAt: string | null; precision: 'none' | 'day' | 'minute' };

/** `১১:০৭ এএম, ১৩ আগস্ট ২০২৫`, only the day when no more is known, '' when nothing is. */
export function stampText({ publishedAt, precision }: Stamped): string {
  if (publishedAt === null || precision === 'none') return '';
  return formatDate(new Date(publishedAt), precision === 'day' ? 'date' : 'stamp', zone);
}

/** The machine's form of the same: an instant, or a day of Dhaka. */
export function stampValue({ publishedAt, precision }: Stamped): string {
  if (publishedAt === null || precision === 'none') return '';
  return precision === 'day' ? dhakaDay(new Date(publishedAt)) : publishedAt;
}

/** A list's stamp. The script rewrites a fresh one as ২৫ মিনিট আগে; without it the absolute one stays (DESIGN §4). */
export function renderStamp(story: Stamped): Html | null {
  const text = stampText(story);
  if (text === '') return null;
  return html`<time datetime="${stampValue(story)}" data-ago="${story.precision === 'minute' ? '' : null}">${text}</time>`;
}

/** The stamp of a narrow rail: the clock for today's stories, the day for older ones. */
export function renderRailStamp(story: Stamped, now: Date): Html | null {
  if (story.publishedAt === null || story.precision === 'none') return null;
  const at = new Date(story.publishedAt);
  const [clock = '', day = ''] = formatDate(at, 'stamp', zone).split(', ');
  const today = story.precision === 'minute' && dhakaDay(at) === dhakaDay(now);
  return html`<time datetime="${stampValue(story)}">${today ? clock : day.replace(/\s\S+$/, '')}</time>`;
}

/** The clock alone, where the day stands above; nothing when only the day is known. */
export function renderClockStamp(story: Stamped): Html {
  const clock = story.publishedAt === null || story.precision !== 'minute' ? '' : (formatDate(new Date(story.publishedAt), 'stamp', zone).split(', ')[0] ?? '');
  return html`<time datetime="${stampValue(story) === '' ? null : stampValue(story)}">${clock}</time>`;
}

/** The next midnight of Dhaka: when the date in the head changes. Bangladesh has kept UTC+6 without summer time since 2010. */
export function nextMidnight(now: Date): Date {
  const day = 86_400_000;
  const shift = 6 * 3_600_000;
  return new Date((Math.floor((now.getTime() + shift) / day) + 1) * day - shift);
}

/** The day of an instant in Dhaka: `2025-08-13`. */
export function dhakaDay(at: Date): string {
  return new Date(at.getTime() + 6 * 3_600_000).toISOString().slice(0, 10);
}

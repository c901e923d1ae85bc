import { dhakaTime, formatDate, fromDhakaTime } from '@shironam/bangla';
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

/** The stamp of a narrow rail: the clock for today's stories, the day for older ones, and below it the year of those from another. */
export function renderRailStamp(story: Stamped, now: Date): Html | null {
  if (story.publishedAt === null || story.precision === 'none') return null;
  const at = new Date(story.publishedAt);
  const [clock = '', date = ''] = formatDate(at, 'stamp', zone).split(', ');
  const [day = '', month = '', year = ''] = date.split(' ');
  const [then, today] = [dhakaDay(at), dhakaDay(now)];
  const text = story.precision === 'minute' && then === today ? clock : `${day} ${month}`;
  return html`<time datetime="${stampValue(story)}">${text}${then.slice(0, 4) === today.slice(0, 4) ? null : html`<br>${year}`}</time>`;
}

/** The clock alone, where the day stands above; nothing when only the day is known. */
export function renderClockStamp(story: Stamped): Html {
  const clock = story.publishedAt === null || story.precision !== 'minute' ? '' : (formatDate(new Date(story.publishedAt), 'stamp', zone).split(', ')[0] ?? '');
  return html`<time datetime="${stampValue(story) === '' ? null : stampValue(story)}">${clock}</time>`;
}

/** A day stays whole: no line ends at its number, nor before the year that ends the text. */
export function unbroken(text: string): string {
  return text.replaceAll(/(?<=[০-৯]) | (?=[০-৯]{4}$)/gu, '\u00A0');
}

/** The next midnight of Dhaka: when the date in the head changes. */
export function nextMidnight(now: Date): Date {
  return new Date(fromDhakaTime(dhakaDay(now)).getTime() + 86_400_000);
}

/** The day of an instant in Dhaka: `2025-08-13`. */
export function dhakaDay(at: Date): string {
  return dhakaTime(at).slice(0, 10);
}

import { formatDate } from '@shironam/bangla';
import { readSetting } from './settings.js';

const zone = 'Asia/Dhaka';

const englishTime = new Intl.DateTimeFormat('en-US', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
const englishDay = new Intl.DateTimeFormat('en-GB', { timeZone: zone, day: '2-digit', month: 'long', year: 'numeric' });

/** ১১:০৭ এএম, ১৩ আগস্ট ২০২৫, by the clock of Dhaka; 11:07 AM, 13 August 2025 for who reads English here. */
export function stamp(iso: string, language = readSetting('language')): string {
  const at = new Date(iso);
  return language === 'en' ? `${englishTime.format(at)}, ${englishDay.format(at)}` : formatDate(at, 'stamp', zone);
}

/** For lists: the time alone for today, with the day for any other. */
export function shortStamp(iso: string, now: Date, language = readSetting('language')): string {
  const full = stamp(iso, language);
  const [time = full, day = ''] = full.split(', ');
  const [, today = ''] = stamp(now.toISOString(), language).split(', ');
  if (day === today) return time;
  const year = today.split(' ').at(-1) ?? '';
  return `${day.replace(` ${year}`, '')}, ${time}`;
}

/** Both of one place for `datetime-local`: the civil time of Dhaka (UTC+6, no summer time) of an instant, and back. */
export function toLocalInput(at: Date): string {
  return new Date(at.getTime() + 6 * 3_600_000).toISOString().slice(0, 16);
}

/** The instant a `datetime-local` value means in Dhaka; null when it is not one. */
export function fromLocalInput(value: string): string | null {
  const at = new Date(`${value}:00+06:00`);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}

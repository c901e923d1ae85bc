import { dhakaTime, formatDate, fromDhakaTime } from '@shironam/bangla';
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

/** Both of one place for `datetime-local`: the civil time of Dhaka of an instant, and back. */
export function toLocalInput(at: Date): string {
  return dhakaTime(at).slice(0, 16);
}

/** The instant a `datetime-local` value means in Dhaka; null when it is not one. */
export function fromLocalInput(value: string): string | null {
  const at = fromDhakaTime(value);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}

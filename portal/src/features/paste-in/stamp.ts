import { fromBanglaCalendar, parseDate } from '@shironam/bangla';
import { bangla, keyOf, keySet } from './pattern.js';
import { stampWords } from './stamp.data.js';

/** A time as the page prints it; `minute` is false when the page gives the day alone. */
export type StampTime = { iso: string; minute: boolean };
/** A line that is nothing but a stamp. `labelled`: it says প্রকাশ or আপডেট; a bare date may be the masthead's. */
export type Stamp = { labelled: boolean; published: StampTime | null; updated: StampTime | null };

const knownWords = keySet(stampWords);
const publishedLabel = bangla('^(?:প্রকাশের সময়|প্রকাশকাল|প্রকাশিত|প্রকাশ|পোস্ট|তারিখ|published|posted(?: on)?|date)(?:\\s+হয়েছে)?\\s*[:ঃ|।–-]*\\s*', 'iu');
const updatedLabel = bangla('(?:সর্বশেষ\\s+)?(?:আপডেটের সময়|আপডেট|হালনাগাদ|(?:last\\s+)?updated?)\\s*[:ঃ|।–-]*\\s*', 'iu');
const inside = bangla('(?:প্রকাশিত|প্রকাশ|আপডেট|হালনাগাদ|published|updated)\\s*[:ঃ|]', 'iu');
const todayLabel = bangla('^আজ\\s*[:ঃ]?\\s');
/** Minutes ahead of UTC: Dhaka's, which every time is given in, and those of other zones a stamp may name. */
const dhaka = 360;
const zones: Readonly<Record<string, number>> = { UTC: 0, 'Asia/Kolkata': 330, 'Asia/Dhaka': dhaka };

/**
 * Where a stamp label begins inside a line that starts with something else (`নাম প্রকাশিত: …`), or 0.
 * A line with digits before the label is one stamp with two times.
 */
export function stampLabelInside(line: string): number {
  if (line.length > 200) return 0;
  const at = line.search(inside);
  if (at <= 0) return 0;
  const before = line.slice(0, at);
  if (/\p{N}/u.test(before) || !/[\s|]$/u.test(before) || before.split(' ').every((word) => knownWords.has(keyOf(word)))) return 0;
  return at;
}

/** Reads a line that is a stamp and nothing else; a sentence that mentions a day is null. */
export function readStamp(text: string): Stamp | null {
  if (text.length > 200 || !/\p{N}/u.test(text) || todayLabel.test(text)) return null;
  const label = publishedLabel.exec(text)?.[0] ?? '';
  const rest = text.slice(label.length);
  if (!isBareStamp(rest)) return null;
  const cut = updatedLabel.exec(rest);
  const first = cut ? rest.slice(0, cut.index) : rest;
  const second = cut ? rest.slice(cut.index + cut[0].length) : '';
  const published = readTime(first);
  const updated = readTime(second);
  if (published === null && updated === null) return null;
  return { labelled: label !== '' || cut !== null, published, updated };
}

/** A label whose time stands on the next line. */
export function isStampLabel(text: string): boolean {
  return text.length <= 30 && !/\p{N}/u.test(text) && bangla('^(?:প্রকাশিত|প্রকাশ|আপডেট|হালনাগাদ|প্রকাশের সময়|published|updated)\\s*[:ঃ|-]$', 'iu').test(text);
}

function isBareStamp(text: string): boolean {
  const key = keyOf(text.replace(/(\p{N})(?=\p{L})|(\p{L}\p{M}*)(?=\p{N})/gu, '$1$2 '));
  return key.split(' ').every((word) => /^\p{N}+$/u.test(word) || knownWords.has(word));
}

/** The time of the text in ISO at Dhaka's offset, by the engine's reader; a Bangla date becomes the Gregorian day. */
function readTime(text: string): StampTime | null {
  if (!/\p{N}/u.test(text)) return null;
  const read = parseDate(text);
  if (!read) return null;
  const day = read.calendar === 'bangla' ? fromBanglaCalendar(read.date) : read.date;
  const clock = read.time ?? { hour: 0, minute: 0 };
  const away = read.time ? dhaka - minutesAhead(read.zone) : 0;
  const shown = new Date(0);
  shown.setUTCFullYear(day.year, day.month - 1, day.day);
  shown.setUTCHours(clock.hour, clock.minute + away, 0, 0);
  return { iso: `${shown.toISOString().slice(0, 19)}+06:00`, minute: read.time !== undefined };
}

function minutesAhead(zone: string | undefined): number {
  const offset = /^([+-])(\d\d):(\d\d)$/u.exec(zone ?? '');
  if (offset) return (offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3]));
  return zones[zone ?? 'Asia/Dhaka'] ?? dhaka;
}

import { parseDate } from '@shironam/bangla';

export type Instant = { ok: true; at: string | null; precision: 'none' | 'day' | 'minute' } | { ok: false; reason: string };

const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/u;
const aDay = 86_400_000;

/**
 * When an item was published: ISO 8601 and its near relatives, seconds or milliseconds since 1970, or a date as Bangla papers print
 * it. A time without an offset is a wall clock at `offset`; a day without a time keeps that. Nothing is no fault: the story is undated.
 */
export function readInstant(value: unknown, offset: string, now: Date): Instant {
  if (value === undefined) return { ok: true, at: null, precision: 'none' };
  const found = typeof value === 'number' ? fromNumber(value) : typeof value === 'string' ? fromText(value.trim(), offset) : null;
  if (found === null) return { ok: false, reason: 'Its date cannot be read.' };
  if (found.at.getTime() > now.getTime() + aDay || found.at.getUTCFullYear() < 1800) return { ok: false, reason: 'Its date lies in the future, or before 1800.' };
  return { ok: true, at: found.at.toISOString(), precision: found.precision };
}

type Found = { at: Date; precision: 'day' | 'minute' };

function fromNumber(value: number): Found | null {
  const at = new Date(Math.abs(value) < 100_000_000_000 ? value * 1000 : value);
  return Number.isNaN(at.getTime()) ? null : { at, precision: 'minute' };
}

function fromText(text: string, offset: string): Found | null {
  const found = iso.exec(text);
  if (found !== null) {
    const [, year = '', month = '', day = '', hour, minute = '', second = '0', zone] = found;
    return instant([Number(year), Number(month), Number(day)], hour === undefined ? null : [Number(hour), Number(minute), Number(second)], zone ?? offset);
  }
  const printed = text.length > 200 ? null : parseDate(text);
  if (printed === null || printed.calendar !== 'gregorian') return null;
  const { year, month, day } = printed.date;
  return instant([year, month, day], printed.time === undefined ? null : [printed.time.hour, printed.time.minute, 0], offset);
}

function instant([year, month, day]: [number, number, number], time: [number, number, number] | null, zone: string): Found | null {
  const [hour, minute, second] = time ?? [0, 0, 0];
  const wall = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  const real = wall.getUTCMonth() === month - 1 && wall.getUTCDate() === day && hour < 24 && minute < 60 && second < 61;
  if (!real) return null;
  const ahead = zone === 'Z' ? 0 : (zone.startsWith('-') ? -1 : 1) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2)));
  return { at: new Date(wall.getTime() - ahead * 60_000), precision: time === null ? 'day' : 'minute' };
}

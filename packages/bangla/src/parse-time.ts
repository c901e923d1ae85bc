import type { DateToken } from './date-tokens.js';
import { DAY_PART_WORDS } from './parse-date.data.js';
import type { DayPart } from './parse-date.data.js';

/** A time on the clock of a day: hour 0-23, minute 0-59. */
export type ClockTime = { hour: number; minute: number };

const PART_OF = new Map<string, DayPart>(
  (Object.keys(DAY_PART_WORDS) as DayPart[]).flatMap((part) =>
    DAY_PART_WORDS[part].normalize('NFC').split(' ').map((word): [string, DayPart] => [word, part]),
  ),
);
const HOUR_WORD = /^টা(?:য\u09BC|র)?$/;
const MILITARY_WORD = /^(?:ঘণ্টা|ঘন্টা|hrs|hours)$/;
const QUARTERS = byWord([['সাড়ে', 30], ['সোয়া', 15], ['পৌনে', -15]]);
const SPOKEN_HALVES = byWord([['দেড়টা', 1], ['আড়াইটা', 2]]);

type Reading = { hour: number; minute: number; second: number; start: number; end: number };

/**
 * Finds the first time of day in a stamp: 11:07, ০৯: ৪০, ৮:৩৮ পূর্বাহ্ণ, রাত ১২:৫০, বেলা ১১টা, সন্ধ্যা সাড়ে ৭টা, ১৫৩০ ঘণ্টা.
 *
 * In: the tokens of a readable stamp. Out: the time; 'none' when the stamp has none; 'nonsense' for one that no clock
 * shows (25:70, 15:00 with এএম).
 */
export function findTime(tokens: readonly DateToken[]): ClockTime | 'none' | 'nonsense' {
  for (let at = 0; at < tokens.length; at += 1) {
    const reading = readClock(tokens, at) ?? readSpoken(tokens, at);
    if (reading === null) continue;
    const { minute, second } = reading;
    const hour = applyDayPart(reading.hour, dayPartAround(tokens, reading));
    return hour === null || hour > 23 || minute > 59 || second > 59 ? 'nonsense' : { hour, minute };
  }
  return 'none';
}

function readClock(tokens: readonly DateToken[], at: number): Reading | null {
  const hour = tokens[at];
  const mark = tokens[at + 1]?.text;
  const minute = tokens[at + 2];
  if (hour?.kind !== 'number' || minute?.kind !== 'number' || hour.text.length > 2) return null;
  const isDotted = mark === '.' && isMeridiem(tokens[at + 3]) && tokens[at - 1]?.text !== '.';
  if (!isDotted && (mark === undefined || !':ঃ'.includes(mark))) return null;
  const seconds = tokens[at + 3]?.text === ':' ? tokens[at + 4] : undefined;
  const second = seconds?.kind === 'number' ? seconds.value : 0;
  const end = seconds?.kind === 'number' ? at + 5 : at + 3;
  const isTwoDigits = minute.text.length === 2;
  return { hour: hour.value, minute: isTwoDigits ? minute.value : 60, second, start: at, end };
}

// An hour that is spoken: a number before টা, or before এএম/পিএম, perhaps with a quarter before it and minutes after it.
function readSpoken(tokens: readonly DateToken[], at: number): Reading | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const half = SPOKEN_HALVES.get(token.text.replace(/(টা).*$/, '$1'));
  if (half !== undefined) return { hour: half, minute: 30, second: 0, start: at, end: at + 1 };
  const next = tokens[at + 1];
  if (token.kind === 'number' && token.text.length === 4 && next !== undefined && MILITARY_WORD.test(next.text)) {
    return { hour: Math.floor(token.value / 100), minute: token.value % 100, second: 0, start: at, end: at + 2 };
  }
  if (token.kind !== 'number' || token.text.length > 2 || next === undefined) return null;
  const isBare = next.text === 'am' || next.text === 'pm';
  if (!isBare && !HOUR_WORD.test(next.text)) return null;
  return withMinutes(tokens, at, isBare ? at + 1 : at + 2);
}

function withMinutes(tokens: readonly DateToken[], at: number, end: number): Reading {
  const hour = tokens[at]?.kind === 'number' ? Number(tokens[at].text) : 0;
  const quarter = QUARTERS.get(tokens[at - 1]?.text ?? '');
  if (quarter !== undefined) {
    return { hour: quarter < 0 ? hour - 1 : hour, minute: (quarter + 60) % 60, second: 0, start: at - 1, end };
  }
  const minutes = tokens[end];
  if (minutes?.kind === 'number' && tokens[end + 1]?.text.startsWith('মিনিট') === true) {
    return { hour, minute: minutes.value, second: 0, start: at, end: end + 2 };
  }
  return { hour, minute: 0, second: 0, start: at, end };
}

function isMeridiem(token: DateToken | undefined): boolean {
  return token !== undefined && PART_OF.has(token.text);
}

function dayPartAround(tokens: readonly DateToken[], { start, end }: Reading): DayPart | undefined {
  const before = tokens[start - 1]?.text === ',' ? start - 2 : start - 1;
  return PART_OF.get(tokens[end]?.text ?? '') ?? PART_OF.get(tokens[before]?.text ?? '');
}

function applyDayPart(hour: number, part: DayPart | undefined): number | null {
  if (part === undefined) return hour;
  if (hour > 12) return part === 'am' ? null : hour;
  if (part === 'am') return hour === 12 ? 0 : hour;
  if (part === 'pm') return hour === 12 ? 12 : hour + 12;
  if (part === 'noon') return hour >= 8 ? hour : hour + 12;
  return hour === 12 ? 0 : hour >= 6 ? hour + 12 : hour;
}

function byWord(entries: readonly [string, number][]): ReadonlyMap<string, number> {
  return new Map(entries.map(([word, n]) => [word.normalize('NFC'), n]));
}

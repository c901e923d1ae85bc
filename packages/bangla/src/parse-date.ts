import { daysInBanglaMonth } from './calendar.js';
import { daysInMonth } from './civil.js';
import type { Civil } from './civil.js';
import { dateTokens, readableStamp } from './date-tokens.js';
import type { DateToken } from './date-tokens.js';
import { BANGLA_MONTH_SPELLINGS, DAY_ENDINGS, MONTH_SPELLINGS, WEEKDAY_SPELLINGS } from './parse-date.data.js';
import { findTime } from './parse-time.js';
import type { ClockTime } from './parse-time.js';

/** A date as a stamp gives it, in the calendar it was printed in, as precise as it was printed. */
export type DateReading = {
  date: Civil;
  calendar: 'gregorian' | 'bangla';
  time?: ClockTime;
  /** As printed, 0 = Sunday; not compared with the date, for old pages print wrong ones. */
  weekday?: number;
  /** An IANA zone or an offset such as '+06:00', only where the stamp names one. */
  zone?: string;
};

/** What a stamp says: when it was published and, where it says so, when it was updated. */
export type ParsedDate = DateReading & { updated?: DateReading };

type FoundDate = { calendar: 'gregorian' | 'bangla'; year: number; month: number; day: number };
type NumberToken = DateToken & { kind: 'number' };
type Month = { calendar: 'gregorian' | 'bangla'; month: number };

const MONTH_OF = new Map<string, Month>([
  ...spelled(MONTH_SPELLINGS).map(([word, at]): [string, Month] => [word, { calendar: 'gregorian', month: at + 1 }]),
  ...spelled(BANGLA_MONTH_SPELLINGS).map(([word, at]): [string, Month] => [word, { calendar: 'bangla', month: at + 1 }]),
]);
const WEEKDAY_OF = new Map(spelled(WEEKDAY_SPELLINGS));
const ENDINGS = new Set(DAY_ENDINGS.normalize('NFC').split(' '));
const LABEL = /(প্রকাশিত|প্রকাশকাল|প্রকাশ|পোস্ট|published|posted)|((?:সর্বশেষ |শেষ )?(?:আপডেট|হালনাগাদ)|(?:last )?updated?)/g;

/**
 * Reads the date of a page as Bangla portals print it, in any of their ways, and nothing more than is printed.
 *
 * In: the text of a stamp, with or without labels (প্রকাশিত:, আপডেট :), in either order of time and date, with Bangla or
 * Latin digits; also ISO 8601, RFC 2822 and day/month/year. Out: the date in its calendar (the Gregorian one where
 * a header prints several), `time` only if one is printed, `weekday` (0 = Sunday) and `zone` likewise, `updated` for a
 * second, labelled date. null for text without a complete date (day, month, four-digit year) and for nonsense: a day,
 * an hour or a minute that does not exist.
 *
 * Source: stamps collected from thirteen portals and their archives.
 *
 * @example
 * parseDate('প্রকাশিত: ১১:০৭ এএম, ১৩ আগস্ট ২০২৫'); // { date: { year: 2025, month: 8, day: 13 }, calendar: 'gregorian', time: { hour: 11, minute: 7 } }
 */
export function parseDate(t: string): ParsedDate | null {
  let published: DateReading | undefined;
  let updated: DateReading | undefined;
  for (const { isUpdate, text } of labelledParts(readableStamp(t))) {
    const reading = readPart(text);
    if (reading === 'nonsense') return null;
    if (reading === 'none') continue;
    if (isUpdate) updated ??= reading;
    else published ??= reading;
  }
  if (published === undefined) return updated ?? null;
  return updated === undefined ? published : { ...published, updated };
}

function labelledParts(stamp: string): { isUpdate: boolean; text: string }[] {
  const parts: { isUpdate: boolean; text: string }[] = [];
  let start = 0;
  let isUpdate = false;
  for (const label of stamp.matchAll(LABEL)) {
    parts.push({ isUpdate, text: stamp.slice(start, label.index) });
    start = label.index + label[0].length;
    isUpdate = label[2] !== undefined;
  }
  return [...parts, { isUpdate, text: stamp.slice(start) }];
}

function readPart(text: string): DateReading | 'none' | 'nonsense' {
  const tokens = dateTokens(text);
  const found = findDate(tokens);
  if (found === undefined) return 'none';
  const { calendar, ...date } = found;
  if (!exists(found)) return 'nonsense';
  const time = findTime(tokens);
  if (time === 'nonsense') return 'nonsense';
  const weekday = tokens.map((token) => WEEKDAY_OF.get(token.text)).find((day) => day !== undefined);
  const zone = findZone(text);
  return {
    date,
    calendar,
    ...(time === 'none' ? {} : { time }),
    ...(weekday === undefined ? {} : { weekday }),
    ...(zone === undefined ? {} : { zone }),
  };
}

function exists({ calendar, year, month, day }: FoundDate): boolean {
  const days = calendar === 'gregorian' ? daysInMonth(year, month) : daysInBanglaMonth(year, month);
  return year >= 1 && day >= 1 && day <= days;
}

// The first Gregorian date, else the first Bangla one: a header often prints both.
function findDate(tokens: readonly DateToken[]): FoundDate | undefined {
  let bangla: FoundDate | undefined;
  for (let at = 0; at < tokens.length; at += 1) {
    const found = readNamedMonth(tokens, at) ?? readNumeric(tokens, at);
    if (found?.calendar === 'gregorian') return found;
    bangla ??= found ?? undefined;
  }
  return bangla;
}

function readNamedMonth(tokens: readonly DateToken[], at: number): FoundDate | null {
  const named = MONTH_OF.get(tokens[at]?.text ?? '');
  if (named === undefined) return null;
  const before = dayBefore(tokens, at);
  const after = numberAfter(tokens, at);
  if (before !== null) {
    const year = yearOf(after?.token) ?? before.yearBefore;
    if (year !== undefined) return { ...named, year, day: before.day };
  }
  if (after === null || after.token.text.length > 2) return null;
  const year =
    yearOf(numberAt(tokens, skipMarksBack(tokens, at - 1))) ?? yearOf(numberAfter(tokens, skipEnding(tokens, after.at))?.token);
  return year === undefined ? null : { ...named, year, day: after.token.value };
}

function dayBefore(tokens: readonly DateToken[], month: number): { day: number; yearBefore: number | undefined } | null {
  let at = month - 1;
  if (tokens[at]?.text === '-' || tokens[at]?.text === '/') at -= 1;
  if (ENDINGS.has(tokens[at]?.text ?? '')) at -= 1;
  const day = numberAt(tokens, at);
  const isMinutes = tokens[at - 1]?.text === ':' && numberAt(tokens, at - 2) !== undefined;
  if (day === undefined || yearOf(day) !== undefined || isMinutes) return null;
  const yearBefore = tokens[at - 1]?.text.startsWith('সাল') === true ? yearOf(numberAt(tokens, at - 2)) : undefined;
  return { day: day.text.length > 2 ? 0 : day.value, yearBefore };
}

function numberAfter(tokens: readonly DateToken[], at: number): { token: NumberToken; at: number } | null {
  let next = at + 1;
  for (let marks = 0; marks < 2 && /^[,.'’/-]$/.test(tokens[next]?.text ?? ''); marks += 1) next += 1;
  const token = numberAt(tokens, next);
  return token === undefined ? null : { token, at: next };
}

function skipEnding(tokens: readonly DateToken[], at: number): number {
  return ENDINGS.has(tokens[at + 1]?.text ?? '') ? at + 1 : at;
}

function skipMarksBack(tokens: readonly DateToken[], at: number): number {
  return tokens[at]?.text === ',' || tokens[at]?.text === '-' ? at - 1 : at;
}

// 13/08/2025, 13-8-2025, 13.08.2025 in Bangladesh's order, and 2025-08-13.
function readNumeric(tokens: readonly DateToken[], at: number): FoundDate | null {
  const mark = tokens[at + 1]?.text;
  const [first, second, third] = [numberAt(tokens, at), numberAt(tokens, at + 2), numberAt(tokens, at + 4)];
  if (first === undefined || second === undefined || third === undefined) return null;
  if (mark === undefined || !'/-.'.includes(mark) || tokens[at + 3]?.text !== mark) return null;
  if (tokens[at - 1]?.text === mark || tokens[at + 5]?.text === mark || second.text.length > 2) return null;
  const calendar = /^(?:বঙ্গাব্দ|বাংলা)$/.test(tokens[at + 5]?.text ?? '') ? 'bangla' : 'gregorian';
  const [yearFirst, yearLast] = [yearOf(first), yearOf(third)];
  if (yearLast !== undefined && first.text.length <= 2) return { calendar, year: yearLast, month: second.value, day: first.value };
  if (yearFirst !== undefined && third.text.length <= 2) return { calendar, year: yearFirst, month: second.value, day: third.value };
  return null;
}

function numberAt(tokens: readonly DateToken[], at: number): NumberToken | undefined {
  const token = tokens[at];
  return token?.kind === 'number' ? token : undefined;
}

function yearOf(token: NumberToken | undefined): number | undefined {
  return token?.text.length === 4 ? token.value : undefined;
}

function findZone(text: string): string | undefined {
  const offset = /:\d\d(?:\.\d{1,9})?\s?(?:gmt|utc)?\s?([+-])(\d\d):?(\d\d)(?!\d)/.exec(text);
  if (offset !== null) return `${offset[1] ?? ''}${offset[2] ?? ''}:${offset[3] ?? ''}`;
  if (/বাংলাদেশ সময\u09BC|(?<![\p{L}\p{M}])(?:bst|বিএসটি)(?![\p{L}\p{M}])/u.test(text)) return 'Asia/Dhaka';
  if (/(?<!\p{L})(?:gmt|utc|জিএমটি|ইউটিসি|গ্রিনিচ মান সময\u09BC)(?![\p{L}\p{M}])|:\d\d(?:\.\d{1,9})?z(?!\p{L})/u.test(text)) return 'UTC';
  return /ভারতীয\u09BC সময\u09BC|(?<![\p{L}\p{M}])ist(?!\p{L})/u.test(text) ? 'Asia/Kolkata' : undefined;
}

function spelled(lines: readonly string[]): [string, number][] {
  return lines.flatMap((line, at) => line.normalize('NFC').split(' ').map((word): [string, number] => [word, at]));
}

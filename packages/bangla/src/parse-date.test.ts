import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../../bench/bangla/any-text.js';
import { parseDate } from './parse-date.js';
import type { ParsedDate } from './parse-date.js';

const day = (year: number, month: number, date: number, rest: Partial<ParsedDate> = {}): ParsedDate => ({
  date: { year, month, day: date },
  calendar: 'gregorian',
  ...rest,
});
const at = (hour: number, minute: number): { time: { hour: number; minute: number } } => ({ time: { hour, minute } });

describe('parseDate', () => {
  it.each<[string, ParsedDate]>([
    ['প্রকাশিত: ১১:০৭ এএম, ১৩ আগস্ট ২০২৫', day(2025, 8, 13, at(11, 7))],
    ['১৫ জুলাই ২০২৩, ১৭:০০আপডেট : ১৮ জুলাই ২০২৩, ১৫:৩৮', day(2023, 7, 15, { ...at(17, 0), updated: day(2023, 7, 18, at(15, 38)) })],
    ['আপডেট : ২২ নভেম্বর ২০২৫, ০৯: ৪০', day(2025, 11, 22, at(9, 40))],
    ['প্রকাশ: ০০:০০, শনিবার, ১৬ মার্চ, ২০২৪ আপডেট:', day(2024, 3, 16, { ...at(0, 0), weekday: 6 })],
    ['৮:৩৮ পূর্বাহ্ণ, ডিসেম্বর ২৩, ২০২২', day(2022, 12, 23, at(8, 38))],
    ['২৩ সেপ্টেম্বর ২০২৪, ১২:৫০ রাত', day(2024, 9, 23, at(0, 50))],
    ['২৩ সেপ্টেম্বর ২০২৪ সোমবার', day(2024, 9, 23, { weekday: 1 })],
    ['২২শে নভেম্বর, ২০২৪ ইং | ৭ই অগ্রহায়ণ, ১৪৩১ বঙ্গাব্দ', day(2024, 11, 22)],
    ['৭ই অগ্রহায়ণ, ১৪৩১ বঙ্গাব্দ | ২২শে নভেম্বর, ২০২৪ ইং', day(2024, 11, 22)],
    ['৩০ রবিউল আউয়াল ১৪৪৭ | ৭ আশ্বিন ১৪৩২ | ২২ সেপ্টেম্বর ২০২৫', day(2025, 9, 22)],
    ['১০:২৯ পিএম, ২০ ডিসেম্বর ২০২০, রোববার', day(2020, 12, 20, { ...at(22, 29), weekday: 0 })],
    ['১৩ আগস্ট ২০২৫ রবিবার', day(2025, 8, 13, { weekday: 0 })],
    ['প্রকাশিত: ০৩:০০ পিএম, ১৬ মার্চ ২০১৭, আপডেট: ০৩:৩২ পিএম, ১৬ মার্চ ২০১৭', day(2017, 3, 16, { ...at(15, 0), updated: day(2017, 3, 16, at(15, 32)) })],
    ['আপডেট: ১৮ জুলাই ২০২৩ প্রকাশ: ১৫ জুলাই ২০২৩', day(2023, 7, 15, { updated: day(2023, 7, 18) })],
    ['১২:০৫ এ.এম. ১ জানুয়ারি ২০২৫', day(2025, 1, 1, at(0, 5))],
    ['১২:০৫ অপরাহ্ন, ১লা জানুয়ারী ২০২৫', day(2025, 1, 1, at(12, 5))],
    ['সন্ধ্যা সাড়ে ৭টায়, ২রা আগষ্ট, ২০২৫', day(2025, 8, 2, at(19, 30))],
    ['রাত ১১ টা ৪৫ মিনিট, ১৩ আগস্ট ২০২৫', day(2025, 8, 13, at(23, 45))],
    ['বেলা ১১টা, ১৩ আগস্ট ২০২৫', day(2025, 8, 13, at(11, 0))],
    ['বাংলাদেশ সময়: ১৫৩০ ঘণ্টা, আগস্ট ১৩, ২০২৫', day(2025, 8, 13, { ...at(15, 30), zone: 'Asia/Dhaka' })],
    ['১১ঃ০৭, ১৩/০৮/২০২৫', day(2025, 8, 13, at(11, 7))],
    ['১৩ আগস্ট ২০২৫১১:০৭', day(2025, 8, 13, at(11, 7))],
    ['১১:০৭১৩ আগস্ট ২০২৫', day(2025, 8, 13, at(11, 7))],
    ['১৩-আগস্ট-২০২৫', day(2025, 8, 13)],
    ['২০২৫ সালের ১৩ আগস্ট', day(2025, 8, 13)],
    ['2025-08-13T11:07:59.123+06:00', day(2025, 8, 13, { ...at(11, 7), zone: '+06:00' })],
    ['2025-08-13T05:07Z', day(2025, 8, 13, { ...at(5, 7), zone: 'UTC' })],
    ['Wed, 13 Aug 2025 11:07:00 +0600', day(2025, 8, 13, { ...at(11, 7), weekday: 3, zone: '+06:00' })],
    ['Published: August 13, 2025, 11:07 am. Updated: 14 Aug 2025', day(2025, 8, 13, { ...at(11, 7), updated: day(2025, 8, 14) })],
    ['১৩ আগস্ট ২০২৫, ০৫:০৭ জিএমটি', day(2025, 8, 13, { ...at(5, 7), zone: 'UTC' })],
    ['২২ আষাঢ় ১৪৩৩ বঙ্গাব্দ', { date: { year: 1433, month: 3, day: 22 }, calendar: 'bangla' }],
    ['৩০ ফাল্গুন ১৪৩০', { date: { year: 1430, month: 11, day: 30 }, calendar: 'bangla' }],
  ])('reads %s', (stamp, reading) => {
    expect(parseDate(stamp)).toEqual(reading);
  });

  it.each([
    '', 'কোনো তারিখ নেই', '১২:৫০ রাত', '১৩ আগস্ট', 'আগস্ট ২০২৫', '২০২৫', '১৩ আগস্ট ২৫',
    '৩১ ফেব্রুয়ারি ২০২৫', '২৯ ফেব্রুয়ারি ২০২৫', '৩১ এপ্রিল ২০২৫', '০ মে ২০২৫', '১২৩ আগস্ট ২০২৫', '১৩ আগস্ট ২০২৫৫', '৩২/০১/২০২৫', '১৩/১৩/২০২৫',
    '২৫:৭০, ১৩ আগস্ট ২০২৫', '১১:৬০, ১৩ আগস্ট ২০২৫', '১৫:০০ এএম, ১৩ আগস্ট ২০২৫', '২৪:০০, ১৩ আগস্ট ২০২৫', '১১:৭, ১৩ আগস্ট ২০২৫',
    '৩০ ফাল্গুন ১৪৩১', '৩২ বৈশাখ ১৪৩২', '১৫ জুলাই ২০২৩ আপডেট: ৩২ জুলাই ২০২৩',
  ])('finds no date in %s', (stamp) => {
    expect(parseDate(stamp)).toBeNull();
  });

  it('gives real days only, and never fails', () => {
    const piece = fc.constantFrom('১৩', '৩১', '২০২৫', '১৪৩২', 'আগস্ট', 'মে', 'চৈত্র', ':', ',', '/', '-', '.', 'আপডেট', 'প্রকাশ', 'এএম', 'রাত', 'টা', 'সাড়ে', 'শে', 'শনিবার', ' ');
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: piece, maxLength: 20 })), (text) => {
        const found = parseDate(text);
        if (found === null) return;
        expect(found.date.day).toBeGreaterThanOrEqual(1);
        expect(found.date.day).toBeLessThanOrEqual(31);
        expect(found.date.month).toBeLessThanOrEqual(12);
        if (found.time !== undefined) expect(found.time.hour * 60 + found.time.minute).toBeLessThan(1440);
      }),
      { numRuns: 5000 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import { isStampLabel, readStamp, stampLabelInside } from './stamp.js';

const read = (text: string): (string | null)[] | null => {
  const stamp = readStamp(text.normalize('NFC'));
  const show = (time: { iso: string; minute: boolean } | null | undefined): string | null => (time ? time.iso.slice(0, time.minute ? 16 : 10) : null);
  return stamp && [show(stamp.published), show(stamp.updated)];
};

describe('invariant 4: a time is what the page prints, in Dhaka, and no hour is made up', () => {
  it.each<[string, string | null, string | null]>([
    ['প্রকাশিত: ১১:০৭ এএম, ১৩ আগস্ট ২০২৫', '2025-08-13T11:07', null],
    ['প্রকাশিত: ০৩:১০ পিএম, ১৬ মার্চ ২০১৭, আপডেট: ০৩:৩২ পিএম, ১৬ মার্চ ২০১৭', '2017-03-16T15:10', '2017-03-16T15:32'],
    ['১৫ জুলাই ২০২৩, ১৭:০০আপডেট : ১৮ জুলাই ২০২৩, ১৫:৩৮', '2023-07-15T17:00', '2023-07-18T15:38'],
    ['আপডেট : ২২ নভেম্বর ২০২৫, ০৯: ৪০', null, '2025-11-22T09:40'],
    ['প্রকাশ: ০০:০০, শনিবার, ১৬ মার্চ, ২০২৪ আপডেট:', '2024-03-16T00:00', null],
    ['প্রকাশিত: ৮:৩৮ পূর্বাহ্ণ, ডিসেম্বর ২৩, ২০২২', '2022-12-23T08:38', null],
    ['প্রকাশিত: ১:০৫ অপরাহ্ণ, ফেব্রুয়ারি ১, ২০২৩', '2023-02-01T13:05', null],
    ['২৩ সেপ্টেম্বর ২০২৪ সোমবার', '2024-09-23', null],
    ['২২শে নভেম্বর, ২০২৪ ইং | ৭ই অগ্রহায়ণ, ১৪৩১ বঙ্গাব্দ', '2024-11-22', null],
    ['২২ আষাঢ় ১৪৩৩ বঙ্গাব্দ', '2026-07-06', null],
    ['১০:২৯ পিএম, ২০ ডিসেম্বর ২০২০, রোববার', '2020-12-20T22:29', null],
    ['প্রকাশ: ৩০ সেপ্টেম্বর ২০১৯ | ১২:১০ | আপডেট: ৩০ সেপ্টেম্বর ২০১৯ | ১২:৪৪', '2019-09-30T12:10', '2019-09-30T12:44'],
    ['প্রকাশিত:বৃহস্পতিবার ১৪ মার্চ ২০২৪ | হালনাগাদ:বৃহস্পতিবার ১৪ মার্চ ২০২৪ | অনলাইন সংস্করণ', '2024-03-14', '2024-03-14'],
    ['Published: 31 Aug 2020 04:12 PM BdST Updated: 31 Aug 2020 05:00 PM BdST', '2020-08-31T16:12', '2020-08-31T17:00'],
    ['Published: 31 Aug 2020 10:00 GMT', '2020-08-31T16:00', null],
  ])('%s', (text, published, updated) => {
    expect(read(text)).toEqual([published, updated]);
  });

  it.each(['১৩ আগস্ট ২০২৫ সালে সেতুটি খুলে দেওয়া হয়।', 'প্রকাশিত সংবাদের প্রতিবাদ', 'আজঃ শনিবার ২৭ এপ্রিল ২০২৪', '৩২ আগস্ট ২০২৫', 'মে মাসে ১০ খুন', ''])('%s is no stamp', (text) => {
    expect(read(text)).toBeNull();
  });

  it('gives the offset of Dhaka', () => {
    expect(readStamp('প্রকাশিত: ১১:০৭ এএম, ১৩ আগস্ট ২০২৫')?.published?.iso).toBe('2025-08-13T11:07:00+06:00');
  });

  it('knows a label alone and a label behind a name', () => {
    expect(isStampLabel('প্রকাশিত:')).toBe(true);
    expect(isStampLabel('প্রকাশিত: ১ মে')).toBe(false);
    const line = 'বাংলা পাতা প্রকাশিত: ০৬ জুন ২০২০, ১৫:১৯';
    expect(line.slice(stampLabelInside(line))).toBe('প্রকাশিত: ০৬ জুন ২০২০, ১৫:১৯');
  });
});

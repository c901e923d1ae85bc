import { blockText } from '@shironam/story';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readPageText } from './paste-in.js';

const nfc = (text: string): string => text.normalize('NFC');
type Form<T> = { printed: string; means: T };
const form = <T>(printed: string, means: T): Form<T> => ({ printed: nfc(printed), means });
const one = <T>(...forms: Form<T>[]): fc.Arbitrary<Form<T>> => fc.constantFrom(...forms);

const headlines = fc.constantFrom(
  'নদীভাঙনে তিন গ্রামের মানুষ ঘরছাড়া',
  'চালের দাম কমবে কবে, জানে না কেউ?',
  'ইলিশের দিন',
  'আজ থেকে দোকান খোলা',
  '‘সেতু হলে বাঁচবে সময়’: চরের শিক্ষক',
  'বিশ্বকাপে হার, বিদায় কোচের',
  'গাছ কাটা বন্ধে রিট, শুনানি রোববার',
  'সাত জেলায় বৃষ্টির আভাস, নদীবন্দরে ১ নম্বর সংকেত',
).map(nfc);
const sections = one<string | null>(
  form('  2. আন্তর্জাতিক', 'আন্তর্জাতিক'),
  form('1. Home/\n2. তথ্যপ্রযুক্তি', 'তথ্যপ্রযুক্তি'),
  form('1. Home/ 2. ফটো গ্যালারি 3. /বাংলাদেশ', 'বাংলাদেশ'),
  form('প্রচ্ছদ\n/\nঅর্থনীতি', 'অর্থনীতি'),
  form('হোম > খেলাধুলা', 'খেলাধুলা'),
  form('সারাদেশ', 'সারাদেশ'),
);
const bylines = one<{ name: string; kind: string; role?: string }>(
  form('আন্তর্জাতিক ডেস্ক\nআন্তর্জাতিক ডেস্ক আন্তর্জাতিক ডেস্ক', { name: 'আন্তর্জাতিক ডেস্ক', kind: 'desk' }),
  form('অনলাইন ডেস্ক', { name: 'অনলাইন ডেস্ক', kind: 'desk' }),
  form('সারাদিন ডেস্কসারাদিন ডেস্ক', { name: 'সারাদিন ডেস্ক', kind: 'desk' }),
  form('মাসুদ রানা\nমাসুদ রানা মাসুদ রানা , জ্যেষ্ঠ প্রতিবেদক', { name: 'মাসুদ রানা', kind: 'person', role: 'জ্যেষ্ঠ প্রতিবেদক' }),
  form('রাকা সেনগুপ্ত\nরাকা সেনগুপ্ত রাকা সেনগুপ্ত', { name: 'রাকা সেনগুপ্ত', kind: 'person' }),
  form('জেলা প্রতিনিধি\nজেলা প্রতিনিধি জেলা প্রতিনিধি , কক্সবাজার', { name: 'জেলা প্রতিনিধি', kind: 'person', role: 'কক্সবাজার' }),
  form('ড. মীরা করিম\nড. মীরা করিম ড. মীরা করিম , উপাচার্য, চরফুল বিশ্ববিদ্যালয়।', { name: 'ড. মীরা করিম', kind: 'guest', role: 'উপাচার্য, চরফুল বিশ্ববিদ্যালয়' }),
  form('তারেক হাসান, পঞ্চগড় থেকে ফিরে', { name: 'তারেক হাসান', kind: 'person', role: 'পঞ্চগড় থেকে ফিরে' }),
  form('শাহীন চাকমা', { name: 'শাহীন চাকমা', kind: 'person' }),
  form('মেঘলা অধিকারী', { name: 'মেঘলা অধিকারী', kind: 'person' }),
  form('স্টাফ করেসপন্ডেন্ট | নদীপাড় নিউজ', { name: 'স্টাফ করেসপন্ডেন্ট', kind: 'person' }),
  form('আমতলী (বরগুনা) সংবাদদাতা', { name: 'আমতলী (বরগুনা) সংবাদদাতা', kind: 'person' }),
  form('এএফপি', { name: 'এএফপি', kind: 'agency' }),
  form('নিজস্ব প্রতিবেদক', { name: 'নিজস্ব প্রতিবেদক', kind: 'person' }),
);
const stamps = one<{ at: string; update?: string; precision: string }>(
  form('প্রকাশিত: ১১:০৭ এএম, ১৩ আগস্ট ২০২৫', { at: '2025-08-13T11:07:00+06:00', precision: 'minute' }),
  form('প্রকাশিত: ০৩:১০ পিএম, ১৬ মার্চ ২০১৭, আপডেট: ০৩:৩২ পিএম, ১৬ মার্চ ২০১৭', { at: '2017-03-16T15:10:00+06:00', update: '2017-03-16T15:32:00+06:00', precision: 'minute' }),
  form('১৫ জুলাই ২০২৩, ১৭:০০আপডেট : ১৮ জুলাই ২০২৩, ১৫:৩৮', { at: '2023-07-15T17:00:00+06:00', update: '2023-07-18T15:38:00+06:00', precision: 'minute' }),
  form('আপডেট: ০২ মার্চ ২০২৬, ১২:৪৫\nপ্রকাশিত: ০২ মার্চ ২০২৬, ১২:২৯', { at: '2026-03-02T12:29:00+06:00', update: '2026-03-02T12:45:00+06:00', precision: 'minute' }),
  form('প্রকাশ: ০২ মার্চ ২০২৬', { at: '2026-03-02T00:00:00+06:00', precision: 'day' }),
  form('প্রকাশিত: ৮:৩৮ পূর্বাহ্ণ, ডিসেম্বর ২৩, ২০২২', { at: '2022-12-23T08:38:00+06:00', precision: 'minute' }),
);
const pictures = one<{ caption: string | null; credit: string | null; file: boolean } | null>(
  form('ছবি: এএফপি (ফাইল)', { caption: null, credit: 'এএফপি', file: true }),
  form('ভোটগ্রহণ চলছে কেন্দ্রে/ফাইল ছবি', { caption: 'ভোটগ্রহণ চলছে কেন্দ্রে', credit: null, file: true }),
  form('পল্টনে গণসমাবেশ/ছবি: সংগৃহীত', { caption: 'পল্টনে গণসমাবেশ', credit: 'সংগৃহীত', file: false }),
  form('এআই দিয়ে তৈরি ছবি', { caption: null, credit: 'এআই দিয়ে তৈরি', file: false }),
  form('নৌকায় পারাপার চলছে সারা দিন\nছবি: মাহবুব আলম', { caption: 'নৌকায় পারাপার চলছে সারা দিন', credit: 'মাহবুব আলম', file: false }),
  form('ঘাটে বাঁধা নৌকা। ছবি: রুবেল', { caption: 'ঘাটে বাঁধা নৌকা।', credit: 'রুবেল', file: false }),
  form('সংগৃহীত ছবি', { caption: null, credit: 'সংগৃহীত', file: false }),
  form('', null),
);
const boxes = one<string[] | null>(
  form('আরও পড়ুন>', []),
  form('আরও পড়ুন>\n\nকোথায় মিলবে ট্রেনের টিকিট\nহাওরে ধান কাটা শেষ, খুশি কৃষক', ['কোথায় মিলবে ট্রেনের টিকিট', 'হাওরে ধান কাটা শেষ, খুশি কৃষক']),
  form('আরও পড়ুন\n\nকোথায় মিলবে ট্রেনের টিকিট\n\nহাওরে ধান কাটা শেষ, খুশি কৃষক', ['কোথায় মিলবে ট্রেনের টিকিট', 'হাওরে ধান কাটা শেষ, খুশি কৃষক']),
  form('আরও পড়ুন: কোথায় মিলবে ট্রেনের টিকিট', ['কোথায় মিলবে ট্রেনের টিকিট']),
  form('আরো পড়ুন\n• কোথায় মিলবে ট্রেনের টিকিট\n• হাওরে ধান কাটা শেষ, খুশি কৃষক', ['কোথায় মিলবে ট্রেনের টিকিট', 'হাওরে ধান কাটা শেষ, খুশি কৃষক']),
  form('', null),
);
const sources = one<string[]>(form('সূত্র: এএফপি', ['এএফপি']), form('সূত্র : এএফপি, বিবিসি', ['এএফপি', 'বিবিসি']), form('তথ্যসূত্র: দ্য গার্ডিয়ান', ['দ্য গার্ডিয়ান']), form('', []));
const initials = one<string[]>(form('এমএসএম', ['এমএসএম']), form('এমএএস/এমকেআর/ এমএফএ', ['এমএএস', 'এমকেআর', 'এমএফএ']), form('এসএনআর/এএসএম/এমএস', ['এসএনআর', 'এএসএম', 'এমএস']), form('', []));
const calls = one<boolean>(
  form('পাঠকপ্রিয় অনলাইন নিউজ পোর্টালে লিখতে পারেন আপনিও। লেখার বিষয় ফিচার, ভ্রমণ। আজই আপনার লেখাটি পাঠিয়ে দিন [email protected] ঠিকানায়।', true),
  form('আপনার লেখা ও ছবি পাঠিয়ে দিন এই ই-মেইলে: lekha@example.com', true),
  form('', false),
);
const paragraphs = [
  'সকাল থেকে নদীর দুই পাড়ে মানুষের ভিড় জমে যায়। কেউ নৌকার অপেক্ষায়, কেউ শুধু দেখতে এসেছেন।',
  'স্থানীয় চেয়ারম্যান জানান, কাজ শেষ হতে আরও দুই সপ্তাহ লাগবে। তাঁর আশা, বৃষ্টি আর বাধা হবে না।',
  '‘আমরা রাতে ঘুমাতে পারি না,’ বলেন গৃহবধূ রাহেলা বেগম।',
  'এ বিষয়ে জেলা প্রশাসকের বক্তব্য পাওয়া যায়নি।',
].map(nfc);

const deep = <T>(value: T): T => JSON.parse(nfc(JSON.stringify(value))) as T;

it('every form of every element is read beside every form of the others', () => {
  const pages = fc.record({ headline: headlines, section: sections, byline: bylines, stamp: stamps, picture: pictures, box: boxes, source: sources, initials, call: calls, alt: fc.boolean(), tight: fc.boolean(), timeFirst: fc.boolean(), shared: fc.boolean() });
  fc.assert(
    fc.property(pages, (page) => {
      const gap = page.tight ? '\n' : '\n\n';
      const [first, second, ...rest] = paragraphs;
      const printed = [
        `${page.section.printed}\n\n${page.headline}\n\n${(page.timeFirst ? [page.stamp.printed, page.byline.printed] : [page.byline.printed, page.stamp.printed]).join('\n')}`,
        page.shared ? nfc('শেয়ার করুন\nFacebook\nWhatsApp') : '',
        [page.alt ? page.headline : '', page.picture.printed].filter((line) => line !== '').join('\n'),
        ...[first, second, page.box.printed, ...rest, page.source.printed, page.initials.printed, page.call.printed],
      ].filter((part) => part !== '');
      const text = printed.join(gap);
      const [reading] = readPageText(text);
      expect({
        section: reading?.section,
        headline: reading?.headline,
        byline: reading?.byline,
        also: reading?.alsoBy,
        at: reading?.publishedAt,
        update: reading?.updatedAt,
        precision: reading?.precision,
        picture: reading?.picture && { caption: reading.picture.caption, credit: reading.picture.credit, file: reading.picture.file },
        body: reading?.body.map((block) => (block.type === 'related' ? '>' : `${block.type}: ${blockText(block)}`)),
        hints: reading?.relatedHints.map((hint) => hint.headline),
        sources: reading?.sources,
        signoff: reading?.signoff,
        call: reading?.dropped.some((piece) => piece.rule === 'call-for-contributions'),
      }, text).toEqual(
        deep({
          section: page.section.means,
          headline: page.headline,
          byline: page.byline.means,
          at: page.stamp.means.at,
          ...(page.stamp.means.update === undefined ? {} : { update: page.stamp.means.update }),
          precision: page.stamp.means.precision,
          picture: page.picture.means,
          body: [...paragraphs.slice(0, 2).map((line) => `paragraph: ${line}`), ...(page.box.means ? ['>'] : []), ...rest.map((line) => `paragraph: ${line}`)],
          hints: page.box.means ?? [],
          sources: page.source.means,
          signoff: page.initials.means,
          call: page.call.means,
        }),
      );
    }),
    { numRuns: 1500 },
  );
});

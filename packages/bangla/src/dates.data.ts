/** Months of the Gregorian calendar as Bangla news writes them, January first. */
export const MONTHS: readonly string[] = [
  'জানুয়ারি', 'ফেব্রুয়ারি', 'মার্চ', 'এপ্রিল', 'মে', 'জুন', 'জুলাই', 'আগস্ট', 'সেপ্টেম্বর', 'অক্টোবর', 'নভেম্বর', 'ডিসেম্বর',
].map((name) => name.normalize('NFC'));

/** Months of the Bangla calendar, বৈশাখ first. */
export const BANGLA_MONTHS: readonly string[] = [
  'বৈশাখ', 'জ্যৈষ্ঠ', 'আষাঢ়', 'শ্রাবণ', 'ভাদ্র', 'আশ্বিন', 'কার্তিক', 'অগ্রহায়ণ', 'পৌষ', 'মাঘ', 'ফাল্গুন', 'চৈত্র',
].map((name) => name.normalize('NFC'));

/** Months of the Hijri calendar, মহররম first. */
export const HIJRI_MONTHS: readonly string[] = [
  'মহররম', 'সফর', 'রবিউল আউয়াল', 'রবিউস সানি', 'জমাদিউল আউয়াল', 'জমাদিউস সানি', 'রজব', 'শাবান', 'রমজান', 'শাওয়াল', 'জিলকদ', 'জিলহজ',
].map((name) => name.normalize('NFC'));

/** Days of the week, Sunday first, in the spelling of Dhaka's newsrooms. */
export const WEEKDAYS: readonly string[] = [
  'রোববার', 'সোমবার', 'মঙ্গলবার', 'বুধবার', 'বৃহস্পতিবার', 'শুক্রবার', 'শনিবার',
].map((name) => name.normalize('NFC'));

/** The part of the day in which each hour (0-23) is spoken of, by what news text uses most. */
export const DAY_PARTS: readonly string[] = [
  'রাত', 'রাত', 'রাত', 'রাত', 'ভোর', 'ভোর', 'সকাল', 'সকাল', 'সকাল', 'সকাল', 'সকাল', 'বেলা',
  'দুপুর', 'দুপুর', 'দুপুর', 'বিকেল', 'বিকেল', 'বিকেল', 'সন্ধ্যা', 'সন্ধ্যা', 'রাত', 'রাত', 'রাত', 'রাত',
];

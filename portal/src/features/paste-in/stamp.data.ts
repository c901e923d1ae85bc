/**
 * Words that may stand in a time stamp besides digits. The dates themselves are read by `parseDate`; this list only
 * tells a line that is nothing but a stamp from a sentence that mentions a day.
 */
export const stampWords: readonly string[] = [
  // months of the Gregorian year, with the spellings portals print
  'জানুয়ারি', 'জানুয়ারী', 'ফেব্রুয়ারি', 'ফেব্রুয়ারী', 'মার্চ', 'এপ্রিল', 'মে', 'জুন', 'জুলাই', 'আগস্ট', 'আগষ্ট', 'অগাস্ট', 'সেপ্টেম্বর',
  'সেপ্টেম্বার', 'অক্টোবর', 'অক্টোবার', 'নভেম্বর', 'নভেম্বার', 'ডিসেম্বর', 'ডিসেম্বার',
  'january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december',
  'jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sep', 'sept', 'oct', 'nov', 'dec',
  // months of the Bangla and the Hijri year
  'বৈশাখ', 'জ্যৈষ্ঠ', 'জৈষ্ঠ্য', 'আষাঢ়', 'শ্রাবণ', 'ভাদ্র', 'আশ্বিন', 'কার্তিক', 'অগ্রহায়ণ', 'পৌষ', 'মাঘ', 'ফাল্গুন', 'চৈত্র',
  'মহররম', 'মুহাররম', 'মুহররম', 'সফর', 'রবিউল', 'রবিউস', 'আউয়াল', 'সানি', 'জমাদিউল', 'জমাদিউস', 'রজব', 'শাবান', 'রমজান', 'শাওয়াল', 'জিলকদ', 'জিলহজ', 'জিলহজ্জ',
  // weekdays
  'শনি', 'রবি', 'সোম', 'মঙ্গল', 'বুধ', 'বৃহস্পতি', 'শুক্র', 'শনিবার', 'রোববার', 'রবিবার', 'সোমবার', 'মঙ্গলবার', 'বুধবার', 'বৃহস্পতিবার', 'শুক্রবার',
  'saturday', 'sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'sat', 'sun', 'mon', 'tue', 'wed', 'thu', 'fri',
  // parts of the day, clocks, zones and eras
  'এএম', 'পিএম', 'এ', 'পি', 'এম', 'am', 'pm', 'পূর্বাহ্ণ', 'পূর্বাহ্ন', 'অপরাহ্ণ', 'অপরাহ্ন', 'ভোর', 'সকাল', 'বেলা', 'দুপুর', 'বিকাল', 'বিকেল',
  'সন্ধ্যা', 'রাত', 'মধ্যরাত', 'টা', 'টায়', 'ঘণ্টা', 'ঘন্টা', 'মিনিট', 'সময়', 'bdst', 'bst', 'gmt', 'utc', 'বাংলাদেশ', 'ঢাকা', 'dhaka',
  'ইং', 'ইংরেজি', 'খ্রি', 'খ্রিষ্টাব্দ', 'খ্রিস্টাব্দ', 'বঙ্গাব্দ', 'বাংলা', 'হিজরি', 'সাল', 'তারিখ', 'ই', 'শে', 'লা', 'রা', 'ঠা', 'st', 'nd', 'rd', 'th',
  // what is printed beside a stamp
  'অনলাইন', 'প্রিন্ট', 'সংস্করণ', 'ভার্সন', 'at', 'on', 'হালনাগাদ', 'আপডেট', 'প্রকাশ', 'প্রকাশিত', 'সর্বশেষ', 'প্রকাশের', 'আপডেটের', 'হয়েছে',
  'published', 'updated', 'posted', 'update', 'date', 'time', 'last',
];

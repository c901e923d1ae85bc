/** Every spelling of a month that is read; one line a month, January (or বৈশাখ) first. */
export const MONTH_SPELLINGS: readonly string[] = [
  'জানুয়ারি জানুয়ারী জানুআরি জানু january jan',
  'ফেব্রুয়ারি ফেব্রুয়ারী ফেব্রুআরি ফেব্রূয়ারি ফেব্রু february feb',
  'মার্চ march mar',
  'এপ্রিল এপ্রিল্ april apr',
  'মে may',
  'জুন june jun',
  'জুলাই july jul',
  'আগস্ট আগষ্ট অগস্ট আগাস্ট august aug',
  'সেপ্টেম্বর সেপ্টেমবর সেপ্টম্বর september sept sep',
  'অক্টোবর অক্টোবার october oct',
  'নভেম্বর নভেমবর নবেম্বর november nov',
  'ডিসেম্বর ডিসেমবর december dec',
];

/** Every spelling of a month of the Bangla calendar that is read. */
export const BANGLA_MONTH_SPELLINGS: readonly string[] = [
  'বৈশাখ boishakh',
  'জ্যৈষ্ঠ জৈষ্ঠ্য জৈষ্ঠ জ্যৈষ্ঠ্য jyoistho',
  'আষাঢ় আষাড় asharh',
  'শ্রাবণ শ্রাবন srabon',
  'ভাদ্র bhadro',
  'আশ্বিন আশ্বীন ashwin',
  'কার্তিক কার্ত্তিক kartik',
  'অগ্রহায়ণ অগ্রহায়ন অঘ্রাণ অঘ্রান ogrohayon',
  'পৌষ poush',
  'মাঘ magh',
  'ফাল্গুন ফাল্গুণ ফাগুন falgun',
  'চৈত্র choitro',
];

/** Every spelling of a day of the week that is read, Sunday first. */
export const WEEKDAY_SPELLINGS: readonly string[] = [
  'রোববার রবিবার sunday sun',
  'সোমবার monday mon',
  'মঙ্গলবার tuesday tue',
  'বুধবার wednesday wed',
  'বৃহস্পতিবার বৃহষ্পতিবার বৃহঃবার thursday thu',
  'শুক্রবার friday fri',
  'শনিবার saturday sat',
];

/** What may stand between a day's number and its month: the endings of date ordinals. */
export const DAY_ENDINGS = 'লা রা ঠা ই শে এ st nd rd th';

/** How a clock hour is to be read beside each word that names a part of the day. */
export const DAY_PART_WORDS: Readonly<Record<DayPart, string>> = {
  am: 'am পূর্বাহ্ণ পূর্বাহ্ন পূর্বাহ্নে ভোর ভোরে সকাল সকালে প্রভাত',
  pm: 'pm অপরাহ্ণ অপরাহ্ন বিকেল বিকেলে বিকাল বিকালে সন্ধ্যা সন্ধ্যায় সন্ধ্যে',
  noon: 'দুপুর দুপুরে বেলা মধ্যাহ্ন',
  night: 'রাত রাতে রাত্রি মধ্যরাত মধ্যরাতে দিবাগতরাত',
};

export type DayPart = 'am' | 'pm' | 'noon' | 'night';

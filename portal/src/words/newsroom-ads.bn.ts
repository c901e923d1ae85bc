/** Words of the screen of ads, and of the point that a picture's crop keeps. */
export const adsBn = {
  title: 'বিজ্ঞাপন',
  explanation: 'শুধু নিজেদের নেওয়া ছবির বিজ্ঞাপন চলে; অন্য কোনো প্রতিষ্ঠানের স্ক্রিপ্ট এ সাইটে চলে না। কম ডেটার পাতায়, ছাপায় ও ফিডে বিজ্ঞাপন থাকে না।',
  add: 'বিজ্ঞাপন যোগ করুন',
  stopAll: 'সব বিজ্ঞাপন থামান',
  showAll: 'বিজ্ঞাপন আবার চালু করুন',
  allStopped: 'এখন কোনো পাতায় বিজ্ঞাপন নেই।',
  none: 'এখনো কোনো বিজ্ঞাপন নেই। “বিজ্ঞাপন যোগ করুন” চেপে প্রথমটি রাখুন, তারপর তালিকা থেকে চালান।',
  picture: 'ছবি',
  advertiser: 'বিজ্ঞাপনদাতা',
  category: 'কিসের বিজ্ঞাপন',
  link: 'চাপলে কোথায় যাবে',
  alt: 'ছবিতে যা লেখা আছে',
  altHint: 'যিনি ছবি দেখতে পান না, তিনি এটি শোনেন।',
  size: 'মাপ',
  sizes: { box: 'বাক্স: ৩০০×২৫০', strip: 'ফিতা: ৬৪০×২০০' },
  file: 'ছবি (২ মেগাবাইট পর্যন্ত)',
  places: 'কোথায়',
  placeNames: { article: 'লেখার মাঝে', front: 'প্রচ্ছদে', list: 'বিভাগের পাশে' },
  time: 'কখন',
  from: 'শুরু (ঢাকার সময়)',
  until: 'শেষ (ঢাকার সময়)',
  take: 'খসড়া হিসেবে রাখুন',
  keep: 'সংরক্ষণ করুন',
  change: 'বদলান',
  changeTitle: 'বিজ্ঞাপন বদলান',
  changeOne: (name: string): string => `${name}: বদলান`,
  pictureStays: 'ছবি ও মাপ একই থাকে; নতুন ছবির জন্য নতুন বিজ্ঞাপন যোগ করুন।',
  state: 'অবস্থা',
  states: { draft: 'খসড়া', running: 'চলছে', stopped: 'থামানো', over: 'মেয়াদ শেষ' },
  run: 'চালান',
  stop: 'থামান',
  runOne: (name: string): string => `${name}: চালান`,
  stopOne: (name: string): string => `${name}: থামান`,
  categories: {
    consumer: 'পণ্য', services: 'সেবা', education: 'শিক্ষা', health: 'স্বাস্থ্য', finance: 'ব্যাংক ও বিমা', property: 'বাড়ি ও জমি', jobs: 'চাকরি', culture: 'সংস্কৃতি', government: 'সরকারি', politics: 'রাজনৈতিক',
    notice: 'বিজ্ঞপ্তি', house: 'নিজেদের',
  },
};

export const focusBn = {
  title: 'ছবির মূল জায়গা',
  explanation: 'ছবির যে জায়গা সব মাপে দেখা যেতে হবে, সেখানে চাপুন; অথবা নিচের দুটি দাগ সরান।',
  crop: 'তালিকায় যেমন দেখাবে',
  across: 'বাঁ থেকে ডানে',
  down: 'ওপর থেকে নিচে',
  save: 'রাখুন',
  middle: 'মাঝখানে ফেরান',
};

export type AdsWords = typeof adsBn;
export type FocusWords = typeof focusBn;

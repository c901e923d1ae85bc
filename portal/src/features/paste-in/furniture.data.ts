/** Whole lines that belong to a site and never to an article; compared by key (letters and digits, lower case). */
export const furnitureLines: readonly string[] = [
  'বিজ্ঞাপন', 'বিজ্ঞাপন দিন', 'advertisement', 'ads', 'ad', 'sponsored', 'ad banner 1', 'ad banner 2', 'ad banner 3',
  'শেয়ার', 'শেয়ার করুন', 'শেয়ার করুন:', 'share', 'share this', 'share on facebook', 'share on twitter', 'share on facebookshare on twitter',
  'facebook', 'twitter', 'whatsapp', 'messenger', 'linkedin', 'pinterest', 'telegram', 'email', 'e mail', 'x', 'viber', 'copy link', 'copy', 'লিংক কপি করুন',
  'লিংক কপি হয়েছে', 'ফেসবুক', 'টুইটার', 'হোয়াটসঅ্যাপ', 'মেসেঞ্জার', 'ইমেইল', 'ই মেইল',
  'print', 'প্রিন্ট', 'প্রিন্ট করুন', 'save', 'সেভ', 'সংরক্ষণ করুন', 'a a', 'a a a', 'অ', 'অ অ', 'অ অ অ', 'অ+', 'অ-', 'ফন্ট সাইজ',
  'image', 'photo', 'logo', 'article thumbnail', 'thumbnail', 'loading', 'লোডিং', 'no result', 'view all result', 'menu', 'মেনু', 'search', 'খুঁজুন', 'অনুসন্ধান',
  'follow', 'ফলো করুন', 'অনুসরণ করুন', 'google news', 'গুগল নিউজ', 'শুনুন', 'অডিও শুনুন', 'listen', 'eng', 'english', 'english version', 'bangla version', 'ইংরেজি',
  'প্রথম পাতা', 'হোম পেজ', 'skip to content', 'skip to main content', 'প্রধান কনটেন্ট', 'ই পেপার', 'epaper', 'e paper',
  'অনলাইন সংস্করণ', 'প্রিন্ট সংস্করণ', 'শিরোনাম', 'সর্বশেষ সংবাদ', 'ব্রেকিং নিউজ', 'subscribe', 'সাবস্ক্রাইব করুন', 'লগইন', 'login', 'sign in', 'comment', 'comments', '0 comments', 'মন্তব্য করুন', 'what s your reaction',
];

/** A list or a footer begins here: from this line on nothing is the article's. Compared by key, as the line's beginning. */
export const belowArticle: readonly string[] = [
  'সর্বশেষ খবর', 'সর্বশেষ সংবাদ', 'সর্বোচ্চ পঠিত', 'সর্বাধিক পঠিত', 'সবচেয়ে পঠিত', 'এই বিভাগের সর্বশেষ', 'এই বিভাগের আরও খবর', 'এ বিভাগের আরও খবর', 'এই বিভাগের আরো খবর', 'এ বিভাগের আরো খবর',
  'এ সম্পর্কিত আরও খবর', 'এই সম্পর্কিত আরও খবর', 'আরও সংবাদ', 'আরো সংবাদ', 'জনপ্রিয় খবর', 'জনপ্রিয় সংবাদ', 'পাঠকের মন্তব্য', 'আপনার মন্তব্য', 'আপনার মতামত লিখুন', 'মন্তব্য করতে', 'leave a reply', 'your email address will not be published',
  'related posts', 'related articles', 'related news', 'popular posts', 'latest news', 'you may also like', 'আপনার জন্য নির্বাচিত', 'আপনার জন্য', 'previous post', 'next post', 'পূর্ববর্তী সংবাদ', 'পরবর্তী সংবাদ', 'all rights reserved', 'সর্বস্বত্ব সংরক্ষিত', 'সম্পাদক ও প্রকাশক', 'ভারপ্রাপ্ত সম্পাদক', 'সর্বশেষ জনপ্রিয়', 'জাগো নিউজে সর্বশেষ',
];

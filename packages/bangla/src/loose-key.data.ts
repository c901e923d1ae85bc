/** Letters and signs that one sound is written with, each with what the key writes for it; '' leaves it out. */
export const FOLDS: readonly (readonly [written: string, key: string])[] = [
  ['ঈ', 'ই'], ['ঊ', 'উ'], ['ঐ', 'ওই'], ['ঔ', 'ওউ'], ['ঋ', 'রি'],
  ['\u09c0', '\u09bf'], ['\u09c2', '\u09c1'], ['\u09c3', 'র\u09bf'], ['\u09c8', '\u09cbই'], ['\u09cc', '\u09cbউ'],
  ['ণ', 'ন'], ['ঞ', 'ন'], ['শ', 'স'], ['ষ', 'স'], ['য', 'জ'], ['ঙ', 'ং'], ['ৎ', 'ত'], ['ৰ', 'র'], ['ৱ', 'ব'],
  ['ঁ', ''], ['ঃ', ''], ['\u09cd', ''], ['\u200c', ''], ['\u200d', ''],
];

/** Clusters that are read before single letters. */
export const CLUSTERS: readonly (readonly [written: string, key: string])[] = [
  ['ক্ষ্ম', 'খম'], ['ক্ষ', 'খ'], ['ঙ্গ', 'ং'], ['ংগ', 'ং'], ['জ্ঞ', 'গ'], ['অ্যা', 'এ'], ['এ্যা', 'এ'], ['্যা', '\u09be'], ['্য', ''],
  ['ড়', 'র'], ['ঢ়', 'র'], ['য়ে', 'ই'], ['য়ি', 'ই'], ['য়ী', 'ই'], ['য়', 'য়'],
];

/**
 * Spellings of one word that no rule on letters joins; the first of each line is the key's. A word that begins with one of them
 * (its inflected forms, its compounds) is read as if it began with the first.
 */
export const SAME_WORDS = `
গ্রেপ্তার গ্রেফতার
রবিবার রোববার
ইসরায়েল ইজরায়েল ইজরাইল
দেওয়া দেয়া
নেওয়া নেয়া
হিসাব হিসেব
বিকাল বিকেল
ভেতর ভিতর
ওপর উপর
পেঁয়াজ পিঁয়াজ
চাকরি চাকুরি
ফেসবুক ফেইসবুক
পুরনো পুরানো পুরোনো
ভালোবাস ভালবাস
দপ্তর দফতর
অধিদপ্তর অধিদফতর
রপ্তানি রফতানি
করপোরেশন কর্পোরেশন
মোহাম্মদ মুহাম্মদ মুহাম্মাদ মোহাম্মাদ
আহমেদ আহমদ আহম্মেদ
হোসেন হোসাইন হুসাইন
কোরআন কুরআন
নামাজ নামায
মিয়ানমার মায়ানমার
খ্রিস্ট খ্রিষ্ট খৃষ্ট
অভ্যন্তরীণ আভ্যন্তরীণ
`;

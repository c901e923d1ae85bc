/** The sections a new site starts with (portals.md §2.1): Bangla name and Latin slug, in the order of the menu. */
export const defaultSections: readonly (readonly [slug: string, name: string])[] = [
  ['national', 'জাতীয়'],
  ['politics', 'রাজনীতি'],
  ['economy', 'অর্থনীতি'],
  ['international', 'আন্তর্জাতিক'],
  ['country', 'দেশজুড়ে'],
  ['sports', 'খেলাধুলা'],
  ['entertainment', 'বিনোদন'],
  ['technology', 'তথ্যপ্রযুক্তি'],
  ['education', 'শিক্ষা'],
  ['health', 'স্বাস্থ্য'],
  ['lifestyle', 'লাইফস্টাইল'],
  ['agriculture-and-nature', 'কৃষি ও প্রকৃতি'],
  ['law-courts', 'আইন-আদালত'],
  ['religion', 'ধর্ম'],
  ['feature', 'ফিচার'],
  ['opinion', 'মতামত'],
];

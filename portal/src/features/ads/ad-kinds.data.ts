/** The shapes of ads, in CSS pixels: their room is reserved before the picture comes. */
export const adSizes = { box: { width: 300, height: 250 }, strip: { width: 640, height: 200 } } as const;
export type AdSize = keyof typeof adSizes;

/** Between the paragraphs of a story, between the blocks of the front page, beside a section's list. */
export const adPlaces = ['article', 'front', 'list'] as const;
export type AdPlace = (typeof adPlaces)[number];

/** What is advertised. */
export const adCategories = ['consumer', 'services', 'education', 'health', 'finance', 'property', 'jobs', 'culture', 'government', 'politics', 'notice', 'house'] as const;
export type AdCategory = (typeof adCategories)[number];

/** What no site may show (Cyber Protection Ordinance 2025 for the first four; the rest by the house's own policy). */
export const refusedCategories = ['gambling', 'betting', 'casino', 'adult', 'tobacco', 'drugs', 'weapons'] as const;

/** Words that give a refused ad away whatever category it was filed under. Latin ones are whole words or parts of a host name. */
export const refusedWords: readonly string[] = [
  'জুয়া', 'বেটিং', 'বাজি ধর', 'ক্যাসিনো', 'লটারি জিত', 'স্লট গেম', 'পর্ন', 'এসকর্ট',
  'casino', 'betting', 'bet365', '1xbet', 'betway', 'melbet', 'mostbet', 'linebet', 'parimatch', 'baji', 'jeetbuzz', 'jeetwin', 'krikya', 'babu88', 'dafabet', 'slot game', 'sportsbook', 'porn', 'xxx', 'escort',
];

/** Why a piece of a page is in no field: one row per rule, for the command line and for the newsroom. */
export const dropRules = {
  'headline-repeated': { en: "the headline again (a picture's alt text or the page's title)", bn: 'শিরোনামের পুনরাবৃত্তি (ছবির বিকল্প লেখা বা পাতার শিরোনাম)' },
  'byline-repeated': { en: 'the byline again', bn: 'প্রতিবেদকের নামের পুনরাবৃত্তি' },
  'related-label': { en: 'the label of the related box; the box itself stands at this place', bn: 'আরও পড়ুন বক্সের শিরোনাম; বক্সটি এই জায়গায় রাখা হয়েছে' },
  'related-link': { en: 'a link of the related box, kept as a hint', bn: 'আরও পড়ুন বক্সের লিংক, ইঙ্গিত হিসেবে রাখা হয়েছে' },
  'call-for-contributions': { en: "the site's call for contributions, not part of the article", bn: 'লেখা পাঠানোর আহ্বান, খবরের অংশ নয়' },
  'hidden-address': { en: 'an e-mail address hidden by the page; the real one is unknown', bn: 'পাতায় আড়াল করা ই-মেইল ঠিকানা; আসলটি জানা নেই' },
  'site-furniture': { en: 'a button, an advertisement label or other furniture of the site', bn: 'বোতাম, বিজ্ঞাপনের লেবেল বা সাইটের অন্য উপাদান' },
  'above-article': { en: "the site's header, above the article", bn: 'খবরের ওপরে সাইটের শিরোভাগ' },
  'below-article': { en: 'lists and footer below the article', bn: 'খবরের নিচের তালিকা ও পাদদেশ' },
  'breadcrumb-home': { en: 'the home item of the breadcrumb', bn: 'পথনির্দেশের প্রচ্ছদ অংশ' },
  'other-date': { en: "a date that is not the article's own (masthead or closing line)", bn: 'খবরের নিজের নয় এমন তারিখ' },
  'picture-credit-repeated': { en: 'the picture credit again', bn: 'ছবির কৃতজ্ঞতার পুনরাবৃত্তি' },
  'further-picture': { en: "the caption or credit of a further picture, which the text does not bring along", bn: 'আরেকটি ছবির পরিচিতি; ছবিটি লেখার সঙ্গে আসেনি' },
  'scrape-residue': { en: 'residue of the scraping program', bn: 'পাতা সংগ্রহের প্রোগ্রামের রেখে যাওয়া চিহ্ন' },
  'tag-label': { en: 'the label of the tag list', bn: 'ট্যাগ তালিকার লেবেল' },
  'body-repeated': { en: 'a paragraph printed twice in a row', bn: 'পরপর দুবার ছাপা অনুচ্ছেদ' },
} as const;

export type DropRule = keyof typeof dropRules;

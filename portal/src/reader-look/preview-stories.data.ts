import type { Block, ReleasedByline, ReleasedPicture, Teaser } from '@shironam/story';

/** Invented news for looking at the pages; nothing here happened. */
export const sections: readonly { slug: string; name: string }[] = [
  { slug: 'national', name: 'জাতীয়' }, { slug: 'politics', name: 'রাজনীতি' }, { slug: 'economy', name: 'অর্থনীতি' }, { slug: 'international', name: 'আন্তর্জাতিক' },
  { slug: 'country', name: 'সারা দেশ' }, { slug: 'sports', name: 'খেলা' }, { slug: 'entertainment', name: 'বিনোদন' }, { slug: 'lifestyle', name: 'জীবনযাপন' },
  { slug: 'technology', name: 'তথ্যপ্রযুক্তি' }, { slug: 'agriculture', name: 'কৃষি ও প্রকৃতি' }, { slug: 'opinion', name: 'মতামত' }, { slug: 'health', name: 'স্বাস্থ্য' },
];

const headlines: readonly string[] = [
  'কুয়াশার চাদরে তিস্তাপারের ভোর, আলুচাষিদের মুখে শঙ্কা', 'মেট্রোরেলে নতুন সময়সূচি, শেষ ট্রেন রাত ১১টায়', 'সুন্দরবনে বাঘশুমারি শুরু, বসছে ৭৩৬টি ক্যামেরা', 'ছোট উদ্যোক্তাদের জন্য সহজ ঋণ, সুদ ৭ শতাংশ',
  'বন্ধ পাটকলের শ্রমিকদের বকেয়া শোধ শুরু', 'চট্টগ্রাম বন্দরে কনটেইনারজট কাটছে', 'মিরপুরে তৃতীয় দিনে লিড বাংলাদেশের', 'পেঁয়াজের দাম কেজিতে কমল ১৫ টাকা', 'জলবায়ু তহবিলে নতুন প্রতিশ্রুতি, তবে শর্ত নিয়ে আপত্তি ছোট দ্বীপরাষ্ট্রগুলোর',
  'কুষ্টিয়ায় লালন মেলায় মানুষের ঢল', 'হাওরে পাখি গণনা: তিন বছরে সর্বোচ্চ, বলছেন গবেষকেরা', 'সাগরের তলায় ডেটা কেব্‌ল, যুক্ত হচ্ছে সাত দেশ', 'খরায় নদী শুকিয়ে জেগে উঠল হাজার বছরের সেতু', 'গ্রামের পাঠাগারে শহরের ছেলেরা কেন যায়', 'রাতের শহরে আলো কম, তারা বেশি: এক সন্ধ্যার গল্প',
  'উপকূলে মিষ্টি পানির পুকুর ফিরিয়ে আনছেন নারীরা, খরচ কমেছে অর্ধেক, সময় বেঁচেছে দিনে তিন ঘণ্টা', 'স্কুলের মাঠে ফিরল ফুটবল', 'দুই দশক পর হিমালয়ের পথে খুলল রেল যোগাযোগ', 'নতুন ধানের জাত: কম পানিতে বেশি ফলন', 'শীতের সবজি নামছে, দাম এখনো চড়া', 'ডেঙ্গুতে হাসপাতালে আরও ২১৪ জন', 'নাটকের মঞ্চে ফিরছেন প্রবীণেরা',
];
const summaries: readonly string[] = [
  'তাপমাত্রা এক সপ্তাহে নেমেছে ছয় ডিগ্রি। কৃষি কর্মকর্তারা বলছেন, টানা কুয়াশা থাকলে নাবি ধসা রোগ ছড়াতে পারে; আগাম ব্যবস্থার পরামর্শ দেওয়া হয়েছে।', 'অফিসফেরত যাত্রীদের চাপ সামলাতে আটটি বাড়তি ট্রেন নামানো হচ্ছে।', 'জামানত ছাড়াই মিলবে ৫ লাখ টাকা পর্যন্ত; আবেদন করা যাবে ইউনিয়ন কেন্দ্র থেকে।', 'গবেষকেরা বলছেন, শিকার কমায় আর জলাভূমি ফিরে পাওয়ায় এ সংখ্যা বেড়েছে।',
];
const kickers: readonly (string | undefined)[] = ['উত্তরাঞ্চলে আগাম শীত', undefined, undefined, 'বিশেষ সাক্ষাৎকার', undefined, undefined, undefined];
const writers: readonly ReleasedByline[] = [
  { slug: 'staff-rangpur', name: 'নিজস্ব প্রতিবেদক', kind: 'desk', place: 'রংপুর' }, { slug: 'international-desk', name: 'আন্তর্জাতিক ডেস্ক', kind: 'desk' },
  { slug: 'shamima-akter', name: 'শামীমা আক্তার', kind: 'person', role: 'জ্যেষ্ঠ প্রতিবেদক' }, { slug: 'rafiqul-hasan', name: 'ড. রফিকুল হাসান', kind: 'guest', role: 'অর্থনীতির শিক্ষক' },
];

export const pictureNames: readonly string[] = ['dawn', 'delta', 'hills', 'river'];
const widths: readonly number[] = [320, 480, 640, 960, 1280];

export function previewPicture(name: string, caption: string): ReleasedPicture {
  return {
    id: name, width: 1280, height: 720, caption, credit: 'শিরোনাম', filePicture: true, alt: `${caption} (আঁকা ছবি)`,
    renditions: widths.flatMap((width) => (['webp', 'jpeg'] as const).map((format) => ({ width, height: Math.round((width * 9) / 16), format, path: `${name}-${String(width)}.${format === 'jpeg' ? 'jpg' : 'webp'}`, bytes: width * 40 }))),
  };
}

/** A teaser of the invented day: one in three has no picture, one in seven a kicker, one in nine no time of day. */
export function previewTeaser(index: number, section: { slug: string; name: string }, now: Date): Teaser {
  const at = new Date(now.getTime() - (index * 23 + 7) * 60_000).toISOString();
  const kicker = kickers[index % kickers.length];
  const writer = writers[index % writers.length];
  return {
    number: 1001 + index, storyId: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`, section,
    headline: headlines[index % headlines.length] ?? '', summary: summaries[index % summaries.length] ?? '', bylines: writer === undefined ? [] : [writer],
    publishedAt: at, precision: index % 9 === 8 ? 'day' : 'minute',
    ...(kicker === undefined ? {} : { kicker }),
    ...(index % 3 === 1 ? {} : { picture: previewPicture(pictureNames[index % pictureNames.length] ?? 'dawn', 'পাহাড়ি পথে পরীক্ষামূলক যাত্রা।') }),
  };
}

const text = (value: string): { text: string }[] => [{ text: value }];
export const previewBlocks: readonly Block[] = [
  { id: 'a', type: 'paragraph', content: text('দীর্ঘ কুড়ি বছর বন্ধ থাকার পর পাহাড়ি সীমান্তের রেলপথ আবার চালু হয়েছে। শুক্রবার ভোরে প্রথম ট্রেনটি স্টেশন ছাড়ার সময় দুই পাশে দাঁড়িয়ে ছিলেন কয়েক হাজার মানুষ। তাঁদের অনেকের কাছে এই যাত্রা ছিল শৈশবের স্মৃতিতে ফেরা।') },
  { id: 'b', type: 'paragraph', content: [{ text: 'রেল কর্তৃপক্ষ জানায়, ৯৮ কিলোমিটার পথে বসেছে ' }, { text: '১৪টি নতুন সেতু', marks: [{ type: 'bold' }] }, { text: '। বর্ষায় ধস ঠেকাতে ঢালে লাগানো হয়েছে দেশি বাঁশ ও বিন্নাঘাস। ব্যয় ধরা হয়েছিল ২ হাজার ৩০০ কোটি টাকা, শেষ পর্যন্ত লেগেছে ২ হাজার ১৪০ কোটি; ' }, { text: 'পূর্ণ হিসাব', marks: [{ type: 'link', href: 'https://example.org/report' }] }, { text: ' প্রকাশ করা হয়েছে।' }] },
  { id: 'c', type: 'related', storyIds: ['00000000-0000-4000-8000-000000000011', '00000000-0000-4000-8000-000000000012', '00000000-0000-4000-8000-00000000dead'] },
  { id: 'd', type: 'heading', level: 2, content: text('প্রথম দিনের যাত্রী ৪১২ জন') },
  { id: 'e', type: 'paragraph', content: text('সীমান্তের হাটে কমলা ও আদার দাম এক দিনেই কমেছে। ব্যবসায়ীরা বলছেন, সড়কপথে যা পৌঁছাতে দুই দিন লাগত, এখন লাগবে ছয় ঘণ্টা।') },
  { id: 'f', type: 'pull-quote', content: text('‘আমার দাদা এই পথে প্রথম ট্রেনের চালক ছিলেন। আজ আমি শেষ বগির যাত্রী।’'), cite: 'নীলিমা রাই, শিক্ষক' },
  { id: 'g', type: 'picture', pictureId: 'hills', caption: 'নতুন সেতুর ওপর প্রথম ট্রেন।' },
  { id: 'h', type: 'fact-box', title: 'এক নজরে', items: [text('পথের দৈর্ঘ্য ৯৮ কিলোমিটার'), text('নতুন সেতু ১৪টি, সুড়ঙ্গ ৩টি'), text('দিনে দুবার, সোমবার বন্ধ')] },
  { id: 'i', type: 'quote', content: text('ভাড়া আগের বাসের চেয়ে কম রাখা হয়েছে, যাতে হাটের মানুষ প্রতিদিন যেতে পারেন।'), cite: 'স্টেশনমাস্টার' },
  { id: 'j', type: 'table', header: true, caption: 'প্রথম সপ্তাহের সময়সূচি', rows: [['স্টেশন', 'ছাড়ে', 'পৌঁছায়'], ['পাহাড়তলি', 'ভোর ৫টা ৪০', 'বেলা ১১টা ৩৫'], ['ঝরনাঘাট', 'সকাল ৭টা ১০', 'সকাল ১০টা ৫']].map((row) => row.map(text)) },
  { id: 'k', type: 'list', ordered: true, items: [text('টিকিট মিলবে অনলাইনে ও স্টেশনে।'), text('হাটের দিনে বাড়তি দুটি বগি থাকবে।'), text('সাইকেল নেওয়া যাবে বিনা ভাড়ায়।')] },
  { id: 'l', type: 'embed', href: 'https://www.example.org/video/42', title: 'ভিডিও: জানালা থেকে পুরো পথ' },
  { id: 'm', type: 'paragraph', content: text('প্রকৌশলীরা জানান, AFP ও স্থানীয় পত্রিকার পুরোনো ছবি দেখে স্টেশনের কাঠের ছাউনি আগের মতোই গড়া হয়েছে।') },
];

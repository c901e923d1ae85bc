/**
 * Writes the reader pages with invented news into a folder, to be looked at: `npx tsx --conditions=source
 * portal/src/reader-look/preview.ts FOLDER`. Serve the folder over http; the pages name their files from its root.
 */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ReleasedStory } from '@shironam/story';
import sharp from 'sharp';
import { renderArticlePage } from '../features/article-page/article-page.reader.js';
import { renderFrontPage } from '../features/front-page/front-page.reader.js';
import { planBlocks, planFirstScreen } from '../features/front-page/front-page.rules.js';
import { renderAbsencePage } from '../features/gone-pages/gone-pages.reader.js';
import { renderBylinePage } from '../features/byline-page/byline-page.reader.js';
import { renderLatestPage, renderSectionPage } from '../features/section-page/section-page.reader.js';
import { type Edition, parseSite } from '../features/reader-shell/reader-shell.js';
import { listWords } from '../words/list-words.js';
import { bn } from '../words/reader.bn.js';
import { pictureNames, previewBlocks, previewPicture, previewTeaser, sections } from './preview-stories.data.js';
import { readerAssets } from './reader-look.js';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Name the folder to write to: preview.ts FOLDER');
const now = new Date('2026-11-22T05:30:00Z');
const site = parseSite(
  {
    site: { name: 'শিরোনাম', tagline: 'নদী, মানুষ ও দেশের খবর', url: 'https://shironam.example', contactEmail: 'desk@shironam.example', editor: 'আনোয়ারা বেগম', publisher: 'শিরোনাম প্রকাশনা', registration: '১১৪' },
    call: { topics: ['ফিচার', 'ভ্রমণ', 'জীবনযাপন', 'ক্যারিয়ার', 'তথ্যপ্রযুক্তি', 'কৃষি ও প্রকৃতি'], email: 'feature@shironam.example' },
  },
  sections,
  { name: bn.siteName, tagline: bn.tagline },
);
const teasers = Array.from({ length: 90 }, (_, i) => previewTeaser(i, sections[i % sections.length] ?? { slug: 'national', name: 'জাতীয়' }, now));
const byId = new Map(teasers.map((teaser) => [teaser.storyId, teaser]));

function story(over: Partial<ReleasedStory>): ReleasedStory {
  return {
    number: 1042, storyId: '00000000-0000-4000-8000-0000000000ff', section: { slug: 'international', name: 'আন্তর্জাতিক' }, headline: 'দুই দশক পর হিমালয়ের পথে খুলল রেল যোগাযোগ',
    summary: 'প্রথম দিনে ৪১২ যাত্রী নিয়ে সীমান্ত পেরোল ট্রেন; দুই দেশের বাজারে খুশির আমেজ।', bylines: [{ slug: 'international-desk', name: 'আন্তর্জাতিক ডেস্ক', kind: 'desk' }], blocks: [...previewBlocks],
    picture: previewPicture('dawn', 'পাহাড়ি পথে পরীক্ষামূলক যাত্রা।'), pictures: { hills: previewPicture('hills', 'সেতু') }, sources: ['এএফপি'], signoff: ['MSM'], topics: ['রেলপথ', 'সীমান্ত', 'বাণিজ্য'],
    publishedAt: '2026-11-22T05:07:00Z', precision: 'minute', corrections: [], version: 3, imported: false, demo: false, ...over,
  };
}
const { picture: _picture, ...withoutPicture } = story({});
const long = 'উপকূলে মিষ্টি পানির পুকুর ফিরিয়ে আনছেন নারীরা, খরচ কমেছে অর্ধেক, সময় বেঁচেছে দিনে তিন ঘণ্টা, বলছে নতুন এক গবেষণা';
const stories: Record<string, ReleasedStory> = {
  article: story({}),
  'article-long': { ...withoutPicture, headline: long, kicker: 'উপকূলের জীবন', updatedAt: '2026-11-22T05:20:00Z', demo: true, signoff: ['MSM', 'AKR'], bylines: [{ slug: 'shamima', name: 'শামীমা আক্তার', kind: 'person', role: 'জ্যেষ্ঠ প্রতিবেদক', place: 'সাতক্ষীরা' }, { slug: 'rafiq', name: 'ড. রফিকুল হাসান', kind: 'guest', role: 'সহযোগী অধ্যাপক, পানিসম্পদ প্রকৌশল বিভাগ' }], corrections: [{ kind: 'correction', note: 'প্রথম সংস্করণে সেতুর সংখ্যা ১২ লেখা হয়েছিল; সঠিক সংখ্যা ১৪।', at: '2026-11-22T05:25:00Z' }] },
};

write('assets/.keep', '');
for (const { path, file } of readerAssets().files) cpSync(file, join(folder, path));
for (const [i, name] of pictureNames.entries()) await drawPicture(name, i);
for (const [name, one] of Object.entries(stories)) {
  for (const edition of ['full', 'lite'] as const) writeArticle(name, one, edition);
}
const bySection = sections.map((section) => ({ ...section, stories: teasers.filter((teaser) => teaser.section.slug === section.slug).map((teaser, i) => previewTeaser(teaser.number - 1001 + i, section, now)) }));
const fronts = {
  front: { ...planFirstScreen([], teasers), blocks: planBlocks(bySection, []) },
  'front-small': { ...planFirstScreen([], teasers.slice(0, 7)), blocks: planBlocks(bySection.slice(0, 4).map((section) => ({ ...section, stories: section.stories.slice(0, 2) })), []) },
  'front-empty': { ...planFirstScreen([], []), blocks: [] },
};
for (const [name, plan] of Object.entries(fronts)) {
  for (const edition of ['full', 'lite'] as const) write(`${edition === 'lite' ? 'lite-' : ''}${name}.html`, renderFrontPage({ site, words: bn, edition, now, plan, topics: plan.lead === null ? [] : ['তিস্তা', 'মেট্রোরেল', 'ডেঙ্গু'].map((name) => ({ slug: name, name })), mostRead: teasers.slice(3, 9) }));
}
const list = { site, words: bn, edition: 'full', now, page: 1, hasOlder: true, latest: teasers.slice(12, 20) } as const;
const section = { slug: 'international', name: 'আন্তর্জাতিক', parent: null, family: [] };
write('section.html', renderSectionPage({ ...list, say: listWords.bn, section, stories: teasers.slice(0, 24).map((teaser) => ({ ...teaser, section })) }));
write('section-empty.html', renderSectionPage({ ...list, say: listWords.bn, section, stories: [], hasOlder: false }));
write('latest.html', renderLatestPage({ ...list, say: listWords.bn, stories: teasers, page: 3 }));
write('byline.html', renderBylinePage({ ...list, stories: teasers.slice(5, 15), hasOlder: false, byline: { slug: 'shamima', name: 'শামীমা আক্তার', kind: 'person', role: 'জ্যেষ্ঠ প্রতিবেদক', bio: 'নদী ও কৃষি নিয়ে লেখেন।' } }));
for (const absence of ['unknown', 'killed'] as const) write(`${absence}.html`, renderAbsencePage({ site, words: bn, say: listWords.bn, now, absence, latest: teasers.slice(0, 5) }));

function writeArticle(name: string, one: ReleasedStory, edition: Edition): void {
  const model = { site, words: bn, edition, now, story: one, related: byId, previous: teasers[20] ?? null, next: teasers[21] ?? null, timeline: [], similar: [], mostRead: teasers.slice(30, 35), latestOfSection: teasers.slice(3, 9), latest: teasers.slice(12, 18) };
  write(`${edition === 'lite' ? 'lite-' : ''}${name}.html`, renderArticlePage(model));
}

function write(path: string, body: string): void {
  const file = join(folder ?? '', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, body);
}

/** A landscape of a few shapes, in every rendition a page may ask for. */
async function drawPicture(name: string, index: number): Promise<void> {
  const [sky, far, near] = [['#d9d0c2', '#a88c6b', '#6d5a44'], ['#bfd0dd', '#6f90a8', '#41637a'], ['#c9d6d8', '#7f9b8b', '#4d6b59'], ['#dcc8b2', '#b98c5c', '#7d5a32']][index] ?? ['#ccc', '#999', '#666'];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1280 720"><rect width="1280" height="720" fill="${sky ?? ''}"/><circle cx="${String(900 - index * 180)}" cy="220" r="100" fill="#f6f3ee"/><path d="M0 480Q320 360 640 460T1280 420V720H0Z" fill="${far ?? ''}"/><path d="M0 580Q400 500 700 600T1280 570V720H0Z" fill="${near ?? ''}"/></svg>`;
  for (const { path, width, format } of previewPicture(name, '').renditions) {
    const image = sharp(Buffer.from(svg)).resize(width);
    mkdirSync(join(folder ?? '', 'media'), { recursive: true });
    writeFileSync(join(folder ?? '', 'media', path), await (format === 'webp' ? image.webp() : image.jpeg()).toBuffer());
  }
}

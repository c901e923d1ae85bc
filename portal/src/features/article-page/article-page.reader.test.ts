import type { Block, ReleasedPicture, ReleasedStory, Teaser } from '@shironam/story';
import { describe, expect, it } from 'vitest';
import { bn } from '../../words/reader.bn.js';
import { parseSite } from '../reader-shell/reader-shell.js';
import { type ArticleModel, renderArticlePage } from './article-page.reader.js';

const renditions = ([320, 640, 1280] as const).flatMap((width) => (['webp', 'jpeg'] as const).map((format) => ({ width, height: (width * 9) / 16, format, path: `p1/${String(width)}.${format}`, bytes: 1000 })));
const aPicture = (over: Partial<ReleasedPicture> = {}): ReleasedPicture => ({ id: 'p1', width: 1280, height: 720, caption: '', credit: 'এএফপি', filePicture: true, alt: '', renditions, ...over });
const text = (value: string): { text: string }[] => [{ text: value }];
const aParagraph = (value: string, id = value): Block => ({ id, type: 'paragraph', content: text(value) });
const aTeaser = (storyId: string, headline: string): Teaser => ({ number: 2000, storyId, section: { slug: 'international', name: 'আন্তর্জাতিক' }, headline, bylines: [], publishedAt: '2025-08-13T05:00:00.000Z', precision: 'minute' });

/** A page with everything the seed page has. */
function aStory(over: Partial<ReleasedStory> = {}): ReleasedStory {
  return {
    number: 1042, storyId: 's1', section: { slug: 'international', name: 'আন্তর্জাতিক' }, headline: 'দুই নেতার ফোনালাপ', bylines: [{ slug: 'desk', name: 'আন্তর্জাতিক ডেস্ক', kind: 'desk' }],
    blocks: [aParagraph('প্রথম অনুচ্ছেদ।'), { id: 'r', type: 'related', storyIds: ['s2', 's3'] }, aParagraph('দ্বিতীয় অনুচ্ছেদ।')],
    picture: aPicture(), pictures: {}, sources: ['এএফপি'], signoff: ['MSM'], topics: ['কূটনীতি'], publishedAt: '2025-08-13T05:07:00.000Z', precision: 'minute', corrections: [], version: 1, imported: false, demo: false, ...over,
  };
}
const call = { topics: ['ফিচার', 'ভ্রমণ'], email: 'feature@example.org' };
function render(story: ReleasedStory, over: Partial<ArticleModel> = {}): string {
  const site = parseSite({ site: { name: 'শিরোনাম', url: 'https://news.example' }, call }, [{ slug: 'international', name: 'আন্তর্জাতিক' }], { name: 'শিরোনাম', tagline: 'খবর' });
  return renderArticlePage({ site, words: bn, edition: 'full', now: new Date('2026-11-22T05:30:00Z'), story, related: new Map([['s2', aTeaser('s2', 'সম্পর্কিত খবর')]]), previous: null, next: null, timeline: [], similar: [], latestOfSection: [], latest: [], mostRead: [], ...over });
}
/** The page as a text browser reads it. */
function plain(page: string): string {
  return page
    .replace(/<head>.*<\/head>|<script>.*?<\/script>|<!--.*?-->/gs, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/\s+/g, ' ');
}
function inOrder(page: string, ...parts: string[]): void {
  let at = 0;
  for (const part of parts) {
    const found = page.indexOf(part, at);
    expect(found, `${part} after ${page.slice(Math.max(0, at - 30), at)}`).toBeGreaterThanOrEqual(at);
    at = found + part.length;
  }
}

describe('the article page', () => {
  it('1. shows every element of a printed page, in its order', () => {
    inOrder(plain(render(aStory())), 'প্রচ্ছদ', 'আন্তর্জাতিক', 'দুই নেতার ফোনালাপ', 'আন্তর্জাতিক ডেস্ক', 'প্রকাশিত: ১১:০৭ এএম, ১৩ আগস্ট ২০২৫', 'ছবি: এএফপি (ফাইল)', 'প্রথম অনুচ্ছেদ।', 'আরও পড়ুন', 'সম্পর্কিত খবর', 'দ্বিতীয় অনুচ্ছেদ।', 'সূত্র: এএফপি', 'এমএসএম', 'কূটনীতি', 'লেখার বিষয়: ফিচার, ভ্রমণ');
  });
  it('2. says headline and byline once in the body, and never as the picture’s text', () => {
    const body = render(aStory()).replace(/<head>.*<\/head>/s, '');
    expect(body.split('দুই নেতার ফোনালাপ')).toHaveLength(2);
    expect(body.split('আন্তর্জাতিক ডেস্ক')).toHaveLength(2);
    expect(body).toMatch(/<img [^>]*alt=""/);
    expect(render(aStory({ picture: aPicture({ caption: 'দুই নেতা' }) }))).toMatch(/<img [^>]*alt="দুই নেতা"/);
  });
  it('3. shows an update only when an editor marked one', () => {
    expect(render(aStory())).not.toContain('আপডেট:');
    expect(plain(render(aStory({ updatedAt: '2025-08-13T09:00:00.000Z' })))).toContain('আপডেট: ০৩:০০ পিএম, ১৩ আগস্ট ২০২৫');
  });
  it('4. prints no time that is not known', () => {
    expect(plain(render(aStory({ precision: 'day' })))).toContain('প্রকাশিত: ১৩ আগস্ট ২০২৫');
    const undated = render(aStory({ publishedAt: null, precision: 'none' }));
    expect(undated).not.toContain('প্রকাশিত');
    expect(undated).not.toContain('datePublished');
  });
  it('5. links only stories that readers may see, and shows no box without any', () => {
    expect(render(aStory()).match(/সম্পর্কিত খবর/g)).toHaveLength(1);
    expect(render(aStory(), { related: new Map() })).not.toContain('class="more"');
  });
  it('6. shows corrections with their note and time', () => {
    expect(plain(render(aStory({ corrections: [{ kind: 'correction', note: 'সংখ্যাটি ১৪।', at: '2025-08-13T06:00:00.000Z' }] })))).toContain('সংশোধন: ১২:০০ পিএম, ১৩ আগস্ট ২০২৫ সংখ্যাটি ১৪।');
  });
  it('7. shows the address of the call to people and no harvester finds it', () => {
    const page = render(aStory());
    expect(page.replace(/<head>.*<\/head>|<script>.*?<\/script>/gs, '')).not.toMatch(/[\w.]+(@|&#64;|%40)[\w.]+|mailto:/);
    expect(plain(page).replace(/ (?=[@.])|(?<=[@.]) /g, '')).toContain('feature@example.org');
  });
  it('8. escapes whatever a story holds, and follows no address but http, https, mailto and this site', () => {
    const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
    const link = (href: string): Block => ({ id: href, type: 'paragraph', content: [{ text: 'এখানে', marks: [{ type: 'link', href }] }] });
    const page = render(aStory({ headline: evil, kicker: evil, summary: evil, topics: [evil], sources: [evil], signoff: [evil], bylines: [{ slug: 'x', name: evil, kind: 'guest', role: evil, place: evil }], picture: aPicture({ caption: evil, credit: evil, alt: evil }), blocks: [aParagraph(evil), link('javascript:alert(1)'), link('data:text/html,x'), { id: 'e', type: 'embed', href: 'javascript:alert(2)', title: evil }, { id: 'f', type: 'fact-box', title: evil, items: [text(evil)] }, { id: 't', type: 'table', header: true, caption: evil, rows: [[text(evil)], [text(evil)]] }, { id: 'q', type: 'quote', content: text(evil), cite: evil }] }));
    expect(page).not.toMatch(/<script>alert|<img src=x|href="(javascript|data):/);
    expect(page.match(/<script/g)).toHaveLength(3);
  });
  it('9. gives machines the story: canonical, Open Graph, NewsArticle and BreadcrumbList', () => {
    const page = render(aStory({ updatedAt: '2025-08-13T09:00:00.000Z' }));
    expect(page).toContain('<link rel="canonical" href="https://news.example/international/1042">');
    expect(page).toContain('<meta property="og:image" content="https://news.example/media/p1/1280.jpeg">');
    const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? '';
    const [article, crumbs] = (JSON.parse(json) as { '@graph': Record<string, unknown>[] })['@graph'];
    expect(article).toMatchObject({ '@type': 'NewsArticle', headline: 'দুই নেতার ফোনালাপ', datePublished: '2025-08-13T05:07:00.000Z', dateModified: '2025-08-13T09:00:00.000Z', author: [{ '@type': 'Organization', name: 'আন্তর্জাতিক ডেস্ক' }], image: [{ width: 1280, height: 720 }] });
    expect(crumbs).toMatchObject({ '@type': 'BreadcrumbList', itemListElement: [{ position: 1 }, { position: 2, name: 'আন্তর্জাতিক' }, { position: 3 }] });
  });
  it('10. gives every picture its measures, loads the first at once and the rest when they come near', () => {
    const page = render(aStory({ blocks: [{ id: 'p', type: 'picture', pictureId: 'p1' }, { id: 'g', type: 'gallery', pictureIds: ['p1', 'gone'] }], pictures: { p1: aPicture() } }));
    const images = page.match(/<img [^>]*>/g) ?? [];
    expect(images).toHaveLength(4);
    for (const image of images) expect(image).toMatch(/width="1280" height="720"/);
    expect(images.map((image) => image.includes('loading="lazy"'))).toEqual([false, true, true, true]);
    expect(page).toContain('<source type="image/webp" srcset="/media/p1/320.webp 320w, /media/p1/640.webp 640w, /media/p1/1280.webp 1280w"');
  });
  it('11. has no picture, no font and no script in the lite edition, and small pictures and no font for data savers', () => {
    const lite = render(aStory(), { edition: 'lite' });
    expect(lite).not.toMatch(/<img|font-face|<script>|\.woff2/);
    expect(lite).toContain('href="/lite/international"');
    expect(lite).toContain('<link rel="canonical" href="https://news.example/international/1042">');
    const saver = render(aStory(), { edition: 'saver' });
    expect(saver).not.toMatch(/font-face|\.woff2|1280w/);
    expect(saver).toContain('/media/p1/320.webp 320w');
  });
  it('12. holds no style attribute and no inline script or style but the listed ones', () => {
    const page = render(aStory());
    expect(page).not.toMatch(/<[^>]+\s(style|on[a-z]+)=/);
  });
  it('13. shows every block', () => {
    const blocks: Block[] = [
      { id: '1', type: 'heading', level: 2, content: text('উপশিরোনাম') }, { id: '2', type: 'heading', level: 3, content: text('ছোট উপশিরোনাম') }, { id: '3', type: 'quote', content: text('উক্তি'), cite: 'বক্তা' }, { id: '4', type: 'pull-quote', content: text('বড় উক্তি') },
      { id: '5', type: 'list', ordered: true, items: [text('এক')] }, { id: '6', type: 'list', ordered: false, items: [text('দুই')] }, { id: '7', type: 'table', header: true, rows: [[text('মাথা')], [text('ঘর')]] }, { id: '8', type: 'fact-box', title: 'এক নজরে', items: [text('তথ্য')] },
      { id: '9', type: 'embed', href: 'https://www.example.org/v/1', title: 'ভিডিও' }, { id: '10', type: 'paragraph', content: [{ text: 'মোটা\nনতুন', marks: [{ type: 'bold' }, { type: 'link', href: '/sports/7' }] }] },
    ];
    const page = render(aStory({ blocks }));
    for (const part of ['<h2>উপশিরোনাম</h2>', '<h3>ছোট উপশিরোনাম</h3>', '<cite>বক্তা</cite>', 'class="pull"', '<ol class="numbered"><li>এক</li>', '<ul><li>দুই</li>', '<th scope="col">মাথা</th>', '<td>ঘর</td>', '<h2>এক নজরে</h2>', 'href="https://www.example.org/v/1"', '<a href="/sports/7"><strong>মোটা<br>নতুন</strong></a>']) expect(page).toContain(part);
  });
  it('1. says what kind of text it is, what matters most in it, and the section around its own', () => {
    const page = render(aStory({ label: 'analysis', kicker: 'উত্তরের খবর', hanger: ['প্রথম কথা', 'দ্বিতীয় কথা'], places: ['dhaka/gazipur', 'nowhere'], section: { slug: 'asia', name: 'এশিয়া', parent: { slug: 'international', name: 'আন্তর্জাতিক' } } }));
    inOrder(plain(page), 'প্রচ্ছদ', 'আন্তর্জাতিক', 'এশিয়া', 'বিশ্লেষণ', 'উত্তরের খবর', 'দুই নেতার ফোনালাপ', 'প্রথম কথা', 'দ্বিতীয় কথা', 'কূটনীতি', 'গাজীপুর');
    expect(page).toContain('href="/place/dhaka/gazipur"');
    expect(page).not.toContain('nowhere');
    expect(plain(render(aStory({ label: 'sponsored' })))).toContain('এ লেখার খরচ দিয়েছে বিজ্ঞাপনদাতা'.normalize('NFC'));
    expect(plain(render(aStory({ imported: true })))).toContain('পুরোনো আর্কাইভ থেকে'.normalize('NFC'));
  });
  it('1. gives the window its own title where the desk wrote one', () => {
    expect(render(aStory({ searchTitle: 'খোঁজার শিরোনাম' }))).toContain('<title>খোঁজার শিরোনাম | শিরোনাম</title>');
    expect(render(aStory())).toContain('<title>দুই নেতার ফোনালাপ | শিরোনাম</title>');
  });
  it('9. cuts a long headline for machines, names the site where no name stands, and calls no advertisement news', () => {
    const data = (over: Partial<ReleasedStory>): Record<string, unknown>[] => (JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(render(aStory(over)))?.[1] ?? '') as { '@graph': Record<string, unknown>[] })['@graph'];
    const [long] = data({ headline: 'দীর্ঘ শিরোনাম '.repeat(20).trim(), bylines: [], corrections: [{ kind: 'correction', note: 'সংখ্যাটি ১৪।', at: '2025-08-13T06:00:00.000Z' }] });
    expect(String(long?.['headline']).length).toBeLessThanOrEqual(110);
    expect(long).toMatchObject({ author: [{ '@type': 'Organization', name: 'শিরোনাম' }], publisher: { '@type': 'NewsMediaOrganization', logo: { '@type': 'ImageObject', width: 512 } }, correction: [{ '@type': 'CorrectionComment', text: 'সংখ্যাটি ১৪।' }], dateModified: '2025-08-13T06:00:00.000Z', isPartOf: { '@type': 'WebSite' } });
    expect(data({ label: 'sponsored' })[0]).toMatchObject({ '@type': 'AdvertiserContentArticle' });
    expect(data({ label: 'opinion' })[0]).toMatchObject({ '@type': ['NewsArticle', 'OpinionNewsArticle'] });
    const [article, crumbs] = data({ section: { slug: 'asia', name: 'এশিয়া', parent: { slug: 'international', name: 'আন্তর্জাতিক' } } });
    expect(article).toMatchObject({ articleSection: ['আন্তর্জাতিক', 'এশিয়া'] });
    expect(crumbs).toMatchObject({ itemListElement: [{ position: 1 }, { name: 'আন্তর্জাতিক' }, { name: 'এশিয়া' }, { position: 4 }] });
  });
  it('14. says where a video or post of another site leads, and loads nothing of it', () => {
    const page = render(aStory({ blocks: [{ id: '1', type: 'embed', href: 'https://youtu.be/x', title: 'নদীর ভিডিও' }, { id: '2', type: 'embed', href: 'https://www.facebook.com/a/posts/1' }, { id: '3', type: 'embed', href: 'https://notfacebook.com/a' }] }));
    inOrder(plain(page), 'নদীর ভিডিও', 'ইউটিউবে দেখুন', 'পোস্ট', 'ফেসবুকে দেখুন', 'notfacebook.com');
    expect(page).not.toMatch(/<iframe|<script src|<embed|<object/);
  });
  it('15. warns of old news from the instant at which it is half a year old', () => {
    const old = aStory({ publishedAt: '2025-08-31T05:07:00.000Z' });
    expect(plain(render(old, { now: new Date('2026-02-28T05:06:59.000Z') }))).not.toContain('পুরোনো খবর');
    expect(plain(render(old, { now: new Date('2026-02-28T05:07:00.000Z') }))).toContain('প্রকাশিত হয়েছিল ৩১ আগস্ট ২০২৫'.normalize('NFC'));
    expect(plain(render(aStory({ publishedAt: null, precision: 'none' })))).not.toContain('পুরোনো খবর');
  });
  it('16. opens a log of changes: the first release, and what each later one changed', () => {
    const page = render(aStory({ changes: [{ kind: 'updated', at: '2025-08-13T07:00:00.000Z', parts: ['headline', 'text'] }, { kind: 'corrected', at: '2025-08-13T08:00:00.000Z', parts: [] }] }));
    inOrder(plain(page), 'লেখাটি কবে কী বদলেছে', 'প্রকাশিত: ১১:০৭ এএম', 'হালনাগাদ: ০১:০০ পিএম, ১৩ আগস্ট ২০২৫', 'শিরোনাম, মূল লেখা', 'সংশোধন: ০২:০০ পিএম');
    expect(page).toContain('<details class="log"><summary>');
    expect(render(aStory())).not.toContain('class="log"');
  });
  it('17. tells a running story by its days, this one marked and not linked', () => {
    const at = (number: number, publishedAt: string): Teaser => ({ ...aTeaser(`s${String(number)}`, `খবর ${String(number)}`), number, publishedAt });
    const timeline = [at(1050, '2025-08-14T01:00:00.000Z'), { ...at(1042, '2025-08-13T05:07:00.000Z'), headline: 'দুই নেতার ফোনালাপ' }, at(1040, '2025-08-12T19:00:00.000Z')];
    const page = render(aStory({ runningTopic: 'কূটনীতি' }), { timeline });
    inOrder(plain(page), 'টাইমলাইন: কূটনীতি', '১৪ আগস্ট ২০২৫', 'খবর 1050', '১৩ আগস্ট ২০২৫', 'এখন পড়ছেন', 'খবর 1040');
    expect(page.match(/<time datetime="2025-08-13">/g)).toHaveLength(1);
    expect(page).not.toContain('href="/international/1042"');
    expect(render(aStory({ runningTopic: 'কূটনীতি' }), { timeline: timeline.slice(1, 2) })).not.toContain('class="timeline"');
  });
  it('18. leads to the stories before and after, and to what is read most', () => {
    const page = render(aStory(), { previous: aTeaser('p', 'আগের কথা'), next: { ...aTeaser('n', 'পরের কথা'), number: 2001 }, mostRead: [aTeaser('m', 'পড়া খবর')] });
    expect(page).toMatch(/<a rel="prev" href="\/international\/2000">.*<a rel="next" href="\/international\/2001">/s);
    inOrder(plain(page), 'আগের খবর', 'আগের কথা', 'পরের খবর', 'পরের কথা', 'আন্তর্জাতিক বিভাগে বেশি পড়া', 'পড়া খবর');
    expect(render(aStory())).not.toContain('class="neighbours"');
  });
  it('19. numbers the pictures of a photo story, each with its caption and credit, the text between', () => {
    const pictures = { a: aPicture({ id: 'a', caption: 'প্রথমটি', credit: 'শামীমা' }), b: aPicture({ id: 'b', caption: 'দ্বিতীয়টি', filePicture: false }), c: aPicture({ id: 'c', caption: 'তৃতীয়টি' }) };
    const blocks: Block[] = [{ id: '1', type: 'picture', pictureId: 'a' }, aParagraph('মাঝের কথা।'), { id: '2', type: 'gallery', pictureIds: ['b', 'gone', 'c'] }];
    const page = render(aStory({ format: 'photo-story', blocks, pictures, picture: aPicture({ id: 'lead', caption: 'মলাট' }) }));
    inOrder(plain(page), 'ছবির গল্প', '৪টি ছবি', '১/৪ মলাট', '২/৪ প্রথমটি', 'ছবি: শামীমা (ফাইল)', 'মাঝের কথা।', '৩/৪ দ্বিতীয়টি', 'ছবি: এএফপি', '৪/৪ তৃতীয়টি');
    expect(page).toContain('<div class="page wide">');
    expect((page.match(/<img [^>]*>/g) ?? []).map((image) => image.includes('loading="lazy"'))).toEqual([false, true, true, true]);
    const placed = render(aStory({ format: 'photo-story', blocks, pictures, picture: aPicture({ id: 'a' }) }));
    inOrder(plain(placed), '৩টি ছবি', '১/৩ প্রথমটি');
  });
  it('20. opens each picture of a gallery by an address on the page, with ways on and back', () => {
    const page = render(aStory({ blocks: [{ id: 'g"><b>', type: 'gallery', pictureIds: ['a', 'b'] }], pictures: { a: aPicture({ id: 'a', caption: 'এক' }), b: aPicture({ id: 'b', caption: 'দুই' }) } }));
    const ids = new Set([...page.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id.replaceAll('&quot;', '"').replaceAll('&gt;', '>').replaceAll('&lt;', '<')));
    const gallery = /<section class="gallery".*?<\/section>/s.exec(page)?.[0] ?? '';
    const targets = [...gallery.matchAll(/href="#([^"]*)"/g)].map(([, target = '']) => decodeURIComponent(target));
    expect(targets).toHaveLength(6);
    for (const target of targets) expect(ids, target).toContain(target);
    inOrder(plain(gallery), 'এক', 'ছবি: এএফপি (ফাইল)', 'দুই', '১/২', 'পরের ছবি', 'বন্ধ করুন', 'আগের ছবি', '২/২', 'বন্ধ করুন');
    const lite = render(aStory({ blocks: [{ id: 'g', type: 'gallery', pictureIds: ['a'] }], pictures: { a: aPicture({ id: 'a', caption: 'এক' }) } }), { edition: 'lite' });
    expect(lite).not.toContain('href="#g');
    expect(plain(lite)).toContain('এক ছবি: এএফপি (ফাইল)');
  });
  it('21. offers size and colours to script alone', () => {
    expect(render(aStory())).toContain('data-act="colours"');
    expect(render(aStory(), { edition: 'lite' })).not.toContain('data-act');
  });
  it('22. carries its address and day for the printed page', () => {
    expect(plain(render(aStory()))).toContain('মূল লেখা: https://news.example/international/1042 প্রকাশিত: ১১:০৭ এএম');
  });
  it('holds with no name, no picture and no text, with long words, and with scripts written the other way', () => {
    const { picture: _none, ...unpictured } = aStory({ bylines: [], blocks: [], topics: [], sources: [], signoff: [] });
    const bare = render(unpictured);
    expect(bare).not.toMatch(/<figure|rel="author"|class="topics"|undefined|null/);
    const arabic = render(aStory({ blocks: [aParagraph('مرحبا بالعالم'), aParagraph('বাংলা مرحبا')] }));
    expect(arabic).toContain('<p dir="rtl">مرحبا');
    expect(arabic).toContain('<p>বাংলা');
    const long = render(aStory({ blocks: Array.from({ length: 200 }, (_, i) => aParagraph(`অনুচ্ছেদ ${String(i)}।`)) }));
    expect(long.match(/<p>অনুচ্ছেদ/g)).toHaveLength(200);
  });
});

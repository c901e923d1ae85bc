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
  return renderArticlePage({ site, words: bn, edition: 'full', now: new Date('2026-11-22T05:30:00Z'), story, related: new Map([['s2', aTeaser('s2', 'সম্পর্কিত খবর')]]), previous: null, next: null, timeline: [], latestOfSection: [], latest: [], mostRead: [], ...over });
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
});

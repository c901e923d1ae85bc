import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { child, named, parseXml, text } from '../../test-press/feed-checks.js';
import { type Colleague, expectOk, openTestPress, publishAStory, type TestPress } from '../../test-press/test-press.js';
import { release } from '../release/release.js';
import { partAt, partName } from './sitemaps.rules.js';

let press: TestPress;
let people: [Colleague, Colleague, Colleague];
let story: { id: string; path: string };

beforeAll(async () => {
  press = await openTestPress();
  people = [await press.person('reporter', 'reporter'), await press.person('sub editor', 'subeditor'), await press.person('ed itor', 'editor')];
  story = await publishAStory(...people, { section: 'sports', headline: 'ক & <খ> ]]>' });
  await press.room.database.transact((tx) => release(tx, [aStory(7, null), aStory(8, new Date('2025-08-13T05:00:00Z')), aStory(10, new Date('2025-08-31T23:59:59Z')), aStory(10_001, null), aStory(9, new Date(Date.now() - 3_600_000), 'sponsored')]));
});
afterAll(() => press.close());

/** As an import or the desk releases one. */
function aStory(number: number, publishedAt: Date | null, label?: 'sponsored'): Parameters<typeof release>[1][number] {
  const picture = { id: randomUUID(), width: 1600, height: 900, caption: '', credit: 'ক', filePicture: false, alt: '', renditions: [640, 1280].map((width) => ({ width, height: 1, format: 'jpeg' as const, path: `p${String(number)}/${String(width)}.jpg`, bytes: 1 })) };
  const teaser = { number, storyId: randomUUID(), section: { slug: 'sports', name: 'খেলা' }, headline: `লেখা ${String(number)}`, bylines: [], picture, publishedAt: publishedAt?.toISOString() ?? null, precision: publishedAt === null ? ('none' as const) : ('day' as const), ...(label === undefined ? {} : { label }) };
  return { kind: 'story', first: true, document: { ...teaser, blocks: [], pictures: {}, sources: [], signoff: [], topics: [], corrections: [], version: 1, imported: true, demo: false }, teaser, publishedAt, listings: publishedAt === null ? ['section:sports'] : ['all', 'section:sports'] };
}

const read = async (path: string): Promise<string> => (await press.reader(path)).text();
const locs = async (path: string): Promise<string[]> => parseXml(await read(path)).children.map((one) => (text(one, 'loc') ?? '').replace(/^http:\/\/[^/]+/, ''));

describe('sitemaps', () => {
  it('1. hold the front and the news of two days, with picture, and never name what is paid for as news', async () => {
    const response = await press.reader('/sitemap.xml');
    expect([response.headers.get('content-type'), response.headers.get('x-robots-tag')]).toEqual(['application/xml; charset=utf-8', 'noindex']);
    const urls = parseXml(await response.text()).children;
    const of = (path: string): ReturnType<typeof parseXml> | undefined => urls.find((one) => text(one, 'loc')?.endsWith(path));
    expect((await locs('/sitemap.xml')).sort()).toEqual(['/', '/sports/9', story.path].sort());
    const news = child(of(story.path) ?? parseXml('<x/>'), 'news:news');
    expect(text(news ?? parseXml('<x/>'), 'news:title')).toBe('ক & <খ> ]]>');
    expect(child(of('/sports/9') ?? parseXml('<x/>'), 'news:news')).toBeUndefined();
    expect(text(child(of('/sports/9') ?? parseXml('<x/>'), 'image:image') ?? parseXml('<x/>'), 'image:loc')).toMatch(/\/media\/p9\/1280\.jpg$/);
  });
  it('2. name pages, bylines and every month that has stories', async () => {
    const today = partName(partAt(new Date()));
    const names = await locs('/sitemap-index.xml');
    expect(names).toEqual(['/sitemap.xml', '/sitemap-pages.xml', '/sitemap-bylines.xml', '/sitemap-topics.xml', '/sitemap-undated.xml', '/sitemap-undated-3.xml', `/${today}`, '/sitemap-2025-08-3.xml', '/sitemap-2025-08-2.xml']);
    for (const name of names) expect((await press.reader(name)).status, name).toBe(200);
    expect(await locs('/sitemap-2025-08-2.xml')).toEqual(['/sports/8']);
    expect(await locs('/sitemap-2025-08-3.xml')).toEqual(['/sports/10']);
    expect(await locs('/sitemap-undated-3.xml')).toEqual(['/sports/10001']);
    expect(await locs('/sitemap-undated.xml')).toEqual(['/sports/7']);
    expect((await locs('/sitemap-bylines.xml'))[0]).toMatch(/^\/byline\/./);
    const [topic = ''] = await locs('/sitemap-topics.xml');
    expect([(await press.reader(topic)).status, topic]).toEqual([200, expect.stringMatching(/^\/topic\/./)]);
    const pages = await locs('/sitemap-pages.xml');
    expect(pages.length).toBeGreaterThan(72);
    for (const path of pages) expect((await press.reader(path)).status, path).toBe(200);
    expect(pages).toContain('/sports');
  });
  it('3. are nothing else', async () => {
    for (const odd of ['2025-13', '0000-01', 'x', '2025-1', '2025-09', '2025-08', '2025-08-4', 'undated-2', 'bylines-2', 'topics-9']) expect((await press.reader(`/sitemap-${odd}.xml`)).status, odd).toBe(404);
  });
  it('4. let a withdrawn story go at once', async () => {
    const { id, path } = await publishAStory(...people);
    const month = `/${partName(partAt(new Date()))}`;
    await expect.poll(() => locs('/sitemap.xml'), { timeout: 1000, interval: 10 }).toContain(path);
    await expectOk(people[2].call('POST', `/api/stories/${id}/unpublish`, { reason: 'ভুল' }));
    for (const name of ['/sitemap.xml', month]) await expect.poll(() => locs(name), { timeout: 1000, interval: 10 }).not.toContain(path);
    expect(named(parseXml(await read(month)), 'url').length).toBeGreaterThan(0);
  });
});

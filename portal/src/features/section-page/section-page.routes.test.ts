import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Colleague, openTestPress, publishAStory, type TestPress } from '../../test-press/test-press.js';

let press: TestPress;
const paths: string[] = [];
const body = async (path: string): Promise<string> => (await press.reader(path)).text();

/** Thirty stories of one section, the last one published standing first. */
beforeAll(async () => {
  press = await openTestPress();
  const reporter = await press.person('reporter', 'reporter');
  const subeditor: Colleague = await press.person('sub editor', 'subeditor');
  const editor = await press.person('ed itor', 'editor');
  for (let i = 1; i <= 30; i++) paths.push((await publishAStory(reporter, subeditor, editor, { section: 'sports', headline: `খেলার খবর ${String(i)}`, topics: ['টাইগার ৭/৮'], bylines: [{ name: 'ক্রীড়া প্রতিবেদক', kind: 'desk' }] })).path);
});
afterAll(() => press.close());

const linksIn = (page: string, part = /<main.*?<\/main>/s): string[] => [...(part.exec(page)?.[0] ?? '').matchAll(/<h2>(?:<span[^>]*>[^<]*<\/span> )?<a href="([^"]+)"/g)].map(([, path]) => path ?? '');

describe('the lists', () => {
  it('1. show a section newest first, in numbered pages that neither repeat nor lose a story', async () => {
    const [first, second] = [await body('/sports'), await body('/sports?page=2')];
    const inList = (page: string): string[] => linksIn(page, /<div class="list">.*?<section class="rail">/s).filter((path) => path.startsWith('/sports/'));
    expect([...inList(first), ...inList(second)]).toEqual([...paths].reverse());
    expect(first).toContain('href="/sports?page=2"');
    expect(second).toContain('<link rel="canonical" href="http');
    expect(second).toMatch(/rel="canonical" href="[^"]*\/sports\?page=2"/);
    expect((await press.reader('/sports?page=3')).status).toBe(404);
    expect((await press.reader('/sports?page=51')).status).toBe(404);
  });
  it('2. ignore what else a query says', async () => {
    expect(await body('/sports?page=1&utm_source=x')).toBe(await body('/sports'));
  });
  it('3. show everything by the clock under সর্বশেষ', async () => {
    const page = await body('/latest');
    const shown = [...page.matchAll(/<li class="clock"><time[^>]*>[^<]+<\/time><a href="([^"]+)"/g)].map(([, path]) => path);
    expect(shown).toEqual([...paths].reverse());
    expect(page).toMatch(/<section class="day"><h2><a href="\/archive\/\d{4}\/\d\d\/\d\d">আজ, [^<]+, [০-৯]+\u00A0[^<]+\u00A0[০-৯]{4}<\/a><\/h2>/u);
  });
  it('4. show a byline’s stories and who it is', async () => {
    const link = /href="(\/byline\/[^"]+)"/.exec(await body(paths[0] ?? ''))?.[1] ?? '';
    const page = await body(link);
    expect(page).toContain(`<h1>${'ক্রীড়া প্রতিবেদক'.normalize('NFC')}</h1>`);
    expect(linksIn(page)[0]).toBe(paths.at(-1));
  });
  it('5. show a topic’s stories at an address in Latin letters; its name leads there', async () => {
    const link = /href="(\/topic\/[^"]+)"/.exec(await body(paths[0] ?? ''))?.[1] ?? '';
    expect(link).toBe('/topic/taigar-7-8');
    const named = await press.reader(`/topic/${encodeURIComponent('টাইগার ৭/৮')}`);
    expect([named.status, named.headers.get('location')]).toEqual([301, link]);
    const response = await press.reader(link);
    expect(response.status).toBe(200);
    expect(linksIn(await response.text())).toContain(paths.at(-1));
  });
  it('6. stand in the lite edition without pictures, linking to it', async () => {
    for (const path of ['/lite', '/lite/sports', '/lite/latest']) {
      const page = await body(path);
      expect(page).not.toMatch(/<img|font-face|<script>/);
      expect(page).toContain(`href="/lite${paths.at(-1) ?? ''}"`);
    }
  });
  it('7. say so when a section has nothing yet', async () => {
    const empty = await press.reader('/economy');
    expect(empty.status).toBe(200);
    expect(await empty.text()).toContain('class="empty"');
  });
  it('8. show the newest on the front page, each section in its block', async () => {
    const page = await body('/');
    expect(page).toContain(`<article class="lead">`);
    expect(page).toContain(paths.at(-1));
    expect(page).toMatch(/<section class="block[^"]*"><div class="title"><h2><a href="\/sports">/);
    const block = /<section class="block.*?<\/section>/s.exec(page)?.[0] ?? '';
    for (const told of paths.slice(-8)) expect(block).not.toContain(`"${told}"`);
  });
});

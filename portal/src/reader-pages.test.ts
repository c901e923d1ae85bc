import { HtmlValidate } from 'html-validate';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Colleague, expectOk, openTestPress, publishAStory, type TestPress } from './test-press/test-press.js';

/** How many pages of one kind are looked at: the first found, which differ most. */
const perRoute = 4;
/** Pages that no link leads to: where a reader arrives from elsewhere, or while something is wrong. */
const unlinked = ['/offline', '/nowhere', '/place/nowhere', '/latest?page=999', '/topic/nothing'];

/** What the validator must say of every page. Left out are matters of taste in how the same page is written. */
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard'],
  rules: {
    'attribute-boolean-style': 'off',
    'doctype-style': 'off',
    'long-title': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    // Scripts and styles stand inline, by their hash (DESIGN §3).
    'require-csp-nonce': 'off',
    'no-inline-style': 'error',
    'tel-non-breaking': 'off',
  },
});

type Page = { path: string; status: number; body: string; robots: string; bytes: number };

let press: TestPress;
const pages = new Map<string, Page>();
const dead: string[] = [];
/** Full pages whose link to the lite edition leads to no page. */
const strayed: string[] = [];

beforeAll(async () => {
  press = await openTestPress();
  const people = [await press.person('reporter', 'reporter'), await press.person('sub editor', 'subeditor'), await press.person('ed itor', 'editor')] as const;
  await publishEverything(people);
  const killed = await publishAStory(...people);
  await expectOk(people[2].call('POST', `/api/stories/${killed.id}/kill`, { reason: 'ভুল' }));
  while ((await press.reader(killed.path)).status !== 410) await new Promise((resolve) => setTimeout(resolve, 20));
  for (const path of [...unlinked, killed.path]) await look(path);
  await crawl(['/', '/lite', ...htmlRoutes().filter((route) => !route.includes(':') && !route.includes('*'))]);
  for (const { path, status, body } of [...pages.values()]) {
    if (/^\/lite(\/|\?|$)/.test(path) || status !== 200) continue;
    const [, href = ''] = /<a href="(\/lite[^"]*)" rel="nofollow">/.exec(body) ?? [];
    const to = await look(href.replaceAll('&amp;', '&'));
    if (href === '' || to.status !== 200) strayed.push(`${path} → ${href} ${String(to.status)}`);
  }
}, 300_000);
afterAll(() => press.close());

/** Every kind of block, a photo story, a running story, a correction, an opinion, and enough of one section for a second page. */
async function publishEverything(people: readonly [Colleague, Colleague, Colleague]): Promise<void> {
  const run = (text: string): { text: string }[] => [{ text }];
  const picture = await aPicture(people[0]);
  const first = await publishAStory(...people, { runningTopic: 'তিস্তা' });
  const blocks = [
    { type: 'paragraph', content: [...run('লেখা '), { text: 'সংযোগ', marks: [{ type: 'link', href: 'https://example.org/a?b=1&c=2' }] }] },
    { type: 'heading', level: 2, content: run('উপশিরোনাম') }, { type: 'heading', level: 3, content: run('ছোট উপশিরোনাম') },
    { type: 'quote', content: run('উক্তি'), cite: 'কেউ একজন' }, { type: 'pull-quote', content: run('বড় উক্তি') },
    { type: 'list', ordered: true, items: [run('এক'), run('দুই')] }, { type: 'list', ordered: false, items: [run('তিন')] },
    { type: 'table', header: true, caption: 'সময়সূচি', rows: [[run('ক'), run('খ')], [run('১'), run('২')]] }, { type: 'table', header: false, rows: [[run('গ')]] },
    { type: 'picture', pictureId: picture }, { type: 'gallery', pictureIds: [picture, await aPicture(people[0])] },
    { type: 'embed', href: 'https://www.example.org/video/42', title: 'ভিডিও' }, { type: 'fact-box', title: 'এক নজরে', items: [run('৯৮ কিলোমিটার')] }, { type: 'related', storyIds: [first.id] },
  ];
  const rich = { blocks, picture: { id: picture }, places: ['rangpur/gaibandha'], hanger: ['প্রথম কথা', 'দ্বিতীয় কথা'], sources: ['এএফপি'], topics: ['তিস্তা', 'নদী & চর'], runningTopic: 'তিস্তা' };
  const told = await publishAStory(...people, rich);
  await publishAStory(...people, { ...rich, format: 'photo-story', section: 'sports', runningTopic: undefined });
  await publishAStory(...people, { section: 'opinion', label: 'opinion', bylines: [{ name: 'শামীমা আক্তার', kind: 'guest', role: 'শিক্ষক' }] });
  for (let i = 0; i < 26; i++) await publishAStory(...people, { section: 'economy', headline: `অর্থনীতির খবর ${String(i)}` });
  const admin = await press.person('admin', 'admin');
  await expectOk(admin.call('PUT', '/api/policies/corrections', { title: 'সংশোধন নীতি', lines: [{ type: 'heading', text: 'ভুল হলে' }, { type: 'paragraph', text: 'আমরা ঠিক করি।' }, { type: 'list', items: ['সময়সহ'] }], baseRevision: 0 }));
  await expectOk(admin.call('POST', '/api/policies/corrections/release'));
  await people[2].call('POST', `/api/stories/${told.id}/correct`, { kind: 'correction', note: 'সংখ্যা ঠিক করা হয়েছে।' });
}

async function aPicture(reporter: Colleague): Promise<string> {
  const form = new FormData();
  form.set('caption', 'পাহাড়ি পথ।');
  form.set('credit', 'এএফপি');
  form.set('file', new Blob([new Uint8Array(await sharp({ create: { width: 900, height: 600, channels: 3, background: '#7f9b8b' } }).jpeg().toBuffer())], { type: 'image/jpeg' }), 'picture.jpg');
  const response = await fetch(`${press.running.newsroomUrl}/api/pictures`, { method: 'POST', headers: { authorization: `Bearer ${reporter.token}` }, body: form });
  return ((await response.json()) as { id: string }).id;
}

/** The routes of the reader site that may answer with a page; of the others, no link is followed. */
function htmlRoutes(): string[] {
  return press.running.surfaces.reader.all().filter(({ method, route, class: kind }) => method === 'GET' && kind === 'public' && !/\.(xml|txt|json|js|ico|png|webmanifest)$|^\/(media|assets|healthz|metrics|search\/suggest)\b/.test(route)).map(({ route }) => route);
}

/** The route that answers an address: of those that fit, the one with the fewest holes. */
function routeOf(path: string): string {
  const fits = htmlRoutes().filter((route) => new RegExp(`^${route.replace(/[.+]/g, '\\$&').replace(/:\w+/g, '[^/]+').replace('*', '.*')}$`).test(decodeURI(path.split('?')[0] ?? '')));
  const holes = (route: string): number => (route.includes('*') ? 10 : (route.match(/:/g)?.length ?? 0));
  return fits.sort((a, b) => holes(a) - holes(b))[0] ?? '';
}

async function look(path: string): Promise<Page> {
  const response = await press.reader(path, { 'accept-encoding': 'br' });
  const page = { path, status: response.status, bytes: Number(response.headers.get('content-length')), robots: response.headers.get('x-robots-tag') ?? '', body: await response.text() };
  if (/^text\/html/.test(response.headers.get('content-type') ?? '')) pages.set(path, page);
  return page;
}

/** Follows the links of the site, a few pages of each kind. */
async function crawl(start: readonly string[]): Promise<void> {
  const queue = [...start];
  const seen = new Set<string>(queue);
  const looked = new Map<string, number>();
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const kind = `${routeOf(path)}${path.includes('?') ? '?' : ''}`;
    if ((looked.get(kind) ?? 0) >= perRoute) continue;
    looked.set(kind, (looked.get(kind) ?? 0) + 1);
    const { status, body } = await look(path);
    if (status !== 200 && status !== 301) dead.push(`${String(status)} ${path}`);
    for (const [, href = ''] of body.matchAll(/<a [^>]*?href="(\/[^"#]*)/g)) {
      const to = href.replaceAll('&amp;', '&');
      if (seen.has(to) || /^\/(media|assets)\/|\.(xml|json)$/.test(to)) continue;
      seen.add(to);
      queue.push(to);
    }
  }
}

const each = (check: (page: Page) => string | null): string[] => [...pages.values()].flatMap((page) => check(page) ?? []);
const count = (body: string, pattern: RegExp): number => [...body.matchAll(pattern)].length;

describe('every page of the reader site', () => {
  it('is reached by a link, and no link leads nowhere', () => {
    expect(dead).toEqual([]);
    const reached = new Set([...pages.keys()].map(routeOf));
    expect(htmlRoutes().filter((route) => !route.includes('*') && !reached.has(route))).toEqual([]);
    expect(pages.size).toBeGreaterThan(60);
  });
  it('is valid HTML', async () => {
    expect((await validator.validateString('<p id="a"><div id="a"></div></p>')).valid).toBe(false);
    const faults = new Map<string, string>();
    for (const page of pages.values()) {
      const report = await validator.validateString(page.body);
      for (const { messages } of report.results) for (const one of messages) faults.set(`${one.ruleId} ${one.message}`, `${page.path}: ${page.body.split('\n')[one.line - 1]?.slice(Math.max(0, one.column - 60), one.column + 60) ?? ''}`);
    }
    expect([...faults].map((fault) => fault.join(' | '))).toEqual([]);
  });
  it('has one heading of the first rank, a title, its language, and ids that are its own', () => {
    expect(each(({ path, body }) => (count(body, /<h1[ >]/g) === 1 ? null : `${path}: ${String(count(body, /<h1[ >]/g))} h1`))).toEqual([]);
    expect(each(({ path, body }) => (/<title>[^<]{3,}<\/title>/.test(body) && body.includes('<html lang="bn"') ? null : path))).toEqual([]);
    expect(each(({ path, body }) => {
      const ids = [...body.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
      return new Set(ids).size === ids.length ? null : path;
    })).toEqual([]);
  });
  it('has a canonical address of the full edition, or is kept out of search', () => {
    expect(each(({ path, body, robots }) => {
      const canonical = [...body.matchAll(/<link rel="canonical" href="([^"]+)"/g)].map(([, href]) => href);
      const kept = /<meta name="robots" content="noindex/.test(body) || /noindex/.test(robots);
      return canonical.length + Number(kept) >= 1 && canonical.length <= 1 && !canonical[0]?.includes('/lite') ? null : `${path}: ${canonical.join(' ')} ${String(kept)}`;
    })).toEqual([]);
  });
  it('has no style attribute and no handler in its markup', () => {
    expect(each(({ path, body }) => (/<[^>]+\s(style|on[a-z]+)=/.test(body.replace(/<script[\s\S]*?<\/script>/g, '')) ? path : null))).toEqual([]);
  });
});

describe('the lite edition', () => {
  const lite = (): Page[] => [...pages.values()].filter(({ path }) => /^\/lite(\/|\?|$)/.test(path));
  it('is there for every page that a full page sends its reader to', () => {
    expect(strayed).toEqual([]);
  });
  it('stands beside every full page of its own, and leads back', () => {
    const routes = htmlRoutes();
    const without = routes.filter((route) => !/^\/lite/.test(route) && !route.includes('*') && !routes.includes(route === '/' ? '/lite' : `/lite${route}`));
    // What the browser kept for the hour without a line, and a form of four fields, are as light as a lite page.
    expect(without.sort()).toEqual(['/offline', '/report/:number']);
    expect(lite().filter(({ path, status, body }) => status === 200 && !body.includes(`<a href="${(path.replace(/^\/lite/, '') || '/').replaceAll('&', '&amp;').replace(/^\?/, '/?')}"`)).map(({ path }) => path)).toEqual([]);
  });
  it('has no picture, face or script, and weighs 20 KB at the most', () => {
    expect(lite().length).toBeGreaterThan(20);
    expect(lite().filter(({ body }) => /<img|<picture|font-face|<script>/.test(body)).map(({ path }) => path)).toEqual([]);
    expect(lite().filter(({ bytes }) => bytes > 20 * 1024 || bytes === 0).map(({ path, bytes }) => `${path} ${String(bytes)}`)).toEqual([]);
  });
});

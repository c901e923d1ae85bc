import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readerWords } from '../../words/reader-words.js';
import { parseSite } from '../reader-shell/reader-shell.js';
import { renderManifest, renderOpenSearch } from './site-files.reader.js';
import { composeRobots, composeSecurity, isAdsTxtLine, parseAdsTxt, parseRobotRules, parseSecurity } from './site-files.rules.js';

const site = parseSite({ site: { url: 'https://news.example', name: 'খবর & "দিন" <১>' }, call: null }, [], { name: 'ক', tagline: 'খ' });
const fixtures = new URL('../../../../../shared/data/fixtures/validators/', import.meta.url);

/** What RFC 9309 makes of a robots.txt for one crawler: the group that names it, else the one for all. */
function mayRead(text: string, crawler: string, path: string): boolean {
  const groups = text.split(/\n(?=\n|$)/).map((part) => part.trim().split('\n'));
  const named = (name: string): string[] | undefined => groups.find((lines) => lines.includes(`User-agent: ${name}`));
  const rules = (named(crawler) ?? named('*') ?? []).flatMap((line) => /^(Allow|Disallow): (\/.*)$/.exec(line)?.slice(1, 3) ?? []);
  let best = { length: -1, open: true };
  for (let i = 0; i < rules.length; i += 2) {
    const prefix = rules[i + 1] ?? '';
    if (path.startsWith(prefix) && prefix.length > best.length) best = { length: prefix.length, open: rules[i] === 'Allow' };
  }
  return best.open;
}

describe('robots.txt', () => {
  it('1. lets every reader’s crawler in and those that train models out, until the house says otherwise', () => {
    const text = composeRobots(parseRobotRules(undefined), site, ['/sitemap.xml']);
    for (const crawler of ['Googlebot', 'bingbot', 'OAI-SearchBot', 'AnyBot']) expect(mayRead(text, crawler, '/national/1001'), crawler).toBe(true);
    for (const crawler of ['GPTBot', 'CCBot', 'ClaudeBot']) expect(mayRead(text, crawler, '/national/1001'), crawler).toBe(false);
    expect(mayRead(text, 'Googlebot', '/search?q=x')).toBe(true);
    expect(text).toContain('\nSitemap: https://news.example/sitemap.xml\n');
    const open = composeRobots(parseRobotRules({ aiTraining: true }), site, []);
    expect(mayRead(open, 'GPTBot', '/')).toBe(true);
    const closed = composeRobots(parseRobotRules({ others: false, aiAnswers: false }), site, []);
    expect([mayRead(closed, 'Googlebot', '/a'), mayRead(closed, 'AnyBot', '/a'), mayRead(closed, 'ChatGPT-User', '/a'), mayRead(closed, 'Googlebot', '/search?q=x')]).toEqual([true, false, false, true]);
    expect(mayRead(composeRobots(parseRobotRules({ search: false }), site, []), 'Googlebot', '/')).toBe(false);
  });
  it('fall back whatever the settings hold', () => {
    fc.assert(fc.property(fc.anything(), (value) => {
      expect(composeRobots(parseRobotRules(value), site, [])).toMatch(/User-agent: \*\n/);
      parseAdsTxt(value);
      parseSecurity(value);
    }));
  });
});

describe('ads.txt', () => {
  it('2. keeps records, variables and comments, and nothing else', () => {
    const good = ['google.com, pub-1, DIRECT, f08c47fec0942fa0', 'example.org,77,reseller', '# কে বিক্রি করে', 'contact=ads@news.example', 'ownerdomain=news.example', 'a.example, 1, DIRECT # নোট'];
    const bad = ['', 'google.com', 'google.com, , DIRECT', 'google com, 1, DIRECT', 'a.example, 1, OWNER', 'a.example, 1, DIRECT, b, c', '<script>', 'javascript:1, 2, DIRECT'];
    expect(parseAdsTxt({ lines: [...good, ...bad, 7] })).toEqual(good);
    expect(parseAdsTxt({ lines: 'google.com, 1, DIRECT' })).toEqual([]);
  });
  it.skipIf(!existsSync(fixtures))('reads the file of the IAB’s example as it is (skipped where ../shared is absent)', () => {
    const lines = readFileSync(fileURLToPath(new URL('ads-txt/iab/content_blue_com_ads.txt', fixtures)), 'utf8').split(/\r?\n/).filter((line) => line.trim() !== '');
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.filter((line) => !isAdsTxtLine(line))).toEqual([]);
  });
});

describe('security.txt', () => {
  const expires = new Date('2027-05-24T18:00:00.000Z');
  it('3. has what RFC 9116 asks for, and is not there without a contact', () => {
    expect(composeSecurity(parseSecurity({ contacts: ['security@news.example', 'https://news.example/report', 'not a contact', 'http://insecure.example'], policy: 'https://news.example/policy/security' }), site, expires)).toBe(
      'Contact: mailto:security@news.example\nContact: https://news.example/report\nExpires: 2027-05-24T18:00:00Z\nPreferred-Languages: bn, en\nCanonical: https://news.example/.well-known/security.txt\nPolicy: https://news.example/policy/security\n',
    );
    expect(composeSecurity(parseSecurity({ contacts: [] }), site, expires)).toBeNull();
    expect(composeSecurity(parseSecurity({ contacts: ['a@b.example\nContact: mailto:evil@x.example'] }), site, expires)).toBeNull();
  });
});

describe('manifest and OpenSearch', () => {
  it('4. say name, icons and search', () => {
    const manifest = JSON.parse(renderManifest(site, readerWords.bn)) as { name: string; icons: { sizes: string; purpose: string; src: string }[]; start_url: string; scope: string };
    expect(manifest).toMatchObject({ name: site.name, start_url: '/', scope: '/', lang: 'bn' });
    expect(manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual(['any any', '192x192 any', '512x512 any', '512x512 maskable']);
    const search = renderOpenSearch(site, readerWords.bn);
    expect(search).toContain('template="https://news.example/search?q={searchTerms}"');
    expect([.../<ShortName>(.*)<\/ShortName>/.exec(search)?.[1]?.replace(/&\w+;/g, '.') ?? ''].length).toBeLessThanOrEqual(16);
  });
});

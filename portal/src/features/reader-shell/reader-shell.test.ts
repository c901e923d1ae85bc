import type { ReleasedPicture, Teaser } from '@shironam/story';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bn } from '../../words/reader.bn.js';
import { altText, creditText, nextMidnight, parsePageNumber, parseSite, pathIn, renderAddress, renderEntry, renderPager, renderStamp, stampText } from './reader-shell.js';
import { renderClockStamp, renderRailStamp, unbroken } from './stamps.reader.js';

const defaults = { name: 'শিরোনাম', tagline: 'খবর' };
const aPicture = (over: Partial<ReleasedPicture>): ReleasedPicture => ({ id: 'p', width: 16, height: 9, caption: '', credit: '', filePicture: false, alt: '', renditions: [], ...over });

describe('the settings of a site', () => {
  it('1. fall back where they are missing or of the wrong kind', () => {
    expect(parseSite({ site: undefined, call: undefined }, [], defaults)).toMatchObject({ ...defaults, url: 'http://127.0.0.1:3000', contactEmail: null, call: null });
    expect(parseSite({ site: { name: ' ', url: 'javascript:1', editor: 7 }, call: { topics: ['ক', 7, ''], email: 3 } }, [], defaults)).toMatchObject({ name: 'শিরোনাম', url: 'http://127.0.0.1:3000', editor: null, call: { topics: ['ক'], email: null, text: null } });
    expect(parseSite({ site: { url: 'https://news.example/' }, call: {} }, [], defaults)).toMatchObject({ url: 'https://news.example', call: null });
  });
  it('make a site of anything', () => {
    fc.assert(fc.property(fc.anything(), fc.anything(), (site, call) => void parseSite({ site, call }, [], defaults)));
  });
});

describe('stamps', () => {
  const at = '2025-08-13T05:07:00.000Z';
  it('3. say what is known and no more', () => {
    expect(stampText({ publishedAt: at, precision: 'minute' })).toBe('১১:০৭ এএম, ১৩ আগস্ট ২০২৫');
    expect(stampText({ publishedAt: at, precision: 'day' })).toBe('১৩ আগস্ট ২০২৫');
    expect(stampText({ publishedAt: null, precision: 'none' })).toBe('');
    expect(renderStamp({ publishedAt: null, precision: 'none' })).toBeNull();
    expect(renderStamp({ publishedAt: '2025-08-12T20:00:00.000Z', precision: 'day' })?.text).toBe('<time datetime="2025-08-13">১৩ আগস্ট ২০২৫</time>');
    expect(renderStamp({ publishedAt: at, precision: 'minute' })?.text).toContain('data-ago=""');
  });
  it('show the clock in a rail for today and the day for older stories', () => {
    expect(renderRailStamp({ publishedAt: at, precision: 'minute' }, new Date('2025-08-13T17:59:00Z'))?.text).toContain('>১১:০৭ এএম<');
    expect(renderRailStamp({ publishedAt: at, precision: 'minute' }, new Date('2025-08-13T18:00:00Z'))?.text).toContain('>১৩ আগস্ট<');
    expect(renderRailStamp({ publishedAt: at, precision: 'minute' }, new Date('2026-01-01T06:00:00Z'))?.text).toContain('>১৩ আগস্ট<br>২০২৫<');
    expect(renderClockStamp({ publishedAt: at, precision: 'day' }).text).toBe('<time datetime="2025-08-13"></time>');
  });
  it('keep a day whole in a line', () => {
    expect(unbroken('ক্রিকেট: বুধবার, ১৩ আগস্ট ২০২৫')).toBe('ক্রিকেট: বুধবার, ১৩\u00A0আগস্ট\u00A0২০২৫');
    expect(unbroken('নদীর খবর')).toBe('নদীর খবর');
  });
  it('turn at the midnight of Dhaka', () => {
    expect(nextMidnight(new Date('2026-11-22T17:59:59.999Z')).toISOString()).toBe('2026-11-22T18:00:00.000Z');
    expect(nextMidnight(new Date('2026-11-22T18:00:00.000Z')).toISOString()).toBe('2026-11-23T18:00:00.000Z');
  });
});

describe('names under a headline', () => {
  const by = (slug: string, name: string, place?: string): Teaser['bylines'][number] => ({ slug, name, kind: 'person', ...(place === undefined ? {} : { place }) });
  const under = (bylines: Teaser['bylines'], writer?: string): string => {
    const story: Teaser = { number: 7, storyId: 's', section: { slug: 'national', name: 'জাতীয়' }, headline: 'খবর', bylines, publishedAt: null, precision: 'none' };
    return /<p class="meta"><span>(.*?)<\/span>/u.exec(renderEntry(story, { edition: 'full', words: bn, now: new Date('2026-11-30T06:00:00Z'), level: 2, ...(writer === undefined ? {} : { writer }) }).text)?.[1] ?? '';
  };
  it('have their place where there is one name, and none that would read as another name', () => {
    expect(under([by('a', 'নিজস্ব প্রতিবেদক', 'রাজশাহী')])).toBe('নিজস্ব প্রতিবেদক, রাজশাহী');
    expect(under([by('a', 'রওশন আরা', 'কুড়িগ্রাম'), by('b', 'মিজানুর রহমান')])).toBe('রওশন আরা ও মিজানুর রহমান');
  });
  it('leave out whose page it is', () => {
    expect(under([by('a', 'রওশন আরা', 'কুড়িগ্রাম')], 'a')).toBe('কুড়িগ্রাম');
    expect(under([by('a', 'রওশন আরা', 'কুড়িগ্রাম'), by('b', 'মিজানুর রহমান')], 'a')).toBe('মিজানুর রহমান');
    expect(under([by('a', 'রওশন আরা')], 'a')).toBe('');
  });
});

describe('pictures', () => {
  it('5. speak with their own text or caption, and print who made them', () => {
    expect(altText(aPicture({ alt: ' সেতু ', caption: 'ক' }))).toBe('সেতু');
    expect(altText(aPicture({ caption: 'ক' }))).toBe('ক');
    expect(creditText(aPicture({ credit: 'এএফপি', filePicture: true }), bn)).toBe('ছবি: এএফপি (ফাইল)');
    expect(creditText(aPicture({ credit: 'মাহবুব', source: 'পিআইডি' }), bn)).toBe('ছবি: মাহবুব/পিআইডি');
    expect(creditText(aPicture({ credit: 'এএফপি', source: 'এএফপি' }), bn)).toBe('ছবি: এএফপি');
    expect(creditText(aPicture({}), bn)).toBe('');
  });
});

describe('addresses and numbers', () => {
  it('6. an e-mail address is whole when read and in no page’s bytes', () => {
    const { text } = renderAddress('desk.news@mail.example.org');
    expect(text).not.toMatch(/desk|mail|@|&#64;&#\d+;[^<]*&#46;/);
    expect(text.replace(/<!--.*?-->|<[^>]+>/g, '').replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))).toBe('desk.news@mail.example.org');
  });
  it('7. a page number is 1 to 50, and nothing else', () => {
    expect([undefined, '1', '2', '50'].map(parsePageNumber)).toEqual([1, 1, 2, 50]);
    for (const odd of ['0', '-1', '01', '1.5', '51', '9999', '২', 'x', '', ' 1']) expect(parsePageNumber(odd), odd).toBeNull();
  });
  it('pages link to those around them, and a list of one page to none', () => {
    const pager = { edition: 'lite', words: bn, path: '/sports', page: 1, hasOlder: false } as const;
    expect(renderPager(pager)).toBeNull();
    const links = [...(renderPager({ ...pager, page: 5, hasOlder: true })?.text ?? '').matchAll(/href="([^"]+)"/g)].map(([, href]) => href);
    expect(links).toEqual(['/lite/sports?page=4', '/lite/sports', '/lite/sports?page=4', '/lite/sports?page=6', '/lite/sports?page=6']);
    expect(renderPager({ ...pager, page: 50, hasOlder: true, older: { path: '/archive/2026/11/25', name: '' } })?.text).toMatch(/^(?!.*page=51).*href="\/lite\/archive\/2026\/11\/25"/s);
  });
  it('2. the lite edition links to itself', () => {
    expect([pathIn('lite', '/'), pathIn('lite', '/a/1'), pathIn('saver', '/a/1')]).toEqual(['/lite', '/lite/a/1', '/a/1']);
  });
});

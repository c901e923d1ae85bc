import type { Block } from '@shironam/story';
import { describe, expect, it } from 'vitest';
import { type Ad, adsFor, adsInText, fitsSize, refusedWord } from './ads.rules.js';

const now = new Date('2026-11-25T06:00:00Z');
const picture = { id: 'p', width: 300, height: 250, caption: '', credit: '', filePicture: false, alt: '', renditions: [] };
const anAd = (id: string, over: Partial<Ad> = {}): Ad => ({ id, size: 'box', places: ['article', 'front', 'list'], advertiser: 'ক', link: 'https://a.example', alt: 'খ', from: '2026-11-01T00:00:00Z', until: '2026-12-01T00:00:00Z', picture, ...over });
const four = ['a', 'b', 'c', 'd'].map((id) => anAd(id));
const paragraph = (letters: number): Block => ({ id: 'x', type: 'paragraph', content: [{ text: 'ক'.repeat(letters) }] });
const heading: Block = { id: 'h', type: 'heading', level: 2, content: [{ text: 'উপশিরোনাম' }] };

describe('ads of a page', () => {
  it('2. are capped, run between their instants alone, and tell when that changes', () => {
    expect(adsFor(four, 'front', '/', now).ads).toHaveLength(2);
    expect(adsFor(four, 'list', '/sports', now).ads).toHaveLength(1);
    const early = anAd('e', { from: '2026-11-25T07:00:00Z', until: '2026-11-25T09:00:00Z' });
    const late = anAd('l', { until: '2026-11-25T06:00:00Z' });
    const elsewhere = anAd('x', { places: ['front'], until: '2026-11-25T06:01:00Z' });
    expect(adsFor([early, late, elsewhere], 'list', '/', now)).toEqual({ ads: [], freshUntil: new Date(early.from) });
    expect(adsFor([early], 'list', '/', new Date('2026-11-25T07:00:00Z'))).toEqual({ ads: [early], freshUntil: new Date(early.until) });
    expect(adsFor([], 'list', '/', now)).toEqual({ ads: [], freshUntil: null });
  });

  it('2. take turns from page to page, the same in every process', () => {
    const first = new Set(Array.from({ length: 40 }, (_, number) => adsFor(four, 'article', String(number), now).ads[0]?.id));
    expect(first).toEqual(new Set(['a', 'b', 'c', 'd']));
    expect(adsFor([...four].reverse(), 'article', '7', now)).toEqual(adsFor(four, 'article', '7', now));
  });

  it('2. stand in a text only between two paragraphs, a thousand letters apart, at most three, and none in a short one', () => {
    const places = (blocks: readonly Block[]): number[] => [...adsInText(four, blocks, '1', now).after.keys()];
    expect(places(Array.from({ length: 10 }, () => paragraph(90)))).toEqual([]);
    expect(places(Array.from({ length: 12 }, () => paragraph(500)))).toEqual([1, 3, 5]);
    expect(places([paragraph(3000), paragraph(10), paragraph(10)])).toEqual([1]);
    expect(places([paragraph(600), paragraph(600), heading, paragraph(10), paragraph(10)])).toEqual([3]);
    expect(places([paragraph(600), paragraph(600)])).toEqual([]);
    expect(adsInText(four.slice(0, 1), Array.from({ length: 12 }, () => paragraph(500)), '1', now).ads).toHaveLength(1);
  });

  it('3. have one of two shapes, and are not blown up', () => {
    expect(fitsSize({ width: 300, height: 250 }, 'box')).toBe(true);
    expect(fitsSize({ width: 1280, height: 400 }, 'strip')).toBe(true);
    for (const odd of [{ width: 299, height: 249 }, { width: 600, height: 300 }, { width: 250, height: 300 }]) expect(fitsSize(odd, 'box')).toBe(false);
  });

  it('4. for gambling are known by their words, in both scripts and in addresses', () => {
    for (const text of ['অনলাইন জুয়া খেলুন', 'Best CASINO', 'https://www.1xbet.example/', 'ক্যাসিনো']) expect(refusedWord([text]), text).not.toBeNull();
    for (const text of ['জুয়েলারি', 'ঈদের বাজার', 'https://shop.example/alphabet']) expect(refusedWord([text]), text).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { agedAt, cutAtWord, directionOf, embedSite, nextOf, similarFrom } from './article.rules.js';

const published = (publishedAt: string | null, precision: 'none' | 'day' | 'minute' = 'minute'): Parameters<typeof agedAt>[0] => ({ publishedAt, precision });

describe('the rules of the article page', () => {
  it('15. a story is old six months after its day, at the same minute, on the last day of a shorter month', () => {
    expect(agedAt(published('2026-03-10T05:07:00.000Z'))?.toISOString()).toBe('2026-09-10T05:07:00.000Z');
    expect(agedAt(published('2025-08-31T05:07:00.000Z'))?.toISOString()).toBe('2026-02-28T05:07:00.000Z');
    expect(agedAt(published('2025-11-05T05:07:00.000Z'))?.toISOString()).toBe('2026-05-05T05:07:00.000Z');
    expect(agedAt(published(null))).toBeNull();
    expect(agedAt(published('2025-08-31T05:07:00.000Z', 'none'))).toBeNull();
  });
  it('15. a page is fresh until the first change to come, not until one that is past', () => {
    const at = (hour: number): Date => new Date(Date.UTC(2026, 0, 1, hour));
    expect(nextOf(at(5), at(18), [null, at(4), at(5)])).toEqual(at(18));
    expect(nextOf(at(5), at(18), [at(9), at(7), null])).toEqual(at(7));
    expect(nextOf(at(5), at(18), [at(20)])).toEqual(at(18));
  });
  it('17. a story is shown with what its text finds five seconds after its release, one without a date at once, one that leads on itself never', () => {
    const story: Parameters<typeof similarFrom>[0] = { publishedAt: '2026-01-01T05:00:00.000Z', blocks: [] };
    expect(similarFrom(story)?.toISOString()).toBe('2026-01-01T05:00:05.000Z');
    expect(similarFrom({ ...story, publishedAt: null })?.getTime()).toBe(0);
    expect(similarFrom({ ...story, runningTopic: 'বন্যা' })).toBeNull();
    expect(similarFrom({ ...story, blocks: [{ id: 'b', type: 'related', storyIds: [] }] })).toBeNull();
  });
  it('9. cuts between words, and only what is too long', () => {
    expect(cutAtWord('এক দুই', 6)).toBe('এক দুই');
    expect(cutAtWord('এক দুই তিন', 8)).toBe('এক দুই…');
    expect(cutAtWord('ক'.repeat(300), 110)).toHaveLength(2);
  });
  it('14. knows the sites that readers know, by their hosts and not by what a host ends in', () => {
    const site = (address: string): unknown => embedSite(new URL(address));
    expect(site('https://m.youtube.com/watch?v=1')).toEqual({ site: 'youtube', kind: 'video' });
    expect(site('https://www.facebook.com/watch/?v=1')).toEqual({ site: 'facebook', kind: 'video' });
    expect(site('https://www.facebook.com/a/posts/1')).toEqual({ site: 'facebook', kind: 'post' });
    expect(site('https://twitter.com/a/status/1')).toEqual({ site: 'x', kind: 'post' });
    expect(site('https://www.instagram.com/reel/1')).toEqual({ site: 'instagram', kind: 'video' });
    expect(site('https://notyoutube.com/watch')).toBeNull();
    expect(site('https://youtube.com.example/watch')).toBeNull();
    expect(site('https://netflix.com/')).toBeNull();
  });
  it('writes a text from right to left that begins so, whatever stands in it after', () => {
    expect(directionOf('«مرحبا» ঢাকা')).toBe('rtl');
    expect(directionOf('ঢাকা مرحبا')).toBeNull();
    expect(directionOf('123 — !')).toBeNull();
  });
});

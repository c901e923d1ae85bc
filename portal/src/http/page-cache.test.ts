import { describe, expect, it } from 'vitest';
import { type CachedPage, PageCache } from './page-cache.js';

function aPage(overrides: { key?: string; tick?: number; follows?: string[]; shows?: string[]; stories?: number[]; bytes?: number } = {}): CachedPage {
  return {
    key: overrides.key ?? '/a/1',
    tick: overrides.tick ?? 10,
    result: { status: 200, contentType: 'text/html', body: '', follows: overrides.follows ?? ['story:1'], shows: overrides.shows ?? [], freshUntil: null, stories: overrides.stories ?? [1] },
    plain: Buffer.from('x'),
    variants: { br: null, gzip: null, identity: null },
    freshUntil: Infinity,
    state: 'fresh',
    hits: 0,
    bytes: overrides.bytes ?? 100,
    killEpoch: -1,
  };
}

describe('the page cache', () => {
  it('refuses a page that was rendered before a purge of a key it follows (purge arrives during the render)', () => {
    const cache = new PageCache();
    cache.purge([{ tick: 11, key: 'story:1', hard: false }]);
    expect(cache.store(aPage({ tick: 10 }))).toBe(false);
    expect(cache.find('/a/1')).toBeUndefined();
    expect(cache.store(aPage({ tick: 11 }))).toBe(true);
    expect(cache.find('/a/1')).toBeDefined();
  });

  it('drops a stored page when the purge arrives after the render', () => {
    const cache = new PageCache();
    expect(cache.store(aPage({ tick: 10 }))).toBe(true);
    cache.purge([{ tick: 11, key: 'story:1', hard: false }]);
    expect(cache.find('/a/1')).toBeUndefined();
  });

  it('keeps a page rendered at or after the purge when the purge is told late', () => {
    const cache = new PageCache();
    cache.store(aPage({ tick: 12 }));
    cache.purge([{ tick: 12, key: 'story:1', hard: false }]);
    expect(cache.find('/a/1')?.state).toBe('fresh');
  });

  it('makes a page that only shows a rail stale, and serves it', () => {
    const cache = new PageCache();
    cache.store(aPage({ tick: 10, shows: ['list:all'] }));
    cache.purge([{ tick: 11, key: 'list:all', hard: false }]);
    expect(cache.find('/a/1')?.state).toBe('stale');
  });

  it('keeps a dropped page for the hour when the database is down, but never one with a killed story', () => {
    const cache = new PageCache();
    cache.store(aPage({ tick: 10, key: '/a/1', follows: ['story:1'], stories: [1] }));
    cache.store(aPage({ tick: 10, key: '/', follows: ['list:all'], stories: [1, 2] }));
    cache.purge([{ tick: 11, key: 'list:all', hard: false }]);
    expect(cache.findAny('/')).toBeDefined();
    cache.purge([{ tick: 12, key: 'story:1', hard: true }]);
    expect(cache.findAny('/a/1')).toBeUndefined();
    expect(cache.findAny('/')).toBeUndefined();
    expect(cache.find('/')).toBeUndefined();
  });

  it('serves a story again that was unpublished and published anew', () => {
    const cache = new PageCache();
    cache.purge([{ tick: 11, key: 'story:1', hard: true }]);
    cache.purge([{ tick: 12, key: 'story:1', hard: false }]);
    expect(cache.store(aPage({ tick: 12 }))).toBe(true);
    expect(cache.find('/a/1')).toBeDefined();
  });

  it('trusts nothing after a gap in the stream of purges', () => {
    const cache = new PageCache();
    cache.store(aPage({ tick: 10 }));
    cache.clear(20);
    expect(cache.find('/a/1')).toBeUndefined();
    expect(cache.store(aPage({ tick: 19 }))).toBe(false);
    expect(cache.store(aPage({ tick: 20 }))).toBe(true);
  });

  it('forgets purged keys one by one past its limit, and then refuses what is older than what it forgot', () => {
    const cache = new PageCache(1e9, 2);
    cache.purge([1, 2, 3, 4].map((tick) => ({ tick, key: `story:${String(tick)}`, hard: false })));
    expect(cache.store(aPage({ tick: 1, follows: ['story:99'] }))).toBe(false);
    expect(cache.store(aPage({ tick: 4, follows: ['story:99'] }))).toBe(true);
  });

  it('stays inside its bytes, and gives pages that were asked for a second turn', () => {
    const cache = new PageCache(250);
    cache.store(aPage({ key: '/one', bytes: 100 }));
    const wanted = cache.find('/one');
    if (wanted !== undefined) wanted.hits = 3;
    cache.store(aPage({ key: '/two', bytes: 100 }));
    cache.store(aPage({ key: '/three', bytes: 100 }));
    expect(cache.bytes).toBeLessThanOrEqual(250);
    expect(cache.find('/one')).toBeDefined();
    expect(cache.find('/two')).toBeUndefined();
  });
});

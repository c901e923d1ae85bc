import { describe, expect, it } from 'vitest';
import { KeptReads } from './kept-reads.js';
import { PageCache } from './page-cache.js';

function aProcess(tick: number, maxEntries?: number): { cache: PageCache; kept: KeptReads; hear(tick: number, ...keys: string[]): void } {
  const cache = new PageCache();
  cache.clear(tick);
  const kept = new KeptReads(cache, maxEntries);
  kept.noteLiveTick(tick);
  return {
    cache,
    kept,
    hear: (at, ...keys) => {
      cache.purge(keys.map((key) => ({ tick: at, key, hard: false })));
      kept.noteLiveTick(at);
    },
  };
}

/** A read that ends when the test says so. */
function slowRead(): { read: () => Promise<string>; end(value: string): void; reads: () => number } {
  let settle: (value: string) => void = () => undefined;
  let reads = 0;
  return {
    read: () => {
      reads += 1;
      return new Promise((resolve) => {
        settle = resolve;
      });
    },
    end: (value) => { settle(value); },
    reads: () => reads,
  };
}

describe('reads that a process keeps', () => {
  it('are read once, and again when a key they follow is purged', async () => {
    const { kept, hear } = aProcess(5);
    let word = 'old';
    const get = (): Promise<string> => kept.get('site', ['setting', 'sections'], async () => word);
    expect(await get()).toBe('old');
    word = 'new';
    hear(6, 'story:1');
    expect(await get()).toBe('old');
    hear(7, 'sections');
    expect(await get()).toBe('new');
  });

  it('are not kept when the purge came while they were read', async () => {
    const { kept, hear } = aProcess(5);
    const slow = slowRead();
    const first = kept.get('site', ['setting'], slow.read);
    hear(6, 'setting');
    slow.end('old');
    expect(await first).toBe('old');
    expect(await kept.get('site', ['setting'], async () => 'new')).toBe('new');
  });

  it('are shared by those who ask at the same moment, but not by one who has heard of a purge since', async () => {
    const { kept, hear } = aProcess(5);
    const slow = slowRead();
    const both = [kept.get('site', ['setting'], slow.read), kept.get('site', ['setting'], slow.read)];
    expect(slow.reads()).toBe(1);
    hear(6, 'setting');
    const later = kept.get('site', ['setting'], async () => 'new');
    slow.end('old');
    expect(await Promise.all(both)).toEqual(['old', 'old']);
    expect(await later).toBe('new');
    expect(kept.find('site')).toBe('new');
  });

  it('of a replica behind the purges are good only as of what the replica told', async () => {
    const { cache, kept } = aProcess(5);
    cache.purge([{ tick: 6, key: 'setting', hard: false }]);
    expect(await kept.get('site', ['setting'], async () => 'as of 5')).toBe('as of 5');
    expect(await kept.get('site', ['setting'], async () => 'as of 6')).toBe('as of 6');
  });

  it('of stories ask only for what is missing; a withdrawn one is gone with its purge', async () => {
    const { kept, hear } = aProcess(5);
    const asked: number[][] = [];
    const live = new Map([[1, 'এক'], [2, 'দুই'], [3, 'তিন']]);
    const get = (...numbers: number[]): Promise<Map<number, string>> =>
      kept.ofMany('teaser', 'story', numbers, async (missing) => {
        asked.push([...missing]);
        return new Map(missing.flatMap((number) => (live.has(number) ? [[number, live.get(number) ?? ''] as const] : [])));
      });
    await get(1, 2);
    await get(1, 2, 3);
    live.delete(2);
    hear(6, 'story:2');
    expect([...(await get(1, 2, 3)).values()]).toEqual(['এক', 'তিন']);
    expect(asked).toEqual([[1, 2], [3], [2]]);
  });

  it('are forgotten, all of them, after a gap in the stream of purges; and the oldest when there are too many', async () => {
    const { cache, kept } = aProcess(5, 2);
    for (const name of ['a', 'b', 'c']) await kept.get(name, [name], async () => name);
    expect([kept.find('a'), kept.find('b'), kept.find('c')]).toEqual([undefined, 'b', 'c']);
    cache.clear(9);
    expect([kept.find('b'), kept.find('c')]).toEqual([undefined, undefined]);
  });
});

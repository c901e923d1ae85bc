import { describe, expect, it } from 'vitest';
import { ViewCounter, type ViewCounts } from './view-counter.js';

const now = new Date('2026-11-22T06:00:30Z');
const log = { warn: () => undefined };
const limits = { flushMs: 60_000, stories: 100, remembered: 50, ofNetwork: 40, ofStory: 5 };

function aCounter(over: Partial<typeof limits> = {}): { counter: ViewCounter; written: ViewCounts[]; fail: (yes: boolean) => void } {
  const written: ViewCounts[] = [];
  let failing = false;
  const counter = new ViewCounter((counts) => {
    if (failing) return Promise.reject(new Error('down'));
    written.push(counts);
    return Promise.resolve();
  }, log, { ...limits, ...over });
  return { counter, written, fail: (yes) => { failing = yes; } };
}

describe('the counter of views', () => {
  it('4. writes many hits as one batch', async () => {
    const { counter, written } = aCounter({ remembered: 100 });
    for (let i = 0; i < 60; i++) counter.add(`10.0.0.${String(i % 20)}`, [1001, 1002 + (i % 2)], now);
    expect(written).toEqual([]);
    await counter.flush();
    expect(written.map((counts) => [...counts])).toEqual([[[1001, 60], [1002, 30], [1003, 30]]]);
    await counter.flush();
    expect(written).toHaveLength(1);
  });
  it('5. takes a few views a minute of one story from one network, and a bounded number of all', async () => {
    const { counter, written } = aCounter();
    for (let i = 0; i < 1000; i++) counter.add('10.0.0.1', [1001], now);
    for (let i = 0; i < 1000; i++) counter.add('2001:db8::1', [2000 + i], now);
    await counter.flush();
    expect(written[0]?.get(1001)).toBe(5);
    expect([...(written[0]?.values() ?? [])].reduce((sum, views) => sum + views, 0)).toBeLessThanOrEqual(45);
    expect([counter.taken, counter.dropped]).toEqual([45, 1955]);
    counter.add('10.0.0.1', [1001], new Date(now.getTime() + 60_000));
    await counter.flush();
    expect(written[1]?.get(1001)).toBe(1);
  });
  it('5. remembers no more stories and networks than its limits, whatever is sent', async () => {
    const { counter, written } = aCounter({ remembered: 1_000_000 });
    for (let i = 0; i < 500; i++) counter.add(`10.0.${String(i)}.1`, [5000 + i], now);
    const few = aCounter({ stories: 1_000_000 });
    for (let i = 0; i < 500; i++) few.counter.add(`10.0.${String(i)}.1`, [1001], now);
    await Promise.all([counter.flush(), few.counter.flush()]);
    expect(written[0]?.size).toBe(100);
    expect(few.written[0]?.get(1001)).toBe(25);
  });
  it('6. keeps what could not be written for the next try, and writes the rest when it closes', async () => {
    const { counter, written, fail } = aCounter();
    counter.add('10.0.0.1', [1001], now);
    fail(true);
    await counter.flush();
    counter.add('10.0.0.2', [1001, 1002], now);
    fail(false);
    await counter.close();
    expect([...(written[0] ?? [])]).toEqual([[1001, 2], [1002, 1]]);
  });
});

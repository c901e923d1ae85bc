import { describe, expect, it } from 'vitest';
import { daysToFold, decideLists } from './fold.rules.js';

const now = new Date('2026-11-22T06:00:00Z');
const inHours = (hours: number): Date => new Date(now.getTime() + hours * 3_600_000);

describe('lists made of counts', () => {
  it('7. are released when their order changed, and not when it stayed', () => {
    const standing = [{ list: 'all', numbers: [1, 2], freshUntil: inHours(5) }, { list: 'section:sports', numbers: [2], freshUntil: inHours(5) }];
    expect(decideLists([{ list: 'all', numbers: [2, 1] }, { list: 'section:sports', numbers: [2] }], standing, now)).toEqual([{ list: 'all', numbers: [2, 1], freshUntil: inHours(6) }]);
  });
  it('1. are renewed before they are too old to show', () => {
    expect(decideLists([{ list: 'all', numbers: [1] }], [{ list: 'all', numbers: [1], freshUntil: inHours(2) }], now)).toEqual([{ list: 'all', numbers: [1], freshUntil: inHours(6) }]);
  });
  it('1. are emptied when nothing is read any more; a day keeps its list', () => {
    const standing = [{ list: 'section:sports', numbers: [2], freshUntil: inHours(5) }, { list: 'day:2026-11-21', numbers: [2], freshUntil: 'always' as const }];
    expect(decideLists([], standing, now)).toEqual([{ list: 'section:sports', numbers: [], freshUntil: 'always' }]);
  });
  it('8. cover today and yesterday by the clock of Dhaka', () => {
    expect(daysToFold(new Date('2026-11-22T17:59:00Z'))).toEqual(['2026-11-21', '2026-11-22']);
    expect(daysToFold(new Date('2026-11-22T18:00:00Z'))).toEqual(['2026-11-22', '2026-11-23']);
  });
});

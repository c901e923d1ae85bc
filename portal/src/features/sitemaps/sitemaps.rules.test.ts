import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leavesNews, numbersOf, parsePart, parseSpan, partAt, partLength, partName, partsOf } from './sitemaps.rules.js';

describe('the parts of an archive', () => {
  it('2. are thirds of months read as spans that touch, and every instant lies in its own', () => {
    expect(parseSpan({ of: '2024-12', part: 3 })).toEqual({ from: new Date('2024-12-21T00:00:00Z'), until: new Date('2025-01-01T00:00:00Z') });
    expect(parseSpan({ of: '2024-12', part: 1 })?.until).toEqual(parseSpan({ of: '2024-12', part: 2 })?.from);
    for (const odd of ['2024-13', '2024-00', '0999-01', '2024-1', 'undated', '']) expect(parseSpan({ of: odd, part: 1 }), odd).toBeNull();
    expect(parseSpan({ of: '2024-12', part: 4 })).toBeNull();
    fc.assert(fc.property(fc.date({ min: new Date('1801-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }), (at) => {
      const span = parseSpan(partAt(at));
      expect(span !== null && span.from <= at && at < span.until).toBe(true);
    }));
  });
  it('2. have a file for every 5,000 names or numbers, named so that it is read back', () => {
    expect(partsOf('topics', partLength).map(partName)).toEqual(['sitemap-topics.xml']);
    expect(partsOf('topics', 2 * partLength + 1).map(partName)).toEqual(['sitemap-topics.xml', 'sitemap-topics-2.xml', 'sitemap-topics-3.xml']);
    expect(partsOf('bylines', 0)).toEqual([]);
    expect(numbersOf(2)).toEqual({ from: partLength, until: 2 * partLength });
    fc.assert(fc.property(fc.oneof(fc.record({ of: fc.constant('2025-08'), part: fc.integer({ min: 1, max: 3 }) }), fc.record({ of: fc.constantFrom('undated', 'bylines', 'topics'), part: fc.integer({ min: 1, max: 999 }) })), (part) => {
      expect(parsePart(partName(part).slice('sitemap-'.length, -'.xml'.length))).toEqual(part);
    }));
  });
  it('3. are nothing else', () => {
    for (const odd of ['', 'x', '2025-13', '2025-08-0', '2025-08-1', '2025-08-01', '2025-08-1000', '2025-08-4', 'undated-1', 'pages', '2025-08-2-3', '২০২৫-০৮']) expect(parsePart(odd), odd).toBeNull();
  });
  it('1. leave the news when their oldest story is two days old', () => {
    expect(leavesNews([])).toBeNull();
    expect(leavesNews([new Date('2026-11-25T06:00:00Z'), new Date('2026-11-24T06:00:00Z')])).toEqual(new Date('2026-11-26T06:00:00.001Z'));
  });
});

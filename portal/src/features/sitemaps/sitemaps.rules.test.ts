import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leavesNews, parseMonth, parsePart, partLength, partName, partsOf } from './sitemaps.rules.js';

describe('the parts of an archive', () => {
  it('are months read as spans that touch', () => {
    expect(parseMonth('2024-12')).toEqual({ from: new Date('2024-12-01T00:00:00Z'), until: new Date('2025-01-01T00:00:00Z') });
    for (const odd of ['2024-13', '2024-00', '0999-01', '2024-1', 'undated', '']) expect(parseMonth(odd), odd).toBeNull();
  });
  it('2. have a file for every 5,000 entries, named so that it is read back', () => {
    expect(partsOf('2025-08', partLength).map(partName)).toEqual(['sitemap-2025-08.xml']);
    expect(partsOf('undated', 2 * partLength + 1).map(partName)).toEqual(['sitemap-undated.xml', 'sitemap-undated-2.xml', 'sitemap-undated-3.xml']);
    expect(partsOf('bylines', 0)).toEqual([]);
    fc.assert(fc.property(fc.constantFrom('2025-08', 'undated', 'bylines', 'topics'), fc.integer({ min: 1, max: 999 }), (of, part) => {
      expect(parsePart(partName({ of, part }).slice('sitemap-'.length, -'.xml'.length))).toEqual({ of, part });
    }));
  });
  it('3. are nothing else', () => {
    for (const odd of ['', 'x', '2025-13', '2025-08-0', '2025-08-1', '2025-08-01', '2025-08-1000', 'undated-1', 'pages', '2025-08-2-3', '২০২৫-০৮']) expect(parsePart(odd), odd).toBeNull();
  });
  it('1. leave the news when their oldest story is two days old', () => {
    expect(leavesNews([])).toBeNull();
    expect(leavesNews([new Date('2026-11-25T06:00:00Z'), new Date('2026-11-24T06:00:00Z')])).toEqual(new Date('2026-11-26T06:00:00.001Z'));
  });
});

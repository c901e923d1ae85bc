import { describe, expect, it } from 'vitest';
import { monthNames, parseMonth } from './sitemaps.rules.js';

describe('the months of an archive', () => {
  it('run from the last story back to the first', () => {
    expect(monthNames(new Date('2024-11-30T23:59:59Z'), new Date('2025-02-01T00:00:00Z'))).toEqual(['2025-02', '2025-01', '2024-12', '2024-11']);
  });
  it('are read back as spans that touch', () => {
    expect(parseMonth('2024-12')).toEqual({ from: new Date('2024-12-01T00:00:00Z'), until: new Date('2025-01-01T00:00:00Z') });
    for (const odd of ['2024-13', '2024-00', '0999-01', '2024-1', 'undated', '']) expect(parseMonth(odd), odd).toBeNull();
  });
});

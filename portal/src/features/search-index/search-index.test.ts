import { analyse } from '@shironam/bangla';
import type { ReleasedStory } from '@shironam/story';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeSearchRow, composeSearchRows, filterLexeme, functionStems, gatherRows, packWord, parseHead, timeLexemes, unpackWord } from './search-index.js';

function story(overrides: Partial<ReleasedStory> = {}): ReleasedStory {
  return {
    number: 1001, storyId: '00000000-0000-4000-8000-000000000000', section: { slug: 'national', name: 'জাতীয়' }, headline: 'পুতিনের সঙ্গে বৈঠক', bylines: [],
    blocks: [{ id: 'a', type: 'paragraph', content: [{ text: 'পুতিন এসেছেন।' }] }], pictures: {}, sources: [], signoff: [], topics: [], publishedAt: '2025-08-13T05:07:00.000Z',
    precision: 'minute', corrections: [], version: 1, imported: false, demo: false, ...overrides,
  };
}

/** Lexemes of a vector text, unpacked, with their places. */
function read(vector: string): Map<string, string> {
  return new Map([...vector.matchAll(/'((?:[^'\\]|''|\\\\)*)'(?::(\S+))?/g)].map((found) => [unpackWord((found[1] ?? '').replace(/''|\\\\/g, (two) => two.charAt(0))), found[2] ?? '']));
}

describe('the row of a story', () => {
  it('1, 3: has exact forms with places, and one loose key of a stem where nothing else says it, without places', () => {
    const text = 'পুতিনের সঙ্গে কুমিরডাঙায় মেলার মেলা।';
    const found = read(composeSearchRow(story({ headline: 'পুতিনের সঙ্গে বৈঠক', blocks: [{ id: 'a', type: 'paragraph', content: [{ text }] }] })).vector);
    expect(found.get('পুতিনের')).toMatch(/^1A,\d+C$/);
    expect(found.get('মেলা')).toMatch(/^\d+C$/);
    const headed = new Set(analyse('পুতিনের সঙ্গে বৈঠক').map(({ loose }) => loose));
    const exacts = new Set(analyse(text).map(({ exact }) => exact));
    const [crocodile] = analyse('কুমিরডাঙায়');
    expect(found.get(`~${crocodile?.loose ?? ''}`)).toBe('');
    for (const { exact, stem, loose } of analyse(text)) expect(found.has(`~${loose}`), exact).toBe(!headed.has(loose) && !exacts.has(loose) && !functionStems.has(stem));
    expect(found.has('~মেলা')).toBe(false);
    expect(found.has('~পুতিন')).toBe(false);
    expect(found.get('^পুতিন')).toBe('');
    expect(found.has('~সং')).toBe(false);
  });

  it('2, 3: weighs by field, and leaves a gap between fields', () => {
    const found = read(composeSearchRow(story({ kicker: 'উত্তরের খবর', summary: 'সারকথা', topics: ['তিস্তা'], hanger: ['প্রথম কথা'], sources: ['এএফপি'] })).vector);
    const weight = (word: string): string => (found.get(word.normalize('NFC')) ?? '').replace(/\d/g, '');
    expect([weight('বৈঠক'), weight('খবর'), weight('সারকথা'), weight('তিস্তা'), weight('প্রথম'), weight('এসেছেন'), weight('এএফপি')]).toEqual(['A', 'A', 'B', 'B', 'B', 'C', 'C']);
    expect(Number(found.get('উত্তরের')?.slice(0, -1)) - Number(found.get('বৈঠক')?.slice(0, -1))).toBeGreaterThan(5);
  });

  it('4: names the headline’s words by their loose keys', () => {
    const found = read(composeSearchRow(story({ summary: 'অন্য কথা' })).vector);
    for (const { loose } of analyse('পুতিনের সঙ্গে বৈঠক')) expect(found.has(`^${loose}`)).toBe(true);
    for (const { loose } of analyse('অন্য')) expect(found.has(`^${loose}`)).toBe(false);
  });

  it('5: holds its filters as lexemes, a place with the places around it and a sub-section with its section', () => {
    const { vector } = composeSearchRow(story({ section: { slug: 'cricket', name: 'ক্রিকেট', parent: { slug: 'sports', name: 'খেলা' } }, topics: ['তিস্তা নদী'], places: ['dhaka/gazipur'] }));
    for (const lexeme of [filterLexeme('section', 'cricket'), filterLexeme('section', 'sports'), filterLexeme('topic', 'তিস্তা নদী'), filterLexeme('place', 'dhaka'), filterLexeme('place', 'dhaka/gazipur'), ':m2025-08', ':y2025']) expect(vector).toContain(`'${lexeme}'`);
    expect(timeLexemes(new Date('2025-12-31T20:00:00Z'), 1)).toEqual([':y2026', ':m2026-01']);
    expect(timeLexemes(null, 25_001)).toEqual([':u2']);
  });

  it('keeps the forms of the headline for ranking', () => {
    const { head } = composeSearchRow(story());
    expect(parseHead(head)).toEqual(analyse('পুতিনের সঙ্গে বৈঠক').map(({ exact, stem, loose }) => ({ exact: packWord(exact), stem: packWord(stem), loose: packWord(loose) })));
  });

  it('counts no numbers and no endless runs among its words', () => {
    const { words } = composeSearchRow(story({ headline: `২০২৫ সালের ${'ক'.repeat(60)} কথা` }));
    expect(words.map(unpackWord)).toEqual(expect.arrayContaining(['সালের', 'কথা']));
    expect(words.some((word) => /\d/.test(word) || word.length > 40)).toBe(false);
  });
});

describe('the rows of many stories', () => {
  const many = Array.from({ length: 30 }, (_, index) => story({ number: index, headline: `পুতিনের সঙ্গে বৈঠক ${String(index)}` }));
  const decode = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes));

  it('9: are the same from the thread as here', async () => {
    expect(await composeSearchRows(many)).toEqual(gatherRows(many));
    expect(await composeSearchRows(many, JSON.stringify(many))).toEqual(gatherRows(many));
  });

  it('are those of each story, and count in how many of them a word stands', () => {
    const { rows, words } = gatherRows(many);
    const each = many.map(composeSearchRow);
    expect(decode(rows)).toEqual(each.map(({ number, publishedAt, head, vector }) => ({ number, published_at: publishedAt?.toISOString(), head, vector })));
    const counted = [...new Set(each.flatMap((row) => row.words))];
    expect(decode(words)).toEqual({ words: counted, stories: counted.map((word) => each.filter((row) => row.words.includes(word)).length) });
  });
});

describe('whatever a story holds', () => {
  it('8: its vector has no empty lexeme and stays below a megabyte', () => {
    const monster = Array.from({ length: 30_000 }, (_, n) => `ক${String.fromCodePoint(0x1f600)}${n.toString(36)}𝒜`).join(' ');
    const { vector } = composeSearchRow(story({ headline: '্ \' \\ ক'.repeat(30), blocks: [{ id: 'a', type: 'paragraph', content: [{ text: `${monster} ${'খ'.repeat(5000)}` }] }], topics: ["ও'নিল \\"] }));
    expect(vector).not.toMatch(/(^| )''/);
    expect(Buffer.byteLength(vector)).toBeLessThan(4_000_000);
    expect([...read(vector).keys()].every((lexeme) => lexeme.length <= 201)).toBe(true);
  });
});

describe('packing', () => {
  it('6: is reversible for every word that analyse gives, which never begins with the mark of a channel', () => {
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom('১,২৩৪', '৫.৫'), fc.string({ unit: fc.integer({ min: 0x980, max: 0x9ff }).map((code) => String.fromCodePoint(code)) }), fc.string(), fc.string({ unit: 'grapheme' })), (text) => {
        for (const { exact, stem, loose } of analyse(text)) {
          for (const form of [exact, stem, loose]) {
            const lexeme = packWord(form);
            expect(unpackWord(lexeme)).toBe(form.replaceAll(',', ''));
            expect(lexeme).not.toMatch(/[~^:, '\\\\]/);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('6: writes each of its fifty-one letters as one byte', () => {
    const text = 'ারে্িনকযবতসমল়পদুহজটশোগছীএআইচওথষডধভঅখংউণফৃঘঠূঙঁঞৈৌৎ';
    expect([...text]).toHaveLength(51);
    expect(Buffer.byteLength(packWord(text))).toBe(51);
    expect(new Set(packWord(text)).size).toBe(51);
  });
});

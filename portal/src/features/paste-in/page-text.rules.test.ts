import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { normalise } from '@shironam/bangla';
import { blockText } from '@shironam/story';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyOf } from './pattern.js';
import { readPageText, type PageReading } from './paste-in.js';
import { readStamp } from './stamp.js';

const shared = process.env['SHIRONAM_SHARED'] ?? new URL('../../../../../shared', import.meta.url).pathname;
const seedFile = `${shared}/seeds/article-page.txt`;
const scraped = `${shared}/data/fixtures/import/scraped-bangla/asif-saad`;
const fixtures = new URL('./fixtures/', import.meta.url);

const fixture = (name: string): string => readFileSync(new URL(`${name}.txt`, fixtures), 'utf8');
const nfc = (text: string): string => text.normalize('NFC');

function readOne(text: string): PageReading {
  const [reading, ...more] = readPageText(text);
  if (!reading || more.length > 0) throw new Error(`expected one article, got ${String(reading ? more.length + 1 : 0)}`);
  return reading;
}

/** The body as `type: text` lines. */
function outline(reading: PageReading): string[] {
  return reading.body.map((block) => `${block.type}: ${blockText(block)}`);
}

const rules = (reading: PageReading): string[] => reading.dropped.map((piece) => piece.rule);

describe('the seed page', () => {
  it.skipIf(!existsSync(seedFile))('gives every field it prints (skipped when ../shared/seeds is absent)', () => {
    const lines = readFileSync(seedFile, 'utf8').split('\n').map((line) => line.trim()).filter((line) => line !== '');
    const reading = readOne(readFileSync(seedFile, 'utf8'));
    expect(reading.section).toBe(normalise('আন্তর্জাতিক'));
    expect(reading.headline).toBe(normalise(lines[1] ?? ''));
    expect(reading.byline).toEqual({ name: normalise('আন্তর্জাতিক ডেস্ক'), kind: 'desk' });
    expect(reading.publishedAt).toBe('2025-08-13T11:07:00+06:00');
    expect(reading.precision).toBe('minute');
    expect(reading.picture).toEqual({ caption: null, credit: normalise('এএফপি'), file: true, flags: ['file'] });
    expect(reading.sources).toEqual([normalise('এএফপি')]);
    expect(reading.signoff).toEqual([normalise('এমএসএম')]);
    const text = lines.slice(7, -3);
    expect(reading.body.map((block) => block.id)).toEqual(text.map((_, at) => `p${String(at + 1)}`));
    expect(reading.body.map((block) => (block.type === 'related' ? nfc('আরও পড়ুন>') : blockText(block)))).toEqual(text.map(normalise));
    expect(reading.body[2]).toEqual({ id: 'p3', type: 'related', storyIds: [] });
    expect(rules(reading)).toEqual(['byline-repeated', 'headline-repeated', 'related-label', 'call-for-contributions', 'hidden-address']);
    for (const field of ['section', 'headline', 'byline', 'publishedAt', 'picture', 'body', 'sources', 'signoff'] as const) {
      expect(reading.confidence[field]).toBeGreaterThan(0.9);
    }
  });
});

describe('pages of other forms', () => {
  it('reads a staff report with menu, update time, subhead, related links and three sets of initials', () => {
    const reading = readOne(fixture('staff-special'));
    expect(reading).toMatchObject({
      section: nfc('অর্থনীতি'),
      headline: nfc('হাওরের ধান এবার নৌকাতেই বিক্রি, লাভ বাড়ছে কৃষকের'),
      byline: { name: nfc('নাফিসা রহমান'), kind: 'person', role: nfc('জ্যেষ্ঠ প্রতিবেদক') },
      publishedAt: '2025-05-04T20:15:00+06:00',
      precision: 'minute',
      updatedAt: '2025-05-05T09:05:00+06:00',
      picture: { caption: nfc('নৌকায় ধান তুলছেন শ্রমিকেরা'), credit: nfc('মাহবুব কায়সার'), file: false },
      signoff: ['এমএএস', 'কেএইচ', 'জেডআর'].map(nfc),
      tags: ['হাওর', 'ধান', 'সুনামগঞ্জ'].map(nfc),
    });
    expect(reading.body.map((block) => block.type)).toEqual(['paragraph', 'paragraph', 'related', 'heading', 'paragraph', 'paragraph']);
    expect(reading.relatedHints.map((hint) => [hint.block, hint.headline])).toEqual([
      ['p3', nfc('চালের দাম কমছে না কেন?')],
      ['p3', nfc('বোরো মৌসুমে রেকর্ড ফলনের আশা কৃষি বিভাগের')],
    ]);
  });

  it('reads a guest column: identity line as role, a day without an hour, a hidden address out of the text', () => {
    const reading = readOne(fixture('guest-column'));
    expect(reading.section).toBe(nfc('মতামত'));
    expect(reading.byline).toEqual({ name: nfc('ড. ইমতিয়াজ কবীর'), kind: 'guest', role: nfc('অধ্যাপক, ভূগোল ও পরিবেশ বিভাগ, চরফুল বিশ্ববিদ্যালয়') });
    expect([reading.publishedAt, reading.precision]).toEqual(['2024-09-23T00:00:00+06:00', 'day']);
    expect(outline(reading).join('\n')).not.toContain('[email');
    expect(rules(reading)).toContain('hidden-address');
    expect(reading.body.map((block) => block.type)).toEqual(['paragraph', 'paragraph', 'heading', 'paragraph', 'paragraph']);
  });

  it('reads a district report: points as summary, two stamps, a doubled credit, a list, a further picture', () => {
    const reading = readOne(fixture('district-report'));
    expect(reading.summary?.split('\n')).toHaveLength(2);
    expect(reading.byline).toEqual({ name: nfc('যশোর প্রতিনিধি'), kind: 'person' });
    expect([reading.publishedAt, reading.updatedAt]).toEqual(['2024-02-12T09:40:00+06:00', '2024-02-12T14:05:00+06:00']);
    expect(reading.picture).toEqual({ caption: nfc('গদখালী হাটে ভোরেই জমে ওঠে ফুলের বেচাকেনা'), credit: nfc('সংগৃহীত'), file: false, flags: ['collected'] });
    expect(reading.body.map((block) => block.type)).toEqual(['paragraph', 'paragraph', 'paragraph', 'list', 'paragraph']);
    expect(blockText(reading.body[0]!)).toContain('হয়েছে। চাষিরা'.normalize('NFC'));
    expect(rules(reading).filter((rule) => rule === 'further-picture')).toHaveLength(1);
  });

  it('reads an agency dateline: the agency as byline, the day from the dateline', () => {
    const reading = readOne(fixture('agency-dateline'));
    expect(reading.byline).toEqual({ name: nfc('বাসস'), kind: 'agency' });
    expect([reading.publishedAt, reading.precision]).toEqual(['2026-01-16T00:00:00+06:00', 'day']);
    expect(reading.confidence.publishedAt).toBeLessThan(0.7);
    expect(outline(reading)[0]).toMatch(new RegExp(nfc('^paragraph: উপকূলের'), 'u'));
  });

  it('reads two scraped articles from one text, with everything run together', () => {
    const [school, match, ...more] = readPageText(fixture('glued-scrape'));
    expect(more).toEqual([]);
    expect(school).toMatchObject({ section: nfc('বাংলাদেশ'), headline: nfc('চরে বিদ্যালয় খুলল নয় মাস পর'), byline: { name: nfc('অনলাইন ডেস্ক'), kind: 'desk' } });
    expect(school?.body.map((block) => block.type)).toEqual(['paragraph', 'paragraph', 'related']);
    expect(school?.relatedHints).toEqual([{ block: 'p3', headline: nfc('বাঁধ মেরামতে ধীরগতি') }]);
    expect(match).toMatchObject({
      section: nfc('ক্রিকেট'),
      sectionPath: ['খেলা', 'ক্রিকেট'].map(nfc),
      byline: { name: nfc('স্পোর্টস ডেস্ক'), kind: 'desk' },
      publishedAt: '2023-03-04T21:49:00+06:00',
      sources: ['ক্লাব কর্তৃপক্ষ', 'ইউএনবি'].map(nfc),
      signoff: ['আরআই', 'এমআর'].map(nfc),
    });
    expect(match?.body).toHaveLength(3);
    expect(match?.confidence.body).toBeLessThan(0.7);
  });

  it('reads a print-edition page: date above the headline, a source named in the last sentence', () => {
    const reading = readOne(fixture('print-edition'));
    expect(reading).toMatchObject({ section: null, byline: { name: nfc('বান্দরবান প্রতিনিধি') }, publishedAt: '2017-03-20T00:00:00+06:00', sources: [nfc('ইউএনবি')] });
    expect(reading.confidence.publishedAt).toBeLessThan(0.7);
    expect(outline(reading).at(-1)).toContain(nfc('খবর ইউএনবির।'));
  });

  it('reads a page with three calendars in its masthead and an update time alone', () => {
    const reading = readOne(fixture('news-clock'));
    expect([reading.publishedAt, reading.updatedAt, reading.confidence.publishedAt]).toEqual(['2023-12-02T18:06:00+06:00', '2023-12-02T18:06:00+06:00', 0.5]);
    expect(reading.byline).toEqual({ name: nfc('আন্তর্জাতিক ডেস্ক'), kind: 'desk' });
    expect(reading.picture).toMatchObject({ credit: nfc('রয়টার্স'), file: true });
    expect(reading.sources).toEqual(['রয়টার্স', 'এএফপি'].map(nfc));
    expect(reading.signoff).toEqual([nfc('আরএইচ')]);
  });

  it('reads an English stamp and byline, and a credit at the end of a paragraph that keeps its words', () => {
    const reading = readOne(fixture('english-stamp'));
    expect(reading).toMatchObject({
      sectionPath: ['Bangladesh', 'Dhaka'],
      byline: { name: 'Senior Correspondent', kind: 'person', role: 'Nodipar News' },
      publishedAt: '2023-08-31T16:12:00+06:00',
      updatedAt: '2023-08-31T17:00:00+06:00',
      picture: { caption: null, credit: 'Collected', flags: ['collected'] },
    });
    expect(outline(reading).at(-1)).toMatch(new RegExp(nfc('বিকেল থেকে।$'), 'u'));
  });

  it('reads a page that prints a list of other stories, with their dates, between head and text', () => {
    const reading = readOne(fixture('list-between'));
    expect(reading).toMatchObject({ headline: nfc('পানি নামার অপেক্ষায় শহরের মানুষ'), byline: { name: nfc('স্টাফ রিপোর্টার') }, publishedAt: '2013-10-23T00:00:00+06:00' });
    expect(reading.body.map((block) => block.type)).toEqual(['paragraph', 'paragraph']);
  });

  it('reads a page with byline and times above the headline, and the house before its initials', () => {
    const reading = readOne(fixture('time-above-headline'));
    expect(reading).toMatchObject({
      section: nfc('আইন-আদালত'),
      headline: nfc('হাইকোর্টে রিট খারিজ, আপিলের ঘোষণা'),
      byline: { name: nfc('কালপাতা প্রতিবেদক'), kind: 'person' },
      publishedAt: '2026-03-02T12:29:00+06:00',
      updatedAt: '2026-03-02T12:45:00+06:00',
      picture: { caption: nfc('হাইকোর্ট।'), credit: nfc('সংগৃহীত') },
      signoff: [nfc('এমএ')],
    });
  });

  it('reads a kicker above the headline', () => {
    expect(readOne(fixture('kicker'))).toMatchObject({ kicker: nfc('টানা পাঁচ ম্যাচে হার'), headline: nfc('নতুন কোচ খুঁজছে পদ্মা ক্লাব, তালিকায় তিনজন'), signoff: ['আরএডি', 'জেআইএম'].map(nfc) });
  });

  it('says it found nothing where a text is only a headline and paragraphs', () => {
    const reading = readOne(fixture('bare-text'));
    expect(reading.headline).toBe(nfc('ছাদবাগানে সবজির চাষ বাড়ছে শহরে'));
    expect(reading).toMatchObject({ section: null, byline: null, publishedAt: null, precision: 'none', picture: null, sources: [], signoff: [], dropped: [] });
    expect(reading.confidence).toMatchObject({ section: 0, byline: 0, publishedAt: 0, picture: 0, sources: 0, signoff: 0 });
  });
});

describe('scraped pages of other portals', () => {
  const houses = existsSync(scraped) ? readdirSync(scraped) : [];
  it.skipIf(houses.length === 0)('are all read (skipped when ../shared/data is absent)', () => {
    const texts = houses.map((house) => readFileSync(`${scraped}/${house}/output.txt`, 'utf8'));
    const readings = texts.flatMap(readPageText);
    const printed = texts.flatMap((text) => Array.from(text.matchAll(/^\d+\n(.+)$/gmu), (record) => normalise(record[1] ?? '').trim()));
    const count = (holds: (reading: PageReading) => boolean): number => readings.filter(holds).length;
    const figures = {
      articles: readings.length,
      headline: count((one) => one.headline !== null && printed.includes(one.headline)),
      minute: count((one) => one.precision === 'minute'),
      updated: count((one) => one.updatedAt !== undefined),
      section: count((one) => one.section !== null),
      tags: count((one) => one.tags !== undefined),
      byline: count((one) => one.byline !== null),
      sources: count((one) => one.sources.length > 0),
      signoff: count((one) => one.signoff.length > 0),
      paragraphs: readings.reduce((sum, one) => sum + one.body.length, 0),
    };
    console.log('scraped-bangla:', JSON.stringify(figures));
    expect(figures).toMatchObject({ articles: 43, headline: 43, minute: 43, section: 15, tags: 28, byline: 1, sources: 6, signoff: 2 });
    expect(figures.paragraphs).toBeGreaterThan(250);
    expect(readings.flatMap((one) => one.body.map(blockText)).join('\n')).not.toMatch(/\ufeff|content:/u);
  });
});

describe('invariants', () => {
  const texts = readdirSync(fixtures).map((name) => readFileSync(new URL(name, fixtures), 'utf8'));
  const lines = texts.flatMap((text) => text.split('\n'));
  /** Words that are labels of a field, or numbers of a breadcrumb or list, and so are meaning and not text. */
  const labels = new Set(
    keyOf('1 2 content প্রকাশিত প্রকাশ আপডেট ছবি ফাইল সূত্র তথ্যসূত্র photo published updated home by প্রচ্ছদ ঢাকা ১৬ জানুয়ারি ২০২৬ ও').split(' '),
  );
  const anyPage = fc.array(fc.oneof(fc.constantFrom(...lines), fc.string({ unit: 'grapheme', maxLength: 40 })), { maxLength: 40 }).map((some) => some.join('\n'));

  function wordsOf(reading: PageReading): Set<string> {
    const { body, dropped, relatedHints: _, picture, byline, alsoBy, ...rest } = reading;
    const all = [JSON.stringify(rest), JSON.stringify(picture), ...[byline, ...(alsoBy ?? [])].map((one) => `${one?.name ?? ''} ${one?.role ?? ''}`), ...body.map(blockText), ...dropped.map((piece) => piece.text)];
    return new Set(keyOf(normalise(all.join(' ').replace(/\\n|\\"/gu, ' '))).split(' '));
  }

  it('invariant 1: every word of a page is in a field or in what was dropped', () => {
    for (const text of texts) {
      const readings = readPageText(text);
      const kept = new Set(readings.flatMap((reading) => [...wordsOf(reading)]));
      const printed = text.split('\n').filter((line) => readStamp(line.trim()) === null);
      const lost = printed.flatMap((line) => keyOf(normalise(line)).split(' ')).filter((word) => word !== '' && !kept.has(word) && !labels.has(word));
      expect(lost).toEqual([]);
    }
  });

  it('invariant 1 holds for the lines of pages in any mixture', () => {
    const sentences = lines.map((line) => line.trim()).filter((line) => /।$/u.test(line) && line.split(' ').length >= 6 && !line.includes('content:') && !line.includes('(বাসস)'));
    fc.assert(
      fc.property(fc.shuffledSubarray(sentences), (some) => {
        const kept = new Set(readPageText(['এক পাতার নতুন শিরোনাম এখানে', ...some].join('\n')).flatMap((reading) => [...wordsOf(reading)]));
        expect(some.flatMap((line) => keyOf(normalise(line)).split(' ')).filter((word) => word !== '' && !kept.has(word) && !labels.has(word))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('invariant 2: the headline is in no paragraph of its own', () => {
    for (const reading of texts.flatMap(readPageText)) {
      expect(reading.body.map((block) => keyOf(blockText(block)))).not.toContain(keyOf(reading.headline ?? '-'));
    }
  });

  it('invariant 6: a related box names no story, and every hint names a box', () => {
    for (const reading of texts.flatMap(readPageText)) {
      const boxes = reading.body.filter((block) => block.type === 'related');
      expect(boxes.flatMap((box) => box.storyIds)).toEqual([]);
      for (const hint of reading.relatedHints) expect(boxes.map((box) => box.id)).toContain(hint.block);
    }
  });

  it('invariant 8: block ids are p1, p2, … and the same text gives the same reading', () => {
    fc.assert(
      fc.property(anyPage, (text) => {
        const readings = readPageText(text);
        for (const reading of readings) expect(reading.body.map((block) => block.id)).toEqual(reading.body.map((_, at) => `p${String(at + 1)}`));
        expect(readPageText(text)).toEqual(readings);
      }),
      { numRuns: 200 },
    );
  });

  it('invariant 9: no string makes it throw, and all text comes out in store form', () => {
    const anyText = fc.oneof(anyPage, fc.string({ unit: 'binary', maxLength: 400 }), fc.string({ unit: 'grapheme', maxLength: 400 }));
    fc.assert(
      fc.property(anyText, (text) => {
        for (const reading of readPageText(text)) {
          for (const text of [...reading.body.map(blockText), ...reading.dropped.map((piece) => piece.text), reading.headline ?? '']) expect(normalise(text)).toBe(text);
          for (const value of Object.values(reading.confidence)) expect(value >= 0 && value < 1).toBe(true);
        }
      }),
      { numRuns: 600 },
    );
  });

  it('invariant 10: a field has confidence exactly when it was found', () => {
    fc.assert(
      fc.property(anyPage, (text) => {
        for (const { confidence, ...reading } of readPageText(text)) {
          expect(confidence.headline > 0).toBe(reading.headline !== null);
          expect(confidence.byline > 0).toBe(reading.byline !== null);
          expect(confidence.publishedAt > 0).toBe(reading.publishedAt !== null);
          expect(confidence.section > 0).toBe(reading.section !== null);
          expect(confidence.picture > 0).toBe(reading.picture !== null);
          expect(confidence.body > 0).toBe(reading.body.length > 0);
          expect(confidence.sources > 0).toBe(reading.sources.length > 0);
          expect(confidence.signoff > 0).toBe(reading.signoff.length > 0);
          expect(reading.precision === 'none').toBe(reading.publishedAt === null);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('invariant 9: 100,000 characters of one line, of short lines or of labels are read in time', () => {
    const hostile = ['ক', '।', ' ', 'ছবি: ', 'ক, ', '।ক', '/এম', "'", 'আরও পড়ুন: ', '1. ', '[email protected]', '— ', 'ক\n', '১\n\n১\nক\n', 'আরও পড়ুন\n', 'সূত্র: ক\n', 'এমএসএম\n', 'ছবি: ক\n', 'প্রকাশিত: ১ মে ২০২০\n', '• ক\n', 'ক খ গ ঘ ঙ।\n', 'প্রকাশিত:\n', 'লেখা পাঠান ঠিকানায়\n', ', ক\n', 'প্রচ্ছদ\n'];
    for (const unit of hostile) {
      const text = unit.repeat(Math.ceil(100_000 / unit.length));
      const start = performance.now();
      readPageText(text);
      const took = performance.now() - start;
      expect(took, `${JSON.stringify(unit)} took ${String(Math.round(took))} ms`).toBeLessThan(5000);
    }
  });
});

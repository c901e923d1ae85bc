import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseWire, type WireItem, type WireParse } from './wire.js';

const folder = path.join(import.meta.dirname, 'fixtures');
const documents = readdirSync(folder).filter((name) => !name.endsWith('.expected.json'));
const read = (name: string): Uint8Array => readFileSync(path.join(folder, name));
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const item = (name: string, index = 0): WireItem => {
  const found = parseWire(read(name)).items[index];
  if (found === undefined) throw new Error(`${name} has no item ${index}`);
  return found;
};

/** Every string of a parse, with its path. */
function strings(value: unknown, at = ''): [string, string][] {
  if (typeof value === 'string') return [[at, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => strings(inner, `${at}.${key}`));
}

/** Two seconds of the processor, not of the wall clock: other work on the machine must not fail a test. */
function timed<T>(run: () => T): T {
  const before = process.cpuUsage();
  const result = run();
  expect(process.cpuUsage(before).user).toBeLessThan(2_000_000);
  return result;
}

function expectSound(parse: WireParse): void {
  expect(parse.items.length + parse.quarantined.length).toBeGreaterThan(0);
  for (const [at, text] of strings(parse.items)) {
    expect(text, at).not.toMatch(/\p{Surrogate}|\u0000/u);
    if (!at.includes('.content.') && !at.includes('.rows.')) expect(text, at).not.toBe('');
  }
  for (const { id, body } of parse.items) {
    expect(id).not.toBe('');
    expect(body.map((block) => block.id)).toEqual(body.map((_, index) => `w${index + 1}`));
  }
}

describe('our own documents, three and more of each dialect', () => {
  it.each(documents)('%s reads as written down', async (name) => {
    const parse = parseWire(read(name));
    expectSound(parse);
    await expect(`${JSON.stringify(parse, null, 2)}\n`).toMatchFileSnapshot(`./fixtures/${name}.expected.json`);
  });

  it.each(documents)('W10: %s gives the same parse twice', (name) => {
    expect(JSON.stringify(parseWire(read(name)))).toBe(JSON.stringify(parseWire(read(name))));
  });
});

describe('the rules of the wire', () => {
  it('W2: the identity is the G2 guid, the ninjs uri or guid, or the three NewsML 1.2 parts without the revision', () => {
    expect(item('g2-message.xml').id).toBe('urn:newsml:una.example:20260314:ferry-17');
    expect(item('ninjs-1.json').id).toBe('https://una.example/items/8801');
    expect(item('ninjs-superdesk.json').id).toBe('tag:una.example,2026:42');
    expect(item('n12-photo-story.xml')).toMatchObject({ id: 'urn:newsml:una.example:20260315:doc-1a2b', version: '2' });
  });

  it('W3: states are never guessed towards usable', () => {
    expect(parseWire(read('g2-states.xml')).items.map(({ pubStatus }) => pubStatus)).toEqual(['usable', 'usable', 'usable', 'canceled', 'withheld']);
    expect(parseWire(read('n12-states.xml')).items.map(({ pubStatus }) => pubStatus)).toEqual(['usable', 'usable', 'withheld', 'canceled']);
    expect(item('ninjs-1.json').pubStatus).toBe('canceled');
    expect(item('ninjs-3.json', 1).pubStatus).toBe('withheld');
  });

  it('W4: an empty or unreadable embargo holds, and so does one that stands only in a note', () => {
    expect(parseWire(read('g2-states.xml')).items.map(({ embargo }) => embargo)).toEqual([{ until: null }, { until: '2026-03-16T00:01:00+06:00' }, { until: null }, null, null]);
    expect(parseWire(read('n12-states.xml')).items.map(({ embargo }) => embargo)).toEqual([{ until: '2026-03-16T15:00:00+06:00' }, { until: null }, null, null]);
    expect(item('ninjs-2.json').embargo).toEqual({ until: null });
    for (const value of ['""', '"Next Monday"', '{}', '7', 'true']) {
      expect(parseWire(bytes(`{"uri":"urn:x","embargoed":${value}}`)).items[0]?.embargo).toEqual({ until: null });
    }
    expect(parseWire(bytes('{"uri":"urn:x","embargoed":null}')).items[0]?.embargo).toBeNull();
  });

  it('W5: private notes are apart: in no body, no editorial note and no other field', () => {
    const { privateNotes, ...shown } = item('g2-message.xml');
    expect(privateNotes).toEqual(['ডেস্ক: ০১০০০-০০০০০০']);
    expect(JSON.stringify(shown)).not.toContain('০১০০০');
    expect(JSON.stringify(parseWire(read('n12-states.xml')))).not.toContain('000000');
    expect(JSON.stringify(parseWire(read('digitalwires.json')))).not.toContain('never read');
  });

  it('W6: renditions are alternatives of one picture, which carries its caption and credit', () => {
    for (const name of ['g2-message.xml', 'n12-photo-story.xml', 'ninjs-3.json']) {
      const pictures = parseWire(read(name)).items.flatMap((found) => found.pictures);
      expect(pictures).toHaveLength(1);
      expect(pictures[0]?.renditions).toHaveLength(2);
      expect(pictures[0]?.caption).not.toBeNull();
      expect(pictures[0]?.creditline).not.toBeNull();
    }
    expect(item('n12-photo-story.xml').byline).toBeNull();
  });

  it('W7: an alert without a headline has its first paragraph as one', () => {
    expect(item('n12-alert.xml')).toMatchObject({ kind: 'alert', headline: 'সিলেটে মাঝারি ভূমিকম্প অনুভূত (আবহাওয়া অধিদপ্তর)', signals: ['alert'] });
  });

  it('W9: one faulty item does not cost the others, and what is no story is named', () => {
    expect(parseWire(read('g2-states.xml')).quarantined).toEqual([{ reason: 'no-identity' }]);
    expect(parseWire(read('n12-states.xml')).quarantined).toEqual([{ reason: 'partial-update: U' }]);
    expect(parseWire(read('g2-message.xml')).quarantined).toEqual([{ reason: 'not-a-story: planningItem' }]);
    expect(parseWire(read('ninjs-3.json')).quarantined).toEqual([{ reason: 'not-a-story: event' }]);
  });

  it('uses the zone given for the feed when the agency is unknown', () => {
    expect(parseWire(read('g2-latin9.xml'), { zone: 'Asia/Dhaka' }).items[0]?.versionCreated).toBe('2026-03-17T08:00:00+06:00');
  });
});

describe('what is not a readable item', () => {
  it.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'empty-file'],
    ['blanks', bytes(' \n '), 'empty-file'],
    ['a JPEG', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0]), 'not-a-story: image/jpeg'],
    ['text', bytes('Good morning'), 'unknown-format: text'],
    ['IPTC 7901', bytes('\u0001eca062 4 i 211 dpa 061\r\n\u0002Text\u0003'), 'unsupported-format: iptc-7901'],
    ['RSS', bytes('<rss version="2.0"/>'), 'unsupported-format: rss'],
    ['another root', bytes('<invoice/>'), 'unknown-format: invoice'],
    ['cut XML', bytes('<newsItem guid="x"><itemMeta>'), 'not-well-formed'],
    ['cut JSON', bytes('{"uri": "x'), 'not-well-formed'],
    ['an empty message', bytes('<newsMessage><itemSet/></newsMessage>'), 'empty-message'],
    ['an empty NewsML', bytes('<NewsML Version="1.2"/>'), 'empty-message'],
    ['an empty list', bytes('[]'), 'empty-message'],
    ['a concept', bytes('<conceptItem guid="x"/>'), 'not-a-story: conceptItem'],
    ['JSON of another kind', bytes('{"type":"FeatureCollection"}'), 'unknown-format: json'],
    ['entities', bytes('<!DOCTYPE newsItem [<!ENTITY a "b">]><newsItem guid="x"/>'), 'entity-declaration'],
  ])('%s is quarantined', (_, document, reason) => {
    expect(parseWire(document)).toEqual({ items: [], quarantined: [{ reason }] });
  });
});

describe('hostile documents', () => {
  const body = (html: string): string => JSON.stringify({ uri: 'urn:x', body_html: html });
  const g2 = (inside: string): string => `<newsItem guid="x"><contentSet><inlineXML contenttype="application/xhtml+xml">${inside}</inlineXML></contentSet></newsItem>`;
  const big = 1_500_000;
  it.each<[string, string]>([
    ['elements nested 100,000 deep', '<newsItem>'.repeat(100_000)],
    ['a million attributes', `<newsItem ${'a="" '.repeat(700_000)}/>`],
    ['400,000 elements', `<newsMessage>${'<newsItem/>'.repeat(330_000)}</newsMessage>`],
    ['HTML nested 300,000 deep', body('<b>'.repeat(300_000))],
    ['HTML closings without openings', body('<p>x'.concat('</i></b>'.repeat(300_000)))],
    ['HTML of opening brackets', body('<'.repeat(big))],
    ['HTML of ampersands', body('&'.repeat(big))],
    ['HTML of comments', body('<!--'.repeat(400_000))],
    ['HTML of empty comments', body('<!--contacts--><!-- x -->'.repeat(100_000))],
    ['an attribute without end', body(`<a href="${'x'.repeat(big)}`)],
    ['150,000 table cells', body(`<table>${'<tr><td>x</td></tr>'.repeat(75_000)}</table>`)],
    ['150,000 marked runs', body('<b>x</b> '.repeat(150_000))],
    ['blank lines', JSON.stringify({ uri: 'urn:x', body_text: `x${'\n'.repeat(big)}x` })],
    ['short lines', JSON.stringify({ uri: 'urn:x', body_text: 'x\n'.repeat(big / 2) })],
    ['columns', JSON.stringify({ uri: 'urn:x', body_text: 'x     y\n'.repeat(150_000) })],
    ['blanks in a field', JSON.stringify({ uri: 'urn:x', headline: ' '.repeat(big) })],
    ['angle brackets in plain text', JSON.stringify({ uri: 'urn:x', body_text: '<p '.repeat(big / 3) })],
    ['JSON nested 500,000 deep', '['.repeat(500_000)],
    ['associations inside associations', `${'{"uri":"urn:x","associations":{"a":'.repeat(40_000)}{}${'}}'.repeat(40_000)}`],
    ['character references', g2(`<p>${'&#2453;'.repeat(300_000)}</p>`)],
    ['an unending sign-off', g2(`<p>x</p><p>${'a/'.repeat(400_000)}</p>`)],
    ['an unending date', JSON.stringify({ uri: 'urn:x', versioncreated: `2020-01-01T00:00:00.${'1'.repeat(big)}` })],
    ['an unending headline', JSON.stringify({ uri: 'urn:x', headline: 'UPDATE '.repeat(200_000) })],
    ['a doctype without end', `<!DOCTYPE a [${'<!ELEMENT a (b)>'.repeat(90_000)}`],
  ])('%s: answered within two seconds', (_, document) => {
    const input = bytes(document);
    expectSound(timed(() => parseWire(input)));
  });
});

describe('damaged documents', () => {
  const originals = documents.map(read);
  const damage = fc.record({ which: fc.nat(originals.length - 1), cut: fc.double({ min: 0, max: 1, noNaN: true }), flips: fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.nat(7)), { maxLength: 6 }) });

  it('W10: cuts and flipped bits never throw, never hang, always answer, and twice the same', () => {
    fc.assert(
      fc.property(damage, ({ which, cut, flips }) => {
        const original = originals[which] ?? new Uint8Array();
        const damaged = Uint8Array.from(flips.length === 0 ? original.subarray(0, Math.floor(original.length * cut)) : original);
        for (const [place, bit] of flips) {
          const at = Math.floor(place * damaged.length);
          damaged[at] = (damaged[at] ?? 0) ^ (1 << bit);
        }
        const parse = timed(() => parseWire(damaged));
        expectSound(parse);
        expect(JSON.stringify(parseWire(damaged))).toBe(JSON.stringify(parse));
      }),
      { numRuns: 600 },
    );
  });

  it('reads any bytes at all without throwing', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (any) => expectSound(parseWire(any))), { numRuns: 500 });
  });
});

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { blockText, documentText } from '@shironam/story';
import { describe, expect, it } from 'vitest';
import { parseWire } from './wire.js';

const shared = process.env['SHIRONAM_SHARED'] ?? path.resolve(import.meta.dirname, '../../../../shared');
const base = path.join(shared, 'data/fixtures');
const present = existsSync(path.join(base, 'wire'));
// Under SHIRONAM_TEST_STRICT a left-out test is a failure, not a note.
if (!present && process.env['SHIRONAM_TEST_STRICT'] === '1') throw new Error('The shared test files are not here; set SHIRONAM_SHARED.');
if (!present) console.log('Left out: the real wire files are not here (set SHIRONAM_SHARED to the folder that holds data/fixtures).');

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name);
    return statSync(file).isDirectory() ? filesBelow(file) : [file];
  });
}

const isAttachment = (file: string): boolean => /\.(?:jpe?g|png|mp[34])$/i.test(file) || /_binary_/.test(file);
const parseFile = (...parts: string[]): ReturnType<typeof parseWire> => parseWire(readFileSync(path.join(base, ...parts)));

/** Two seconds of the processor, not of the wall clock: other work on the machine must not fail a test. */
function timed<T>(what: string, run: () => T): T {
  const before = process.cpuUsage();
  const result = run();
  expect(process.cpuUsage(before).user, what).toBeLessThan(2_000_000);
  return result;
}

describe.skipIf(!present)('the real wire files', () => {
  it.each(['newsml-g2', 'newsml-1.2', 'ninjs'])('every file of %s is answered, quickly, and only what is unreadable or no story is quarantined', (dialect) => {
    const odd: string[] = [];
    for (const file of filesBelow(path.join(base, 'wire', dialect)).filter((name) => !isAttachment(name))) {
      const { items, quarantined } = timed(file, () => parseWire(readFileSync(file)));
      expect(items.length + quarantined.length, file).toBeGreaterThan(0);
      for (const { reason } of quarantined) if (!reason.startsWith('not-a-story: ')) odd.push(`${path.basename(file)} ${reason}`);
    }
    // ninjs: four should_fail files are not JSON, one file is a schema. G2: one package has no guid.
    expect(odd.length).toBeLessThanOrEqual(dialect === 'ninjs' ? 5 : dialect === 'newsml-g2' ? 1 : 0);
  });

  it('dpa digitalwires and the G2 made from it tell the same stories', () => {
    const input = path.join(base, 'wire/newsml-g2/dpa-digitalwires/input');
    const output = path.join(base, 'wire/newsml-g2/dpa-digitalwires/output');
    const pairs = readdirSync(output).filter((name) => existsSync(path.join(input, name.replace('.xml', '.json'))));
    expect(pairs.length).toBeGreaterThanOrEqual(10);
    for (const name of pairs) {
      const json = parseWire(readFileSync(path.join(input, name.replace('.xml', '.json')))).items[0];
      const g2 = parseWire(readFileSync(path.join(output, name))).items[0];
      for (const field of ['provider', 'id', 'version', 'pubStatus', 'embargo', 'kind', 'headline', 'byline', 'dateline', 'creditline', 'language', 'urgency', 'versionCreated', 'signals', 'genre'] as const) {
        expect(json?.[field], `${name} ${field}`).toEqual(g2?.[field]);
      }
      const text = (item: typeof json): string => documentText(item?.body ?? []).replace(g2?.dateline ?? '\u0000', '').replace(/\s+/g, ' ').trim();
      expect(text(json), name).toBe(text(g2));
    }
  });

  it('no desk telephone number or nonpublic contact reaches what is shown', () => {
    for (const file of filesBelow(path.join(base, 'wire/newsml-g2/dpa-2017-06-29'))) {
      for (const { privateNotes, ...shown } of parseWire(readFileSync(file)).items) {
        const seen = JSON.stringify(shown);
        for (const note of privateNotes) {
          expect(seen.includes(JSON.stringify(note).slice(1, -1)), note).toBe(false);
          for (const [number] of note.matchAll(/\+\d[\d -]{6,}\d/g)) expect(seen.includes(number), number).toBe(false);
        }
        expect(seen).not.toMatch(/\+49 \d/);
      }
    }
  });

  it('AFP flashes: the headline is the first paragraph, initials and empty paragraphs are gone, the notice is an advisory', () => {
    const items = filesBelow(path.join(base, 'wire/newsml-1.2/afp-ara-flash')).flatMap((file) => parseWire(readFileSync(file)).items);
    expect(items).toHaveLength(28);
    expect(items.filter(({ kind }) => kind === 'alert')).toHaveLength(23);
    expect(items.filter(({ kind }) => kind === 'advisory')).toHaveLength(1);
    for (const { headline, body } of items) {
      expect(headline).not.toBeNull();
      expect(body.length).toBeGreaterThan(0);
      for (const block of body) expect(blockText(block)).not.toMatch(/^[^ ]{1,6}([-/][^/]{1,6}){1,4}$/);
    }
  });

  it('AFP journal: each photo is one picture with its credit, and its photographer is not the byline', () => {
    const items = filesBelow(path.join(base, 'wire/newsml-1.2/afp-journal')).filter((file) => !isAttachment(file)).flatMap((file) => parseWire(readFileSync(file)).items);
    const pictured = items.filter(({ pictures }) => pictures.length > 0);
    expect(pictured).toHaveLength(30);
    // Seven stories have a byline of their own; every other ByLine is a photographer's.
    expect(items.filter(({ byline }) => byline !== null)).toHaveLength(7);
    for (const { pictures } of pictured) {
      for (const picture of pictures) {
        expect(picture.renditions).toHaveLength(3);
        expect(picture.creditline).not.toBeNull();
        expect(picture.caption).not.toBeNull();
      }
    }
  });

  it('the declared charset is read: ISO-8859-15 of Belga', () => {
    const item = parseFile('wire/newsml-1.2/superdesk-belga/belga_newsml_1_2.xml').items[0];
    expect(item?.places.map(({ name }) => name)).toContain('België');
  });

  it('hostile XML is refused by name and nothing it names is read', () => {
    const expected: Record<string, string> = {
      'defusedxml/external.xml': 'entity-declaration',
      'defusedxml/xmlbomb.xml': 'entity-declaration',
      'synthetic/nitf-xxe-file.xml': 'entity-declaration',
      'synthetic/rss-billion-laughs.xml': 'entity-declaration',
      'synthetic/wxr-xinclude.xml': 'unsupported-format: rss',
    };
    for (const [file, reason] of Object.entries(expected)) {
      expect(parseFile('security/xml', file), file).toEqual({ items: [], quarantined: [{ reason }] });
    }
  });

  it('every other hostile file is answered without an item made of it', () => {
    for (const file of filesBelow(path.join(base, 'security'))) {
      const { items, quarantined } = timed(file, () => parseWire(readFileSync(file)));
      expect(items, file).toEqual([]);
      expect(quarantined.length, file).toBeGreaterThan(0);
    }
  });

  it('cross-site scripting strings inside body_html leave text only', () => {
    const payloads = readFileSync(path.join(base, 'security/strings/dompurify/expect.json'), 'utf8');
    for (const { payload } of JSON.parse(payloads) as { payload: string }[]) {
      const { items } = parseWire(new TextEncoder().encode(JSON.stringify({ uri: 'urn:x', body_html: payload })));
      for (const link of JSON.stringify(items[0]?.body ?? []).matchAll(/"href":"([^"]*)"/g)) expect(link[1]).toMatch(/^(?:https?:\/\/|mailto:)/);
    }
  });
});

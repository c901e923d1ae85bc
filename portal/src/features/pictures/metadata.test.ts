import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readCaptionAndCredit } from './metadata.js';

const shared = process.env['SHIRONAM_SHARED'] ?? '../shared';
const facts = join(shared, 'data/fixtures/images/FACTS.csv');

/** An IIM record in a JPEG, as photo agencies write it: fields of record 2, with or without the mark of UTF-8. */
async function withIim(fields: readonly (readonly [number, Buffer])[], declared: boolean): Promise<Buffer> {
  const jpeg = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#777' } }).jpeg().toBuffer();
  const dataset = (record: number, number: number, value: Buffer): Buffer => Buffer.concat([Buffer.from([0x1c, record, number, value.length >> 8, value.length & 255]), value]);
  const iim = Buffer.concat([...(declared ? [dataset(1, 90, Buffer.from([0x1b, 0x25, 0x47]))] : []), ...fields.map(([number, value]) => dataset(2, number, value))]);
  const resource = Buffer.concat([Buffer.from('8BIM'), Buffer.from([4, 4, 0, 0]), Buffer.from([0, 0, iim.length >> 8, iim.length & 255]), iim, Buffer.alloc(iim.length % 2)]);
  const body = Buffer.concat([Buffer.from('Photoshop 3.0\0'), resource]);
  const segment = Buffer.concat([Buffer.from([0xff, 0xed, (body.length + 2) >> 8, (body.length + 2) & 255]), body]);
  return Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)]);
}

const caption = 'তিস্তার চরে ফিরছেন মানুষ';

describe('8: what a picture says of itself', () => {
  it('is read as UTF-8 where the bytes are, declared or not, and as Latin-1 where they are not', async () => {
    for (const declared of [true, false]) expect(await readCaptionAndCredit(await withIim([[120, Buffer.from(caption)], [110, Buffer.from('এএফপি')]], declared))).toMatchObject({ caption, credit: 'এএফপি' });
    expect((await readCaptionAndCredit(await withIim([[80, Buffer.from('Jos\u00e9 P\u00e9rez', 'latin1')]], false))).credit).toBe('José Pérez');
  });

  it('joins two photographers, and drops what is no text', async () => {
    expect((await readCaptionAndCredit(await withIim([[80, Buffer.from('ক')], [80, Buffer.from(' খ\0')]], true))).credit).toBe('ক, খ');
    expect(await readCaptionAndCredit(Buffer.from('no picture'))).toEqual({ caption: '', credit: '', copyright: '' });
  });

  it('is read from XMP with its references resolved', async () => {
    const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:Credit="Reuters &amp; এএফপি"><dc:description><rdf:Alt><rdf:li xml:lang="x-default">কৃষক&#39;র &lt;মাঠ&gt;</rdf:li></rdf:Alt></dc:description></rdf:Description></rdf:RDF></x:xmpmeta>`;
    const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#777' } }).jpeg().withXmp(xmp).toBuffer();
    expect(await readCaptionAndCredit(bytes)).toMatchObject({ caption: "কৃষক'র <মাঠ>", credit: 'Reuters & এএফপি' });
  });

  it.skipIf(!existsSync(facts))('is what exiftool reads, in every picture of the test data that has a caption or a credit (skipped without ../shared)', async () => {
    const [head = [], ...rows] = readCsv(readFileSync(facts, 'utf8'));
    const told = rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] ?? '']))).filter((row) => row['FileType'] === 'JPEG' && row['Caption-Abstract'] !== '' && row['Credit'] !== '');
    expect(told.length).toBeGreaterThan(5);
    for (const row of told) {
      const found = await readCaptionAndCredit(readFileSync(join(shared, 'data/fixtures', row['SourceFile'] ?? '')));
      expect(squeezed(found.caption), row['SourceFile']).toBe(squeezed(row['Description'] || row['Caption-Abstract'] || ''));
      expect(squeezed(found.credit), row['SourceFile']).toBe(squeezed(row['Credit'] ?? ''));
      expect(JSON.stringify(found), row['SourceFile']).not.toMatch(/deg \d/);
    }
  });
});

const squeezed = (text: string): string => text.replace(/[\s.]+/gu, ' ').trim();

function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end !== ',') rows.push([]);
  }
  return rows.filter((row) => row.length > 1);
}

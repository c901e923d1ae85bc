import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { openPicture, renderRenditions } from './renditions.js';
import { encodingOf, lowerQuality, widthsFor, withAvif } from './renditions.rules.js';

const photos = join(process.env['SHIRONAM_SHARED'] ?? '../shared', 'data/fixtures/images');
const nowhere = { put: () => Promise.resolve(), get: () => Promise.reject(new Error('not kept')), stream: () => Promise.resolve(null), remove: () => Promise.resolve() };

describe('renditions', () => {
  it('are never wider than the picture, and end at 1440', () => {
    expect(widthsFor(200)).toEqual([200]);
    expect(widthsFor(720)).toEqual([240, 360, 480, 720]);
    expect(widthsFor(800)).toEqual([240, 360, 480, 720, 800]);
    expect(widthsFor(6000)).toEqual([240, 360, 480, 720, 1080, 1440]);
  });

  it('6: lower their quality only so far', () => {
    const tried: number[] = [];
    for (let quality: number | null = encodingOf('webp', 720).quality; quality !== null; quality = lowerQuality(quality)) tried.push(quality);
    expect(tried).toEqual([66, 58, 50, 42, 34]);
    expect(encodingOf('webp', 1080).maxBytes).toBeNull();
  });

  it('6: keep AVIF only where it saves bytes', () => {
    const one = (format: 'avif' | 'webp' | 'jpeg', bytes: number) => ({ format, bytes, width: 240, height: 160, path: `${format}.x` });
    expect(withAvif([one('webp', 10), one('jpeg', 14)], [one('avif', 8)]).map(({ format }) => format)).toEqual(['webp', 'jpeg', 'avif']);
    expect(withAvif([one('webp', 10), one('jpeg', 14), one('avif', 9)], [one('avif', 11)]).map(({ format }) => format)).toEqual(['webp', 'jpeg']);
  });

  it.skipIf(!existsSync(photos))('6: of real photographs cost a phone at most 45 KB in AVIF, and little more in WebP until it is made (skipped without ../shared)', { timeout: 120_000 }, async () => {
    const files = readdirSync(photos, { recursive: true, withFileTypes: true }).filter((one) => one.isFile() && /\.(jpe?g|webp)$/.test(one.name)).map((one) => join(one.parentPath, one.name));
    const seen: { file: string; format: string; bytes: number }[] = [];
    for (const file of files) {
      const { width, pages = 1 } = await sharp(readFileSync(file)).metadata().catch(() => ({ width: 0, pages: 1 }));
      const upright = width < 720 || pages > 1 ? null : await openPicture(readFileSync(file)).catch(() => null);
      if (upright === null || upright.width < 720) continue;
      const phone = await openPicture(await upright.pixels.resize(720).png().toBuffer());
      for (const one of await renderRenditions(nowhere, '00000000-0000-4000-8000-000000000000', phone, ['webp', 'avif'])) if (one.width === 720) seen.push({ file: file.slice(photos.length), format: one.format, bytes: one.bytes });
    }
    const over = (format: string, kilobytes: number): unknown[] => seen.filter((one) => one.format === format && one.bytes > kilobytes * 1024);
    expect(seen.length).toBeGreaterThan(20);
    expect(over('avif', 45)).toEqual([]);
    expect(over('webp', 64)).toEqual([]);
    expect(over('webp', 45).length).toBeLessThan(seen.length / 4);
  });
});

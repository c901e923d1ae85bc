import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { Script } from 'node:vm';
import { formatRelative } from '@shironam/bangla';
import { describe, expect, it } from 'vitest';
import { conjunctsOf } from './conjuncts.js';
import { coveredConjuncts } from './conjuncts.data.js';
import { faceFor, readerAssets, readerLook } from './reader-look.js';

const size = (path: string): number => readFileSync(readerAssets().files.find((file) => file.path === path)?.file ?? path).length;
const fontsOf = (css: string): string[] => [...css.matchAll(/url\(([^)]+)\)/g)].map(([, path]) => path ?? '');

describe('the look', () => {
  it('names every font and the icon by its content, and serves what it names', () => {
    const assets = readerAssets().files;
    for (const css of [faceFor('ঢাকা', 'article').css, faceFor('ঙ্ঙ', 'article').css]) {
      expect(fontsOf(css)).toHaveLength(4);
      for (const path of fontsOf(css)) expect(assets.map((file) => file.path)).toContain(path);
    }
    for (const { path, file } of assets.filter((one) => one.path.startsWith('/assets/'))) {
      const hash = createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 10);
      expect(path).toMatch(new RegExp(`^/assets/[a-z0-9-]+-${hash}\\.(woff2|svg|png|js)$`));
    }
    for (const icon of [readerLook.icon, ...Object.values(readerLook.icons), '/favicon.ico', '/apple-touch-icon.png']) expect(assets.map((file) => file.path)).toContain(icon);
  });
  it('lists the hash of every inline style and script there is', () => {
    const { styleHashes, scriptHashes } = readerAssets();
    const source = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    for (const css of [...Object.values(readerLook.css), faceFor('ঢাকা', 'article').css, faceFor('ঙ্ঙ', 'article').css, faceFor('ঢাকা', 'search').css, faceFor('ঙ্ঙ', 'search').css]) expect(styleHashes).toContain(source(css));
    const scripts = [readerLook.headScript, readerLook.offlineScript, ...new Set(Object.values(readerLook.script))];
    expect([...scriptHashes].sort()).toEqual(scripts.map(source).sort());
  });
  it('keeps script under 6 KB and its faces under 80 KB (DESIGN §6)', () => {
    for (const script of Object.values(readerLook.script)) expect((readerLook.headScript + script).length).toBeLessThan(6 * 1024);
    expect(fontsOf(faceFor('ঢাকা', 'article').css).reduce((sum, path) => sum + size(path), 0)).toBeLessThan(80 * 1024);
  });
  it('says how long ago a story came out as the Bangla engine does', () => {
    const now = new Date('2026-11-22T06:00:00Z');
    for (const minutes of [0, 1, 25, 59, 60, 119, 600, 1439]) {
      const at = new Date(now.getTime() - minutes * 60_000);
      const time = { dateTime: at.toISOString(), textContent: 'মুদ্রিত', title: '' };
      const document = { querySelectorAll: (selector: string) => (selector.startsWith('time') ? [time] : []), querySelector: () => null };
      new Script(readerLook.script.list).runInNewContext({ document, navigator: {}, setInterval: () => 0, requestAnimationFrame: (work: () => void) => work(), Date: { now: () => now.getTime(), parse: (text: string) => Date.parse(text) } });
      expect(time.title).toBe('মুদ্রিত');
      expect(time.textContent).toBe(formatRelative(at, now, 'Asia/Dhaka'));
    }
  });
  it('has script that parses and speaks to no other host', () => {
    for (const script of [readerLook.headScript, readerLook.offlineScript, ...Object.values(readerLook.script)]) {
      expect(() => new Script(script)).not.toThrow();
      expect(script).not.toMatch(/https?:|fetch\((?!'\/[a-z]|location\.href,)|XMLHttpRequest|eval|innerHTML|cookie/);
    }
  });
  it('gives the small faces to ordinary text and the whole ones to a rare conjunct', () => {
    const small = faceFor('আন্তর্জাতিক ডেস্ক, স্বাস্থ্য, বিশ্ববিদ্যালয়, ক্ষমতা, জ্ঞান, সংস্কৃতি, উজ্জ্বল, রাষ্ট্র', 'article');
    expect(small).toBe(faceFor('', 'article'));
    expect(faceFor('খবরে একটি ঙ্ঙ আছে', 'article')).not.toBe(small);
    expect(faceFor('ব্জ', 'article')).not.toBe(small);
  });
  it('covers the conjuncts of every word the site itself says', () => {
    const folder = new URL('../words/', import.meta.url);
    const words = readdirSync(folder).filter((name) => name.endsWith('.bn.ts') && !name.startsWith('newsroom')).map((name) => readFileSync(new URL(name, folder), 'utf8')).join('');
    const covered = new Set(coveredConjuncts.normalize('NFC').split(' '));
    expect(conjunctsOf(words.normalize('NFC')).filter((conjunct) => !covered.has(conjunct))).toEqual([]);
    expect(covered.size).toBeGreaterThan(300);
  });
  it('finds conjuncts with and without nukta, whichever way they are written', () => {
    expect(conjunctsOf('স্বাস্থ্য ও বিদ্যুৎ')).toEqual(['স্ব', 'স্থ্য', 'দ্য']);
    expect(conjunctsOf('ঢাকা শহর')).toEqual([]);
  });
});

import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestPress, type TestPress } from '../../test-press/test-press.js';
import { convert, decideConversion, maxTextBytes, slicesOf } from './converter.rules.js';

const built = fileURLToPath(new URL('../../../dist/reader/converter.js', import.meta.url));

describe('a conversion', () => {
  it('goes to Unicode, to Bijoy and from Avro', () => {
    expect(convert('unicode', 'evsjv‡`k')).toBe('বাংলাদেশ');
    expect(convert('bijoy', 'বাংলাদেশ')).toBe('evsjv‡`k');
    expect(decideConversion({ text: 'ami\r\nbanglay', to: 'avro' })).toEqual({ ok: true, to: 'avro', text: 'ami\nbanglay' });
    expect(convert('avro', 'ami\nbanglay')).toBe('আমি\nবাংলায়'.normalize('NFC'));
  });

  it('3. of nothing or of too much is refused', () => {
    expect(decideConversion({})).toEqual({ ok: false, text: '', fault: 'nothing' });
    expect(decideConversion({ text: `${'ক'.repeat(Math.floor(maxTextBytes / 3))}aaa`, to: 'bijoy' })).toEqual({ ok: false, text: '', fault: 'too-long' });
    expect(decideConversion({ text: 'ক'.repeat(Math.floor(maxTextBytes / 3)), to: 'bijoy' }).ok).toBe(true);
  });

  it('3. in slices loses nothing, holds nobody up, and says what it says at once', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 12_000, size: 'max' }), (text) => {
      const slices = slicesOf(text);
      expect(slices.join('')).toBe(text);
      for (const slice of slices) expect(slice.length).toBeLessThanOrEqual(4000);
    }));
    const lines = 'বাংলাদেশ ব্যাংকের গভর্নর বলেছেন, ক্ষুদ্র ঋণ নিয়ে GDP ৫.৫% বাড়বে।\nHe said so in English, at example.com.\n'.repeat(300);
    const bijoy = convert('bijoy', lines);
    expect(slicesOf(lines).map((slice) => convert('bijoy', slice)).join('')).toBe(bijoy);
    expect(slicesOf(bijoy).map((slice) => convert('unicode', slice)).join('')).toBe(convert('unicode', bijoy));
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('unicode' as const, 'bijoy' as const, 'avro' as const), (text, to) => void (decideConversion({ text, to }), slicesOf(text).map((slice) => convert(to, slice)))));
  });
});

describe('the converter’s page', () => {
  let press: TestPress;
  beforeAll(async () => {
    press = await openTestPress(['reader']);
  });
  afterAll(() => press.close());

  const send = (path: string, body: BodyInit, headers: Record<string, string> = {}): Promise<Response> => fetch(`${press.running.siteUrl}${path}`, { method: 'POST', body, headers });
  const formOf = (fields: Record<string, string>): FormData => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    return form;
  };

  it('1. answers a form with the result in a box, in both editions', async () => {
    const page = await (await press.reader('/converter')).text();
    expect(page).toContain('action="/converter"');
    expect(page).toContain('rel="canonical"');
    for (const path of ['/converter', '/lite/converter']) {
      const answer = await send(path, formOf({ text: 'evsjv‡`k', to: 'unicode' }));
      expect(answer.status).toBe(200);
      const text = await answer.text();
      expect(text).toContain('spellcheck="false">বাংলাদেশ</textarea>');
      expect(text).toContain(`action="${path}"`);
      expect(text).toContain('<meta name="robots" content="noindex">');
    }
    const urlencoded = await send('/converter', new URLSearchParams({ text: 'ami', to: 'avro' }));
    expect(await urlencoded.text()).toContain('>আমি</textarea>');
  });

  it('2. keeps nothing of what was sent', async () => {
    const answer = await send('/converter', formOf({ text: 'গোপনকথা', to: 'bijoy' }));
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await (await press.reader('/converter')).text()).not.toContain('গোপনকথা');
  });

  it('3. refuses too much in one sentence, and hostile text stays text', async () => {
    const long = await send('/converter', formOf({ text: 'ক'.repeat(70_000), to: 'bijoy' }));
    expect(long.status).toBe(413);
    expect(await long.text()).toContain('role="alert"');
    expect((await send('/converter', formOf({ text: ' ', to: 'avro' }))).status).toBe(400);
    expect([400, 413, 415]).toContain((await send('/converter', '{"text":"x"}', { 'content-type': 'application/json' })).status);
    const hostile = await (await send('/converter', formOf({ text: '</textarea><script>alert(1)</script>', to: 'unicode' }))).text();
    expect(hostile).not.toContain('<script>alert');
  });

  it.skipIf(!existsSync(built))('4. loads one file of at most 60 KB, allowed by the policy (skipped before a build)', async () => {
    expect((await stat(built)).size).toBeLessThan(60 * 1024);
    const page = await press.reader('/converter');
    const file = /src="(\/assets\/converter-[0-9a-f]+\.js)"/.exec(await page.text())?.[1] ?? '';
    const served = await press.reader(file);
    expect(served.headers.get('content-type')).toMatch(/^text\/javascript/);
    expect(page.headers.get('content-security-policy')).toMatch(/script-src [^;]*'self'/);
    expect(await (await press.reader('/')).text()).not.toContain('converter-');
  });
});

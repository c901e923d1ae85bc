import { describe, expect, it } from 'vitest';
import { isReader, networkOf, parseViews } from './counting.rules.js';

const phone = 'Mozilla/5.0 (Linux; Android 13; CUBOT X30) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Mobile Safari/537.36';

describe('what is counted', () => {
  it('3. is what a person’s browser sends, a Cubot phone’s too', () => {
    for (const agent of [phone, 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 [FBAN/FBIOS;FBAV/440.0]', 'Opera/9.80 (J2ME/MIDP; Opera Mini/9.80/191.303; U; bn) Presto/2.12.423 Version/12.16']) expect(isReader(agent), agent).toBe(true);
  });
  it('3. is not what machines send', () => {
    for (const agent of [
      '', 'curl/8.5.0', 'python-requests/2.31', 'Go-http-client/1.1', 'WhatsApp/2.23.20.0', 'facebookexternalhit/1.1',
      'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)', 'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; bingbot/2.0) Chrome/116', 'Mozilla/5.0 (compatible; Bytespider; x)',
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/120.0 Safari/537.36', 'Mozilla/5.0 (Linux; Android 11) Chrome/120 Mobile Safari/537.36 Chrome-Lighthouse', `Mozilla/5.0 ${'x'.repeat(600)}`,
    ]) expect(isReader(agent), agent).toBe(false);
  });
  it('3. is each story once, and nothing of a body that is no beacon', () => {
    expect(parseViews({ views: [1001, 1002, 1001] })).toEqual([1001, 1002]);
    expect(parseViews({ views: Array.from({ length: 500 }, (_, i) => i + 1) })).toHaveLength(20);
    for (const odd of [undefined, null, 'x', 7, [], {}, { views: 7 }, { views: ['1001', 1.5, -1, 0, null, 2 ** 60, { a: 1 }] }]) expect(parseViews(odd), JSON.stringify(odd)).toEqual([]);
  });
});

describe('the network of an address', () => {
  it('is the address itself, or the first half of an IPv6 one, however it is written', () => {
    expect(networkOf('103.4.1.9')).toBe('103.4.1.9');
    expect(networkOf('::ffff:103.4.1.9')).toBe('103.4.1.9');
    expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2');
    expect(networkOf('2001:0DB8:0001:2::9')).toBe('2001:db8:1:2');
    expect(networkOf('2001:db8::1')).toBe(networkOf('2001:db8::ffff:2'));
    expect(networkOf('::1')).toBe('0:0:0:0');
  });
});

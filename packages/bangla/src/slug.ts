import { romanise } from './romanise.js';

const LONGEST_SLUG = 60;

/**
 * Makes the short Latin form of a headline for an address.
 *
 * In: any text. Out: small Latin letters and digits with single hyphens between words, at most 60 characters, cut at
 * a word's end (a single longer word is cut inside). Empty only for text that has no Bangla or Latin letter and no digit.
 *
 * @example
 * slug('ট্রাম্প-পুতিন বৈঠক'); // 'tramp-putin-boithok'
 */
export function slug(t: string): string {
  const whole = romanise(t, 'newsroom')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (whole.length <= LONGEST_SLUG) return whole;
  const lastHyphen = whole.lastIndexOf('-', LONGEST_SLUG);
  return whole.slice(0, lastHyphen > 0 ? lastHyphen : LONGEST_SLUG);
}

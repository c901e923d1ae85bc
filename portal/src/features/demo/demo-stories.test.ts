import { graphemes, normalise, spellInitials } from '@shironam/bangla';
import { describe, expect, it } from 'vitest';
import { defaultSections } from '../sections/sections.js';
import { isPlace } from '../places/places.js';
import { demoStories } from './demo-stories.data.js';
import type { DemoBlock } from './demo-story.js';

const isParagraph = (part: string | DemoBlock): boolean => typeof part === 'string' && !/^(?:###? |> |- |\[\[related\]\]$)/.test(part);
/** Everything a reader sees of a block: its strings, but for what names a kind, a scene or an address. */
function wordsOf(part: unknown, name = ''): string[] {
  if (typeof part === 'string') return part === '[[related]]' || ['kind', 'scene', 'href'].includes(name) ? [] : [part];
  return typeof part === 'object' && part !== null ? Object.entries(part).flatMap(([key, inner]) => wordsOf(inner, Array.isArray(part) ? name : key)) : [];
}
const allText = demoStories.flatMap((story) => [story.headline, story.kicker ?? '', story.summary ?? '', story.picture?.caption ?? '', ...wordsOf(story.text), ...(story.hanger ?? []), story.shortHeadline ?? '', story.correction?.note ?? '', story.correction?.before ?? '', ...story.topics, story.byline.name, story.byline.role ?? '']);

const parentOf = new Map(defaultSections.map(([slug, , parent]) => [slug, parent]));

describe('the demo stories', () => {
  it('are at least 48, three or more in every section', () => {
    expect(demoStories.length).toBeGreaterThanOrEqual(48);
    const counts = defaultSections.map(([slug]) => [slug, demoStories.filter(({ section }) => section === slug || parentOf.get(section) === slug).length] as const);
    expect(counts.filter(([, count]) => count < 3)).toEqual([]);
    expect(counts.reduce((sum, [slug, count]) => sum + (parentOf.get(slug) === undefined ? count : 0), 0)).toBe(demoStories.length);
  });

  it('stand newest first, from 6 minutes to 9 days, and one of more than half a year', () => {
    const ages = demoStories.map(({ minutesAgo }) => minutesAgo);
    expect(ages).toEqual([...ages].sort((a, b) => a - b));
    expect(new Set(ages).size).toBe(ages.length);
    expect(ages[0]).toBe(6);
    expect(ages.at(-2)).toBeLessThanOrEqual(9 * 24 * 60);
    expect(ages.at(-1)).toBeGreaterThan(184 * 24 * 60);
  });

  it('have headlines of 35 to 85 letters, no two alike', () => {
    expect(demoStories.filter(({ headline }) => headline.length < 35 || headline.length > 85).map(({ headline }) => headline)).toEqual([]);
    expect(new Set(demoStories.map(({ headline }) => headline)).size).toBe(demoStories.length);
  });

  it('have three paragraphs or more, two to four topics, one to three initials that can be spelled', () => {
    for (const { headline, text, topics, signoff } of demoStories) {
      expect(text.filter(isParagraph).length, headline).toBeGreaterThanOrEqual(3);
      expect(topics.length >= 2 && topics.length <= 4, headline).toBe(true);
      expect(signoff.length >= 1 && signoff.length <= 3, headline).toBe(true);
      for (const initials of signoff) expect(spellInitials(initials), headline).toMatch(/^[\p{L}\p{M}]+$/u);
    }
  });

  it('hold what a desk must handle', () => {
    expect(Math.max(...demoStories.map(({ text }) => text.filter(isParagraph).length))).toBeGreaterThanOrEqual(25);
    expect(Math.max(...demoStories.map(({ headline }) => headline.length))).toBeGreaterThanOrEqual(80);
    expect(demoStories.some(({ headline }) => headline.endsWith('?'))).toBe(true);
    expect(demoStories.some(({ headline }) => /: [\p{L}\p{M} ]+$/u.test(headline))).toBe(true);
    const blocks = new Set(demoStories.flatMap(({ text }) => text.flatMap((part) => (typeof part === 'string' ? [] : [part.kind]))));
    expect([...blocks].sort()).toEqual(['embed', 'facts', 'gallery', 'picture', 'pull-quote', 'quote', 'steps', 'table']);
    expect(demoStories.filter(({ format }) => format === 'photo-story').length).toBeGreaterThanOrEqual(2);
    expect(demoStories.filter(({ runningTopic, topics }) => runningTopic !== undefined && topics.includes(runningTopic)).length).toBeGreaterThanOrEqual(4);
    expect(demoStories.flatMap(({ correction, text }) => (correction === undefined ? [] : [typeof text[correction.paragraph]]))).toEqual(['string']);
    expect(demoStories.flatMap(({ places }) => places ?? []).filter((place) => !isPlace(place))).toEqual([]);
    for (const kind of ['person', 'desk', 'guest'] as const) expect(demoStories.some(({ byline }) => byline.kind === kind), kind).toBe(true);
    expect(demoStories.filter(({ byline }) => byline.kind === 'guest' && byline.role === undefined)).toEqual([]);
    expect(demoStories.filter(({ picture }) => picture !== undefined).length).toBeGreaterThanOrEqual(30);
  });

  it('are written in Bangla letters and digits alone, with closed quotation marks', () => {
    for (const text of allText) {
      expect(text, text).not.toMatch(/[A-Za-z0-9"']/);
      expect([...text].filter((letter) => letter === '‘').length, text).toBe([...text].filter((letter) => letter === '’').length);
      expect(graphemes(normalise(text)).some((one) => /^\p{M}/u.test(one)), text).toBe(false);
    }
  });

  it('name no weekday and no month: they would be wrong on the day of the filling', () => {
    const days = /(?<![\p{L}\p{M}])(?:সোমবার|মঙ্গলবার|বুধবার|বৃহস্পতিবার|জানুয়ারি|ফেব্রুয়ারি|মার্চ|এপ্রিল|জুন|জুলাই|আগস্ট|সেপ্টেম্বর|অক্টোবর|নভেম্বর|ডিসেম্বর)(?![\p{L}\p{M}])/u;
    expect(allText.filter((text) => days.test(text))).toEqual([]);
  });
});

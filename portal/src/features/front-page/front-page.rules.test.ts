import type { Teaser } from '@shironam/story';
import { describe, expect, it } from 'vitest';
import { briefCount, type FirstScreen, planBlocks, planFirstScreen, railCount, type SectionStories, toldBy, underCount } from './front-page.rules.js';

const aTeaser = (number: number, over: Partial<Teaser> = {}): Teaser => ({ number, storyId: String(number), section: { slug: 'national', name: 'জাতীয়' }, headline: `খবর ${String(number)}`, bylines: [], publishedAt: '2026-11-22T05:00:00.000Z', precision: 'minute', ...over });
const picture = { id: 'p', width: 16, height: 9, caption: '', credit: 'ক', filePicture: false, alt: '', renditions: [] };
const many = (from: number, count: number): Teaser[] => Array.from({ length: count }, (_, i) => aTeaser(from - i));
const aSection = (slug: string, stories: Teaser[]): SectionStories => ({ slug, name: slug, stories });
const numbers = (stories: readonly Teaser[]): number[] => stories.map(({ number }) => number);

describe('the plan of the front page', () => {
  it('1. puts an editor’s slots first, in their order, and fills the rest with the newest', () => {
    const plan = planFirstScreen([aTeaser(5), aTeaser(90), aTeaser(7)], many(100, 40));
    expect(plan.lead?.number).toBe(5);
    expect(numbers([...plan.briefs, ...plan.under])).toEqual([90, 7, 100, 99, 98, 97, 96]);
  });
  it('2. leads with the newest story that has a picture, when no slot is filled', () => {
    const latest = [aTeaser(9), aTeaser(8), aTeaser(7, { picture }), aTeaser(6, { picture })];
    expect(planFirstScreen([], latest).lead?.number).toBe(7);
    expect(planFirstScreen([], many(9, 4)).lead?.number).toBe(9);
  });
  it('3. shows no story twice on the first screen', () => {
    const plan = planFirstScreen([aTeaser(100), aTeaser(100)], many(100, 60));
    const shown = numbers([...(plan.lead === null ? [] : [plan.lead]), ...plan.briefs, ...plan.under, ...plan.rail]);
    expect(new Set(shown).size).toBe(shown.length);
    expect(shown).toHaveLength(1 + briefCount + underCount + railCount);
  });
  it('4. tells the blocks what the first screen has told; the rail may be repeated', () => {
    const first: FirstScreen = planFirstScreen([aTeaser(5)], many(100, 40));
    expect(toldBy(first)).toEqual([5, 100, 99, 98, 97, 96, 95, 94]);
    expect(first.rail[0]?.number).toBe(93);
  });
  it('5. gives sections a band, a split and columns in turn, and opinion a layout of its own', () => {
    const sections = ['a', 'b', 'c', 'd', 'opinion', 'e', 'f'].map((slug, i) => aSection(slug, many(1000 + i * 10, 6)));
    expect(planBlocks(sections).map(({ layout }) => layout)).toEqual(['band', 'split', 'opinion', 'columns', 'band']);
  });
  it('6. leaves empty sections out and gathers small ones in columns', () => {
    const sections = [aSection('a', []), aSection('b', many(9, 1)), aSection('c', many(20, 2)), aSection('d', many(40, 6))];
    const blocks = planBlocks(sections);
    expect(blocks.map((block) => (block.layout === 'columns' ? block.sections.map(({ slug }) => slug) : block.section.slug))).toEqual(['d', ['b', 'c']]);
  });
  it('7. has a rail even on a site with few stories, and no lead on a site with none', () => {
    expect(planFirstScreen([], many(3, 3)).rail).toHaveLength(3);
    expect(planFirstScreen([], [])).toEqual({ lead: null, briefs: [], under: [], rail: [] });
  });
});

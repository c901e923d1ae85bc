import type { Teaser } from '@shironam/story';
import { describe, expect, it } from 'vitest';
import { briefCount, fillPositions, firstScreenSize, type FirstScreen, planBlocks, planFirstScreen, railCount, type SectionStories, toldBy, underCount } from './front-page.rules.js';

const aTeaser = (number: number, over: Partial<Teaser> = {}): Teaser => ({ number, storyId: String(number), section: { slug: 'national', name: 'জাতীয়' }, headline: `খবর ${String(number)}`, bylines: [], publishedAt: '2026-11-22T05:00:00.000Z', precision: 'minute', ...over });
const picture = { id: 'p', width: 16, height: 9, caption: '', credit: 'ক', filePicture: false, alt: '', renditions: [] };
const many = (from: number, count: number): Teaser[] => Array.from({ length: count }, (_, i) => aTeaser(from - i));
const aSection = (slug: string, stories: Teaser[]): SectionStories => ({ slug, name: slug, stories });
const placed = (...all: [position: number, story: Teaser][]) => all.map(([position, story]) => ({ position, story }));
const numbers = (stories: readonly Teaser[]): number[] => stories.map(({ number }) => number);

describe('the plan of the front page', () => {
  it('1. leaves an editor’s stories where they were put, and fills the other positions with the newest', () => {
    const plan = planFirstScreen(placed([1, aTeaser(5)], [3, aTeaser(90)], [8, aTeaser(7)]), many(100, 40));
    expect(plan.lead?.number).toBe(5);
    expect(numbers([...plan.briefs, ...plan.under])).toEqual([100, 90, 99, 98, 97, 96, 7]);
  });
  it('1. lets the newest move up where too few stories are there to fill every position', () => {
    expect(numbers(fillPositions(placed([6, aTeaser(5)]), many(9, 2)))).toEqual([9, 8, 5]);
    expect(numbers(fillPositions(placed([6, aTeaser(5)]), []))).toEqual([5]);
    expect(numbers(fillPositions(placed([firstScreenSize + 1, aTeaser(5)]), many(9, 1)))).toEqual([9]);
  });
  it('2. leads with the newest story that has a picture, when no slot is filled', () => {
    const latest = [aTeaser(9), aTeaser(8), aTeaser(7, { picture }), aTeaser(6, { picture })];
    expect(planFirstScreen([], latest).lead?.number).toBe(7);
    expect(planFirstScreen([], many(9, 4)).lead?.number).toBe(9);
  });
  it('3. shows no story twice on the first screen', () => {
    const plan = planFirstScreen(placed([1, aTeaser(100)], [4, aTeaser(98)]), many(100, 60));
    const shown = numbers([...(plan.lead === null ? [] : [plan.lead]), ...plan.briefs, ...plan.under, ...plan.rail]);
    expect(new Set(shown).size).toBe(shown.length);
    expect(shown).toHaveLength(1 + briefCount + underCount + railCount);
  });
  it('4. tells the blocks what the first screen has told; the rail may be repeated', () => {
    const first: FirstScreen = planFirstScreen(placed([1, aTeaser(5)]), many(100, 40));
    expect(toldBy(first)).toEqual([5, 100, 99, 98, 97, 96, 95, 94]);
    expect(first.rail[0]?.number).toBe(93);
  });
  it('5. gives sections a band, a split and columns in turn, and opinion a layout of its own', () => {
    const sections = ['a', 'b', 'c', 'd', 'opinion', 'e', 'f'].map((slug, i) => aSection(slug, many(1000 + i * 10, 6)));
    expect(planBlocks(sections, []).map(({ layout }) => layout)).toEqual(['band', 'split', 'opinion', 'columns', 'band']);
  });
  it('6. leaves empty sections out and gathers small ones in columns', () => {
    const sections = [aSection('a', []), aSection('b', many(9, 1)), aSection('c', many(20, 2)), aSection('d', many(40, 6))];
    const blocks = planBlocks(sections, []);
    expect(blocks.map((block) => ('sections' in block ? block.sections.map(({ slug }) => slug) : 'section' in block ? block.section.slug : block.layout))).toEqual(['d', ['b', 'c']]);
  });
  it('8. puts three or more photo stories behind the second block, and fewer nowhere', () => {
    const sections = ['a', 'b', 'c'].map((slug, i) => aSection(slug, many(1000 + i * 10, 6)));
    expect(planBlocks(sections, many(50, 3)).map(({ layout }) => layout)).toEqual(['band', 'split', 'pictures', 'columns']);
    expect(planBlocks(sections, many(50, 2)).map(({ layout }) => layout)).not.toContain('pictures');
    expect(planBlocks([], many(50, 4)).map(({ layout }) => layout)).toEqual(['pictures']);
  });
  it('7. has a rail even on a site with few stories, and no lead on a site with none', () => {
    expect(planFirstScreen([], many(3, 3)).rail).toHaveLength(3);
    expect(planFirstScreen([], [])).toEqual({ lead: null, briefs: [], under: [], rail: [] });
  });
});

import { describe, expect, it } from 'vitest';
import { type Block, blockText, canonicalContent, documentText, inlineText, placesAround, type StoryContent, storyPath, topicSlug, withBlockIds } from './story.js';

const content: StoryContent = { section: 'national', headline: 'শিরোনাম', bylines: [{ name: 'ক', kind: 'person' }], blocks: [{ id: 'a', type: 'paragraph', content: [{ text: 'খ' }] }], sources: [], topics: [] };

describe('the examples of the doc comments', () => {
  it('hold', () => {
    expect(inlineText([{ text: 'ঢাকা ' }, { text: 'শহর', marks: [{ type: 'bold' }] }])).toBe('ঢাকা শহর');
    expect(blockText({ id: 'a', type: 'list', ordered: false, items: [[{ text: 'এক' }], [{ text: 'দুই' }]] })).toBe('এক\nদুই');
    expect(storyPath({ number: 7, section: { slug: 'national' } })).toBe('/national/7');
    expect(placesAround('dhaka/gazipur/sreepur')).toEqual(['dhaka', 'dhaka/gazipur', 'dhaka/gazipur/sreepur']);
    expect(topicSlug('তিস্তা')).toBe('tista');
    expect(topicSlug('…')).toBe('topic');
    expect(topicSlug('বাণ', { বাণ: 'ban-2' })).toBe('ban-2');
  });
});

describe('a story’s content', () => {
  it('has one canonical string, whatever the order of its keys, and another for any other text', () => {
    const turned = Object.fromEntries(Object.entries(content).reverse()) as StoryContent;
    expect(canonicalContent(turned)).toBe(canonicalContent(content));
    expect(canonicalContent({ ...content, headline: 'শিরোনাম।' })).not.toBe(canonicalContent(content));
    expect(canonicalContent({ ...content, blocks: [] })).not.toBe(canonicalContent(content));
  });

  it('gives ids where they are missing or taken, and keeps the others', () => {
    let n = 0;
    const made = withBlockIds([{ id: 'a', type: 'paragraph', content: [] }, { id: 'a', type: 'paragraph', content: [] }, { type: 'related', storyIds: [] }], () => `new${String((n += 1))}`);
    expect(made.map((block) => block.id)).toEqual(['a', 'new1', 'new2']);
  });

  it('tells its text: every kind of block, and nothing for pictures without words', () => {
    const blocks: Block[] = [
      { id: '1', type: 'heading', level: 2, content: [{ text: 'ক' }] },
      { id: '2', type: 'quote', content: [{ text: 'খ' }], cite: 'গ' },
      { id: '3', type: 'table', header: true, rows: [[[{ text: 'ঘ' }], [{ text: 'ঙ' }]]], caption: 'চ' },
      { id: '4', type: 'fact-box', title: 'ছ', items: [[{ text: 'জ' }]] },
      { id: '5', type: 'picture', pictureId: 'p' },
      { id: '6', type: 'gallery', pictureIds: [] },
      { id: '7', type: 'embed', href: 'https://example.org', title: 'ঝ' },
      { id: '8', type: 'related', storyIds: [] },
    ];
    expect(documentText(blocks)).toBe('ক\nখ\nগ\nঘ\tঙ\nচ\nছ\nজ\nঝ');
  });
});

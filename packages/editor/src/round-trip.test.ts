import fc from 'fast-check';
import type { Block, Inline, Mark } from '@shironam/story';
import { AllSelection, EditorState, TextSelection } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { blocksToDoc } from './blocks-to-doc.js';
import { turnInto } from './commands.js';
import { docToBlocks } from './doc-to-blocks.js';
import { toggleList } from './list-commands.js';
import { storySchema } from './schema.js';
import { storyPlugins } from './story-editing.js';

const noNewId = (): string => {
  throw new Error('a block lost its id');
};

const word = fc.constantFrom('ঢাকা', 'নদী', 'যুদ্ধের', '২০২৬', 'র‍্যাব', 'AFP', ' ', '\n', '“', '।', 'হ্রদ', '😀');
const someText = fc.array(word, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));
const marks: fc.Arbitrary<Mark[]> = fc
  .tuple(fc.boolean(), fc.boolean(), fc.option(fc.webUrl()))
  .map(([bold, italic, href]) => [
    ...(bold ? [{ type: 'bold' as const }] : []),
    ...(italic ? [{ type: 'italic' as const }] : []),
    ...(href === null ? [] : [{ type: 'link' as const, href }]),
  ]);
const run: fc.Arbitrary<Inline> = fc.tuple(someText, marks).map(([text, set]) => (set.length === 0 ? { text } : { text, marks: set }));

/** Neighbours with the same marks are one run: the form in which text is stored. */
function joined(runs: readonly Inline[]): Inline[] {
  return runs.reduce<Inline[]>((kept, next) => {
    const last = kept.at(-1);
    if (last === undefined || JSON.stringify(last.marks) !== JSON.stringify(next.marks)) return [...kept, next];
    return [...kept.slice(0, -1), { ...last, text: last.text + next.text }];
  }, []);
}

const inline = fc.array(run, { maxLength: 4 }).map(joined);
const someInline = fc.array(run, { minLength: 1, maxLength: 4 }).map(joined);
const items = fc.array(inline, { minLength: 1, maxLength: 4 });
const cite = fc.option(someText, { nil: undefined }).map((text) => (text === undefined ? {} : { cite: text }));
const caption = fc.option(someText, { nil: undefined }).map((text) => (text === undefined ? {} : { caption: text }));
const alt = fc.option(someText, { nil: undefined }).map((text) => (text === undefined ? {} : { alt: text }));
const title = fc.option(someText, { nil: undefined }).map((text) => (text === undefined ? {} : { title: text }));
const ids = fc.array(fc.uuid(), { maxLength: 4 });

type Unnamed = Block extends infer B ? (B extends Block ? Omit<B, 'id'> : never) : never;

const block: fc.Arbitrary<Unnamed> = fc.oneof(
  someInline.map((content): Unnamed => ({ type: 'paragraph', content })),
  fc.tuple(fc.constantFrom(2 as const, 3 as const), inline).map(([level, content]): Unnamed => ({ type: 'heading', level, content })),
  fc.tuple(inline, cite).map(([content, rest]): Unnamed => ({ type: 'quote', content, ...rest })),
  fc.tuple(inline, cite).map(([content, rest]): Unnamed => ({ type: 'pull-quote', content, ...rest })),
  fc.tuple(fc.boolean(), items).map(([ordered, list]): Unnamed => ({ type: 'list', ordered, items: list })),
  fc.tuple(fc.boolean(), fc.array(fc.array(inline, { maxLength: 3 }), { minLength: 1, maxLength: 3 }), caption).map(([header, rows, rest]): Unnamed => ({ type: 'table', header, rows, ...rest })),
  fc.tuple(fc.uuid(), caption, alt).map(([pictureId, words, other]): Unnamed => ({ type: 'picture', pictureId, ...words, ...other })),
  ids.map((pictureIds): Unnamed => ({ type: 'gallery', pictureIds })),
  fc.tuple(fc.webUrl(), title).map(([href, rest]): Unnamed => ({ type: 'embed', href, ...rest })),
  fc.tuple(someText, items).map(([name, list]): Unnamed => ({ type: 'fact-box', title: name, items: list })),
  ids.map((storyIds): Unnamed => ({ type: 'related', storyIds })),
);

const documents: fc.Arbitrary<Block[]> = fc
  .tuple(fc.array(block, { maxLength: 8 }), fc.uniqueArray(fc.uuid(), { minLength: 8, maxLength: 8 }))
  .map(([blocks, names]) => blocks.map((one, index) => ({ ...one, id: names[index] ?? '' })));

describe('the text of a story in the editor', () => {
  it('comes back as it was, ids and all', () => {
    fc.assert(
      fc.property(documents, (blocks) => {
        expect(docToBlocks(blocksToDoc(blocks), noNewId)).toEqual(blocks);
      }),
      { numRuns: 500 },
    );
  });

  it('is always a document its schema accepts', () => {
    fc.assert(
      fc.property(documents, (blocks) => {
        blocksToDoc(blocks).check();
      }),
    );
  });

  it('survives the editor’s own JSON', () => {
    fc.assert(
      fc.property(documents, (blocks) => {
        const json: unknown = JSON.parse(JSON.stringify(blocksToDoc(blocks).toJSON()));
        expect(docToBlocks(storySchema.nodeFromJSON(json), noNewId)).toEqual(blocks);
      }),
    );
  });

  it('joins neighbouring runs with the same marks and drops empty ones', () => {
    const content: Inline[] = [{ text: 'এক ' }, { text: '' }, { text: 'দুই' }, { text: '', marks: [{ type: 'bold' }] }];
    expect(docToBlocks(blocksToDoc([{ id: 'a', type: 'paragraph', content }]), noNewId)).toEqual([{ id: 'a', type: 'paragraph', content: [{ text: 'এক দুই' }] }]);
  });

  it('leaves out paragraphs that say nothing, and nothing else', () => {
    const blocks: Block[] = [
      { id: 'a', type: 'paragraph', content: [] },
      { id: 'b', type: 'heading', level: 2, content: [] },
    ];
    expect(docToBlocks(blocksToDoc(blocks), noNewId).map(({ id }) => id)).toEqual(['b']);
  });

  it('gives an empty list or table a place to type', () => {
    const doc = blocksToDoc([
      { id: 'a', type: 'list', ordered: false, items: [] },
      { id: 'b', type: 'table', header: false, rows: [] },
    ]);
    doc.check();
    expect(docToBlocks(doc, noNewId)).toEqual([
      { id: 'a', type: 'list', ordered: false, items: [[]] },
      { id: 'b', type: 'table', header: false, rows: [[[]]] },
    ]);
  });
});

function counter(): () => string {
  let given = 0;
  return () => `new-${String((given += 1))}`;
}

describe('any text under any selection', () => {
  it('keeps block ids unique after a copy', () => {
    fc.assert(
      fc.property(documents, fc.nat(), (blocks, at) => {
        const newId = counter();
        let state = EditorState.create({ doc: blocksToDoc(blocks), plugins: storyPlugins(newId) });
        state = state.apply(state.tr.setSelection(new AllSelection(state.doc)));
        const copy = state.selection.content();
        const place = state.doc.resolve(at % (state.doc.content.size + 1));
        state = state.apply(state.tr.insert(place.depth === 0 ? place.pos : place.before(1), copy.content));
        const ids = state.doc.content.content.map((node) => String(node.attrs['id']));
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids).not.toContain('null');
      }),
    );
  });

  it('is not changed by turning blocks into others', () => {
    fc.assert(
      fc.property(documents, fc.nat(), fc.nat(), fc.constantFrom(turnInto('quote'), turnInto('heading-3'), toggleList(true)), (blocks, from, to, command) => {
        const newId = counter();
        const doc = blocksToDoc(blocks);
        const size = doc.content.size + 1;
        let state = EditorState.create({ doc, plugins: storyPlugins(newId), selection: TextSelection.between(doc.resolve(from % size), doc.resolve(to % size)) });
        command(state, (transaction) => { state = state.apply(transaction); });
        state.doc.check();
        expect(state.doc.textBetween(0, state.doc.content.size)).toBe(doc.textBetween(0, doc.content.size));
      }),
    );
  });
});

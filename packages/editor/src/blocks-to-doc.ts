import type { Block, Inline } from '@shironam/story';
import { Fragment, type Node, type Schema } from '@tiptap/pm/model';
import { storySchema } from './schema.js';

/**
 * The blocks of a story as a ProseMirror document. No block gives one empty paragraph, where typing can begin;
 * `docToBlocks` drops it again.
 *
 * @param blocks the stored text
 * @param schema the schema the document is for: an editor's own, or the package's
 * @example
 * blocksToDoc([{ id: 'a', type: 'paragraph', content: [{ text: 'ঢাকা' }] }]).textContent // 'ঢাকা'
 */
export function blocksToDoc(blocks: readonly Block[], schema: Schema = storySchema): Node {
  const children = blocks.map((block) => blockToNode(block, schema));
  return schema.node('doc', null, children.length === 0 ? [schema.node('paragraph')] : children);
}

/**
 * One block as a ProseMirror node of the same kind.
 *
 * @example
 * blockToNode({ id: 'a', type: 'related', storyIds: ['s1'] }).attrs['storyIds'] // ['s1']
 */
export function blockToNode(block: Block, schema: Schema = storySchema): Node {
  const text = (content: readonly Inline[]): Fragment => inlineToFragment(content, schema);
  const item = (content: readonly Inline[]): Node => schema.node('listItem', null, text(content));
  const { id } = block;
  switch (block.type) {
    case 'paragraph':
      return schema.node('paragraph', { id }, text(block.content));
    case 'heading':
      return schema.node('heading', { id, level: block.level }, text(block.content));
    case 'quote':
      return schema.node('quote', { id, cite: block.cite ?? null }, text(block.content));
    case 'pull-quote':
      return schema.node('pullQuote', { id, cite: block.cite ?? null }, text(block.content));
    case 'list':
      return schema.node('list', { id, ordered: block.ordered }, filled(block.items.map(item), schema.node('listItem')));
    case 'fact-box':
      return schema.node('factBox', { id, title: block.title }, filled(block.items.map(item), schema.node('listItem')));
    case 'table':
      return schema.node('table', { id, header: block.header, caption: block.caption ?? null }, tableRows(block.rows, schema));
    case 'picture':
      return schema.node('picture', { id, pictureId: block.pictureId, caption: block.caption ?? null, alt: block.alt ?? null });
    case 'gallery':
      return schema.node('gallery', { id, pictureIds: block.pictureIds });
    case 'embed':
      return schema.node('embed', { id, href: block.href, title: block.title ?? null });
    case 'related':
      return schema.node('related', { id, storyIds: block.storyIds });
  }
}

function tableRows(rows: readonly Inline[][][], schema: Schema): Node[] {
  const cell = (content: readonly Inline[]): Node => schema.node('tableCell', null, inlineToFragment(content, schema));
  return filled(rows.map((row) => schema.node('tableRow', null, row.map(cell))), schema.node('tableRow', null, [schema.node('tableCell')]));
}

/** A list, box or table without a single item would leave nowhere to type. */
function filled(nodes: Node[], empty: Node): Node[] {
  return nodes.length === 0 ? [empty] : nodes;
}

/** Runs of text as a fragment; neighbours with the same marks become one, empty runs vanish. */
function inlineToFragment(content: readonly Inline[], schema: Schema): Fragment {
  return Fragment.fromArray(
    content
      .filter((run) => run.text !== '')
      .map((run) => schema.text(run.text, (run.marks ?? []).map((mark) => schema.mark(mark.type, mark.type === 'link' ? { href: mark.href } : null)))),
  );
}

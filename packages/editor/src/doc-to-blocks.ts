import { withBlockIds, type Block, type Inline, type Mark, type NewBlock } from '@shironam/story';
import type { Node } from '@tiptap/pm/model';

/**
 * The document as blocks to store. Every block has an id, unique in the document: its own where it has one, a new
 * one else. Paragraphs without text are left out: they are places to type, not text.
 *
 * @param doc a document of the story schema
 * @param newId makes a fresh id; called once per block without one, and per copy of a block
 * @throws Error when the document holds a node that no block type answers to
 * @example
 * docToBlocks(blocksToDoc(blocks), newId) // the same blocks again
 */
export function docToBlocks(doc: Node, newId: () => string): Block[] {
  const blocks: NewBlock[] = [];
  doc.forEach((node) => {
    if (!isEmptyParagraph(node)) blocks.push(nodeToBlock(node));
  });
  return withBlockIds(blocks, newId);
}

/** Whether a node is a paragraph that says nothing. */
function isEmptyParagraph(node: Node): boolean {
  return node.type.name === 'paragraph' && node.content.size === 0;
}

/**
 * One node as a block; without `id` where the node has none yet.
 *
 * @throws Error when no block type answers to the node
 * @example
 * nodeToBlock(storySchema.node('heading', { id: 'a', level: 3 })) // { id: 'a', type: 'heading', level: 3, content: [] }
 */
export function nodeToBlock(node: Node): NewBlock {
  const id = typeof node.attrs['id'] === 'string' ? { id: node.attrs['id'] } : {};
  switch (node.type.name) {
    case 'paragraph':
      return { ...id, type: 'paragraph', content: inlineOf(node) };
    case 'heading':
      return { ...id, type: 'heading', level: node.attrs['level'] === 3 ? 3 : 2, content: inlineOf(node) };
    case 'quote':
      return { ...id, type: 'quote', content: inlineOf(node), ...wordOf(node, 'cite') };
    case 'pullQuote':
      return { ...id, type: 'pull-quote', content: inlineOf(node), ...wordOf(node, 'cite') };
    case 'list':
      return { ...id, type: 'list', ordered: node.attrs['ordered'] === true, items: childrenOf(node).map(inlineOf) };
    case 'factBox':
      return { ...id, type: 'fact-box', title: textOf(node, 'title'), items: childrenOf(node).map(inlineOf) };
    case 'table':
      return { ...id, type: 'table', header: node.attrs['header'] === true, rows: childrenOf(node).map((row) => childrenOf(row).map(inlineOf)), ...wordOf(node, 'caption') };
    default:
      return leafToBlock(node, id);
  }
}

function leafToBlock(node: Node, id: { id?: string }): NewBlock {
  switch (node.type.name) {
    case 'picture':
      return { ...id, type: 'picture', pictureId: textOf(node, 'pictureId'), ...wordOf(node, 'caption'), ...wordOf(node, 'alt') };
    case 'gallery':
      return { ...id, type: 'gallery', pictureIds: wordsOf(node, 'pictureIds') };
    case 'embed':
      return { ...id, type: 'embed', href: textOf(node, 'href'), ...wordOf(node, 'title') };
    case 'related':
      return { ...id, type: 'related', storyIds: wordsOf(node, 'storyIds') };
    default:
      throw new Error(`No block type answers to the node ${node.type.name}.`);
  }
}

function childrenOf(node: Node): Node[] {
  return node.content.content.slice();
}

function textOf(node: Node, name: string): string {
  const value: unknown = node.attrs[name];
  return typeof value === 'string' ? value : '';
}

function wordsOf(node: Node, name: string): string[] {
  const value: unknown = node.attrs[name];
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}

/** An optional word of a block: absent, never null, when it is not given. */
function wordOf<Name extends string>(node: Node, name: Name): { [Key in Name]?: string } {
  const value: unknown = node.attrs[name];
  return (typeof value === 'string' ? { [name]: value } : {}) as { [Key in Name]?: string };
}

function inlineOf(node: Node): Inline[] {
  return childrenOf(node).map((child) => {
    const marks = child.marks.map((mark): Mark => {
      if (mark.type.name === 'link') return { type: 'link', href: String(mark.attrs['href']) };
      return { type: mark.type.name === 'bold' ? 'bold' : 'italic' };
    });
    return marks.length === 0 ? { text: child.text ?? '' } : { text: child.text ?? '', marks };
  });
}

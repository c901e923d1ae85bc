import { getSchema, Mark, Node, type AnyExtension, type Attribute } from '@tiptap/core';
import type { Schema } from '@tiptap/pm/model';
import { isWebAddress } from './web-address.js';

/** The id of a story block; null until one is given (see block-ids.ts). A split gives the new half none. */
const blockId: Attribute = {
  default: null,
  keepOnSplit: false,
  parseHTML: (element: HTMLElement) => element.getAttribute('data-block'),
  renderHTML: (attributes: Record<string, unknown>) => (typeof attributes['id'] === 'string' ? { 'data-block': attributes['id'] } : {}),
};

/** A word or a list of words kept as JSON in one attribute, so that a cut and a paste keep it. */
function kept(name: string, fallback: unknown): Attribute {
  return {
    default: fallback,
    parseHTML: (element: HTMLElement) => parsedOr(element.getAttribute(`data-${name}`), fallback),
    renderHTML: (attributes: Record<string, unknown>) =>
      attributes[name] === null || attributes[name] === undefined ? {} : { [`data-${name}`]: JSON.stringify(attributes[name]) },
  };
}

function parsedOr(json: string | null, fallback: unknown): unknown {
  if (json === null) return fallback;
  try {
    return JSON.parse(json) as unknown;
  } catch {
    // A pasted page may use the same attribute for something else; it says nothing about our block.
    return fallback;
  }
}

const Doc = Node.create({ name: 'doc', topNode: true, content: 'block+' });
const Text = Node.create({ name: 'text', group: 'inline' });

const Paragraph = Node.create({
  name: 'paragraph',
  // Before the others, so that it is what an empty place is filled with.
  priority: 1000,
  group: 'block',
  content: 'inline*',
  whitespace: 'pre',
  addAttributes: () => ({ id: blockId }),
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: ({ HTMLAttributes }) => ['p', HTMLAttributes, 0],
});

const Heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'inline*',
  whitespace: 'pre',
  defining: true,
  addAttributes: () => ({ id: blockId, level: { default: 2, rendered: false } }),
  parseHTML: () => [
    { tag: 'h1', attrs: { level: 2 } },
    { tag: 'h2', attrs: { level: 2 } },
    ...['h3', 'h4', 'h5', 'h6'].map((tag) => ({ tag, attrs: { level: 3 } })),
  ],
  renderHTML: ({ node, HTMLAttributes }) => [node.attrs['level'] === 3 ? 'h3' : 'h2', HTMLAttributes, 0],
});

const Quote = Node.create({
  name: 'quote',
  group: 'block',
  content: 'inline*',
  whitespace: 'pre',
  defining: true,
  addAttributes: () => ({ id: blockId, cite: kept('cite', null) }),
  parseHTML: () => [{ tag: 'blockquote', priority: 40 }],
  renderHTML: ({ HTMLAttributes }) => ['blockquote', HTMLAttributes, 0],
});

const PullQuote = Node.create({
  name: 'pullQuote',
  group: 'block',
  content: 'inline*',
  whitespace: 'pre',
  defining: true,
  addAttributes: () => ({ id: blockId, cite: kept('cite', null) }),
  parseHTML: () => [{ tag: 'blockquote[data-pull]', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['blockquote', { ...HTMLAttributes, 'data-pull': '' }, 0],
});

const List = Node.create({
  name: 'list',
  group: 'block',
  content: 'listItem+',
  addAttributes: () => ({ id: blockId, ordered: { default: false, rendered: false } }),
  parseHTML: () => [
    { tag: 'ul', attrs: { ordered: false } },
    { tag: 'ol', attrs: { ordered: true } },
  ],
  renderHTML: ({ node, HTMLAttributes }) => [node.attrs['ordered'] === true ? 'ol' : 'ul', HTMLAttributes, 0],
});

const ListItem = Node.create({
  name: 'listItem',
  content: 'inline*',
  whitespace: 'pre',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: () => ['li', 0],
});

const Table = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow+',
  isolating: true,
  addAttributes: () => ({ id: blockId, header: kept('header', false), caption: kept('caption', null) }),
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: ({ HTMLAttributes }) => ['table', HTMLAttributes, ['tbody', 0]],
});

const TableRow = Node.create({
  name: 'tableRow',
  content: 'tableCell*',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: () => ['tr', 0],
});

const TableCell = Node.create({
  name: 'tableCell',
  content: 'inline*',
  whitespace: 'pre',
  isolating: true,
  parseHTML: () => [{ tag: 'td' }, { tag: 'th' }],
  renderHTML: () => ['td', 0],
});

const FactBox = Node.create({
  name: 'factBox',
  group: 'block',
  content: 'listItem+',
  isolating: true,
  addAttributes: () => ({ id: blockId, title: kept('title', '') }),
  parseHTML: () => [{ tag: 'aside[data-fact-box]' }],
  renderHTML: ({ HTMLAttributes }) => ['aside', { ...HTMLAttributes, 'data-fact-box': '' }, 0],
});

/** A block without text of its own: a thing shown from elsewhere. */
function leaf(name: string, attributes: Record<string, unknown>): Node {
  return Node.create({
    name,
    group: 'block',
    atom: true,
    draggable: true,
    selectable: true,
    addAttributes: () => ({
      id: blockId,
      ...Object.fromEntries(Object.entries(attributes).map(([key, fallback]) => [key, kept(key, fallback)])),
    }),
    parseHTML: () => [{ tag: `div[data-leaf="${name}"]` }],
    renderHTML: ({ HTMLAttributes }) => ['div', { ...HTMLAttributes, 'data-leaf': name }],
  });
}

const Picture = leaf('picture', { pictureId: '', caption: null, alt: null });
const Gallery = leaf('gallery', { pictureIds: [] });
const Embed = leaf('embed', { href: '', title: null });
const Related = leaf('related', { storyIds: [] });

/** `data-bold` and the like: what the styles of a pasted page said (see pasted-html.ts). */
const Bold = Mark.create({
  name: 'bold',
  parseHTML: () => [{ tag: 'strong:not([data-plain])' }, { tag: 'b:not([data-plain])' }, { tag: 'span[data-bold]' }],
  renderHTML: () => ['strong', 0],
});

const Italic = Mark.create({
  name: 'italic',
  parseHTML: () => [{ tag: 'em:not([data-plain])' }, { tag: 'i:not([data-plain])' }, { tag: 'span[data-italic]' }],
  renderHTML: () => ['em', 0],
});

const Link = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes: () => ({ href: { default: '', rendered: false } }),
  parseHTML: () => [
    {
      tag: 'a[href]',
      getAttrs: (element: HTMLElement) => {
        const href = element.getAttribute('href') ?? '';
        return isWebAddress(href) ? { href } : false;
      },
    },
  ],
  renderHTML: ({ mark }) => {
    const href = String(mark.attrs['href']);
    return ['a', isWebAddress(href) ? { href, rel: 'noreferrer' } : {}, 0];
  },
});

/**
 * The nodes and marks of a story's text, one per block type of the story package. The browser app extends the ones
 * that need a view of their own (by name) and leaves the rest.
 *
 * @example
 * storyNodes.map((node) => node.name).includes('pullQuote') // true
 */
export const storyNodes: readonly Node[] = [
  Doc, Text, Paragraph, Heading, Quote, PullQuote, List, ListItem, Table, TableRow, TableCell, FactBox, Picture, Gallery, Embed, Related,
];

/** Bold, italic and link: the marks of `Mark` in the story package, in the order they are stored. */
export const storyMarks: readonly Mark[] = [Bold, Italic, Link];

/**
 * The schema of a story's text, made without a DOM.
 *
 * @example
 * storySchema.nodes.heading?.spec.content // 'inline*'
 */
export const storySchema: Schema = getSchema([...storyNodes, ...storyMarks] as AnyExtension[]);

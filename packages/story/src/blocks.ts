/**
 * The block document: how the text of a story is stored. Never HTML; the reader site renders blocks, the editor
 * edits them, the wire and import packages produce them.
 */

/** Marks on a run of text. A link carries its address; the renderer accepts http, https and mailto only. */
export type Mark = { type: 'bold' } | { type: 'italic' } | { type: 'link'; href: string };

/** A run of text with the same marks. */
export type Inline = { text: string; marks?: Mark[] };

export type ParagraphBlock = { id: string; type: 'paragraph'; content: Inline[] };
export type HeadingBlock = { id: string; type: 'heading'; level: 2 | 3; content: Inline[] };
export type QuoteBlock = { id: string; type: 'quote'; content: Inline[]; cite?: string };
export type PullQuoteBlock = { id: string; type: 'pull-quote'; content: Inline[]; cite?: string };
export type ListBlock = { id: string; type: 'list'; ordered: boolean; items: Inline[][] };
export type TableBlock = { id: string; type: 'table'; header: boolean; rows: Inline[][][]; caption?: string };
/** A picture of the photo desk; caption and credit given here override the picture's own for this story. */
export type PictureBlock = { id: string; type: 'picture'; pictureId: string; caption?: string; alt?: string };
export type GalleryBlock = { id: string; type: 'gallery'; pictureIds: string[] };
/** A video or social post shown behind a click; `href` is the page of the post. */
export type EmbedBlock = { id: string; type: 'embed'; href: string; title?: string };
export type FactBoxBlock = { id: string; type: 'fact-box'; title: string; items: Inline[][] };
/** The আরও পড়ুন box: story ids, rendered when read. */
export type RelatedBlock = { id: string; type: 'related'; storyIds: string[] };

export type Block =
  | ParagraphBlock
  | HeadingBlock
  | QuoteBlock
  | PullQuoteBlock
  | ListBlock
  | TableBlock
  | PictureBlock
  | GalleryBlock
  | EmbedBlock
  | FactBoxBlock
  | RelatedBlock;

/** A block whose id the server still has to give. */
export type NewBlock = Block extends infer B ? (B extends Block ? Omit<B, 'id'> & { id?: string } : never) : never;

/**
 * The plain text of inline runs, marks dropped.
 *
 * @example
 * inlineText([{ text: 'ঢাকা ' }, { text: 'শহর', marks: [{ type: 'bold' }] }]) // 'ঢাকা শহর'
 */
export function inlineText(content: readonly Inline[]): string {
  return content.map((run) => run.text).join('');
}

/**
 * The plain text of a block, one line per item or row; picture, gallery and related blocks give their caption or ''.
 *
 * @example
 * blockText({ id: 'a', type: 'list', ordered: false, items: [[{ text: 'এক' }], [{ text: 'দুই' }]] }) // 'এক\nদুই'
 */
export function blockText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inlineText(block.content);
    case 'quote':
    case 'pull-quote':
      return [inlineText(block.content), block.cite ?? ''].filter(Boolean).join('\n');
    case 'list':
      return block.items.map(inlineText).join('\n');
    case 'table':
      return [...block.rows.map((row) => row.map(inlineText).join('\t')), block.caption ?? ''].filter(Boolean).join('\n');
    case 'fact-box':
      return [block.title, ...block.items.map(inlineText)].join('\n');
    case 'picture':
      return block.caption ?? '';
    case 'embed':
      return block.title ?? '';
    case 'gallery':
    case 'related':
      return '';
  }
}

/** The plain text of a document: blocks joined by newlines, empty ones left out. */
export function documentText(blocks: readonly Block[]): string {
  return blocks.map(blockText).filter(Boolean).join('\n');
}

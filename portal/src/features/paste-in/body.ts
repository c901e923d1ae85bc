import { normalise } from '@shironam/bangla';
import type { Block } from '@shironam/story';
import { readCaptionCredit, readLabelledCaption } from './caption-credit.js';
import { dropHiddenAddresses } from './closing.js';
import { isGlued, spaceSentences, splitGlued } from './glue.js';
import { endsSentence, findMargin, isBroken, isParagraph, readBullet, readNumbered, type Line } from './page-lines.js';
import { dropFrom, type Page } from './page.js';
import type { PrintedPicture, RelatedHint } from './page-reading.js';
import { readRelatedLabel, relatedLabelAt } from './related-label.js';

/** `picture`: the one given, or one whose caption or credit stood inside the text. */
export type BodyReading = { blocks: Block[]; hints: RelatedHint[]; picture: PrintedPicture | null; confidence: number; relatedConfidence: number };

type Piece = { at: number; text: string; gap: boolean };
type Draft = { page: Page; picture: PrintedPicture | null; blocks: Block[]; hints: RelatedHint[]; glued: boolean; wrapped: boolean; gaps: number; relatedConfidence: number };

const linkWords = 22;
const mostLinks = 8;
const longestCaption = 120;
const pullQuote = /^(.{20,600}?)\s?(?:—|–|--)\s?([^।—–]{2,60})$/su;

/** Turns the article's own lines into blocks with the ids p1, p2, … in order. */
export function buildBody(page: Page, lines: readonly Line[], picture: PrintedPicture | null): BodyReading {
  const draft: Draft = { page, picture, blocks: [], hints: [], glued: false, wrapped: false, gaps: 0, relatedConfidence: 0 };
  const pieces = unwrap(draft, lines.flatMap((line) => piecesOf(draft, line, lines.length)));
  for (let at = 0; at < pieces.length; ) at += addPiece(draft, pieces, at);
  const blocks = draft.blocks.map((block, at) => ({ ...block, id: `p${String(at + 1)}` }));
  return { blocks, hints: draft.hints, picture: draft.picture, confidence: bodyConfidence(draft, lines), relatedConfidence: draft.relatedConfidence };
}

/** One line is one piece, but for text that lost its line breaks. */
function piecesOf(draft: Draft, line: Line, lines: number): Piece[] {
  const text = dropHiddenAddresses(draft.page, line.at, line.text);
  const lost = isGlued(text) && (lines <= 2 ? text.length > 120 : text.length > (lines <= 4 ? 300 : 1500));
  if (lost) draft.glued = true;
  if (line.gap) draft.gaps += 1;
  const parts = lost ? splitGlued(text) : [text];
  return parts.flatMap(cutAtLabel).filter((part) => part !== '').map((part, n) => ({ at: line.at, text: part, gap: line.gap || n > 0 }));
}

function cutAtLabel(text: string): string[] {
  const at = relatedLabelAt(text);
  return at > 0 ? [text.slice(0, at).trim(), text.slice(at).trim()] : [text];
}

/** Joins lines that were broken at a margin. */
function unwrap(draft: Draft, pieces: Piece[]): Piece[] {
  const margin = findMargin(pieces);
  if (margin === null) return pieces;
  draft.wrapped = true;
  const joined: Piece[] = [];
  let open = false;
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (open && last && !piece.gap) joined[joined.length - 1] = { ...last, text: `${last.text} ${piece.text}` };
    else joined.push(piece);
    open = isBroken(piece, margin);
  }
  return joined;
}

/** Adds the piece at `at` and what belongs to it; gives how many pieces that was. */
function addPiece(draft: Draft, pieces: readonly Piece[], at: number): number {
  const piece = pieces[at];
  if (!piece) return 1;
  const label = readRelatedLabel(piece.text);
  if (label) return addRelated(draft, pieces, at, label.headline);
  if (readBullet(piece.text) !== null || readNumbered(piece.text) !== null) return addList(draft, pieces, at);
  const text = withoutPicture(draft, piece);
  if (text !== '') addText(draft, { ...piece, text }, pieces[at + 1]);
  return 1;
}

/**
 * A caption or credit inside the text: it is the lead picture's where none stood above the text, else another's, which
 * the text did not bring along. A paragraph that merely ends in a credit keeps its words.
 */
function withoutPicture(draft: Draft, piece: Piece): string {
  if (piece.text.length > 400) return piece.text;
  const labelled = readLabelledCaption(piece.text);
  const read = readCaptionCredit(piece.text) ?? (labelled === null ? null : { caption: labelled, credit: null, file: false, flags: [] });
  if (!read) return piece.text;
  const prose = read.caption !== null && (read.caption.length > longestCaption || /।.*।/su.test(read.caption)) ? read.caption : null;
  if (draft.picture === null) draft.picture = { ...read, caption: prose === null && read.caption !== null ? normalise(read.caption) : null, credit: read.credit === null ? null : normalise(read.credit) };
  else dropFrom(draft.page, piece.at, 'further-picture', prose === null ? piece.text : piece.text.slice(prose.length).trim());
  return prose ?? '';
}

function addText(draft: Draft, piece: Piece, next: Piece | undefined): void {
  const text = normalise(spaceSentences(piece.text)).trim();
  const last = draft.blocks.at(-1);
  if (last?.type === 'paragraph' && text.length > 60 && last.content[0]?.text === text) {
    dropFrom(draft.page, piece.at, 'body-repeated', text);
    return;
  }
  const quote = text.length <= 700 ? pullQuote.exec(text) : null;
  const words = text.split(' ').length;
  if (quote?.[1] && quote[2] && quote[2].split(' ').length <= 6 && /[।!?”’"']$|[\p{L}\p{M}]$/u.test(quote[1]) && words > 8) {
    draft.blocks.push({ id: '', type: 'pull-quote', content: [{ text: quote[1].trim() }], cite: quote[2].trim() });
  } else if (!draft.glued && next && isSubhead(text, words) && next.text.length > text.length) {
    draft.blocks.push({ id: '', type: 'heading', level: 2, content: [{ text }] });
  } else {
    draft.blocks.push({ id: '', type: 'paragraph', content: [{ text }] });
  }
}

function isSubhead(text: string, words: number): boolean {
  return words <= 12 && words >= 1 && text.length <= 110 && (!endsSentence(text) || (text.endsWith('?') && words <= 9)) && !/[:;,…–—-]$/u.test(text);
}

/**
 * A related box: the label's place becomes a block, the links under it hints; the stories are not known here. Text that
 * follows the label on its line with a danda is the article's, for no headline ends with one.
 */
function addRelated(draft: Draft, pieces: readonly Piece[], at: number, headline: string): number {
  const { page, blocks } = draft;
  const piece = pieces[at];
  if (!piece) return 1;
  const inline = headline.includes('।') || headline.split(' ').length > linkWords;
  const labelText = headline === '' ? piece.text : piece.text.slice(0, piece.text.length - headline.length).trim();
  dropFrom(page, piece.at, 'related-label', labelText);
  const id = `p${String(blocks.length + 1)}`;
  blocks.push({ id, type: 'related', storyIds: [] });
  draft.relatedConfidence = inline ? 0.6 : 0.95;
  if (inline) {
    addText(draft, { ...piece, text: headline }, undefined);
    return 1;
  }
  if (headline !== '') addHint(draft, id, piece.at, headline);
  let taken = 1;
  while (taken <= mostLinks && headline === '' && isLink(pieces[at + taken], pieces[at + taken + 1])) {
    const link = pieces[at + taken];
    if (taken > 1 && link?.gap === true && endsLinks(pieces, at, taken)) break;
    if (link) addHint(draft, id, link.at, readBullet(link.text) ?? link.text);
    taken += 1;
  }
  return taken;
}

function addHint(draft: Draft, block: string, at: number, headline: string): void {
  dropFrom(draft.page, at, 'related-link', headline);
  draft.hints.push({ block, headline: normalise(headline) });
}

/** A link is a headline: no sentence that ends with a danda, and text or another link must follow it. */
function isLink(piece: Piece | undefined, next: Piece | undefined): boolean {
  if (!piece || readRelatedLabel(piece.text) || /[।॥]['"’”]*$/u.test(piece.text)) return false;
  const words = piece.text.split(' ').length;
  return words >= 2 && words <= linkWords && (next !== undefined || readBullet(piece.text) !== null);
}

/** A blank line ends a list of links that had none between them; a short line after one link is a subhead. */
function endsLinks(pieces: readonly Piece[], at: number, taken: number): boolean {
  const close = pieces.slice(at + 2, at + taken).some((link) => !link.gap);
  return close || (pieces[at + taken]?.text.split(' ').length ?? 0) < 5;
}

function addList(draft: Draft, pieces: readonly Piece[], at: number): number {
  const read = readBullet(pieces[at]?.text ?? '') === null ? readNumbered : readBullet;
  const items: string[] = [];
  for (let item = read(pieces[at]?.text ?? ''); item !== null; item = read(pieces[at + items.length]?.text ?? '')) items.push(normalise(spaceSentences(item)));
  const piece = pieces[at];
  if (items.length < 2 && piece) {
    addText(draft, piece, pieces[at + 1]);
    return 1;
  }
  draft.blocks.push({ id: '', type: 'list', ordered: read === readNumbered, items: items.map((text) => [{ text }]) });
  return items.length;
}

function bodyConfidence(draft: Draft, lines: readonly Line[]): number {
  if (draft.blocks.length === 0) return 0;
  if (draft.glued) return 0.6;
  if (draft.wrapped) return 0.7;
  if (lines.length === 1) return 0.75;
  if (!lines.some(isParagraph)) return 0.4;
  return draft.gaps * 2 >= lines.length ? 0.96 : 0.9;
}

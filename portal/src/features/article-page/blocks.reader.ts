import { type Block, type Inline, inlineText, type Mark, type ReleasedPicture, storyPath } from '@shironam/story';
import { html, type Html, linkUrl, webUrl } from '../../http/html.js';
import type { ReaderWords } from '../../words/reader-words.js';
import { urlIn } from '../reader-shell/reader-shell.js';
import { directionOf, embedSite } from './article.rules.js';
import { type BlockPlace, renderFigure } from './figure.reader.js';
import { renderGallery } from './gallery.reader.js';

/** The blocks of a text, each on a line of its own, and after each what else stands there. */
export function renderBlocks(blocks: readonly Block[], place: BlockPlace, after?: (at: number) => Html | null): Html[] {
  return blocks.flatMap((block, at) => {
    const shown = renderBlock(block, place);
    return shown === null ? [] : html`${shown}
${after?.(at)}`;
  });
}

/** One block, or nothing when what it shows is not there for readers (a withdrawn story, a picture that left). */
export function renderBlock(block: Block, place: BlockPlace): Html | null {
  switch (block.type) {
    case 'paragraph':
      return html`<p dir="${directionOf(inlineText(block.content))}">${renderInline(block.content)}</p>`;
    case 'heading':
      return block.level === 2 ? html`<h2>${renderInline(block.content)}</h2>` : html`<h3>${renderInline(block.content)}</h3>`;
    case 'quote':
      return html`<blockquote><p dir="${directionOf(inlineText(block.content))}">${renderInline(block.content)}</p>${renderCite(block.cite)}</blockquote>`;
    case 'pull-quote':
      return html`<blockquote class="pull"><p>${renderInline(block.content)}</p>${renderCite(block.cite)}</blockquote>`;
    case 'list':
      return renderList(block.ordered, block.items);
    case 'table':
      return renderTable(block);
    case 'fact-box':
      return html`<aside class="facts"><h2>${block.title}</h2><ul>${block.items.map((item) => html`<li>${renderInline(item)}</li>`)}</ul></aside>`;
    case 'picture':
      return renderBlockPicture(block, place);
    case 'gallery':
      return renderGallery(block.id, block.pictureIds.flatMap((id) => place.pictures[id] ?? []), place);
    case 'embed':
      return renderEmbed(block, place.words);
    case 'related':
      return renderRelated(block.storyIds, place);
  }
}

/** Runs of text with their marks; a link that is no address readers may follow stays as text. */
export function renderInline(content: readonly Inline[]): Html[] {
  return content.map((run) => (run.marks ?? []).reduce<Html>(renderMark, renderLines(run.text)));
}

function renderMark(inner: Html, mark: Mark): Html {
  switch (mark.type) {
    case 'bold':
      return html`<strong>${inner}</strong>`;
    case 'italic':
      return html`<em>${inner}</em>`;
    case 'link': {
      const url = linkUrl(mark.href);
      return url === null ? inner : html`<a href="${url}" rel="${url.text.startsWith('/') ? null : 'noopener'}">${inner}</a>`;
    }
  }
}

function renderLines(text: string): Html {
  return html`${text.split('\n').map((line, i) => (i === 0 ? line : html`<br>${line}`))}`;
}

function renderCite(cite: string | undefined): Html | null {
  return cite === undefined || cite.trim() === '' ? null : html`<cite>${cite}</cite>`;
}

function renderList(ordered: boolean, items: readonly Inline[][]): Html {
  const entries = items.map((item) => html`<li>${renderInline(item)}</li>`);
  return ordered ? html`<ol class="numbered">${entries}</ol>` : html`<ul>${entries}</ul>`;
}

/** A wide table scrolls in itself and can be reached with the keyboard; the page never scrolls sideways. */
function renderTable({ header, rows, caption }: Extract<Block, { type: 'table' }>): Html {
  const [first, ...rest] = rows;
  const cells = (row: readonly Inline[][]): Html[] => row.map((cell) => html`<td>${renderInline(cell)}</td>`);
  const head = header && first !== undefined ? html`<thead><tr>${first.map((cell) => html`<th scope="col">${renderInline(cell)}</th>`)}</tr></thead>` : null;
  return html`<div class="table" tabindex="0"><table>${caption === undefined || caption === '' ? null : html`<caption>${caption}</caption>`}${head}<tbody>${(head === null ? rows : rest).map((row) => html`<tr>${cells(row)}</tr>`)}</tbody></table></div>`;
}

/** The picture of a block, with what this story says of it; null when it is not there for readers. */
export function pictureIn(block: Extract<Block, { type: 'picture' }>, pictures: Readonly<Record<string, ReleasedPicture>>): ReleasedPicture | null {
  const picture = pictures[block.pictureId];
  return picture === undefined ? null : { ...picture, caption: block.caption ?? picture.caption, alt: block.alt ?? picture.alt };
}

function renderBlockPicture(block: Extract<Block, { type: 'picture' }>, place: BlockPlace): Html | null {
  const picture = pictureIn(block, place.pictures);
  return picture === null ? null : renderFigure(picture, 'later', place);
}

/** A video or post elsewhere, behind a click: the other site learns nothing until the reader goes there (README, 14). */
function renderEmbed({ href, title }: Extract<Block, { type: 'embed' }>, words: ReaderWords): Html | null {
  const url = webUrl(href);
  if (url === null) return null;
  const address = new URL(url.text);
  const known = embedSite(address);
  const host = address.hostname.replace(/^www\./, '');
  const name = title ?? (known === null ? host : words.article[known.kind]);
  return html`<p class="embed"><a href="${url}" rel="noopener nofollow"><b>${name}</b> <span>${known === null ? words.embed(host) : words.article.embedAt[known.site]} · ${words.article.opensElsewhere}</span></a></p>`;
}

/** The আরও পড়ুন box: what is released now, under its present headline; without any, no box. */
function renderRelated(storyIds: readonly string[], { related, words, edition }: BlockPlace): Html | null {
  const stories = [...new Set(storyIds)].flatMap((id) => related.get(id) ?? []);
  if (stories.length === 0) return null;
  return html`<aside class="more"><h2>${words.readAlso}</h2><ul>${stories.map((story) => html`<li><a href="${urlIn(edition, storyPath(story))}">${story.headline}</a></li>`)}</ul></aside>`;
}

import type { Block, Inline, Mark, ReleasedPicture, ReleasedStory } from '@shironam/story';
import { html, type Html, linkUrl, type Url, webUrl } from '../../http/html.js';
import type { ReaderWords } from '../../words/reader-words.js';
import { altText, creditText, mediaUrl, type Site } from '../reader-shell/reader-shell.js';
import { feedPicture } from './feed.rules.js';

/** What of a story its full text is made of. */
export type FeedText = Pick<ReleasedStory, 'blocks' | 'pictures' | 'picture' | 'sources' | 'corrections' | 'demo'>;

type Place = { site: Site; words: ReaderWords; pictures: Readonly<Record<string, ReleasedPicture>> };

/**
 * A story's text as markup that stands on its own in any reading program: absolute addresses, no classes, no script. The furniture
 * of the page (related boxes, initials, the call for contributions) is not part of it; the source and the corrections are.
 */
export function renderFeedText(story: FeedText, site: Site, words: ReaderWords): string {
  const place: Place = { site, words, pictures: story.pictures };
  return html`${story.picture === undefined ? null : renderFigure(story.picture, place)}${story.blocks.map((block) => renderBlock(block, place))}${story.sources.length === 0 ? null : html`<p>${words.source(story.sources.join(', '))}</p>`}${renderCorrections(story, words)}${story.demo ? html`<p>${words.demo}</p>` : null}`.text;
}

function renderBlock(block: Block, place: Place): Html | null {
  switch (block.type) {
    case 'paragraph':
      return html`<p>${renderInline(block.content, place)}</p>`;
    case 'heading':
      return block.level === 2 ? html`<h2>${renderInline(block.content, place)}</h2>` : html`<h3>${renderInline(block.content, place)}</h3>`;
    case 'quote':
    case 'pull-quote':
      return html`<blockquote><p>${renderInline(block.content, place)}</p>${block.cite === undefined || block.cite === '' ? null : html`<p><cite>${block.cite}</cite></p>`}</blockquote>`;
    case 'list': {
      const items = renderItems(block.items, place);
      return block.ordered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
    }
    case 'table':
      return renderTable(block, place);
    case 'fact-box':
      return html`<h3>${block.title}</h3><ul>${renderItems(block.items, place)}</ul>`;
    case 'picture':
      return renderNamed(place.pictures[block.pictureId], block, place);
    case 'gallery':
      return html`${block.pictureIds.map((id) => renderNamed(place.pictures[id], {}, place))}`;
    case 'embed': {
      const url = webUrl(block.href);
      return url === null ? null : html`<p><a href="${url}">${block.title ?? new URL(url.text).hostname}</a></p>`;
    }
    case 'related':
      return null;
  }
}

function renderItems(items: readonly (readonly Inline[])[], place: Place): Html[] {
  return items.map((item) => html`<li>${renderInline(item, place)}</li>`);
}

function renderTable({ header, rows, caption }: Extract<Block, { type: 'table' }>, place: Place): Html {
  const [first, ...rest] = rows;
  const cells = (row: readonly Inline[][]): Html[] => row.map((cell) => html`<td>${renderInline(cell, place)}</td>`);
  const head = header && first !== undefined ? html`<thead><tr>${first.map((cell) => html`<th>${renderInline(cell, place)}</th>`)}</tr></thead>` : null;
  return html`<table>${caption === undefined || caption === '' ? null : html`<caption>${caption}</caption>`}${head}<tbody>${(head === null ? rows : rest).map((row) => html`<tr>${cells(row)}</tr>`)}</tbody></table>`;
}

function renderInline(content: readonly Inline[], { site }: Place): Html[] {
  return content.map((run) => (run.marks ?? []).reduce<Html>((inner, mark) => renderMark(inner, mark, site), html`${run.text.split('\n').map((line, i) => (i === 0 ? line : html`<br>${line}`))}`));
}

function renderMark(inner: Html, mark: Mark, site: Site): Html {
  if (mark.type === 'bold') return html`<strong>${inner}</strong>`;
  if (mark.type === 'italic') return html`<em>${inner}</em>`;
  const url = linkUrl(mark.href);
  const out = url === null ? null : url.text.startsWith('/') ? onSite(site, url.text) : url;
  return out === null ? inner : html`<a href="${out}">${inner}</a>`;
}

function renderNamed(picture: ReleasedPicture | undefined, over: { caption?: string; alt?: string }, place: Place): Html | null {
  return picture === undefined ? null : renderFigure({ ...picture, caption: over.caption ?? picture.caption, alt: over.alt ?? picture.alt }, place);
}

/** A picture never goes without who made it. */
function renderFigure(picture: ReleasedPicture, { site, words }: Place): Html | null {
  const chosen = feedPicture({ picture });
  const url = chosen === null ? null : onSite(site, mediaUrl(chosen.path).text);
  if (chosen === null || url === null) return null;
  const line = [picture.caption.trim(), creditText(picture, words)].filter(Boolean).join(' ');
  return html`<figure><img src="${url}" width="${chosen.width}" height="${chosen.height}" alt="${altText(picture)}">${line === '' ? null : html`<figcaption>${line}</figcaption>`}</figure>`;
}

function onSite(site: Site, path: string): Url | null {
  return webUrl(site.url + path);
}

function renderCorrections({ corrections }: FeedText, words: ReaderWords): Html | null {
  return corrections.length === 0 ? null : html`<h3>${words.corrections}</h3><ul>${corrections.map(({ kind, note }) => html`<li>${words.correctionKinds[kind]}: ${note}</li>`)}</ul>`;
}

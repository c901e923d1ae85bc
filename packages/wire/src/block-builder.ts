import { inlineText, type Inline, type Mark, type NewBlock } from '@shironam/story';
import {
  DROPPED_CLASSES, DROPPED_ELEMENTS, HEADING_LEVELS, MARK_ELEMENTS, PARAGRAPH_ELEMENTS, QUOTE_ELEMENTS,
} from './body-tags.data.js';
import { fieldHref, fieldPixels, fieldText, plainText } from './fields.js';
import { InlineWriter } from './inline-writer.js';
import { TableWriter } from './table-writer.js';
import type { WirePicture } from './wire-item.js';

export type ElementAttributes = { get: (name: string) => string | null | undefined };

/** What a body held: its blocks, and what was found beside them. */
export type BodyContent = {
  blocks: NewBlock[];
  /** The first h1 or hl1, wherever it stood. */
  title: string | null;
  /** A line the agency marked as byline inside the body. */
  byline: string | null;
  pictures: WirePicture[];
};

type Part = 'title' | 'byline' | 'caption' | 'producer';
type Frame = { name: string; dropped: boolean; mark: Mark | null; part: Part | null; list: boolean };
type TextBlock = 'paragraph' | 'quote' | 2 | 3;

/**
 * Turns the opening, text and closing of elements into story blocks through one allow-list (body-tags.data.ts): what is
 * not a paragraph, heading, quote, list, table, bold, italic or link of a safe scheme leaves only its text, or nothing.
 */
export class BlockBuilder {
  readonly #blocks: NewBlock[] = [];
  readonly #frames: Frame[] = [];
  readonly #line = new InlineWriter();
  readonly #pictures: WirePicture[] = [];
  #type: TextBlock = 'paragraph';
  #droppedDepth = 0;
  #parts: Record<Part, string> = { title: '', byline: '', caption: '', producer: '' };
  #list: { ordered: boolean; items: Inline[][]; depth: number } | null = null;
  #table: TableWriter | null = null;
  #inSideSection = false;

  open(name: string, attributes: ElementAttributes): void {
    const part = this.#partOf(name, attributes);
    const dropped = isDropped(name, attributes);
    if (!dropped && part === null && this.#droppedDepth === 0) this.#enter(name, attributes);
    this.#frames.push({ name, dropped, mark: markOf(name, attributes), part, list: name === 'ul' || name === 'ol' });
    if (dropped) this.#droppedDepth += 1;
  }

  text(data: string): void {
    const part = this.#openPart();
    if (part !== null) this.#parts[part] += data;
    else if (this.#droppedDepth === 0) this.#line.write(plainText(data), this.#marks(), this.#inPre());
  }

  /** Closes the innermost element of this name; a closing without an opening does nothing. */
  close(name: string): void {
    const at = this.#frames.findLastIndex((frame) => frame.name === name);
    while (at >= 0 && this.#frames.length > at) this.#leave();
  }

  /**
   * Newswire releases mark their parts by comments (`<!-- contacts -->`). Names and telephone numbers of contacts, and
   * the line that repeats time and sender, are no body text; the next comment ends them.
   */
  comment(text: string): void {
    const section = text.trim().toLowerCase();
    const side = section === 'contacts' || section === 'contact' || section === 'byline';
    if (side === this.#inSideSection) return;
    this.#flush();
    this.#inSideSection = side;
    this.#droppedDepth += side ? 1 : -1;
  }

  finish(): BodyContent {
    while (this.#frames.length > 0) this.#leave();
    this.#flush();
    return {
      blocks: this.#blocks,
      title: fieldText(this.#parts.title),
      byline: fieldText(this.#parts.byline),
      pictures: this.#pictures.filter((picture) => picture.href !== null),
    };
  }

  #enter(name: string, attributes: ElementAttributes): void {
    if (this.#table !== null || name === 'table') return this.#enterTable(name);
    if (name === 'br') return this.#line.breakLine();
    if (name === 'img' || name === 'media' || name === 'media-reference') return this.#enterPicture(name, attributes);
    if (name === 'li') return this.#startItem();
    if (this.#list !== null && !(name === 'ul' || name === 'ol')) {
      if (isBlock(name)) this.#line.space();
      return;
    }
    if (!isBlock(name)) return;
    if (this.#list === null) this.#flush();
    if (name === 'ul' || name === 'ol') this.#startList(name);
    else if (HEADING_LEVELS[name] !== undefined) this.#type = HEADING_LEVELS[name];
    else this.#type = QUOTE_ELEMENTS.has(name) ? 'quote' : this.#textType();
  }

  #leave(): void {
    const frame = this.#frames.pop();
    if (frame === undefined) return;
    if (frame.dropped) {
      this.#droppedDepth -= 1;
      return;
    }
    if (this.#droppedDepth > 0) return;
    if (frame.part === 'caption' || frame.part === 'producer') return this.#closePicturePart(frame.part);
    if (this.#table !== null) return this.#leaveTable(frame.name);
    if (frame.list) return this.#endList();
    if (this.#list !== null) return frame.name === 'li' ? this.#endItem() : isBlock(frame.name) ? this.#line.space() : undefined;
    if (!isBlock(frame.name)) return;
    this.#flush();
    if ((frame.name === 'h1' || frame.name === 'hl1') && this.#parts.title === '') this.#parts.title = lastText(this.#blocks);
    this.#type = this.#textType();
  }

  #textType(): TextBlock {
    return this.#frames.some((open) => QUOTE_ELEMENTS.has(open.name)) ? 'quote' : 'paragraph';
  }

  #flush(): void {
    for (const content of this.#line.takeLines()) {
      if (typeof this.#type === 'number') this.#blocks.push({ type: 'heading', level: this.#type, content });
      else this.#blocks.push({ type: this.#type, content });
    }
  }

  #startList(name: 'ul' | 'ol'): void {
    if (this.#list === null) this.#list = { ordered: name === 'ol', items: [], depth: 1 };
    else {
      this.#endItem();
      this.#list.depth += 1;
    }
  }

  #endList(): void {
    this.#endItem();
    if (this.#list === null) return;
    this.#list.depth -= 1;
    if (this.#list.depth > 0) return;
    const { ordered, items } = this.#list;
    this.#list = null;
    if (items.length > 0) this.#blocks.push({ type: 'list', ordered, items });
  }

  /** A `li` outside any list opens one, as browsers show it. */
  #startItem(): void {
    if (this.#list === null) this.#flush();
    else this.#endItem();
  }

  #endItem(): void {
    const content = this.#line.takeOne();
    if (content !== null) this.#list?.items.push(content);
  }

  #enterTable(name: string): void {
    if (this.#table === null) {
      if (this.#list === null) this.#flush();
      else this.#endItem();
      this.#table = new TableWriter(this.#line);
    }
    this.#table.open(name);
  }

  #leaveTable(name: string): void {
    const blocks = this.#table?.close(name) ?? null;
    if (blocks === null) return;
    this.#table = null;
    for (const block of blocks) this.#blocks.push(block);
  }

  #enterPicture(name: string, attributes: ElementAttributes): void {
    const href = fieldHref(attributes.get(name === 'img' ? 'src' : 'source'));
    const width = fieldPixels(attributes.get('width'));
    const height = fieldPixels(attributes.get('height'));
    if (name !== 'img' && this.#pictures.length > 0 && name === 'media-reference') {
      const picture = this.#pictures.at(-1);
      if (picture !== undefined && picture.href === null && href !== null && !href.startsWith('#')) Object.assign(picture, { href, width, height });
      return;
    }
    if (name === 'img' && (href === null || isCounter(href, attributes))) return;
    this.#pictures.push({ href: name === 'img' ? href : null, caption: null, creditline: null, width, height, renditions: [] });
  }

  #closePicturePart(part: 'caption' | 'producer'): void {
    const text = fieldText(this.#parts[part]);
    this.#parts[part] = '';
    const picture = this.#pictures.at(-1);
    if (picture === undefined || text === null) return;
    if (part === 'caption') picture.caption ??= text;
    else picture.creditline ??= text;
  }

  #partOf(name: string, attributes: ElementAttributes): Part | null {
    if ((name === 'h1' || name === 'hl1') && this.#parts.title.trim() === '' && this.#droppedDepth > 0) return 'title';
    if (this.#droppedDepth > 0) return name === 'p' && classesOf(attributes).includes('byline') && this.#parts.byline === '' ? 'byline' : null;
    if (classesOf(attributes).includes('byline') && this.#parts.byline === '') return 'byline';
    if (name === 'figcaption' || name === 'media-caption') return 'caption';
    return name === 'media-producer' ? 'producer' : null;
  }

  #openPart(): Part | null {
    return this.#frames.findLast((frame) => frame.part !== null)?.part ?? null;
  }

  #marks(): Mark[] {
    return this.#frames.flatMap((frame) => (frame.mark === null ? [] : [frame.mark]));
  }

  #inPre(): boolean {
    return this.#frames.some((frame) => frame.name === 'pre');
  }
}

/** An image that counts readers: one or two pixels, or no alternative text and an address that names no image. */
function isCounter(href: string, attributes: ElementAttributes): boolean {
  const tiny = ['width', 'height'].some((side) => /^[0-2](?:px)?$/.test(attributes.get(side)?.trim() ?? ''));
  const nameless = attributes.get('alt') === '' && /[?&]/.test(href) && !/\.(?:jpe?g|png|gif|webp|avif|tiff?)(?:[?#]|$)/i.test(href);
  return tiny || nameless;
}

function lastText(blocks: readonly NewBlock[]): string {
  const last = blocks.at(-1);
  return last?.type === 'heading' ? inlineText(last.content) : '';
}

function isBlock(name: string): boolean {
  return PARAGRAPH_ELEMENTS.has(name) || HEADING_LEVELS[name] !== undefined || QUOTE_ELEMENTS.has(name);
}

function isDropped(name: string, attributes: ElementAttributes): boolean {
  if (DROPPED_ELEMENTS.has(name)) return true;
  if (classesOf(attributes).some((token) => DROPPED_CLASSES.has(token))) return true;
  return typeof attributes.get('hidden') === 'string' || /display\s*:\s*none/i.test(attributes.get('style') ?? '');
}

function classesOf(attributes: ElementAttributes): string[] {
  return (attributes.get('class') ?? '').toLowerCase().split(/\s+/);
}

function markOf(name: string, attributes: ElementAttributes): Mark | null {
  const mark = MARK_ELEMENTS[name];
  if (mark !== undefined) return { type: mark };
  const href = name === 'a' ? fieldHref(attributes.get('href')) : null;
  return href !== null && /^(?:https?:\/\/|mailto:)[^\s]+$/i.test(href) ? { type: 'link', href } : null;
}

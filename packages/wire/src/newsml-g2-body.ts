import type { Block } from '@shironam/story';
import type { BodyContent } from './block-builder.js';
import { bylineInBody, finishBody, type BodySurroundings } from './finish-body.js';
import { fieldText, firstOf } from './fields.js';
import { htmlBlocks, looksLikeHtml, treeBlocks } from './html-blocks.js';
import { plainBlocks } from './plain-blocks.js';
import type { WirePicture } from './wire-item.js';
import { attributeOf, childElements, elementsBelow, textInside, type XmlElement } from './xml.js';

export type FinishedContent = { body: Block[]; title: string | null; byline: string | null; pictures: WirePicture[] };

/** Copies of other fields that dpa sends beside the text; they are no paragraphs of it. */
const SIDE_RENDITIONS = /(?:headline|teaser|slug|public|nonpublic|keyword|dateline|byline)$/i;

/**
 * The text of a `contentSet`: the first `inlineXML` that holds any, else the first `inlineData`. Several of them are
 * renditions of one text, so they are never joined.
 */
export function g2Body(contentSet: XmlElement | null, about: BodySurroundings): FinishedContent {
  const candidates = [
    ...childElements(contentSet, 'inlinexml').filter(holdsText).map((element) => () => xmlContent(element)),
    ...childElements(contentSet, 'inlinedata').filter(holdsText).map((element) => () => textContent(textInside(element) ?? '')),
  ];
  let best: BodyContent = { blocks: [], title: null, byline: null, pictures: [] };
  for (const read of candidates) {
    const content = read();
    if (best.title === null && best.blocks.length === 0) best = content;
    if (content.blocks.length > 0) {
      best = content;
      break;
    }
  }
  return finishContent(best, about);
}

/** Read content → the item's body, with the headline and byline it may hold. */
export function finishContent(content: BodyContent, about: BodySurroundings): FinishedContent {
  const headline = firstOf(about.headline, content.title);
  const byline = firstOf(about.byline, content.byline, bylineInBody(content.blocks));
  return { body: finishBody(content.blocks, { ...about, headline, byline }), title: content.title, byline, pictures: content.pictures };
}

/** A field that claims to be text: HTML in disguise or plain paragraphs. */
export function textContent(text: string): BodyContent {
  return looksLikeHtml(text) ? htmlBlocks(text) : { blocks: plainBlocks(text), title: null, byline: null, pictures: [] };
}

function holdsText(element: XmlElement): boolean {
  const type = attributeOf(element, 'contenttype')?.toLowerCase() ?? '';
  if (/sportsml|svg|rdf|json|css|javascript|image\/|video\/|audio\//.test(type)) return false;
  if (element.name === 'inlinedata' && (attributeOf(element, 'encoding') !== null || (type !== '' && !/text|html|xml/.test(type)))) return false;
  return !SIDE_RENDITIONS.test(attributeOf(element, 'rendition') ?? '');
}

function xmlContent(element: XmlElement): BodyContent {
  if (childElements(element).length === 0) return textContent(textInside(element) ?? '');
  const isText = ['html', 'nitf', 'body', 'p', 'div', 'section', 'article', 'body.content'].some((name) => elementsBelow(element, name).length > 0);
  if (!isText) return { blocks: [], title: null, byline: null, pictures: [] };
  const bare = elementsBelow(element, 'body').find((body) => childElements(body).length === 0);
  const content = bare === undefined ? treeBlocks(element) : textContent(textInside(bare) ?? '');
  return { ...content, title: content.title ?? headTitle(element), byline: content.byline ?? nitfByline(element) };
}

/** NITF's `hl1`, else the `title` of the document's head. */
function headTitle(element: XmlElement): string | null {
  const headlines = elementsBelow(element, 'hl1');
  const titles = elementsBelow(element, 'head').flatMap((head) => childElements(head, 'title'));
  return [...headlines, ...titles].map((title) => fieldText(textInside(title))).find((title) => title !== null) ?? null;
}

function nitfByline(element: XmlElement): string | null {
  const heads = elementsBelow(element, 'body.head');
  const bylines = heads.flatMap((head) => childElements(head, 'byline'));
  return bylines.map((byline) => fieldText(byline.children.map((part) => (typeof part === 'string' ? part : ` ${textInside(part) ?? ''} `)).join(''))).find((line) => line !== null) ?? null;
}

import { fieldHref, fieldId, fieldPixels, fieldText, firstOf } from './fields.js';
import { htmlBlocks } from './html-blocks.js';
import { numberOrText, recordsOf, textOf, type JsonRecord } from './json-fields.js';
import { roleTexts } from './ninjs-texts.js';
import { pictureOf } from './pictures.js';
import type { WirePicture, WireRendition } from './wire-item.js';
import { documentText } from '@shironam/story';

/** An association inside an association inside … is followed this far and no further. */
const DEEPEST = 4;

/**
 * The pictures of a ninjs item: its own renditions when it is one, and the picture items it is associated with.
 * Renditions are alternatives of one picture.
 */
export function ninjsPictures(item: JsonRecord, depth = 0): WirePicture[] {
  const own = ownPicture(item);
  const associated = depth >= DEEPEST ? [] : recordsOf(item['associations']).flatMap((association) => ninjsPictures(association, depth + 1));
  return own === null ? associated : [own, ...associated];
}

function ownPicture(item: JsonRecord): WirePicture | null {
  const type = textOf(item['type'])?.toLowerCase();
  const renditions = recordsOf(item['renditions']).map((entry) => renditionOf(entry)).filter((entry) => entry !== null);
  const images = renditions.filter((rendition) => rendition.type === null || /^image\//i.test(rendition.type));
  const isPicture = type === 'picture' || type === 'graphic' || type === 'image' || type === 'photo';
  if (images.length === 0 || (!isPicture && type !== undefined)) return null;
  return pictureOf(images, { caption: captionOf(item), creditline: creditOf(item) });
}

function renditionOf(entry: JsonRecord): WireRendition | null {
  const href = fieldHref(textOf(entry['href'])) ?? fieldHref(textOf(entry['url']));
  if (href === null) return null;
  const type = firstOf(...['mimetype', 'contenttype', 'contentType'].map((name) => fieldId(textOf(entry[name]))));
  const name = fieldText(textOf(entry['usage'])) ?? fieldText(textOf(entry['name']));
  return { name, href, width: fieldPixels(numberOrText(entry['width'])), height: fieldPixels(numberOrText(entry['height'])), type };
}

/** The description of role caption or text, else the first; markup goes. */
function captionOf(item: JsonRecord): string | null {
  const texts = roleTexts(item, 'description').filter(({ role }) => role !== 'creditline' && role !== 'writer');
  const chosen = texts.find(({ role }) => role === 'caption') ?? texts.find(({ role }) => role === 'text' || role === '') ?? texts[0];
  if (chosen === undefined) return null;
  const text = /<[a-z/]/i.test(chosen.value) ? documentText(htmlBlocks(chosen.value).blocks.map((block) => ({ ...block, id: '' }))) : chosen.value;
  return fieldText(text);
}

/** The credit line where there is one, else who took it and who holds it, as agencies print them. */
function creditOf(item: JsonRecord): string | null {
  const field = (...names: string[]): string | null => firstOf(...names.map((name) => fieldText(textOf(item[name]))));
  const described = roleTexts(item, 'description').find(({ role }) => role === 'creditline')?.value;
  const credit = firstOf(field('creditline', 'creditLine'), fieldText(described));
  if (credit !== null) return credit;
  const by = field('byline', 'by');
  const holder = field('source', 'copyrightholder', 'copyrightHolder');
  return by === null || holder === null || by.includes(holder) ? (by ?? holder) : `${by}/${holder}`;
}

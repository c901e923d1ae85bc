import { fieldHref, fieldId, fieldPixels, fieldText } from './fields.js';
import { pictureOf, type PictureFacts } from './pictures.js';
import { resolveQCode, sameLanguage, splitConceptUri, type SchemeAliases } from './schemes.js';
import type { WireKind, WirePicture, WireRendition } from './wire-item.js';
import { attributeOf, childElements, findElement, textInside, type XmlElement } from './xml.js';

export type G2PictureContext = { kind: WireKind; creditline: string | null; aliases: SchemeAliases; language: string | null };

/**
 * The pictures of an item's `remoteContent`. Several of them with different `@rendition` are alternatives of one
 * picture; only when a rendition comes again does a new picture begin.
 */
export function g2Pictures(item: XmlElement, context: G2PictureContext): WirePicture[] {
  const groups: WireRendition[][] = [];
  for (const remote of childElements(findElement(item, 'contentset'), 'remotecontent')) {
    const rendition = renditionOf(remote, context);
    if (rendition === null) continue;
    const open = groups.at(-1);
    if (open === undefined || open.some((known) => isAnotherPicture(known, rendition, context.kind))) groups.push([rendition]);
    else open.push(rendition);
  }
  const caption = context.kind === 'picture' ? captionOf(findElement(item, 'contentmeta'), context.language) : null;
  const facts: PictureFacts = { caption, creditline: context.creditline };
  // A picture whose file did not come is still known by its caption and credit; the desk sees that it is missing.
  if (groups.length === 0 && context.kind === 'picture' && caption !== null) return [pictureOf([], facts)];
  return groups.map((renditions) => pictureOf(renditions, facts));
}

/** In a picture item unnamed files are sizes of its one picture; in a text each is a picture of its own. */
function isAnotherPicture(known: WireRendition, next: WireRendition, kind: WireKind): boolean {
  if (known.name !== null || next.name !== null) return known.name === next.name && known.type === next.type && known.width === next.width;
  return kind !== 'picture';
}

function renditionOf(remote: XmlElement, context: G2PictureContext): WireRendition | null {
  const type = fieldId(attributeOf(remote, 'contenttype'));
  const isPicture = type === null ? context.kind === 'picture' : type.startsWith('image/') || (context.kind === 'picture' && !/^(?:text|audio|video)\//.test(type));
  const href = fieldHref(attributeOf(remote, 'href')) ?? fieldHref(attributeOf(remote, 'residref'));
  if (!isPicture || href === null) return null;
  return { name: renditionName(remote, context.aliases), href, width: fieldPixels(attributeOf(remote, 'width')), height: fieldPixels(attributeOf(remote, 'height')), type };
}

function renditionName(remote: XmlElement, aliases: SchemeAliases): string | null {
  const qcode = fieldId(attributeOf(remote, 'rendition'));
  if (qcode !== null) return resolveQCode(qcode, aliases).code;
  const uri = fieldId(attributeOf(remote, 'renditionuri'));
  return uri === null ? null : splitConceptUri(uri).code;
}

/** The description of role caption, else the first one; the item's language first. */
function captionOf(contentMeta: XmlElement | null, language: string | null): string | null {
  const descriptions = childElements(contentMeta, 'description').filter((description) => fieldText(textInside(description)) !== null);
  const captions = descriptions.filter((description) => /caption/i.test(attributeOf(description, 'role') ?? ''));
  const wanted = captions.length > 0 ? captions : descriptions;
  const own = wanted.find((description) => sameLanguage(attributeOf(description, 'xml:lang'), language)) ?? wanted[0];
  return fieldText(textInside(own ?? null));
}

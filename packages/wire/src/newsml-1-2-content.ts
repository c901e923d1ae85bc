import type { BodyContent } from './block-builder.js';
import { fieldHref, fieldId, fieldPixels, fieldText } from './fields.js';
import type { BodySurroundings } from './finish-body.js';
import { treeBlocks } from './html-blocks.js';
import { finishContent, textContent, type FinishedContent } from './newsml-g2-body.js';
import { pictureOf } from './pictures.js';
import type { WirePicture, WireRendition } from './wire-item.js';
import { attributeOf, childElements, elementsBelow, findElement, textInside, type XmlElement } from './xml.js';

/** Component roles that are not the story's text. */
const SIDE_ROLES = /^(?:caption|title|headline|abstract|summary|stylesheet|contact|logo|tweettext|tweet|keyword|slug|thumbnail|preview|quicklook|highdef|image|clip|sound)$/;
/** Roles that name a size of one picture; the picture is then the component around them. */
const RENDITION_ROLES = /^(?:thumbnail|preview|quicklook|highdef|image|lowres|highres|viewimage|baseimage|square|squared\d*|main|original)$/;

type TextPart = { content: XmlElement; role: string; parent: XmlElement; language: string | null };

/**
 * The text of a NewsItem: its lead and body in the first language that has one. A component without a role is the body;
 * captions, titles and contacts are not.
 */
export function newsml12Body(item: XmlElement, about: BodySurroundings): FinishedContent {
  const parts = textParts(item, null, null);
  const bodies = parts.filter(({ role }) => !SIDE_ROLES.test(role) && role !== 'lead');
  const first = bodies.find(({ content }) => (fieldText(textInside(findElement(content, 'datacontent'))) ?? '') !== '');
  const titles = parts.filter(({ role }) => role === 'title' || role === 'headline');
  const title = titles.map(({ content }) => fieldText(textInside(findElement(content, 'datacontent')))).find((text) => text !== null) ?? null;
  const empty: BodyContent = { blocks: [], title, byline: null, pictures: [] };
  if (first === undefined) return finishContent(empty, about);
  const leads = parts.filter(({ role, parent }) => role === 'lead' && parent === first.parent);
  const rest = bodies.filter((part) => part !== first && part.role === first.role && part.role !== '' && part.parent === first.parent && part.language === first.language);
  const read = [...leads, first, ...rest].map(({ content }) => dataContent(content));
  const joined: BodyContent = {
    blocks: read.flatMap(({ blocks }) => blocks),
    title: read.map((content) => content.title).find((text) => text !== null) ?? title,
    byline: read.map((content) => content.byline).find((line) => line !== null) ?? null,
    pictures: read.flatMap(({ pictures }) => pictures),
  };
  return finishContent(joined, about);
}

/** The text content items below a component, each with the nearest role; of equivalents in one component the richest. */
function textParts(component: XmlElement, inheritedRole: string | null, inheritedLanguage: string | null): TextPart[] {
  const role = roleOf(component) ?? inheritedRole;
  const language = fieldId(attributeOf(component, 'xml:lang'))?.toLowerCase() ?? inheritedLanguage;
  const texts = childElements(component, 'contentitem').filter(isText);
  const richest = texts.find((content) => childElements(findElement(content, 'datacontent')).length > 0) ?? texts[0];
  const own = richest === undefined ? [] : [{ content: richest, role: role ?? '', language }];
  const nested = childElements(component, 'newscomponent').flatMap((child) =>
    textParts(child, roleIsContainer(role) ? null : role, language).map((part) => (part.parent === child ? { ...part, parent: component } : part)),
  );
  return [...own.map((part) => ({ ...part, parent: component })), ...nested];
}

/** Belga's `Short`, `Tip`, `Video` … name the whole; the roles inside name the parts. */
function roleIsContainer(role: string | null): boolean {
  return role !== null && !SIDE_ROLES.test(role);
}

function roleOf(component: XmlElement): string | null {
  return fieldId(attributeOf(findElement(component, 'role'), 'formalname'))?.toLowerCase() ?? null;
}

function isText(content: XmlElement): boolean {
  if (findElement(content, 'datacontent') === null) return false;
  const formats = [formalName(content, 'mediatype'), formalName(content, 'mimetype'), formalName(content, 'format')].join(' ');
  return !/css|javascript|image|photo|graphic|audio|video|jpe?g|pdf|base64|octet/.test(formats);
}

function formalName(content: XmlElement, name: string): string {
  return fieldId(attributeOf(findElement(content, name), 'formalname'))?.toLowerCase() ?? '';
}

function dataContent(content: XmlElement): BodyContent {
  const data = findElement(content, 'datacontent');
  if (data === null) return { blocks: [], title: null, byline: null, pictures: [] };
  if (childElements(data).length === 0) return textContent(textInside(data) ?? '');
  const read = treeBlocks(data);
  return { ...read, title: read.title ?? fieldText(textInside(elementsBelow(data, 'hl1')[0] ?? null)) };
}

/**
 * The pictures: every group of image files, each rendition once. Files whose components have roles like `Thumbnail` are
 * sizes of the picture around them; files side by side in one component are sizes of that component's picture.
 */
export function newsml12Pictures(item: XmlElement): WirePicture[] {
  const groups = new Map<XmlElement, WireRendition[][]>();
  collectRenditions(item, null, groups);
  return [...groups].flatMap(([group, pictures]) => pictures.map((renditions) => pictureOf(renditions, pictureFacts(group))));
}

function collectRenditions(component: XmlElement, around: XmlElement | null, groups: Map<XmlElement, WireRendition[][]>): void {
  const role = roleOf(component);
  const group = role !== null && RENDITION_ROLES.test(role) && around !== null ? around : component;
  for (const content of childElements(component, 'contentitem')) {
    const rendition = imageRendition(content, role);
    if (rendition === null) continue;
    const pictures = groups.get(group) ?? [];
    const open = pictures.at(-1);
    if (open === undefined || (rendition.name !== null && open.some((known) => known.name === rendition.name))) pictures.push([rendition]);
    else open.push(rendition);
    groups.set(group, pictures);
  }
  for (const child of childElements(component, 'newscomponent')) collectRenditions(child, component, groups);
}

function imageRendition(content: XmlElement, role: string | null): WireRendition | null {
  const href = fieldHref(attributeOf(content, 'href'));
  const mime = fieldId(attributeOf(findElement(content, 'mimetype'), 'formalname'));
  const kind = `${formalName(content, 'mediatype')} ${mime?.toLowerCase() ?? ''} ${formalName(content, 'format')}`;
  if (href === null || !/photo|image|graphic|jpe?g|png|gif|webp|tiff?/.test(kind)) return null;
  const traits = findElement(content, 'characteristics');
  const trait = (...names: string[]): string | null =>
    childElements(traits, 'property').filter((property) => names.includes(attributeOf(property, 'formalname')?.toLowerCase() ?? '')).map((property) => fieldId(attributeOf(property, 'value')))[0] ?? null;
  const name = trait('imageuse') ?? fieldId(attributeOf(findElement(content, 'role'), 'formalname')) ?? role;
  return { name, href, width: fieldPixels(trait('width', 'pixelwidth')), height: fieldPixels(trait('height', 'pixelheight')), type: mime };
}

/** Caption and credit stand in the picture's own component: a Caption component, its NewsLines, its metadata. */
function pictureFacts(group: XmlElement): { caption: string | null; creditline: string | null } {
  const captions = childElements(group, 'newscomponent').filter((child) => roleOf(child) === 'caption');
  const caption = captions.map((child) => fieldText(textInside(elementsBelow(child, 'datacontent')[0] ?? null))).find((text) => text !== null);
  const holdsStory = elementsBelow(group, 'role').some((role) => attributeOf(role, 'formalname')?.toLowerCase() === 'body');
  const lines = findElement(group, 'newslines');
  return {
    caption: caption ?? (holdsStory ? null : fieldText(textInside(findElement(lines, 'headline')))),
    creditline: fieldText(textInside(findElement(lines, 'creditline'))),
  };
}

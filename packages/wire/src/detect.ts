import { isRecord } from './json-fields.js';
import { ninjsIdentity } from './ninjs.js';
import type { XmlElement } from './xml.js';

/** What a document is, by its content and never by its name. `name` is what the README lists for the desk. */
export type Dialect = { dialect: 'newsml-g2' | 'newsml-1.2' | 'ninjs' | 'dpa-digitalwires' } | { dialect: 'none'; reason: string };

const G2_ROOTS = ['newsmessage', 'newsitem', 'packageitem', 'conceptitem', 'knowledgeitem', 'planningitem', 'catalogitem', 'catalog'];

/** Formats that are wire material and have no reader here: named, so the desk knows what came. */
const OTHER_ROOTS: Readonly<Record<string, string>> = { nitf: 'nitf', rss: 'rss', feed: 'atom', rdf: 'rdf', html: 'html', xnews: 'xnews', opml: 'opml', svg: 'svg' };

/**
 * Which dialect an XML document is in.
 *
 * @example
 * detectXml(parseXml('<NewsML Version="1.2"/>')) // { dialect: 'newsml-1.2' }
 */
export function detectXml(root: XmlElement): Dialect {
  if (root.name === 'newsml') return { dialect: 'newsml-1.2' };
  const is12 = root.name === 'newsitem' && root.children.some((child) => typeof child !== 'string' && child.name === 'identification');
  if (is12) return { dialect: 'newsml-1.2' };
  if (G2_ROOTS.includes(root.name)) return { dialect: 'newsml-g2' };
  const known = OTHER_ROOTS[root.name];
  return { dialect: 'none', reason: known === undefined ? `unknown-format: ${rootName(root)}` : `unsupported-format: ${known}` };
}

/** A root's name as the document wrote it, cut to what a reason may hold. */
function rootName(root: XmlElement): string {
  return root.written.slice(0, 40);
}

/**
 * Which dialect a JSON value is in.
 *
 * @example
 * detectJson({ uri: 'urn:x:1' }) // { dialect: 'ninjs' }
 */
export function detectJson(value: unknown): Dialect {
  if (Array.isArray(value)) return value.length === 0 ? { dialect: 'none', reason: 'empty-message' } : detectJson(value[0]);
  if (!isRecord(value)) return { dialect: 'none', reason: 'unknown-format: json' };
  if (ninjsIdentity(value) !== null || isRecord(value['standard']) || isRecord(value['$standard'])) return { dialect: 'ninjs' };
  if (isRecord(value['data']) && isRecord(value['data']['item'])) return { dialect: 'none', reason: 'unsupported-format: ap-media-api' };
  if (typeof value['urn'] === 'string' && 'article_html' in value) return { dialect: 'dpa-digitalwires' };
  if (Array.isArray(value['entries'])) return detectJson(value['entries']);
  for (const list of [value['item'], value['items'], value['_items']]) if (Array.isArray(list)) return detectJson(list);
  const telling = ['headline', 'headlines', 'versioncreated', 'versionCreated', 'pubstatus', 'pubStatus', 'body_html', 'body_text', 'bodies'];
  return telling.filter((name) => name in value).length >= 2 ? { dialect: 'ninjs' } : { dialect: 'none', reason: 'unknown-format: json' };
}

const MAGIC: readonly (readonly [number[], string])[] = [
  [[0xff, 0xd8, 0xff], 'image/jpeg'],
  [[0x89, 0x50, 0x4e, 0x47], 'image/png'],
  [[0x47, 0x49, 0x46, 0x38], 'image/gif'],
  [[0x25, 0x50, 0x44, 0x46], 'application/pdf'],
  [[0x50, 0x4b, 0x03, 0x04], 'application/zip'],
  [[0x1f, 0x8b], 'application/gzip'],
  [[0x49, 0x44, 0x33], 'audio/mpeg'],
];

/** The media type of a file that is no text, by its first bytes; null for text. */
export function binaryType(bytes: Uint8Array): string | null {
  const found = MAGIC.find(([magic]) => magic.every((byte, index) => bytes[index] === byte));
  if (found !== undefined) return found[1];
  if (bytes[0] === 0x52 && bytes[1] === 0x49 && bytes[8] === 0x57 && bytes[9] === 0x45) return 'image/webp';
  return null;
}

/** Plain text that is neither XML nor JSON: the old wire transmissions are told apart by their control characters. */
export function plainTextReason(text: string): string {
  const head = text.slice(0, 400);
  if (head.startsWith('\u0016') || /\u0001[A-Z]\d{3,4}\u001f?/.test(head)) return 'unsupported-format: anpa-1312';
  if (head.includes('\u0001') && text.includes('\u0002')) return 'unsupported-format: iptc-7901';
  if (/^\s*ZCZC/.test(head)) return 'unsupported-format: agency-text';
  return 'unknown-format: text';
}

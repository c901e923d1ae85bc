import type { Block } from '@shironam/story';
import { firstParagraph } from './finish-body.js';
import { fieldHref, fieldId, fieldLanguage, fieldText, fieldUrgency, firstOf, plainText, pubStatusOf } from './fields.js';
import { htmlBlocks } from './html-blocks.js';
import { arrayOf, isRecord, numberOrText, recordsOf, textOf, type JsonRecord } from './json-fields.js';
import { finishContent, textContent, type FinishedContent } from './newsml-g2-body.js';
import { ninjsPictures } from './ninjs-pictures.js';
import { roleTexts, type RoleText } from './ninjs-texts.js';
import { isAdvisory, signalsOf } from './signals.js';
import { resolveQCode, schemeAliases, splitConceptUri } from './schemes.js';
import { parseWireTime, providerZone } from './times.js';
import { WireFault } from './wire-fault.js';
import type { CodedName, WireItem, WireKind, WireParse } from './wire-item.js';

/** ninjs 3 describes events and plans too; they arrive on a wire and are no stories. */
const NOT_STORIES = ['event', 'planning'];
/** A file never holds more items than a poll of the busiest service. */
const MOST_ITEMS = 5_000;

/**
 * A ninjs document of any generation (1.x, 2.x, 3.x; one item, an array, or Superdesk's `{ item: [] }`) → its items.
 * Generations differ in names and shapes, so each field is looked for under all of them.
 *
 * @param zone IANA zone for times without one, when the provider is not in our table
 * @example
 * parseNinjs({ uri: 'urn:x:1', headline: 'শিরোনাম' }, undefined).items[0]?.headline // 'শিরোনাম'
 */
export function parseNinjs(document: unknown, zone: string | undefined): WireParse {
  const parse: WireParse = { items: [], quarantined: [] };
  for (const candidate of candidatesOf(document)) {
    try {
      parse.items.push(parseItem(candidate, zone));
    } catch (error) {
      if (!(error instanceof WireFault)) throw error;
      parse.quarantined.push({ reason: error.reason });
    }
  }
  if (parse.items.length + parse.quarantined.length === 0) parse.quarantined.push({ reason: 'empty-message' });
  return parse;
}

function candidatesOf(document: unknown): JsonRecord[] {
  const list = Array.isArray(document) ? document : isRecord(document) && ninjsIdentity(document) === null ? firstList(document) : [document];
  if (list.length > MOST_ITEMS) throw new WireFault('too-many-elements');
  return list.filter(isRecord);
}

function firstList(document: JsonRecord): unknown[] {
  for (const name of ['item', 'items', '_items']) if (Array.isArray(document[name])) return arrayOf(document[name]);
  return [document];
}

/** `uri`, else Superdesk's `guid`; blanks are none. */
export function ninjsIdentity(item: JsonRecord): string | null {
  return fieldId(textOf(item['uri'])) ?? fieldId(textOf(item['guid']));
}

function parseItem(item: JsonRecord, givenZone: string | undefined): WireItem {
  const type = fieldId(textOf(item['type']))?.toLowerCase() ?? null;
  if (type !== null && NOT_STORIES.includes(type)) throw new WireFault(`not-a-story: ${type}`);
  const id = ninjsIdentity(item);
  if (id === null) throw new WireFault('no-identity');
  const field = (...names: string[]): string | null => firstOf(...names.map((name) => fieldText(numberOrText(item[name]))));
  const provider = firstOf(field('provider'), field('source'), field('copyrightholder', 'copyrightHolder'));
  const zone = providerZone([provider, id], givenZone);
  const time = (...names: string[]): string | null => firstOf(...names.map((name) => parseWireTime(textOf(item[name]), zone)));
  const pubStatus = pubStatusOf(statusWord(item));
  const byline = firstOf(field('byline', 'by'), personsNamed(item));
  const named = firstOf(mainText(roleTexts(item, 'headline')), field('title'));
  const content = bodyOf(item, named, byline);
  const headline = firstOf(named, content.title, firstParagraph(content.body));
  const slugline = field('slugline');
  const pictures = [...ninjsPictures(item), ...content.pictures];
  return {
    provider,
    id,
    version: field('version') ?? '1',
    pubStatus,
    embargo: embargoOf(item, zone),
    kind: kindOf(type, content.body, pictures.length > 0, isAdvisory(slugline, headline)),
    signals: signalsOf(arrayOf(item['signal'] ?? item['signals']).map(codeOf), headline, pubStatus === 'canceled'),
    headline,
    slugline,
    byline: byline ?? content.byline,
    dateline: field('dateline'),
    creditline: firstOf(field('creditline', 'creditLine'), mainText(roleTexts(item, 'description').filter(({ role }) => role === 'creditline'))),
    source: firstOf(field('source'), ...conceptsOf(item, 'infosource', 'infosources', 'infoSources').map(({ name }) => name)),
    language: fieldLanguage(field('language')),
    urgency: fieldUrgency(item['urgency']),
    versionCreated: time('versioncreated', 'versionCreated'),
    firstCreated: time('firstcreated', 'firstCreated'),
    subjects: conceptsOf(item, 'subject', 'subjects'),
    places: placesOf(item, field('located')),
    genre: genreOf(item),
    rights: {
      copyrightHolder: field('copyrightholder', 'copyrightHolder'),
      copyrightNotice: field('copyrightnotice', 'copyrightNotice'),
      usageTerms: field('usageterms', 'usageTerms'),
    },
    editorialNote: field('ednote', 'edNote'),
    privateNotes: [],
    body: content.body,
    pictures,
  };
}

/** Absent is usable; a value that is no word is one we do not know. */
function statusWord(item: JsonRecord): string | null {
  const value = item['pubstatus'] ?? item['pubStatus'];
  return value === undefined || value === null ? null : (textOf(value) ?? '');
}

/** Present but unreadable or empty holds; null is how JSON writers say there is none. */
function embargoOf(item: JsonRecord, zone: string): WireItem['embargo'] {
  const value = item['embargoed'] ?? item['embargoedUntil'] ?? item['embargoeduntil'];
  return value === undefined || value === null || value === false ? null : { until: parseWireTime(textOf(value), zone) };
}

function kindOf(type: string | null, body: readonly Block[], hasPictures: boolean, advisory: boolean): WireKind {
  switch (type) {
    case 'picture':
    case 'photo':
    case 'graphic':
    case 'image':
      return 'picture';
    case 'audio':
    case 'video':
    case 'advisory':
    case 'alert':
      return type;
    case 'composite':
    case 'package':
      return 'package';
    case null:
      return body.length === 0 && hasPictures ? 'picture' : advisory ? 'advisory' : 'text';
    default:
      return advisory ? 'advisory' : 'text';
  }
}

/** The main one: of role main or none, else the first. */
function mainText(texts: readonly RoleText[]): string | null {
  const main = texts.find(({ role }) => role === 'main' || role === '') ?? texts[0];
  return main === undefined ? null : fieldText(main.value);
}

/** Rich text before plain text; of several the first that holds any. */
function bodyOf(item: JsonRecord, headline: string | null, byline: string | null): FinishedContent {
  const about = { headline, byline, closings: [] };
  const texts = roleTexts(item, 'body');
  const rich = texts.filter(isRich);
  let found: FinishedContent | null = null;
  for (const text of [...rich, ...texts.filter((candidate) => !rich.includes(candidate))]) {
    const content = finishContent(isRich(text) ? richContent(text.value) : textContent(text.value), about);
    found ??= content;
    if (content.body.length > 0) return content;
  }
  return found ?? { body: [], title: null, byline: null, pictures: [] };
}

function isRich({ role, contentType }: RoleText): boolean {
  return contentType === null ? /html|richtext/i.test(role) : /html|xml/i.test(contentType);
}

/** HTML fields may hold plain text whose paragraphs are parted by blank lines, with no tag at all. */
function richContent(value: string): ReturnType<typeof htmlBlocks> {
  const isPlain = !/<[a-z!/]/i.test(value) && /\S[ \t]*\r?\n[ \t]*\r?\n\s*\S/.test(value);
  return isPlain ? textContent(plainText(value)) : htmlBlocks(value);
}

/** A subject, place or genre in any generation: `scheme` + `code`, a `uri`, or a `literal`. */
function conceptOf(value: unknown): CodedName | null {
  if (typeof value === 'string') return { scheme: null, code: null, name: fieldText(value) };
  if (!isRecord(value)) return null;
  const name = fieldText(textOf(value['name']));
  const scheme = fieldHref(textOf(value['scheme']));
  const code = fieldId(numberOrText(value['code'])) ?? fieldId(textOf(value['qcode']));
  const uri = fieldId(textOf(value['uri']));
  if (scheme !== null) return { scheme, code, name };
  if (code !== null) return { ...splitCode(code), name };
  if (uri !== null) return { ...splitConceptUri(uri), name };
  const literal = fieldId(numberOrText(value['literal']));
  return literal === null && name === null ? null : { scheme: null, code: literal, name };
}

/** A code may be a whole URI or a QCode of a known scheme. */
function splitCode(code: string): { scheme: string | null; code: string | null } {
  if (/^https?:\/\//i.test(code)) return splitConceptUri(code);
  const aliases = schemeAliases();
  return aliases.has(code.split(':')[0] ?? '') && code.includes(':') ? resolveQCode(code, aliases) : { scheme: null, code };
}

function conceptsOf(item: JsonRecord, ...names: string[]): CodedName[] {
  const concepts = names.flatMap((name) => arrayOf(item[name]).map(conceptOf)).filter((concept) => concept !== null);
  const same = (one: CodedName, other: CodedName): boolean => one.scheme === other.scheme && one.code === other.code && one.name === other.name;
  return concepts.filter((concept, index) => concepts.findIndex((known) => same(known, concept)) === index);
}

function placesOf(item: JsonRecord, located: string | null): WireItem['places'] {
  const places = conceptsOf(item, 'place', 'places').map(({ scheme, code, name }) => ({ name, code, scheme }));
  const known = places.some(({ name }) => name === located);
  return located === null || known ? places : [{ name: located, code: null, scheme: null }, ...places];
}

function genreOf(item: JsonRecord): WireItem['genre'] {
  const genre = conceptsOf(item, 'genre', 'genres')[0];
  return genre === undefined ? null : { code: genre.code, name: genre.name };
}

/** Superdesk and TT name the writers in lists when there is no byline. */
function personsNamed(item: JsonRecord): string | null {
  const names = [...recordsOf(item['bylines']), ...recordsOf(item['authors'])].map((person) => fieldText(textOf(person['byline'])) ?? fieldText(textOf(person['name'])));
  const distinct = [...new Set(names.filter((name) => name !== null))];
  return distinct.length === 0 ? null : distinct.join(', ');
}

function codeOf(value: unknown): string | null {
  if (typeof value === 'string') return fieldId(value);
  return isRecord(value) ? firstOf(fieldId(textOf(value['qcode'])), fieldId(textOf(value['uri'])), fieldId(textOf(value['code'])), fieldId(textOf(value['name']))) : null;
}

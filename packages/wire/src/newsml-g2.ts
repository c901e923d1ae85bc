import { firstParagraph } from './finish-body.js';
import { fieldId, fieldLanguage, fieldText, fieldUrgency, firstOf, pubStatusOf } from './fields.js';
import { g2Body } from './newsml-g2-body.js';
import { g2Notes, hasEmbargoNote } from './newsml-g2-notes.js';
import { g2Pictures } from './newsml-g2-pictures.js';
import { isAdvisory, isAlertGenre, signalsOf } from './signals.js';
import { conceptOf, MEDIA_TOPICS, sameLanguage, schemeAliases, SUBJECT_CODES, type SchemeAliases } from './schemes.js';
import { parseWireTime, providerZone } from './times.js';
import { WireFault } from './wire-fault.js';
import type { CodedName, WireItem, WireKind, WireParse } from './wire-item.js';
import { attributeOf, childElements, elementsBelow, findElement, textInside, type XmlElement } from './xml.js';

/** G2 items that arrive on a wire and are no stories. */
const NOT_STORIES = ['conceptitem', 'knowledgeitem', 'planningitem', 'catalogitem', 'catalog'];

type G2Context = { zone: string | undefined; header: XmlElement | null };

/**
 * A NewsML-G2 document (newsMessage, or a bare item) → its items. Source: NewsML-G2 2.4 to 2.35.
 *
 * @param zone IANA zone for times without one, when the provider is not in our table
 * @example
 * parseNewsmlG2(parseXml('<newsItem guid="urn:x:1" version="2"/>'), undefined).items[0]?.version // '2'
 */
export function parseNewsmlG2(root: XmlElement, zone: string | undefined): WireParse {
  const isMessage = root.name === 'newsmessage';
  const context = { zone, header: isMessage ? findElement(root, 'header') : null };
  const candidates = isMessage ? childElements(root, 'itemset').flatMap((set) => childElements(set)) : [root];
  const parse: WireParse = { items: [], quarantined: [] };
  for (const candidate of candidates) parseCandidate(candidate, context, parse);
  if (parse.items.length + parse.quarantined.length === 0) parse.quarantined.push({ reason: 'empty-message' });
  return parse;
}

/** One faulty item must not cost the others of its message. */
function parseCandidate(candidate: XmlElement, context: G2Context, parse: WireParse): void {
  if (NOT_STORIES.includes(candidate.name)) parse.quarantined.push({ reason: `not-a-story: ${candidate.written}` });
  if (candidate.name !== 'newsitem' && candidate.name !== 'packageitem') return;
  try {
    parse.items.push(parseItem(candidate, context));
  } catch (error) {
    if (!(error instanceof WireFault)) throw error;
    parse.quarantined.push({ reason: error.reason });
  }
}

function parseItem(item: XmlElement, context: G2Context): WireItem {
  const id = fieldId(attributeOf(item, 'guid'));
  if (id === null) throw new WireFault('no-identity');
  const itemMeta = findElement(item, 'itemmeta');
  const contentMeta = findElement(item, 'contentmeta');
  const aliases = schemeAliases(context.header, item);
  const language = languageOf(item, contentMeta);
  const provider = providerOf(itemMeta, context.header, aliases);
  const zone = providerZone([provider, fieldText(textInside(findElement(context.header, 'sender'))), id], context.zone);
  const time = (name: string): string | null => parseWireTime(textInside(findElement(itemMeta, name)), zone);
  const pubStatus = pubStatusOf(statusWord(itemMeta, aliases));
  const notes = g2Notes(itemMeta);
  const named = headlineOf(contentMeta, language) ?? fieldText(textInside(findElement(itemMeta, 'title')));
  const byline = spokenField(contentMeta, 'by', language);
  const content = g2Body(findElement(item, 'contentset'), { headline: named, byline, closings: notes.closings });
  const headline = firstOf(named, content.title, firstParagraph(content.body));
  const creditline = spokenField(contentMeta, 'creditline', language);
  const slugline = spokenField(contentMeta, 'slugline', language);
  const kind = kindOf(item, itemMeta, content.body.length > 0, aliases);
  const genre = genreOf(contentMeta, aliases, language);
  return {
    provider,
    id,
    version: fieldId(attributeOf(item, 'version')) ?? '1',
    pubStatus,
    embargo: embargoOf(itemMeta, zone),
    kind: kind === 'text' ? textKind(slugline, headline, genre) : kind,
    signals: signalsOf(childElements(itemMeta, 'signal').map(codeAsWritten), headline, pubStatus === 'canceled'),
    headline,
    slugline,
    byline: byline ?? content.byline,
    dateline: spokenField(contentMeta, 'dateline', language),
    creditline,
    source: sourceOf(contentMeta, aliases, language),
    language,
    urgency: fieldUrgency(textInside(findElement(contentMeta, 'urgency'))),
    versionCreated: time('versioncreated'),
    firstCreated: time('firstcreated'),
    subjects: subjectsOf(contentMeta, aliases, language),
    places: placesOf(contentMeta, itemMeta, aliases, language),
    genre,
    rights: rightsOf(findElement(item, 'rightsinfo'), aliases, language),
    editorialNote: notes.editorialNote,
    privateNotes: notes.privateNotes,
    body: content.body,
    pictures: [...g2Pictures(item, { kind, creditline, aliases, language }), ...content.pictures],
  };
}

/** The content's language; the item's own tag when it says the same with a region (`en` and `en-US`). */
function languageOf(item: XmlElement, contentMeta: XmlElement | null): string | null {
  const ofContent = fieldLanguage(attributeOf(findElement(contentMeta, 'language'), 'tag'));
  const ofItem = fieldLanguage(attributeOf(item, 'xml:lang'));
  return ofContent === null || (ofItem?.startsWith(`${ofContent}-`) ?? false) ? ofItem : ofContent;
}

/** The short, stable name: literal, else the code, else the name, else the URI, else the message's sender. */
function providerOf(itemMeta: XmlElement | null, header: XmlElement | null, aliases: SchemeAliases): string | null {
  const provider = findElement(itemMeta, 'provider');
  const concept = provider === null ? null : conceptOf(provider, aliases, 'en');
  return firstOf(
    fieldText(attributeOf(provider, 'literal')),
    attributeOf(provider, 'qcode') === null ? null : concept?.code,
    concept?.name,
    fieldId(attributeOf(provider, 'uri')),
    fieldText(textInside(findElement(header, 'sender'))),
  );
}

/** The status word, or null when the document says nothing; an element without a value is a word we do not know. */
function statusWord(itemMeta: XmlElement | null, aliases: SchemeAliases): string | null {
  const status = findElement(itemMeta, 'pubstatus');
  if (status === null) return null;
  return firstOf(conceptOf(status, aliases, null).code, fieldText(textInside(status))) ?? '';
}

function embargoOf(itemMeta: XmlElement | null, zone: string): WireItem['embargo'] {
  const embargoed = findElement(itemMeta, 'embargoed');
  if (embargoed !== null) return { until: parseWireTime(textInside(embargoed), zone) };
  return hasEmbargoNote(itemMeta) ? { until: null } : null;
}

function kindOf(item: XmlElement, itemMeta: XmlElement | null, hasBody: boolean, aliases: SchemeAliases): WireKind {
  if (item.name === 'packageitem') return 'package';
  const itemClass = findElement(itemMeta, 'itemclass');
  const code = itemClass === null ? null : conceptOf(itemClass, aliases, null).code?.toLowerCase();
  switch (code) {
    case 'picture':
    case 'photo':
    case 'graphics':
    case 'graphic':
    case 'still-image':
      return 'picture';
    case 'audio':
    case 'video':
      return code;
    case 'animated':
    case 'animation':
      return 'video';
    case 'composite':
      return 'package';
    default:
      return code === undefined && !hasBody ? kindOfContent(item) : 'text';
  }
}

/** A text may be an alert or a notice to editors; G2 says so by genre, agencies also by slug and headline. */
function textKind(slugline: string | null, headline: string | null, genre: WireItem['genre']): WireKind {
  if (isAlertGenre(genre?.name ?? null, genre?.code ?? null)) return 'alert';
  return isAdvisory(slugline, headline, genre?.name ?? null, genre?.code ?? null) ? 'advisory' : 'text';
}

/** No item class: what the remote content is. */
function kindOfContent(item: XmlElement): WireKind {
  for (const remote of childElements(findElement(item, 'contentset'), 'remotecontent')) {
    const type = attributeOf(remote, 'contenttype')?.split('/')[0]?.toLowerCase();
    if (type === 'image') return 'picture';
    if (type === 'audio' || type === 'video') return type;
  }
  return 'text';
}

function codeAsWritten(signal: XmlElement): string | null {
  return firstOf(fieldId(attributeOf(signal, 'qcode')), fieldId(attributeOf(signal, 'uri')), fieldId(attributeOf(signal, 'literal')));
}

/** The main headline: not a second deck (`hld:subHeadline`), the lowest rank, the item's language. */
function headlineOf(contentMeta: XmlElement | null, language: string | null): string | null {
  const main = childElements(contentMeta, 'headline').filter((headline) => !/sub/i.test(attributeOf(headline, 'role') ?? ''));
  const rank = (element: XmlElement): number => Number(attributeOf(element, 'rank') ?? '1') || 1;
  const lowest = main.reduce((least, element) => Math.min(least, rank(element)), Number.POSITIVE_INFINITY);
  return spoken(main.filter((element) => rank(element) === lowest), language);
}

function spokenField(holder: XmlElement | null, name: string, language: string | null): string | null {
  return spoken(childElements(holder, name), language);
}

/** Of one field in several languages: the item's own, else the one without a language, else English, else the first. */
function spoken(elements: readonly XmlElement[], language: string | null): string | null {
  const filled = elements.map((element) => ({ tag: attributeOf(element, 'xml:lang'), text: fieldText(textInside(element)) })).filter(({ text }) => text !== null);
  const own = filled.find(({ tag }) => sameLanguage(tag, language)) ?? filled.find(({ tag }) => tag === null) ?? filled.find(({ tag }) => sameLanguage(tag, 'en'));
  return (own ?? filled[0])?.text ?? null;
}

function sourceOf(contentMeta: XmlElement | null, aliases: SchemeAliases, language: string | null): string | null {
  for (const source of childElements(contentMeta, 'infosource')) {
    const concept = conceptOf(source, aliases, language);
    const name = firstOf(concept.name, fieldText(attributeOf(source, 'literal')), concept.code);
    if (name !== null) return name;
  }
  return null;
}

/** All subjects, and the IPTC topics an agency's own subject says it belongs to (`broader`, `sameAs`). */
function subjectsOf(contentMeta: XmlElement | null, aliases: SchemeAliases, language: string | null): CodedName[] {
  const subjects: CodedName[] = [];
  const add = (subject: CodedName): void => {
    if (subject.name === null && (subject.code === null || /^(?:poi|ID)\w*$/.test(subject.code))) return;
    if (!subjects.some((known) => known.scheme === subject.scheme && known.code === subject.code && known.name === subject.name)) subjects.push(subject);
  };
  for (const element of childElements(contentMeta, 'subject')) {
    add(conceptOf(element, aliases, language));
    for (const wider of childElements(element, 'broader', 'sameas')) {
      const topic = conceptOf(wider, aliases, language);
      const ofIptc = topic.scheme === MEDIA_TOPICS || topic.scheme === SUBJECT_CODES;
      if (ofIptc && !subjects.some((known) => known.scheme === topic.scheme && known.code === topic.code)) add(topic);
    }
  }
  return subjects;
}

/** Where it was written (`located`) and the geographic subjects. */
function placesOf(contentMeta: XmlElement | null, itemMeta: XmlElement | null, aliases: SchemeAliases, language: string | null): WireItem['places'] {
  const geographic = childElements(contentMeta, 'subject').filter((subject) => isGeographic(attributeOf(subject, 'type')));
  const located = [...childElements(contentMeta, 'located'), ...childElements(itemMeta, 'located')];
  const places: WireItem['places'] = [];
  for (const element of [...located, ...geographic]) {
    const { scheme, code, name } = conceptOf(element, aliases, language);
    // A literal names where it was written; of a subject it only points into the document.
    const literal = scheme === null && element.name === 'located' ? code : null;
    const place = { name: name ?? literal, code: scheme === null ? null : code, scheme };
    if (place.name === null && place.code === null) continue;
    if (!places.some((known) => known.name === place.name && known.code === place.code && known.scheme === place.scheme)) places.push(place);
  }
  return places;
}

/** `cpnat:geoArea`; ANSA's `cptype:city`, Reuters' `cptType:5` (a place in its own scheme). */
function isGeographic(type: string | null): boolean {
  return /geoarea|poi$|^cptype:(?:city|country|region|statprov|continent)|^cptType:5$|loctyp/i.test(type ?? '');
}

function genreOf(contentMeta: XmlElement | null, aliases: SchemeAliases, language: string | null): WireItem['genre'] {
  for (const genre of childElements(contentMeta, 'genre')) {
    const { code, name } = conceptOf(genre, aliases, language);
    if (code !== null || name !== null) return { code, name };
  }
  return null;
}

function rightsOf(rightsInfo: XmlElement | null, aliases: SchemeAliases, language: string | null): WireItem['rights'] {
  const holder = findElement(rightsInfo, 'copyrightholder');
  const concept = holder === null ? null : conceptOf(holder, aliases, language);
  return {
    copyrightHolder: firstOf(concept?.name, concept?.code, fieldText(textInside(holder))),
    copyrightNotice: spokenField(rightsInfo, 'copyrightnotice', language),
    usageTerms: usageTermsOf(rightsInfo, language),
  };
}

/** Terms may come in several parts (general, for the content): all of the chosen language, one a line. */
function usageTermsOf(rightsInfo: XmlElement | null, language: string | null): string | null {
  const chosen = spokenField(rightsInfo, 'usageterms', language);
  const all = elementsBelow(rightsInfo, 'usageterms');
  const tag = attributeOf(all.find((element) => fieldText(textInside(element)) === chosen) ?? null, 'xml:lang');
  const parts = all.filter((element) => attributeOf(element, 'xml:lang') === tag).map((element) => fieldText(textInside(element)));
  const distinct = [...new Set(parts.filter((part) => part !== null))];
  return distinct.length === 0 ? null : distinct.join('\n');
}

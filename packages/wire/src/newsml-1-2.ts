import { firstParagraph } from './finish-body.js';
import { fieldId, fieldLanguage, fieldText, fieldUrgency, firstOf, pubStatusOf } from './fields.js';
import { newsml12Body, newsml12Pictures } from './newsml-1-2-content.js';
import { isAdvisory, signalsOf } from './signals.js';
import { resolveQCode, schemeAliases, SUBJECT_CODES } from './schemes.js';
import { parseWireTime, providerZone } from './times.js';
import { WireFault } from './wire-fault.js';
import type { CodedName, PubStatus, WireItem, WireKind, WireParse } from './wire-item.js';
import { attributeOf, childElements, elementsBelow, findElement, textInside, type XmlElement } from './xml.js';

/**
 * A NewsML 1.2 document (`NewsML`, or a bare `NewsItem`) → its items. Source: NewsML 1.2 (2003), and what AFP, Belga, ANP,
 * TASS and Business Wire make of it.
 *
 * @param zone IANA zone for times without one, when the provider is not in our table
 * @example
 * parseNewsml12(parseXml('<NewsML/>'), undefined).quarantined // [{ reason: 'empty-message' }]
 */
export function parseNewsml12(root: XmlElement, zone: string | undefined): WireParse {
  const parse: WireParse = { items: [], quarantined: [] };
  const envelope = findElement(root, 'newsenvelope');
  for (const item of root.name === 'newsitem' ? [root] : childElements(root, 'newsitem')) {
    try {
      parse.items.push(parseItem(item, envelope, zone));
    } catch (error) {
      if (!(error instanceof WireFault)) throw error;
      parse.quarantined.push({ reason: error.reason });
    }
  }
  if (childElements(root, 'topicset').length > 0) parse.quarantined.push({ reason: 'not-a-story: TopicSet' });
  if (parse.items.length + parse.quarantined.length === 0) parse.quarantined.push({ reason: 'empty-message' });
  return parse;
}

function parseItem(item: XmlElement, envelope: XmlElement | null, givenZone: string | undefined): WireItem {
  const identifier = findElement(item, 'identification', 'newsidentifier');
  const revision = findElement(identifier, 'revisionid');
  refuseOtherContent(item, revision);
  const management = findElement(item, 'newsmanagement');
  const components = elementsBelow(item, 'newscomponent');
  const providerId = fieldText(textInside(findElement(identifier, 'providerid')));
  const provider = providerId ?? partyOf(components, 'provider');
  const id = identityOf(item, identifier, management, components);
  const zone = providerZone([provider, partyOf(components, 'provider'), id], givenZone);
  const time = (name: string): string | null => parseWireTime(textInside(findElement(management, name)), zone);
  const language = languageOf(item, components);
  const lines = newsLines(components);
  const status = statusOf(management, zone);
  const nameLabel = fieldText(textInside(findElement(item, 'identification', 'namelabel')));
  const named = lines('headline');
  const content = newsml12Body(item, { headline: named, byline: lines('byline'), closings: [] });
  const headline = firstOf(named, content.title, firstParagraph(content.body));
  const slugline = firstOf(lines('slugline'), nameLabel, keywordSlug(components));
  const pictures = [...newsml12Pictures(item), ...content.pictures];
  return {
    provider,
    id,
    version: fieldId(textInside(revision)) ?? '1',
    ...status,
    kind: kindOf(item, management, content.body.length > 0, pictures.length > 0, isAdvisory(nameLabel, headline, lines('slugline'))),
    signals: signalsOf(signalCodes(management, revision), headline, status.pubStatus === 'canceled'),
    headline,
    slugline,
    byline: lines('byline') ?? content.byline,
    dateline: lines('dateline'),
    creditline: firstOf(lines('creditline'), propertyBelow(item, 'credit')),
    source: sourceOf(components, provider),
    language,
    urgency: urgencyOf(management, envelope),
    versionCreated: time('thisrevisioncreated'),
    firstCreated: time('firstcreated'),
    subjects: subjectsOf(item),
    places: placesOf(item),
    genre: genreOf(item),
    rights: { copyrightHolder: rightsField(item, 'copyrightholder'), copyrightNotice: lines('copyrightline'), usageTerms: rightsField(item, 'usagetype') },
    editorialNote: editorialNoteOf(item, management),
    privateNotes: privateNotesOf(item),
    body: content.body,
    pictures,
  };
}

/**
 * `Update="U"` (a patch) and `"A"` (management data only) cannot be applied without the item they change: never guessed.
 * A NewsItem may also hold a vocabulary instead of news.
 */
function refuseOtherContent(item: XmlElement, revision: XmlElement | null): void {
  const update = fieldId(attributeOf(revision, 'update'))?.toUpperCase();
  if (update === 'U' || update === 'A') throw new WireFault(`partial-update: ${update}`);
  if (childElements(item, 'newscomponent').length > 0) return;
  if (childElements(item, 'update').length > 0) throw new WireFault('partial-update: U');
  if (childElements(item, 'topicset').length > 0) throw new WireFault('not-a-story: TopicSet');
}

/**
 * The three parts of the identity, without the revision. Where an agency leaves a part out, its public identifier
 * without the revision, else what it does give (a component's guid or Duid and the creation time).
 */
function identityOf(item: XmlElement, identifier: XmlElement | null, management: XmlElement | null, components: readonly XmlElement[]): string {
  const part = (name: string): string | null => fieldId(textInside(findElement(identifier, name)));
  const providerId = part('providerid');
  const dateId = part('dateid');
  const itemId = part('newsitemid');
  if (providerId !== null && dateId !== null && itemId !== null) return `urn:newsml:${providerId}:${dateId}:${itemId}`;
  const publicId = /^(urn:newsml:[^:]+:[^:]+:.+):([^:]+)$/.exec(part('publicidentifier') ?? '')?.[1];
  if (publicId !== undefined) return publicId;
  const duid = firstText(components, (component) => fieldId(attributeOf(component, 'duid')));
  const ownId = firstOf(itemId, fieldId(textInside(elementsBelow(item, 'guid')[0] ?? null)), duid);
  const created = dateId ?? fieldId(textInside(findElement(management, 'firstcreated')));
  if (providerId === null || (ownId === null && created === null)) throw new WireFault('no-identity');
  return `urn:newsml:${providerId}:${created ?? ''}:${ownId ?? ''}`;
}

function languageOf(item: XmlElement, components: readonly XmlElement[]): string | null {
  const described = firstText(elementsBelow(item, 'language'), (language) => fieldLanguage(attributeOf(language, 'formalname')));
  return described ?? firstText([item, ...components], (element) => fieldLanguage(attributeOf(element, 'xml:lang')));
}

/** The first element that gives a text, in document order. */
function firstText(elements: readonly XmlElement[], read: (element: XmlElement) => string | null): string | null {
  for (const element of elements) {
    const text = read(element);
    if (text !== null) return text;
  }
  return null;
}

/**
 * A line of the story's own NewsLines: of the outermost component that has it. A photo's lines are not the story's, so
 * components that hold a picture are passed over for what is said about persons and credit.
 */
function newsLines(components: readonly XmlElement[]): (name: string) => string | null {
  const ofStory = components.filter((component) => !isPictureComponent(component));
  return (name) => {
    for (const component of ofStory) {
      for (const line of childElements(findElement(component, 'newslines'), name)) {
        const text = fieldText(textInside(line));
        if (text !== null) return text;
      }
    }
    return null;
  };
}

function isPictureComponent(component: XmlElement): boolean {
  const media = elementsBelow(component, 'contentitem').map((content) => fieldId(attributeOf(findElement(content, 'mediatype'), 'formalname'))?.toLowerCase());
  const texts = elementsBelow(component, 'contentitem').filter((content) => findElement(content, 'datacontent') !== null);
  return media.some((type) => type === 'photo' || type === 'image' || type === 'graphic') && texts.length <= 1;
}

function keywordSlug(components: readonly XmlElement[]): string | null {
  const words = components.flatMap((component) => childElements(findElement(component, 'newslines'), 'keywordline')).map((line) => fieldText(textInside(line)));
  const distinct = [...new Set(words.filter((word) => word !== null))];
  return distinct.length === 0 ? null : distinct.join('/');
}

/** Embargoed is usable with an embargo; it ends when the document says the status will change to Usable, else it holds. */
function statusOf(management: XmlElement | null, zone: string): { pubStatus: PubStatus; embargo: WireItem['embargo'] } {
  const status = findElement(management, 'status');
  const word = status === null ? null : (fieldId(attributeOf(status, 'formalname')) ?? fieldId(textInside(status)) ?? '');
  if (word?.toLowerCase() !== 'embargoed') return { pubStatus: pubStatusOf(word), embargo: null };
  const change = findElement(management, 'statuswillchange');
  const future = fieldId(attributeOf(findElement(change, 'futurestatus'), 'formalname'))?.toLowerCase();
  const until = future === undefined || future === 'usable' ? parseWireTime(textInside(findElement(change, 'dateandtime')), zone) : null;
  return { pubStatus: 'usable', embargo: { until } };
}

function kindOf(item: XmlElement, management: XmlElement | null, hasBody: boolean, hasPictures: boolean, advisory: boolean): WireKind {
  const type = fieldId(attributeOf(findElement(management, 'newsitemtype'), 'formalname'))?.toLowerCase() ?? '';
  if (type.includes('alert') || type === 'flash') return 'alert';
  if (type.includes('advisory') || advisory) return 'advisory';
  const roles = elementsBelow(item, 'role').map((role) => fieldId(attributeOf(role, 'formalname'))?.toLowerCase());
  if (type.includes('audio') || roles.includes('audio') || roles.includes('sound')) return 'audio';
  if (type.includes('video') || roles.includes('video') || roles.includes('clip')) return 'video';
  if (type.includes('photo') || type.includes('picture') || (!hasBody && hasPictures)) return 'picture';
  return !hasBody && elementsBelow(item, 'newsitemref').length > 0 ? 'package' : 'text';
}

/** The agency's instructions, the item type when it is an alert, and a revision that follows another. */
function signalCodes(management: XmlElement | null, revision: XmlElement | null): (string | null)[] {
  const instructions = childElements(management, 'instruction').map((instruction) => fieldId(attributeOf(instruction, 'formalname')));
  const type = fieldId(attributeOf(findElement(management, 'newsitemtype'), 'formalname'));
  const previous = fieldId(attributeOf(revision, 'previousrevision'));
  return [...instructions, type?.toLowerCase() === 'alert' ? 'alert' : null, previous !== null && previous !== '0' ? 'update' : null];
}

function partyOf(components: readonly XmlElement[], role: string): string | null {
  const parties = components.flatMap((component) => childElements(findElement(component, 'administrativemetadata', role), 'party'));
  return parties.map((party) => fieldText(attributeOf(party, 'formalname'))).find((name) => name !== null) ?? null;
}

/** Who is named as source; else the provider's own name, when that says more than the provider's identifier. */
function sourceOf(components: readonly XmlElement[], provider: string | null): string | null {
  const ofStory = components.filter((component) => !isPictureComponent(component));
  const source = partyOf(ofStory, 'source');
  const party = partyOf(ofStory, 'provider');
  return source ?? (party === provider ? null : party);
}

function urgencyOf(management: XmlElement | null, envelope: XmlElement | null): number | null {
  const marked = (element: XmlElement | null): number | null => fieldUrgency(attributeOf(element, 'formalname')) ?? fieldUrgency(textInside(element));
  return marked(findElement(management, 'urgency')) ?? marked(findElement(management, 'priority')) ?? marked(findElement(envelope, 'priority'));
}

const SUBJECT_LEVELS = ['subject', 'subjectmatter', 'subjectdetail'];

/** IPTC's old eight-digit Subject Codes, or the agency's own vocabulary. */
function subjectsOf(item: XmlElement): CodedName[] {
  const subjects: CodedName[] = [];
  for (const element of elementsBelow(item, 'subjectcode').flatMap((code) => childElements(code, ...SUBJECT_LEVELS))) {
    const written = fieldId(attributeOf(element, 'formalname'));
    if (written === null) continue;
    const vocabulary = fieldId(attributeOf(element, 'vocabulary')) ?? fieldId(attributeOf(element, 'scheme'));
    const { scheme, code } = written.includes(':') ? resolveQCode(written, schemeAliases()) : { scheme: null, code: written };
    const subject = { scheme: scheme ?? vocabulary ?? (/^\d{8}$/.test(written) ? SUBJECT_CODES : null), code, name: fieldText(textInside(element)) };
    if (!subjects.some((known) => known.code === subject.code && known.scheme === subject.scheme)) subjects.push(subject);
  }
  return subjects;
}

/** `Location`: the city, then the country with its code when it is one. */
function placesOf(item: XmlElement): WireItem['places'] {
  const places: WireItem['places'] = [];
  for (const location of elementsBelow(item, 'location')) {
    const named = (name: string): string | null =>
      childElements(location, 'property').filter((property) => attributeOf(property, 'formalname')?.toLowerCase() === name).map((property) => fieldText(attributeOf(property, 'value'))).find((value) => value !== null) ?? null;
    for (const level of ['sublocation', 'city', 'area', 'countryarea', 'country']) {
      const value = named(level);
      if (value === null) continue;
      const isCode = level === 'country' && /^[A-Z]{2,3}$/.test(value);
      const scheme = isCode ? `http://cvx.iptc.org/iso3166-1a${value.length}/` : null;
      const place = { name: isCode ? null : value, code: isCode ? value : null, scheme };
      if (!places.some((known) => known.name === place.name && known.code === place.code)) places.push(place);
    }
  }
  return places;
}

function genreOf(item: XmlElement): WireItem['genre'] {
  const code = elementsBelow(item, 'genre').map((genre) => fieldText(attributeOf(genre, 'formalname'))).find((name) => name !== null);
  return code === undefined ? null : { code, name: null };
}

function rightsField(item: XmlElement, name: string): string | null {
  for (const rights of elementsBelow(item, 'rightsmetadata')) {
    for (const element of elementsBelow(rights, name)) {
      const text = fieldText(textInside(element)) ?? fieldText(attributeOf(findElement(element, 'party'), 'formalname'));
      if (text !== null) return text;
    }
  }
  return null;
}

/** The value of the first `Property` of a name anywhere in the item. */
function propertyBelow(item: XmlElement, name: string): string | null {
  const properties = elementsBelow(item, 'property').filter((property) => attributeOf(property, 'formalname')?.toLowerCase() === name);
  return properties.map((property) => fieldText(attributeOf(property, 'value'))).find((value) => value !== null) ?? null;
}

/** Advisory lines of the agency ("UPDATES with …") and the desk's EditorialInfo. */
function editorialNoteOf(item: XmlElement, management: XmlElement | null): string | null {
  const advisory = elementsBelow(item, 'newsline').filter((line) => /advisory|editorial|note/i.test(attributeOf(findElement(line, 'newslinetype'), 'formalname') ?? ''));
  const texts = advisory.map((line) => fieldText(textInside(findElement(line, 'newslinetext'))));
  const comments = childElements(management, 'comment').map((comment) => fieldText(textInside(comment)));
  const notes = [...texts, propertyBelow(item, 'editorialinfo'), ...comments].filter((note) => note !== null);
  return notes.length === 0 ? null : [...new Set(notes)].join('\n');
}

/** What a release's contact component holds: names, telephone numbers, addresses. */
function privateNotesOf(item: XmlElement): string[] {
  const contacts = elementsBelow(item, 'newscomponent').filter((component) => /contact/i.test(attributeOf(findElement(component, 'role'), 'formalname') ?? ''));
  const contents = contacts.flatMap((component) => elementsBelow(component, 'datacontent'));
  return contents.map((content) => fieldText(textInside(content))).filter((note) => note !== null);
}

import { firstParagraph } from './finish-body.js';
import { fieldHref, fieldId, fieldLanguage, fieldPixels, fieldText, fieldUrgency, firstOf, pubStatusOf } from './fields.js';
import { htmlBlocks } from './html-blocks.js';
import { isRecord, numberOrText, recordsOf, textOf, type JsonRecord } from './json-fields.js';
import { finishContent } from './newsml-g2-body.js';
import { pictureOf } from './pictures.js';
import { isAdvisory, signalsOf } from './signals.js';
import { resolveQCode, schemeAliases } from './schemes.js';
import { parseWireTime, providerZone } from './times.js';
import { WireFault } from './wire-fault.js';
import type { CodedName, WireItem, WireKind, WireParse, WirePicture } from './wire-item.js';

/**
 * dpa's digitalwires JSON (one entry, a list, or `{ entries: [] }`) → its items. The same stories also come as
 * NewsML-G2 under the same identity, so both readings must agree.
 *
 * @param zone IANA zone for times without one
 * @example
 * parseDigitalwires({ urn: 'urn:x:1', headline: 'Test', article_html: null }, undefined).items[0]?.id // 'urn:x:1'
 */
export function parseDigitalwires(document: unknown, zone: string | undefined): WireParse {
  const entries = isRecord(document) && Array.isArray(document['entries']) ? document['entries'] : document;
  const list = Array.isArray(entries) ? entries.filter(isRecord) : recordsOf([entries]);
  const parse: WireParse = { items: [], quarantined: [] };
  for (const entry of list) {
    try {
      parse.items.push(parseEntry(entry, zone));
    } catch (error) {
      if (!(error instanceof WireFault)) throw error;
      parse.quarantined.push({ reason: error.reason });
    }
  }
  if (parse.items.length + parse.quarantined.length === 0) parse.quarantined.push({ reason: 'empty-message' });
  return parse;
}

function parseEntry(entry: JsonRecord, givenZone: string | undefined): WireItem {
  const id = fieldId(textOf(entry['urn']));
  if (id === null) throw new WireFault('no-identity');
  const field = (name: string): string | null => fieldText(numberOrText(entry[name]));
  const zone = providerZone([id], givenZone);
  const categories = recordsOf(entry['categories']);
  const notes = notesOf(entry);
  const named = field('headline');
  const byline = field('byline');
  const content = finishContent(htmlBlocks(textOf(entry['article_html']) ?? ''), { headline: named, byline, closings: notes.closings });
  const teaser = field('teaser');
  const pubStatus = pubStatusOf(entry['pubstatus'] === undefined || entry['pubstatus'] === null ? null : (textOf(entry['pubstatus']) ?? ''));
  const genre = conceptsOf(categories, 'genre')[0];
  const headline = firstOf(named, firstParagraph(content.body));
  const kind = kindOf(entry, content.body.length > 0);
  return {
    provider: conceptsOf(categories, 'provider')[0]?.code ?? 'dpa',
    id,
    version: field('version') ?? '1',
    pubStatus,
    embargo: embargoOf(entry, zone),
    kind: kind === 'text' && isAdvisory(headline, genre?.name ?? null) ? 'advisory' : kind,
    signals: signalsOf(conceptCodes(categories, 'signal', field('signal')), headline, pubStatus === 'canceled'),
    headline,
    slugline: null,
    byline,
    dateline: field('dateline'),
    creditline: field('creditline'),
    source: conceptsOf(categories, 'infosource')[0]?.name ?? null,
    language: fieldLanguage(field('language')),
    urgency: fieldUrgency(entry['urgency']),
    versionCreated: parseWireTime(textOf(entry['version_created']), zone),
    firstCreated: null,
    subjects: conceptsOf(categories, 'desk', 'geosubject', 'dpasubject', 'subject', 'person'),
    places: conceptsOf(categories, 'located', 'locationcreated', 'geosubject', 'poi').map(({ scheme, code, name }) => ({ name, code, scheme })),
    genre: genre === undefined ? null : { code: genre.code, name: genre.name },
    rights: { copyrightHolder: null, copyrightNotice: field('copyrightnotice'), usageTerms: field('usageterms') },
    editorialNote: notes.editorialNote,
    privateNotes: notes.privateNotes,
    body: teaser === null || content.body.length === 0 ? content.body : withTeaser(content.body, teaser),
    pictures: [...picturesOf(entry), ...content.pictures],
  };
}

/** The teaser stands before the text, as in dpa's own G2. */
function withTeaser(body: WireItem['body'], teaser: string): WireItem['body'] {
  return [{ type: 'paragraph' as const, content: [{ text: teaser }], id: '' }, ...body].map((block, index) => ({ ...block, id: `w${index + 1}` }));
}

function embargoOf(entry: JsonRecord, zone: string): WireItem['embargo'] {
  const value = entry['embargoed'];
  if (value !== undefined && value !== null && value !== false) return { until: parseWireTime(textOf(value), zone) };
  const noted = recordsOf(entry['ednotes']).some((note) => /embargo/i.test(textOf(note['role']) ?? ''));
  return noted ? { until: null } : null;
}

/** A note not marked as publishable is private, and so is the desk's half of the notepad. */
function notesOf(entry: JsonRecord): { editorialNote: string | null; privateNotes: string[]; closings: string[] } {
  const editorial: string[] = [];
  const privateNotes: string[] = [];
  const closings: string[] = [];
  for (const note of recordsOf(entry['ednotes'])) {
    const text = fieldText(textOf(note['ednote']));
    if (text === null) continue;
    if (/closing/i.test(textOf(note['role']) ?? '')) closings.push(text);
    else (note['is_publishable'] === true ? editorial : privateNotes).push(text);
  }
  return { editorialNote: editorial.length === 0 ? null : editorial.join('\n'), privateNotes, closings };
}

function kindOf(entry: JsonRecord, hasBody: boolean): WireKind {
  if (hasBody) return 'text';
  switch (textOf(recordsOf(entry['associations'])[0]?.['type'])) {
    case 'image':
      return 'picture';
    case 'audio':
      return 'audio';
    case 'video':
      return 'video';
    default:
      return 'text';
  }
}

function conceptsOf(categories: readonly JsonRecord[], ...types: string[]): CodedName[] {
  const aliases = schemeAliases();
  return types.flatMap((type) =>
    categories
      .filter((category) => textOf(category['type']) === `dnltype:${type}`)
      .map((category) => {
        const qcode = fieldId(textOf(category['qcode']));
        return { ...(qcode === null ? { scheme: null, code: null } : resolveQCode(qcode, aliases)), name: fieldText(textOf(category['name'])) };
      })
      .filter(({ code, name }) => code !== null || name !== null),
  );
}

function conceptCodes(categories: readonly JsonRecord[], type: string, own: string | null): (string | null)[] {
  return [own, ...categories.filter((category) => textOf(category['type']) === `dnltype:${type}`).map((category) => fieldId(textOf(category['qcode'])))];
}

function picturesOf(entry: JsonRecord): WirePicture[] {
  const images = recordsOf(entry['associations']).filter((association) => textOf(association['type']) === 'image');
  return images.flatMap((image) => {
    const renditions = recordsOf(image['renditions']).flatMap((rendition) => {
      const href = fieldHref(textOf(rendition['url']));
      const name = fieldText(textOf(rendition['role'])) ?? fieldText(numberOrText(rendition['size']));
      return href === null ? [] : [{ name, href, width: fieldPixels(rendition['width']), height: fieldPixels(rendition['height']), type: fieldId(textOf(rendition['mimetype'])) }];
    });
    const facts = { caption: fieldText(textOf(image['caption'])), creditline: fieldText(textOf(image['creditline'])) };
    return renditions.length === 0 && facts.caption === null ? [] : [pictureOf(renditions, facts)];
  });
}

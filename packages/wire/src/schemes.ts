import { fieldId, fieldText, firstOf } from './fields.js';
import { IPTC_SCHEMES } from './schemes.data.js';
import type { CodedName } from './wire-item.js';
import { attributeOf, childElements, elementsBelow, textInside, type XmlElement } from './xml.js';

/** Scheme alias → scheme URI, as one document defines it. */
export type SchemeAliases = ReadonlyMap<string, string>;

export const SUBJECT_CODES = 'http://cv.iptc.org/newscodes/subjectcode/';
export const MEDIA_TOPICS = 'http://cv.iptc.org/newscodes/mediatopic/';

/**
 * The aliases a document defines itself, on top of IPTC's own. An alias is only an abbreviation: the document's
 * definition wins over ours, and one nobody defines stays an alias. No catalog is ever fetched (rule 4).
 */
export function schemeAliases(...holders: (XmlElement | null)[]): SchemeAliases {
  const aliases = new Map(Object.entries(IPTC_SCHEMES));
  for (const holder of holders) {
    for (const catalog of childElements(holder, 'catalog')) {
      for (const scheme of elementsBelow(catalog, 'scheme')) {
        const alias = fieldId(attributeOf(scheme, 'alias'));
        const uri = fieldId(attributeOf(scheme, 'uri'));
        if (alias !== null && uri !== null) aliases.set(alias, uri);
      }
    }
  }
  return aliases;
}

/**
 * A QCode (`medtop:20000538`) → scheme and code. The alias stays as written when it is not known; a value without a
 * colon is a code without scheme.
 *
 * @example
 * resolveQCode('medtop:20000538', schemeAliases()) // { scheme: 'http://cv.iptc.org/newscodes/mediatopic/', code: '20000538' }
 */
export function resolveQCode(qcode: string, aliases: SchemeAliases): { scheme: string | null; code: string | null } {
  const colon = qcode.indexOf(':');
  if (colon < 1) return { scheme: null, code: fieldId(qcode.slice(colon + 1)) };
  const alias = qcode.slice(0, colon);
  return { scheme: aliases.get(alias) ?? alias, code: fieldId(qcode.slice(colon + 1)) };
}

/**
 * A concept URI → scheme and code: what stands after the last `/` or `#` is the code.
 *
 * @example
 * splitConceptUri('http://www.wikidata.org/entity/Q38') // { scheme: 'http://www.wikidata.org/entity/', code: 'Q38' }
 */
export function splitConceptUri(uri: string): { scheme: string | null; code: string | null } {
  const cut = Math.max(uri.lastIndexOf('/'), uri.lastIndexOf('#')) + 1;
  const code = uri.slice(cut);
  if (cut === 0 || code === '' || /^[a-z]+:\/\/$/i.test(uri.slice(0, cut))) return { scheme: null, code: uri };
  return { scheme: uri.slice(0, cut), code };
}

/** A G2 concept element (`subject`, `genre`, `provider` …) by @qcode, else @uri, else @literal, with its name. */
export function conceptOf(element: XmlElement, aliases: SchemeAliases, language: string | null): CodedName {
  const qcode = fieldId(attributeOf(element, 'qcode'));
  const uri = fieldId(attributeOf(element, 'uri'));
  const name = conceptName(element, language);
  if (qcode !== null) return { ...resolveQCode(qcode, aliases), name };
  if (uri !== null) return { ...splitConceptUri(uri), name };
  return { scheme: null, code: fieldId(attributeOf(element, 'literal')), name };
}

/** The name in the item's language, else in English, else the first; short and mnemonic names only as a last resort. */
function conceptName(element: XmlElement, language: string | null): string | null {
  const names = childElements(element, 'name')
    .map((name) => ({ name, text: fieldText(textInside(name)) }))
    .filter((candidate) => candidate.text !== null);
  const full = names.filter(({ name }) => !/short|mnemonic|gui/i.test(attributeOf(name, 'role') ?? ''));
  const wanted = full.length > 0 ? full : names;
  const spoken = (tag: string | null): string | null =>
    wanted.find(({ name }) => tag !== null && sameLanguage(attributeOf(name, 'xml:lang'), tag))?.text ?? null;
  return firstOf(spoken(language), spoken('en'), wanted[0]?.text);
}

/** Whether two tags name one language, regions aside; no tag is no language. */
export function sameLanguage(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return false;
  return one.split('-')[0]?.toLowerCase() === other.split('-')[0]?.toLowerCase();
}

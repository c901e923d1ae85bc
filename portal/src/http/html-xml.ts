/** XML for feeds and sitemaps: as `html`, but every hole is text or a quoted attribute value. */

const made = Symbol('xml');

export class Xml {
  readonly text: string;
  constructor(key: typeof made, text: string) {
    if (key !== made) throw new TypeError('Xml is made by the xml tag.');
    this.text = text;
  }
  toString(): string {
    return this.text;
  }
}

export type XmlValue = Xml | string | number | null | undefined | false | readonly XmlValue[];

const callSites = new WeakMap<TemplateStringsArray, readonly ('text' | 'attribute')[]>();

/**
 * Well-formed XML whatever the values: escaped for their place, and rid of the characters XML 1.0 §2.2 forbids.
 *
 * @throws {TypeError} when a hole stands in a tag or in CDATA, or a value is of the wrong kind
 */
export function xml(strings: TemplateStringsArray, ...values: readonly XmlValue[]): Xml {
  let holes = callSites.get(strings);
  if (holes === undefined) {
    holes = readHoles(strings);
    callSites.set(strings, holes);
  }
  let out = strings[0] ?? '';
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (holes[i] === 'attribute' && (value instanceof Xml || Array.isArray(value))) throw new TypeError('An XML attribute takes text or a number.');
    out += xmlText(value) + (strings[i + 1] ?? '');
  }
  return new Xml(made, out);
}

/** Text as XML may hold it: cleaned, the five characters escaped. */
export function escapeXml(text: string): string {
  return plainXmlText(text).replace(/[&<>"']/g, (c) => escapes[c] ?? '');
}

/**
 * Text without what no machine should be given: characters XML 1.0 §2.2 forbids or discourages, half surrogates, and the signs that
 * turn the direction of what follows (in a list of other people's headlines they reach past their own).
 */
export function plainXmlText(text: string): string {
  return unwanted.test(text) ? text.replace(everyUnwanted, '') : text;
}

const unwanted = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/;
const everyUnwanted = new RegExp(unwanted, 'g');

/** Plain text in RSS: `&` and `<` as hexadecimal references, which reading programs do not take for markup (RSS profile, "Character Data"). */
export function rssText(text: string): Xml {
  return new Xml(made, escapeXml(text).replaceAll('&amp;', '&#x26;').replaceAll('&lt;', '&#x3C;'));
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

function xmlText(value: XmlValue): string {
  if (typeof value === 'string') return escapeXml(value);
  if (value instanceof Xml) return value.text;
  if (value === null || value === undefined || value === false) return '';
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(xmlText).join('');
  throw new TypeError('Only text, numbers and Xml may stand in XML.');
}

function readHoles(strings: readonly string[]): ('text' | 'attribute')[] {
  let inTag = false;
  let quote = '';
  return strings.slice(0, -1).map((part) => {
    if (/<!\[CDATA\[|<!--/.test(part)) throw new TypeError('The xml tag knows no CDATA and no comments: text is escaped.');
    for (const c of part) {
      if (quote !== '') quote = c === quote ? '' : quote;
      else if (inTag && (c === '"' || c === "'")) quote = c;
      else if (c === '<') inTag = true;
      else if (c === '>') inTag = false;
    }
    if (inTag && quote === '') throw new TypeError('No value may stand in an XML tag outside a quoted attribute.');
    return quote === '' ? 'text' : 'attribute';
  });
}

import { SaxesParser } from 'saxes';
import { NAMED_CHARACTERS } from './named-characters.data.js';
import { WIRE_LIMITS, WireFault } from './wire-fault.js';

/** An element of a wire document. Names are lower-cased: agencies disagree on `HeadLine`, `Headline` and `headline`. */
export type XmlElement = {
  /** Local name, lower-cased. */
  name: string;
  /** Local name as written. */
  written: string;
  /** Namespace name the prefix stands for; null when there is none or the prefix was never bound. */
  namespace: string | null;
  /** Names lower-cased, prefixes kept (`xml:lang`). */
  attributes: Map<string, string>;
  children: (XmlElement | string)[];
};

const CHUNK = 64 * 1024;

/** Faults of honest feeds that leave the structure readable: the character or attribute is skipped, the document stays. */
const TOLERATED = /^(?:\d+:\d+: )?(?:undefined entity|malformed character entity|disallowed character|duplicate attribute|invalid character in entity name)/;

/**
 * Text of an XML document → its root element. No DTD is read or resolved: a DOCTYPE is passed over, one that declares
 * entities is refused. Prefixes are resolved here and an unbound one is not an error.
 *
 * @throws WireFault `not-well-formed`, `entity-declaration`, `too-deep`, `too-many-attributes`, `too-many-elements`
 * @example
 * parseXml('<a x="1">b</a>').attributes.get('x') // '1'
 */
export function parseXml(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: false, position: false });
  Object.assign(parser.ENTITIES, NAMED_CHARACTERS);
  const reader = treeReader();
  let attributes = 0;
  parser.on('error', (error) => {
    if (!TOLERATED.test(error.message)) throw new WireFault('not-well-formed');
  });
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY/i.test(doctype)) throw new WireFault('entity-declaration');
  });
  parser.on('opentagstart', () => {
    attributes = 0;
  });
  parser.on('attribute', () => {
    attributes += 1;
    if (attributes > WIRE_LIMITS.attributes) throw new WireFault('too-many-attributes');
  });
  parser.on('opentag', (tag) => reader.open(tag.name, tag.attributes));
  parser.on('text', (data) => reader.text(data));
  parser.on('cdata', (data) => reader.text(data));
  parser.on('closetag', () => reader.close());
  for (let at = 0; at < text.length; at += CHUNK) parser.write(text.slice(at, at + CHUNK));
  parser.close();
  return reader.root();
}

type Scope = ReadonlyMap<string, string>;

function treeReader(): {
  open: (name: string, attributes: Record<string, string>) => void;
  text: (data: string) => void;
  close: () => void;
  root: () => XmlElement;
} {
  const stack: { element: XmlElement; scope: Scope }[] = [];
  let root: XmlElement | null = null;
  let elements = 0;
  return {
    open(qualified, written) {
      elements += 1;
      if (elements > WIRE_LIMITS.elements) throw new WireFault('too-many-elements');
      if (stack.length >= WIRE_LIMITS.depth) throw new WireFault('too-deep');
      const parent = stack.at(-1);
      const { attributes, scope } = readAttributes(parent?.scope ?? NO_PREFIXES, written);
      const colon = qualified.indexOf(':');
      const local = qualified.slice(colon + 1);
      const prefix = colon < 0 ? '' : qualified.slice(0, colon);
      const element: XmlElement = {
        name: local.toLowerCase(),
        written: local,
        namespace: scope.get(prefix) ?? null,
        attributes,
        children: [],
      };
      parent?.element.children.push(element);
      root ??= element;
      stack.push({ element, scope });
    },
    text(data) {
      stack.at(-1)?.element.children.push(data);
    },
    close() {
      stack.pop();
    },
    root() {
      if (root === null) throw new WireFault('not-well-formed');
      return root;
    },
  };
}

const NO_PREFIXES: Scope = new Map();

/** The attributes by lower-cased name, and the prefixes in force inside the element. */
function readAttributes(outer: Scope, written: Record<string, string>): { attributes: Map<string, string>; scope: Scope } {
  const attributes = new Map<string, string>();
  let bound: Map<string, string> | null = null;
  for (const name of Object.keys(written)) {
    const value = written[name] ?? '';
    attributes.set(name.toLowerCase(), value);
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    bound ??= new Map(outer);
    const prefix = name === 'xmlns' ? '' : name.slice(6);
    if (value.trim() === '') bound.delete(prefix);
    else bound.set(prefix, value.trim());
  }
  return { attributes, scope: bound ?? outer };
}

/** The child elements, or those with one of the given local names. */
export function childElements(element: XmlElement | null, ...names: string[]): XmlElement[] {
  const found: XmlElement[] = [];
  for (const child of element?.children ?? []) {
    if (typeof child !== 'string' && (names.length === 0 || names.includes(child.name))) found.push(child);
  }
  return found;
}

/**
 * The first element down a path of local names, or null.
 *
 * @example
 * findElement(parseXml('<a><b><c>1</c></b></a>'), 'b', 'c')?.name // 'c'
 */
export function findElement(element: XmlElement | null, ...path: string[]): XmlElement | null {
  let current = element;
  for (const name of path) current = childElements(current, name)[0] ?? null;
  return current;
}

/** Every element below, in document order, with the given local name. */
export function elementsBelow(element: XmlElement | null, name: string): XmlElement[] {
  return childElements(element).flatMap((child) => [...(child.name === name ? [child] : []), ...elementsBelow(child, name)]);
}

/** An attribute by its lower-cased name, or null. */
export function attributeOf(element: XmlElement | null, name: string): string | null {
  return element?.attributes.get(name) ?? null;
}

/** All the text inside an element, as written; null for no element. */
export function textInside(element: XmlElement | null): string | null {
  if (element === null) return null;
  return element.children.map((child) => (typeof child === 'string' ? child : (textInside(child) ?? ''))).join('');
}

import { Parser } from 'htmlparser2';
import { BlockBuilder, type BodyContent } from './block-builder.js';
import { WIRE_LIMITS, WireFault } from './wire-fault.js';
import type { XmlElement } from './xml.js';

/**
 * An XHTML, NITF or bare `<p>` tree → blocks. Namespaces are not asked: agencies put XHTML into the G2 namespace and
 * under every prefix.
 *
 * @example
 * treeBlocks(parseXml('<p>ঢাকা</p>')).blocks // [{ type: 'paragraph', content: [{ text: 'ঢাকা' }] }]
 */
export function treeBlocks(root: XmlElement): BodyContent {
  const builder = new BlockBuilder();
  walk(root, builder);
  return builder.finish();
}

function walk(element: XmlElement, builder: BlockBuilder): void {
  builder.open(element.name, element.attributes);
  for (const child of element.children) {
    if (typeof child === 'string') builder.text(child);
    else walk(child, builder);
  }
  builder.close(element.name);
}

/**
 * Untrusted HTML → blocks, through the same allow-list; nothing of the markup survives. Any text is accepted.
 *
 * @throws WireFault `too-deep`, `too-many-elements` and `too-many-attributes`
 * @example
 * htmlBlocks('<p>এক<script>alert(1)</script></p>').blocks // [{ type: 'paragraph', content: [{ text: 'এক' }] }]
 */
export function htmlBlocks(html: string): BodyContent {
  const builder = new BlockBuilder();
  let depth = 0;
  let elements = 0;
  let count = 0;
  // The tokenizer reports text in pieces, one a bracket at worst; they are handed on together.
  let pending = '';
  const handOn = (): void => {
    if (pending !== '') builder.text(pending);
    pending = '';
  };
  const parser = new Parser({
    onopentagname() {
      count = 0;
    },
    onattribute() {
      count += 1;
      if (count > WIRE_LIMITS.attributes) throw new WireFault('too-many-attributes');
    },
    onopentag(name, attributes) {
      handOn();
      depth += 1;
      elements += 1;
      if (depth > WIRE_LIMITS.htmlDepth) throw new WireFault('too-deep');
      if (elements > WIRE_LIMITS.elements) throw new WireFault('too-many-elements');
      builder.open(localName(name), { get: (key) => (Object.hasOwn(attributes, key) ? attributes[key] : null) });
    },
    ontext(data) {
      pending += data;
    },
    oncomment(data) {
      handOn();
      builder.comment(data);
    },
    onclosetag(name) {
      handOn();
      depth -= 1;
      builder.close(localName(name));
    },
  });
  parser.write(html);
  parser.end();
  handOn();
  return builder.finish();
}

/** `h:p` is a paragraph whatever `h` stands for. */
function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Whether a text that claims to be plain holds markup: agencies escape their HTML into plain-text fields. */
export function looksLikeHtml(text: string): boolean {
  return /<\/?(?:p|br|div|span|b|i|u|em|strong|a|ul|ol|li|h[1-6]|table|tr|td|html|body|section|article|blockquote|figure|img)(?:\s[^<>]{0,2000})?\/?>/i.test(text);
}

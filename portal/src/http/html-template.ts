/**
 * Reads the literal parts of an `html` call site once and says what every hole stands in. A hole where a value could
 * change the structure of the page is refused there and then, whatever the value (DESIGN §1).
 */

export type Hole =
  | { kind: 'text' }
  /** Inside a quoted attribute; `whole` when the hole is all of its value, so that a missing value can drop the attribute. */
  | { kind: 'attribute'; name: string; whole: boolean; opening: string }
  /** The whole of an attribute that holds an address, or a list of them. */
  | { kind: 'url' | 'srcset'; name: string; whole: true; opening: string };

export class TemplateFault extends Error {
  override name = 'TemplateFault';
}

const urlAttributes = new Set(['href', 'src', 'action', 'formaction', 'poster', 'cite', 'data', 'background', 'manifest', 'ping', 'xlink:href', 'itemid']);
const srcsetAttributes = new Set(['srcset', 'imagesrcset']);
/** Attributes whose text is itself markup, style or script: no hole may stand in them. */
const closedAttributes = new Set(['style', 'srcdoc', 'http-equiv']);
/** Elements whose text is not parsed as ordinary text: no hole may stand in them. */
const rawElements = new Set(['script', 'style', 'xmp', 'iframe', 'noembed', 'noframes', 'plaintext', 'noscript']);

const enum At {
  Text,
  TagOpen,
  TagName,
  Attributes,
  AttributeName,
  BeforeValue,
  Value,
  UnquotedValue,
  Comment,
  Declaration,
}

type Cursor = {
  at: At;
  closing: boolean;
  tag: string;
  attribute: string;
  quote: string;
  /** Start of the present attribute, blanks before it included, within the present part; -1 when it began in an earlier part. */
  attributeStart: number;
  /** Start of the present attribute's value within the present part; -1 when it began in an earlier part. */
  valueStart: number;
  /** The raw element the cursor is inside, or ''. */
  raw: string;
};

/**
 * The holes of a call site, in order.
 *
 * @throws {TemplateFault} when a hole stands where no value is safe, or the template does not end in text
 */
export function readTemplate(parts: readonly string[]): Hole[] {
  const cursor: Cursor = { at: At.Text, closing: false, tag: '', attribute: '', quote: '', attributeStart: -1, valueStart: -1, raw: '' };
  const holes: Hole[] = [];
  parts.forEach((part, index) => {
    cursor.attributeStart = -1;
    cursor.valueStart = -1;
    for (let i = 0; i < part.length; i++) i = step(cursor, part, i);
    if (index < parts.length - 1) holes.push(holeAt(cursor, part, parts[index + 1] ?? ''));
  });
  if (cursor.at !== At.Text || cursor.raw !== '') throw new TemplateFault(`A template must end in text; this one ends inside ${where(cursor)}.`);
  return holes;
}

function step(cursor: Cursor, part: string, i: number): number {
  const c = part[i] ?? '';
  switch (cursor.at) {
    case At.Text:
      return stepText(cursor, part, i);
    case At.TagOpen:
      if (c === '/' && !cursor.closing) cursor.closing = true;
      else if (/[a-zA-Z]/.test(c)) {
        cursor.at = At.TagName;
        cursor.tag = c;
      } else throw new TemplateFault(`"<" must be written &lt; in text; found "<${c}".`);
      return i;
    case At.TagName:
      if (/[\s/>]/.test(c)) {
        cursor.at = At.Attributes;
        return step(cursor, part, i);
      }
      cursor.tag += c;
      return i;
    case At.Attributes:
      return stepAttributes(cursor, part, i);
    case At.AttributeName:
      return stepAttributeName(cursor, part, i);
    case At.BeforeValue:
      return stepBeforeValue(cursor, c, i);
    case At.UnquotedValue:
      if (/[\s>]/.test(c)) {
        cursor.at = At.Attributes;
        return step(cursor, part, i);
      }
      return i;
    case At.Value:
      if (c === cursor.quote) cursor.at = At.Attributes;
      return i;
    case At.Comment:
      if (c === '>' && part.slice(i - 2, i) === '--') cursor.at = At.Text;
      return i;
    case At.Declaration:
      if (c === '>') cursor.at = At.Text;
      return i;
  }
}

function stepText(cursor: Cursor, part: string, i: number): number {
  if (part[i] !== '<') return i;
  if (cursor.raw !== '') {
    if (part.slice(i, i + 2 + cursor.raw.length).toLowerCase() !== `</${cursor.raw}`) return i;
  } else if (part.startsWith('<!--', i)) {
    cursor.at = At.Comment;
    return i + 3;
  } else if (part.startsWith('<!', i)) {
    cursor.at = At.Declaration;
    return i;
  }
  cursor.at = At.TagOpen;
  cursor.closing = false;
  return i;
}

function stepAttributes(cursor: Cursor, part: string, i: number): number {
  const c = part[i] ?? '';
  if (c === '>') {
    cursor.at = At.Text;
    const tag = cursor.tag.toLowerCase();
    if (cursor.closing) cursor.raw = '';
    else if (rawElements.has(tag)) cursor.raw = tag;
    return i;
  }
  if (/\s/.test(c)) {
    if (i === 0 || !/\s/.test(part[i - 1] ?? '')) cursor.attributeStart = i;
    return i;
  }
  if (c === '/') return i;
  if (cursor.attributeStart === -1) cursor.attributeStart = i;
  cursor.at = At.AttributeName;
  cursor.attribute = c;
  return i;
}

function stepAttributeName(cursor: Cursor, part: string, i: number): number {
  const c = part[i] ?? '';
  if (c === '=') cursor.at = At.BeforeValue;
  else if (/[\s/>]/.test(c)) {
    cursor.at = At.Attributes;
    return step(cursor, part, i);
  } else cursor.attribute += c;
  if (cursor.attribute.toLowerCase() === 'style') throw new TemplateFault('style= attributes are not allowed (the reader site forbids them by its content policy).');
  return i;
}

function stepBeforeValue(cursor: Cursor, c: string, i: number): number {
  if (c === '"' || c === "'") {
    cursor.at = At.Value;
    cursor.quote = c;
    cursor.valueStart = i + 1;
  } else if (!/\s/.test(c)) cursor.at = At.UnquotedValue;
  return i;
}

function holeAt(cursor: Cursor, part: string, next: string): Hole {
  if (cursor.at === At.Text && cursor.raw === '') return { kind: 'text' };
  if (cursor.at !== At.Value) throw new TemplateFault(`No value may stand in ${where(cursor)}.`);
  const name = cursor.attribute.toLowerCase();
  if (name.startsWith('on') || closedAttributes.has(name)) throw new TemplateFault(`No value may stand in the attribute ${name}.`);
  const whole = cursor.valueStart === part.length && next.startsWith(cursor.quote);
  const opening = whole && cursor.attributeStart >= 0 ? part.slice(cursor.attributeStart) : '';
  const kind = urlAttributes.has(name) ? 'url' : srcsetAttributes.has(name) ? 'srcset' : 'attribute';
  if (kind === 'attribute') return { kind, name, whole, opening };
  if (!whole) throw new TemplateFault(`The attribute ${name} must be one whole address, not put together in the template.`);
  return { kind, name, whole, opening };
}

function where(cursor: Cursor): string {
  if (cursor.raw !== '') return `<${cursor.raw}>`;
  switch (cursor.at) {
    case At.Text:
      return 'text';
    case At.TagOpen:
    case At.TagName:
      return 'the name of a tag';
    case At.Attributes:
    case At.AttributeName:
      return 'the name of an attribute';
    case At.BeforeValue:
    case At.UnquotedValue:
      return `the unquoted attribute ${cursor.attribute}`;
    case At.Value:
      return `the attribute ${cursor.attribute}`;
    case At.Comment:
      return 'a comment';
    case At.Declaration:
      return 'a declaration';
  }
}

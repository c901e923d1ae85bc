import { SaxesParser } from 'saxes';

/** A parsed element: its name as written, attributes, children and own text. */
export type Node = { name: string; uri: string; attributes: Record<string, string>; children: Node[]; text: string };

/** What is wrong with a feed, by the names the W3C feed validator's cases use. */
export type Fault = string;

const rssOnce: Record<string, string[]> = {
  rss: ['channel'],
  channel: ['title', 'link', 'description', 'language', 'pubDate', 'lastBuildDate', 'docs', 'ttl', 'image', 'skipDays', 'skipHours', 'textInput'],
  image: ['url', 'title', 'link', 'description', 'width', 'height'],
  item: ['title', 'link', 'guid', 'pubDate', 'comments', 'enclosure'],
};
const atomOnce: Record<string, string[]> = { feed: ['id', 'title', 'subtitle', 'updated', 'icon', 'logo', 'rights', 'generator'], entry: ['id', 'title', 'updated', 'published', 'summary', 'content', 'rights'], author: ['name', 'uri', 'email'], contributor: ['name', 'uri', 'email'] };
const atomNeeded: Record<string, string[]> = { feed: ['id', 'title', 'updated'], entry: ['id', 'title', 'updated'], author: ['name'], contributor: ['name'] };
const atomNamespace = 'http://www.w3.org/2005/Atom';
/** What a reading program may take for markup. In RSS a hexadecimal reference says that it is none (checkFeed hides them). */
const markup = /<[/!a-zA-Z]|&(#|[a-z]{2})/;
const risky = /<\?|<(script|style|iframe|object|embed|meta|link|form|base)\b|<[^>]*=\s*["']?\s*javascript:/i;

/** Markup that could act: elements and addresses that do, and handlers (what stands within a quoted value is none). */
function isRisky(markupText: string): boolean {
  return risky.test(markupText) || /<[^>]*\son[a-z]+\s*=/i.test(markupText.replace(/=\s*("[^"]*"|'[^']*')/g, '=""'));
}

/** A tree, or the parser's complaint. */
export function parseXml(text: string): Node {
  const parser = new SaxesParser({ xmlns: true });
  const root: Node = { name: '', uri: '', attributes: {}, children: [], text: '' };
  const open = [root];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const node: Node = { name: tag.name, uri: tag.uri, attributes: Object.fromEntries(Object.values(tag.attributes).map((one) => [one.name, one.value])), children: [], text: '' };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('closetag', () => void open.pop());
  const addText = (part: string): void => {
    const node = open.at(-1);
    if (node !== undefined) node.text += part;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(text).close();
  const [first] = root.children;
  if (first === undefined) throw new Error('No element.');
  return first;
}

/** Every fault of a feed, in the words of the validator's cases. Rules that no element of ours can break are left out. */
export function checkFeed(text: string): Fault[] {
  let root: Node;
  try {
    root = parseXml(/<rss\b/.test(text) ? text.replaceAll('&#x26;', '\ue000').replaceAll('&#x3C;', '\ue001') : text);
  } catch {
    return ['SAXError'];
  }
  const faults = root.name === 'rss' ? checkRss(root) : checkAtom(root);
  return [...new Set(faults)];
}

function checkRss(rss: Node): Fault[] {
  const channel = child(rss, 'channel');
  const faults = rss.attributes['version'] === undefined ? ['MissingAttribute'] : [];
  if (channel === undefined) return [...faults, 'MissingElement'];
  const [image] = named(channel, 'image');
  walk(rss, (node) => faults.push(...once(node, rssOnce), ...checkRssNode(node)));
  if (text(channel, 'title') === undefined) faults.push('MissingTitle');
  if (text(channel, 'link') === undefined || (image !== undefined && text(image, 'link') === undefined)) faults.push('MissingLink');
  if (text(channel, 'description') === undefined) faults.push('MissingDescription');
  if (image !== undefined && text(image, 'link') !== text(channel, 'link')) faults.push('ImageLinkDoesntMatch');
  const guids = named(channel, 'item').flatMap((item) => text(item, 'guid') ?? []);
  if (new Set(guids).size < guids.length) faults.push('DuplicateValue');
  return faults;
}

function checkRssNode(node: Node): Fault[] {
  const value = node.text.trim();
  switch (node.name) {
    case 'title':
    case 'category':
      return [...(value === '' ? ['NotBlank'] : []), ...(markup.test(node.text) ? ['ContainsHTML'] : [])];
    case 'description':
    case 'content:encoded':
      return isRisky(node.text) ? ['SecurityRisk'] : [];
    case 'pubDate':
    case 'lastBuildDate':
      return checkRfc822(value);
    case 'link':
    case 'url':
    case 'docs':
    case 'comments':
      return isAbsolute(value) ? [] : ['InvalidLink'];
    case 'language':
      return /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(value) ? [] : ['InvalidLanguage'];
    case 'ttl':
      return value === '' ? ['NotBlank'] : /^[1-9]\d*$/.test(value) ? [] : ['InvalidInteger'];
    case 'enclosure':
      return [...['url', 'length', 'type'].flatMap((name) => (node.attributes[name] === undefined ? ['MissingAttribute'] : [])), ...(/^\d+$/.test(node.attributes['length'] ?? '0') ? [] : ['InvalidIntegerAttribute'])];
    case 'guid':
      return node.attributes['isPermaLink'] === 'false' || /^https?:/.test(value) ? [] : ['InvalidHttpGUID'];
    default:
      return [];
  }
}

function checkRfc822(value: string): Fault[] {
  const [, day, date = '', month = '', year = ''] = /^(?:(\w{3}), )?(\d{1,2}) (\w{3}) (\d{4}|\d{2}) \d{2}:\d{2}(?::\d{2})? (?:GMT|UT|[+-]\d{4}|E[SD]T|[CMP][SD]T)$/.exec(value) ?? [];
  const at = Date.parse(`${date} ${month} ${year} 12:00 GMT`);
  if (Number.isNaN(at) || new Date(at).getUTCDate() !== Number(date)) return ['InvalidRFC2822Date'];
  return day === undefined || new Date(at).toUTCString().startsWith(day) ? [] : ['InvalidRFC2822Date'];
}

function checkAtom(feed: Node): Fault[] {
  const faults: Fault[] = feed.uri === atomNamespace ? [] : [feed.uri === '' ? 'MissingNamespace' : 'InvalidNamespace'];
  const entries = named(feed, 'entry');
  walk(feed, (node, parent) => faults.push(...once(node, atomOnce), ...needed(node), ...checkAtomNode(node, parent)));
  const ids = entries.flatMap((entry) => text(entry, 'id') ?? []);
  if (new Set(ids).size < ids.length) faults.push('DuplicateEntries', 'DuplicateIds');
  if (ids.includes(text(feed, 'id') ?? '')) faults.push('DuplicateIds');
  for (const entry of entries) {
    if (child(entry, 'content') === undefined && !named(entry, 'link').some((link) => (link.attributes['rel'] ?? 'alternate') === 'alternate')) faults.push('MissingContentOrAlternate');
    if (child(entry, 'author') === undefined && child(feed, 'author') === undefined && child(entry, 'source') === undefined) faults.push('MissingElement');
  }
  return faults;
}

function checkAtomNode(node: Node, parent: Node | null): Fault[] {
  const value = node.text.trim();
  switch (node.name) {
    case 'id':
      return checkId(node.text);
    case 'updated':
    case 'published':
      return isRfc3339(node.text) ? [] : ['InvalidRFC3339Date'];
    case 'title':
    case 'subtitle':
    case 'summary':
    case 'content':
      return checkTextNode(node, value);
    case 'name':
      return value === '' ? ['NotBlank'] : [];
    case 'uri':
    case 'icon':
      return isAbsolute(value) ? [] : ['InvalidLink'];
    case 'category':
      return node.attributes['term'] === undefined ? ['MissingAttribute'] : node.attributes['term'] === '' ? ['NotBlank'] : [];
    case 'link':
      return checkLink(node, parent);
    default:
      return [];
  }
}

function checkTextNode(node: Node, value: string): Fault[] {
  const { type = 'text', src } = node.attributes;
  if (type === '') return ['AttrNotBlank'];
  if (!['text', 'html', 'xhtml'].includes(type) && (node.name !== 'content' || !type.includes('/'))) return ['InvalidTextType', 'InvalidMIMEType'];
  if (value === '' && node.children.length === 0 && src === undefined) return ['NotBlank'];
  if (type === 'text' && /<\/?[a-z]+[^>]*>/i.test(node.text)) return ['ContainsUndeclaredHTML'];
  return type.endsWith('html') && isRisky(node.text) ? ['SecurityRisk'] : [];
}

function checkLink({ attributes, text: own }: Node, parent: Node | null): Fault[] {
  const { href, rel = 'alternate', type, length, title } = attributes;
  return [
    ...(href === undefined ? ['MissingHref'] : []),
    ...(href === undefined || isAbsolute(href) || /^[^:\s]*$/.test(href) ? [] : ['InvalidLink']),
    ...(own.trim() === '' ? [] : ['AtomLinkNotEmpty']),
    ...(type !== undefined && !/^[\w.+-]+\/[\w.+-]+/.test(type) ? ['InvalidMIMEType'] : []),
    ...(length !== undefined && !/^\d+$/.test(length) ? ['InvalidNonNegativeInteger'] : []),
    ...(title === '' ? ['AttrNotBlank'] : []),
    ...(parent?.name === 'feed' && rel === 'self' && href !== undefined && !isAbsolute(href) ? ['RelativeSelf'] : []),
    ...(/^(alternate|self|related|enclosure|via|edit|next|previous|first|last|hub|license|replies)$|^https?:/.test(rel) ? [] : ['UnregisteredAtomLinkRel']),
  ];
}

/** RFC 4151 for tag:, RFC 2141 for urn:, an absolute address otherwise. */
function checkId(id: string): Fault[] {
  if (id.trim() === '') return ['NotBlank', 'InvalidFullLink'];
  if (id.startsWith('tag:')) return /^tag:([a-z0-9\-._]+?@)?[a-z0-9.-]+?,\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?:[0-9a-zA-Z;/?:@&=+$.\-_!~*'()%,]*(#[0-9a-zA-Z;/?:@&=+$.\-_!~*'()%,]*)?$/.test(id) ? [] : ['InvalidTAG'];
  if (/^urn:/i.test(id)) return /^urn:[a-z0-9][a-z0-9-]{1,31}:([a-z0-9()+,\-.:=@;$_!*'/?#]|%[0-9a-f]{2})+$/i.test(id) ? [] : ['InvalidURN'];
  return /^[a-z][a-z0-9+.-]*:/i.test(id) ? [] : ['InvalidFullLink', 'InvalidLink'];
}

function isRfc3339(value: string): boolean {
  const [, year = '', month = '', day = '', hour = '', minute = '', second = ''] = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/.exec(value) ?? [];
  if (year === '' || Number(month) < 1 || Number(month) > 12 || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return false;
  return Number(day) >= 1 && Number(day) <= new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
}

function isAbsolute(value: string): boolean {
  return /^(https?|ftp|mailto):\S+$/i.test(value) && URL.canParse(value);
}

function once(node: Node, table: Record<string, string[]>): Fault[] {
  return (table[node.name] ?? []).some((name) => named(node, name).length > 1) ? ['DuplicateElement'] : [];
}

function needed(node: Node): Fault[] {
  return (atomNeeded[node.name] ?? []).some((name) => child(node, name) === undefined) ? ['MissingElement'] : [];
}

function walk(node: Node, see: (node: Node, parent: Node | null) => void, parent: Node | null = null): void {
  see(node, parent);
  for (const one of node.children) walk(one, see, node);
}

/** Children of a name, and of the same namespace as their parent. */
export function named(node: Node, name: string): Node[] {
  return node.children.filter((one) => one.name === name);
}

export function child(node: Node, name: string): Node | undefined {
  return named(node, name)[0];
}

export function text(node: Node, name: string): string | undefined {
  return child(node, name)?.text;
}

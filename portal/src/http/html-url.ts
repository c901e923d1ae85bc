/**
 * Addresses a page may hold. A `Url` can only be made by the functions here, so no page can link to `javascript:`
 * or to a foreign host by accident.
 */

const made = Symbol('url');

export class Url {
  readonly text: string;
  constructor(key: typeof made, text: string) {
    if (key !== made) throw new TypeError('A Url is made by sitePath, webUrl, mailtoUrl, linkUrl or fragmentUrl.');
    this.text = text;
  }
  toString(): string {
    return this.text;
  }
}

/** A `srcset` value: addresses of one picture by width. */
export class SrcSet {
  readonly text: string;
  constructor(key: typeof made, text: string) {
    if (key !== made) throw new TypeError('A SrcSet is made by srcSet.');
    this.text = text;
  }
}

/** What URL parsers drop or trim, and so what can hide a scheme: controls and blanks at the ends, tab and newline anywhere. */
const hidden = /[\u0000-\u0020\u007f-\u009f\u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff]/u;

/** Nothing in it to encode or to refuse: nearly every path of the site. */
const plainPath = /^\/(?!\/)[A-Za-z0-9/_.~?=&-]*$/;

/**
 * An address on this site: `/sports/1042`. Bangla letters are percent-encoded.
 *
 * @throws {TypeError} when it does not start with one slash (a second one would name a host)
 */
export function sitePath(path: string): Url {
  if (plainPath.test(path)) return new Url(made, path);
  if (!/^\/(?![/\\])/.test(path) || hidden.test(path) || path.includes('\\')) throw new TypeError(`Not a path on this site: ${JSON.stringify(path)}`);
  return new Url(made, encodedPath(path));
}

/** A path as it stands in an address: Bangla percent-encoded, what is encoded already left as it is. */
export function encodedPath(path: string): string {
  return encodeURI(wellFormed(path).replace(/%(?![0-9a-fA-F]{2})/g, '%25')).replaceAll('%25', '%');
}

/** A place on the same page: `#text`. */
export function fragmentUrl(id: string): Url {
  return new Url(made, `#${encodeURIComponent(wellFormed(id))}`);
}

/** An http or https address, as the URL standard writes it; null for anything else. */
export function webUrl(address: string): Url | null {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  if ((url.protocol !== 'http:' && url.protocol !== 'https:') || url.hostname === '' || url.username !== '' || url.password !== '') return null;
  return new Url(made, url.href);
}

/** A mailto address; null when it is not one plain address. */
export function mailtoUrl(address: string): Url | null {
  return /^[^\s@<>()",:;?&%\\]+@[^\s@<>()",:;?&%\\]+\.[^\s@<>()",:;?&%\\]+$/u.test(address) ? new Url(made, `mailto:${encodeURI(wellFormed(address))}`) : null;
}

/** An address as it stands in a story: http, https, mailto, or a path on this site; null for anything else. */
export function linkUrl(address: string): Url | null {
  const text = address.trim();
  if (text === '' || hidden.test(text)) return null;
  if (/^\/(?![/\\])/.test(text)) return text.includes('\\') ? null : sitePath(text);
  if (/^mailto:/i.test(text)) return mailtoUrl(text.slice('mailto:'.length));
  return webUrl(text);
}

/** A `srcset`, narrowest first. Spaces and commas in addresses are encoded, so a name cannot add a candidate. */
export function srcSet(candidates: readonly { url: Url; width: number }[]): SrcSet {
  const list = [...candidates].sort((a, b) => a.width - b.width);
  return new SrcSet(made, list.map(({ url, width }) => `${url.text.replaceAll(' ', '%20').replaceAll(',', '%2C')} ${String(Math.trunc(width))}w`).join(', '));
}

/** Half surrogates make encodeURI throw; a reader sees the replacement sign instead. */
export function wellFormed(text: string): string {
  return text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\ufffd');
}

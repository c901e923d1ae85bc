import { type Hole, readTemplate } from './html-template.js';
import { SrcSet, Url } from './html-url.js';

export { TemplateFault } from './html-template.js';
export { encodedPath, fragmentUrl, linkUrl, mailtoUrl, sitePath, srcSet, SrcSet, Url, webUrl, wellFormed } from './html-url.js';

const made = Symbol('html');

/** Finished markup: made by `html` and the few functions beside it, never from a string of somebody's. */
export class Html {
  readonly text: string;
  constructor(key: typeof made, text: string) {
    if (key !== made) throw new TypeError('Html is made by the html tag.');
    this.text = text;
  }
  toString(): string {
    return this.text;
  }
}

/** What may stand in a hole. `null`, `undefined` and `false` are nothing. */
export type HtmlValue = Html | Url | SrcSet | string | number | null | undefined | false | readonly HtmlValue[];

type CallSite = { parts: readonly string[]; holes: readonly Hole[] };
const callSites = new WeakMap<TemplateStringsArray, CallSite>();

/**
 * Markup with every value escaped for the place it stands in. Each call site is checked once: a hole in a tag name, an
 * unquoted, `on*` or `style` attribute, `<script>` or `<style>` throws whatever the value (html-template.ts).
 *
 * An attribute whose whole value is null, undefined or false is left out; an empty string stays.
 *
 * @throws {TemplateFault} for an unsafe call site
 * @throws {TypeError} for a value of the wrong kind: `href` and `src` take a `Url`, attributes take no markup
 * @example
 * html`<a href="${sitePath('/sports')}">${name}</a>`
 */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  const { parts, holes } = callSite(strings);
  let out = parts[0] ?? '';
  for (let i = 0; i < holes.length; i++) {
    const hole = holes[i] as Hole;
    const value = values[i];
    const next = parts[i + 1] ?? '';
    if (hole.kind === 'text') out += textOf(value) + next;
    else if (value === null || value === undefined || value === false) out = withoutAttribute(out, hole) + next.slice(1);
    else out += attributeText(hole, value) + next;
  }
  return new Html(made, out);
}

/** Several pieces after one another. */
export function joinHtml(pieces: readonly Html[]): Html {
  return new Html(made, pieces.map((piece) => piece.text).join(''));
}

/**
 * Text as numeric character references: browsers, text browsers and screen readers show it as it is, while a harvester
 * that looks for an `@` in the bytes of a page finds none.
 */
export function entityText(text: string): Html {
  return new Html(made, [...text].map((c) => `&#${String(c.codePointAt(0))};`).join(''));
}

/** Structured data for search engines, as a script element that no browser runs. */
export function jsonLd(value: unknown): Html {
  return new Html(made, `<script type="application/ld+json">${scriptSafeJson(value)}</script>`);
}

/** A style element with constant text; its hash stands in the content policy. */
export function inlineStyle(css: string): Html {
  if (/<\/style|<!--/i.test(css)) throw new TypeError('Style text may not close its own element.');
  return new Html(made, `<style>${css}</style>`);
}

/** A script element with constant text; its hash stands in the content policy. */
export function inlineScript(code: string): Html {
  if (/<\/script|<!--|<script/i.test(code)) throw new TypeError('Script text may not close its own element.');
  return new Html(made, `<script>${code}</script>`);
}

/** A script of this site's own, run after the page is read; the content policy allows files of this origin. */
export function scriptFile(url: Url): Html {
  if (!url.text.startsWith('/')) throw new TypeError('A script is a file of this site.');
  return new Html(made, `<script src="${escapeHtml(url.text)}" defer></script>`);
}

/** JSON that cannot end the script element it stands in, nor break a reader of JSON in JavaScript. */
export function scriptSafeJson(value: unknown): string {
  return (JSON.stringify(value) ?? 'null')
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('&', '\\u0026')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

/** Text made harmless in element text and in quoted attributes alike. */
export function escapeHtml(text: string): string {
  return /[&<>"'`\u0000]/.test(text) ? text.replace(/[&<>"'`\u0000]/g, (c) => escapes[c] ?? '') : text;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '`': '&#96;', '\u0000': '\ufffd' };

function callSite(strings: TemplateStringsArray): CallSite {
  const known = callSites.get(strings);
  if (known !== undefined) return known;
  const site = { parts: strings as readonly string[], holes: readTemplate(strings) };
  callSites.set(strings, site);
  return site;
}

function textOf(value: HtmlValue): string {
  if (typeof value === 'string') return escapeHtml(value);
  if (value instanceof Html) return value.text;
  if (value === null || value === undefined || value === false) return '';
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(textOf).join('');
  if (value instanceof Url) return escapeHtml(value.text);
  throw new TypeError('Only text, numbers, Html and addresses may stand in text.');
}

function withoutAttribute(out: string, hole: Exclude<Hole, { kind: 'text' }>): string {
  if (!hole.whole || hole.opening === '') throw new TypeError(`The attribute ${hole.name} has no value for a part of it.`);
  return out.slice(0, out.length - hole.opening.length);
}

function attributeText(hole: Exclude<Hole, { kind: 'text' }>, value: HtmlValue): string {
  if (hole.kind === 'url') {
    if (value instanceof Url) return escapeHtml(value.text);
    throw new TypeError(`The attribute ${hole.name} takes a Url (sitePath, webUrl, mailtoUrl, linkUrl).`);
  }
  if (hole.kind === 'srcset') {
    if (value instanceof SrcSet) return escapeHtml(value.text);
    throw new TypeError(`The attribute ${hole.name} takes a SrcSet.`);
  }
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  if (value instanceof Url) return escapeHtml(value.text);
  throw new TypeError(`The attribute ${hole.name} takes text or a number.`);
}

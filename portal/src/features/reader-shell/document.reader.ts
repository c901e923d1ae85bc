import { formatDate, toBanglaDigits } from '@shironam/bangla';
import { fragmentUrl, html, type Html, inlineScript, inlineStyle, sitePath } from '../../http/html.js';
import { faceFor, type PageKind, readerLook } from '../../reader-look/reader-look.js';
import { listWords } from '../../words/list-words.js';
import { searchWords } from '../../words/search-words.js';
import type { ReaderWords } from '../../words/reader-words.js';
import { openCall } from './call.reader.js';
import { renderAddress } from './contact.reader.js';
import { type Edition, urlIn } from './edition.js';
import { renderNav } from './nav.reader.js';
import { renderCanonical, renderCardTags, renderMachineLinks } from './page-head.reader.js';
import type { Site } from './site.js';
import { dhakaDay, zone } from './stamps.reader.js';

/** Everything around the text of a page. */
export type PageFrame = {
  site: Site;
  words: ReaderWords;
  edition: Edition;
  now: Date;
  kind: PageKind;
  /** Of the window; the site's name is put behind it. '' for the front page. */
  title: string;
  description: string;
  /** The canonical address, without host and edition; null for a page that has none and that search engines leave out. */
  path: string | null;
  /** Where the page itself stands, when that is not its canonical address: a search. */
  address?: string;
  /** The navigation entry that is shown as the present one: a section's slug, `latest`, or null. */
  current: string | null;
  /** The feed of this page; the site's when it has none of its own. */
  feed?: string;
  /** Open Graph and JSON-LD. */
  head?: Html;
  main: Html;
};

/** The whole page, as text. */
export function renderDocument(frame: PageFrame): string {
  const { site } = frame;
  const body = renderBody(frame);
  const face = frame.edition === 'full' ? faceFor(body.text, frame.kind) : null;
  const title = frame.title === '' ? `${site.name} | ${site.tagline}` : `${frame.title} | ${site.name}`;
  return html`<!doctype html>
<html lang="bn">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><meta name="description" content="${frame.description}">
${renderCanonical(frame)}
<meta name="theme-color" content="#fffdf9" media="(prefers-color-scheme: light)"><meta name="theme-color" content="#141312" media="(prefers-color-scheme: dark)">${frame.edition === 'lite' ? null : inlineScript(readerLook.headScript)}
<link rel="icon" href="${sitePath(readerLook.icon)}" type="image/svg+xml">
${face === null ? null : html`<link rel="preload" href="${sitePath(face.preload)}" as="font" type="font/woff2" crossorigin>${inlineStyle(face.css)}`}${inlineStyle(readerLook.css[frame.kind])}
${renderMachineLinks(frame)}
${renderCardTags(frame)}${frame.head}
</head>
${body}
</html>
`.text;
}

function renderBody(frame: PageFrame): Html {
  return html`<body class="on-${frame.kind}">
<a class="skip" href="${fragmentUrl('main')}">${frame.words.skipToText}</a>
${renderHead(frame)}
<main id="main" tabindex="-1">
${frame.main}
</main>
${renderFoot(frame)}
${frame.edition === 'lite' ? null : inlineScript(readerLook.script[frame.kind])}
</body>`;
}

/** The ways through the whole paper that are no section. */
function renderServices({ site, words, edition, now }: PageFrame): Html {
  const say = listWords.bn;
  const ways = [['/latest', words.latest], ['/most-read', words.front.mostRead], ['/photo', words.article.photoStories], ['/place', say.places], ['/archive', say.archive], ...(openCall(site, now) === null ? [] : [['/write', words.inbox.writeTitle]])];
  return html`<ul>${ways.map(([path = '/', name]) => html`<li><a href="${urlIn(edition, path)}">${name}</a></li>`)}<li><a href="${sitePath('/rss.xml')}">${words.feed}</a></li></ul>`;
}

/** Where breaking news stands; the feature that knows of it puts it there. No text of a page can say this. */
const tickerMark = { full: html`<!--ticker-->`, lite: html`<!--ticker lite-->` };
export const tickerPlaces: readonly { mark: string; edition: Edition }[] = [{ mark: tickerMark.full.text, edition: 'full' }, { mark: tickerMark.lite.text, edition: 'lite' }];

function renderHead(frame: PageFrame): Html {
  const { site, edition, now } = frame;
  const brand = html`<a href="${urlIn(edition, '/')}">${site.name}</a>`;
  return html`<header class="head">
<div class="top"><time datetime="${dhakaDay(now)}">${formatDate(now, 'masthead', zone)}</time><span class="doors"><a href="${urlIn(edition, '/search')}">${searchWords.bn.find}</a>${renderEditionLink(frame)}</span></div>
<div class="brand">${frame.kind === 'front' ? html`<h1>${brand}</h1>` : html`<p>${brand}</p>`}<span>${site.tagline}</span></div>
${renderNav(frame)}
${edition === 'lite' ? tickerMark.lite : tickerMark.full}
</header>`;
}

/** The same page in the other edition; a page without one sends the reader to its front. */
function renderEditionLink({ edition, path, address, words }: PageFrame): Html {
  const here = address ?? path ?? '/';
  // A page that is not its own canonical address leads no crawler on.
  if (edition === 'lite') return html`<a href="${sitePath(here)}" rel="${address === undefined ? null : 'nofollow'}">${words.fullEdition}</a>`;
  return html`<a href="${urlIn('lite', here)}" rel="nofollow">${words.liteEdition}</a>`;
}

function renderFoot(frame: PageFrame): Html {
  const { site, words, edition, now } = frame;
  const people = [site.editor === null ? null : words.editor(site.editor), site.publisher === null ? null : words.publisher(site.publisher), site.registration === null ? null : words.registration(toBanglaDigits(site.registration))];
  return html`<footer class="foot">
<p class="name"><a href="${urlIn(edition, '/')}">${site.name}</a></p>
<ul>${site.sections.map(({ slug, name }) => html`<li><a href="${urlIn(edition, `/${slug}`)}">${name}</a></li>`)}</ul>
<div>${people.map((line) => (line === null ? null : html`<p>${line}</p>`))}${site.contactEmail === null ? null : html`<p>${words.contact} ${renderAddress(site.contactEmail)}</p>`}</div>
${renderServices(frame)}
<ul>${site.policies.map(({ slug, title }) => html`<li><a href="${urlIn(edition, `/policy/${slug}`)}">${title}</a></li>`)}<li><a href="${urlIn(edition, '/masthead')}">${words.standing.masthead}</a></li><li><a href="${urlIn(edition, '/contact')}">${words.standing.contact}</a></li><li><a href="${urlIn(edition, '/converter')}">${words.standing.converter.title}</a></li></ul>
<p class="rights">${words.rights(toBanglaDigits(dhakaDay(now).slice(0, 4)), site.name)}</p>
</footer>`;
}

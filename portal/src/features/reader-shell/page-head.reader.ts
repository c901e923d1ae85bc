import { html, type Html, sitePath, webUrl } from '../../http/html.js';
import { readerLook } from '../../reader-look/reader-look.js';
import type { PageFrame } from './document.reader.js';

/** The canonical address; a page without one is left out by search engines. */
export function renderCanonical({ site, path }: PageFrame): Html {
  const url = path === null ? null : webUrl(`${site.url}${sitePath(path).text}`);
  return url === null ? html`<meta name="robots" content="noindex">` : html`<link rel="canonical" href="${url}">`;
}

/** What browsers and reading programs find from a page: its feeds, the site's search, the manifest. Lite pages spare their readers all of it. */
export function renderMachineLinks(frame: PageFrame): Html | null {
  if (frame.edition === 'lite') return null;
  const title = frame.feed === undefined || frame.title === '' ? frame.site.name : `${frame.title} | ${frame.site.name}`;
  const below = (frame.feed ?? '/rss.xml').replace(/rss\.xml$/, '');
  return html`<link rel="manifest" href="${sitePath('/manifest.webmanifest')}">${frame.kind === 'article' ? null : html`<link rel="search" type="application/opensearchdescription+xml" title="${frame.site.name}" href="${sitePath('/opensearch.xml')}">`}
<link rel="alternate" type="application/rss+xml" title="${title}" href="${sitePath(`${below}rss.xml`)}"><link rel="alternate" type="application/atom+xml" title="${title}" href="${sitePath(`${below}atom.xml`)}"><link rel="alternate" type="application/feed+json" title="${title}" href="${sitePath(`${below}feed.json`)}">`;
}

/** The card of a page that is no story: what stands in a message somebody sends. A story brings its own. */
export function renderCardTags({ site, kind, edition, title, description, path }: PageFrame): Html | null {
  if (kind === 'article' || edition === 'lite' || path === null) return null;
  return html`<meta property="og:type" content="website"><meta property="og:site_name" content="${site.name}"><meta property="og:locale" content="bn_BD"><meta property="og:title" content="${title === '' ? site.name : title}"><meta property="og:description" content="${description}"><meta property="og:url" content="${site.url}${sitePath(path).text}"><meta property="og:image" content="${site.url}${readerLook.icons.large}"><meta name="twitter:card" content="summary">`;
}

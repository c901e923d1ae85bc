import { xml } from '../../http/html-xml.js';
import { readerLook } from '../../reader-look/reader-look.js';
import type { ReaderWords } from '../../words/reader-words.js';
import type { Site } from '../reader-shell/reader-shell.js';

/** OpenSearch 1.1: the site's search from the browser's own bar. */
export function renderOpenSearch(site: Site, words: ReaderWords): string {
  return xml`<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${[...site.name].slice(0, 16).join('')}</ShortName>
<Description>${words.searchOf(site.name)}</Description>
<Language>bn</Language>
<InputEncoding>UTF-8</InputEncoding>
<Image width="192" height="192" type="image/png">${site.url}${readerLook.icons.small}</Image>
<Url type="text/html" method="get" template="${site.url}/search?q={searchTerms}"/>
<Url type="application/opensearchdescription+xml" rel="self" template="${site.url}/opensearch.xml"/>
</OpenSearchDescription>
`.text;
}

/** What a phone needs to put the site on its home screen. Addresses are relative: it works wherever the site stands. */
export function renderManifest(site: Site, words: ReaderWords): string {
  const { small, large, maskable } = readerLook.icons;
  return JSON.stringify({
    id: '/',
    name: site.name,
    short_name: [...site.name].slice(0, 12).join(''),
    description: site.tagline,
    lang: 'bn',
    dir: 'ltr',
    start_url: '/',
    scope: '/',
    display: 'minimal-ui',
    background_color: '#fffdf9',
    theme_color: '#fffdf9',
    categories: ['news'],
    icons: [
      { src: readerLook.icon, type: 'image/svg+xml', sizes: 'any', purpose: 'any' },
      { src: small, type: 'image/png', sizes: '192x192', purpose: 'any' },
      { src: large, type: 'image/png', sizes: '512x512', purpose: 'any' },
      { src: maskable, type: 'image/png', sizes: '512x512', purpose: 'maskable' },
    ],
    shortcuts: [
      { name: words.latest, url: '/latest' },
      { name: words.liteEdition, url: '/lite' },
    ],
  });
}

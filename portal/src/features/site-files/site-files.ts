/** The public face: what machines ask for at the root of a site. */
import type { LiveReads, PageDefinition, PageResult } from '../../http/page.js';
import { readerWords } from '../../words/reader-words.js';
import { absencePage } from '../gone-pages/gone-pages.js';
import { loadSettings, loadSite, nextMidnight } from '../reader-shell/reader-shell.js';
import { renderManifest, renderOpenSearch } from './site-files.reader.js';
import { composeRobots, composeSecurity, parseAdsTxt, parseRobotRules, parseSecurity } from './site-files.rules.js';

export { isAdsTxtLine, isSecurityContact } from './site-files.rules.js';

const plain = 'text/plain; charset=utf-8';
const days = 86_400_000;
/** RFC 9116 §2.5.5 recommends less than a year. */
const securityDays = 180;

const robots: PageDefinition = {
  name: 'robots',
  route: '/robots.txt',
  render: async (live) => {
    const [site, settings] = await Promise.all([loadSite(live), loadSettings(live, ['robots'])]);
    return fileResult(plain, composeRobots(parseRobotRules(settings.get('robots')), site, ['/sitemap.xml', '/sitemap-index.xml']));
  },
};

const adsTxt: PageDefinition = {
  name: 'ads-txt',
  route: '/ads.txt',
  render: async (live, request) => {
    const lines = parseAdsTxt((await loadSettings(live, ['adsTxt'])).get('adsTxt'));
    return lines.length === 0 ? absencePage(live, request, 'unknown', ['setting']) : fileResult(plain, `${lines.join('\n')}\n`);
  },
};

const securityTxt: PageDefinition = {
  name: 'security-txt',
  route: '/.well-known/security.txt',
  render: async (live, request) => {
    const [site, settings] = await Promise.all([loadSite(live), loadSettings(live, ['security'])]);
    // Told anew every day, so that it never runs out while the site stands.
    const morning = nextMidnight(request.now);
    const text = composeSecurity(parseSecurity(settings.get('security')), site, new Date(morning.getTime() + securityDays * days));
    return text === null ? absencePage(live, request, 'unknown', ['setting']) : { ...fileResult(plain, text), freshUntil: morning };
  },
};

const openSearch: PageDefinition = {
  name: 'open-search',
  route: '/opensearch.xml',
  render: async (live) => fileResult('application/opensearchdescription+xml; charset=utf-8', renderOpenSearch(await loadSite(live), readerWords.bn)),
};

const manifest: PageDefinition = {
  name: 'manifest',
  route: '/manifest.webmanifest',
  render: async (live: LiveReads) => fileResult('application/manifest+json; charset=utf-8', renderManifest(await loadSite(live), readerWords.bn)),
};

function fileResult(contentType: string, body: string): PageResult {
  return { status: 200, contentType, body, headers: { 'x-robots-tag': 'noindex' }, follows: ['setting'], shows: [], freshUntil: null, stories: [] };
}

export const siteFilePages: readonly PageDefinition[] = [robots, adsTxt, securityTxt, openSearch, manifest];

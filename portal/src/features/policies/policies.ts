/** The public face: the site's own texts, in the newsroom and for readers. Their names stand in `Site.policies`. */
import type { LiveReads, PageDefinition, PageRequest, PageResult } from '../../http/page.js';
import { readerWords } from '../../words/reader-words.js';
import { absencePage } from '../gone-pages/gone-pages.js';
import { type Edition, editionOf, htmlType, loadSite, nextMidnight, shellKeys } from '../reader-shell/reader-shell.js';
import { renderPolicyPage } from './policies.reader.js';
import { findReleasedPolicy } from './policy-page.store.js';

export { policyRoutes } from './policies.routes.js';

export const policyPage: PageDefinition = { name: 'policy-page', route: '/policy/:slug', render: (live, request) => showPolicy(live, request, editionOf(request)) };
export const litePolicyPage: PageDefinition = { name: 'lite-policy-page', route: '/lite/policy/:slug', render: (live, request) => showPolicy(live, request, 'lite') };

async function showPolicy(live: LiveReads, request: PageRequest, edition: Edition): Promise<PageResult> {
  const slug = request.params['slug'] ?? '';
  const key = `setting:policy:${slug}`;
  const [site, policy] = await Promise.all([loadSite(live), /^[a-z][a-z0-9-]{0,39}$/.test(slug) ? findReleasedPolicy(live, slug) : null]);
  if (policy === null) return absencePage(live, request, 'unknown', [key]);
  return {
    status: 200,
    contentType: htmlType,
    body: renderPolicyPage({ site, words: readerWords.bn, edition, now: request.now, slug, policy }),
    follows: [key],
    shows: shellKeys,
    freshUntil: nextMidnight(request.now),
    stories: [],
  };
}

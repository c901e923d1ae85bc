import { type Html, jsonLd } from '../../http/html.js';
import { readerLook } from '../../reader-look/reader-look.js';
import type { Site } from './site.js';

/** Who publishes, as one thing with one name in every page's structured data. */
export function organisationId(site: Site): string {
  return `${site.url}/#organisation`;
}

/** Which of the site's own texts answers which question of schema.org's; one that is not released is not named. */
const policyProperties: Readonly<Record<string, string>> = { ethics: 'publishingPrinciples', corrections: 'correctionsPolicy', ownership: 'ownershipFundingInfo' };

/** The publisher and the site with its search, for the front page. */
export function renderSiteData(site: Site): Html {
  const publisher = organisationId(site);
  return jsonLd({
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'NewsMediaOrganization',
        '@id': publisher,
        name: site.name,
        url: `${site.url}/`,
        slogan: site.tagline,
        logo: { '@type': 'ImageObject', url: site.url + readerLook.icons.large, width: 512, height: 512 },
        ...Object.fromEntries(site.policies.flatMap(({ slug }) => (policyProperties[slug] === undefined ? [] : [[policyProperties[slug], `${site.url}/policy/${slug}`]]))),
        ...(site.registration === null ? {} : { identifier: site.registration }),
      },
      {
        '@type': 'WebSite',
        '@id': `${site.url}/#site`,
        name: site.name,
        url: `${site.url}/`,
        inLanguage: 'bn',
        publisher: { '@id': publisher },
        potentialAction: { '@type': 'SearchAction', target: { '@type': 'EntryPoint', urlTemplate: `${site.url}/search?q={search_term_string}` }, 'query-input': 'required name=search_term_string' },
      },
    ],
  });
}

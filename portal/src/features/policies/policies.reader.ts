import { formatDate } from '@shironam/bangla';
import { inlineText } from '@shironam/story';
import { html, type Html, jsonLd } from '../../http/html.js';
import type { ReaderWords } from '../../words/reader-words.js';
import { type Edition, renderAddress, renderDocument, type Site, urlIn, zone } from '../reader-shell/reader-shell.js';
import type { PolicyBlock, ReleasedPolicy } from './policies.rules.js';

export type PolicyModel = { site: Site; words: ReaderWords; edition: Edition; now: Date; slug: string; policy: ReleasedPolicy };

export function renderPolicyPage({ site, words, edition, now, slug, policy }: PolicyModel): string {
  const path = `/policy/${slug}`;
  const others = site.policies.filter((one) => one.slug !== slug);
  const released = formatDate(new Date(policy.releasedAt), 'date', zone);
  return renderDocument({
    site,
    words,
    edition,
    now,
    kind: 'standing',
    title: policy.title,
    description: `${site.name}: ${policy.title}`,
    path,
    current: null,
    head: jsonLd({ '@context': 'https://schema.org', '@type': 'WebPage', name: policy.title, url: site.url + path, inLanguage: 'bn', dateModified: policy.releasedAt, publisher: { '@type': 'NewsMediaOrganization', name: site.name, url: `${site.url}/` } }),
    main: html`<article class="standing"><h1>${policy.title}</h1>
<p class="meta"><time datetime="${policy.releasedAt}">${words.standing.changed(released)}</time></p>
<div class="text">${policy.blocks.map(renderPolicyBlock)}</div>
${site.contactEmail === null ? null : html`<p class="reach">${words.standing.askUs} ${renderAddress(site.contactEmail)}</p>`}${others.length === 0 ? null : html`<nav aria-label="${words.standing.policies}"><h2>${words.standing.policies}</h2><ul>${others.map((one) => html`<li><a href="${urlIn(edition, `/policy/${one.slug}`)}">${one.title}</a></li>`)}</ul></nav>`}</article>`,
  });
}

function renderPolicyBlock(block: PolicyBlock): Html {
  switch (block.type) {
    case 'paragraph':
      return html`<p>${inlineText(block.content)}</p>`;
    case 'heading':
      return html`<h2>${inlineText(block.content)}</h2>`;
    case 'list':
      return html`<ul>${block.items.map((item) => html`<li>${inlineText(item)}</li>`)}</ul>`;
  }
}

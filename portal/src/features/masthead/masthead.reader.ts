import { toBanglaDigits } from '@shironam/bangla';
import { html, type Html, type HtmlValue, jsonLd } from '../../http/html.js';
import type { ReaderWords } from '../../words/reader-words.js';
import { type Edition, renderAddress, renderDocument, type Site, urlIn } from '../reader-shell/reader-shell.js';
import type { Masthead, MastheadLine } from './masthead.rules.js';

export type MastheadModel = { site: Site; words: ReaderWords; edition: Edition; now: Date };

/** সম্পাদকীয় দল: who answers for what is printed. */
export function renderMastheadPage(model: MastheadModel & { masthead: Masthead }): string {
  const { site, words, masthead } = model;
  const head: readonly MastheadLine[] = [
    { role: words.standing.editor, name: site.editor ?? '' },
    { role: words.standing.publisher, name: site.publisher ?? '' },
    { role: words.standing.owner, name: site.owner ?? '' },
    ...masthead.team,
  ].filter(({ role, name }, at, all) => name !== '' && all.findIndex((one) => one.role === role && one.name === name) === at);
  const empty = head.length === 0 && masthead.desks.length === 0;
  return renderStanding(model, {
    path: '/masthead',
    title: words.standing.masthead,
    type: 'AboutPage',
    main: html`${empty ? html`<p>${words.standing.nothingYet}</p>` : renderPeople(head)}${masthead.desks.length === 0 ? null : html`<h2>${words.standing.desks}</h2>${renderPeople(masthead.desks)}`}${masthead.since === null ? null : html`<p>${words.standing.since(masthead.since)}</p>`}`,
  });
}

/** যোগাযোগ ও নিবন্ধন: how to reach the house, and under which number it publishes. */
export function renderContactPage(model: MastheadModel): string {
  const { site, words } = model;
  const lines: readonly (readonly [string, HtmlValue])[] = [
    [words.standing.address, site.address === null ? null : html`${site.address.split('\n').map((line, i) => (i === 0 ? line : html`<br>${line}`))}`],
    [words.standing.phone, site.phone === null ? null : toBanglaDigits(site.phone)],
    [words.standing.email, site.contactEmail === null ? null : renderAddress(site.contactEmail)],
    [words.standing.editor, site.editor],
    [words.standing.publisher, site.publisher],
    [words.standing.owner, site.owner],
    [words.standing.registration, site.registration === null ? null : toBanglaDigits(site.registration)],
  ];
  const known = lines.filter(([, value]) => value !== null);
  return renderStanding(model, {
    path: '/contact',
    title: words.standing.contact,
    type: 'ContactPage',
    main: known.length === 0 ? html`<p>${words.standing.nothingYet}</p>` : html`<dl>${known.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`,
  });
}

function renderPeople(lines: readonly MastheadLine[]): Html {
  return html`<dl>${lines.map(({ role, name }) => html`<div><dt>${role ?? ''}</dt><dd>${name}</dd></div>`)}</dl>`;
}

type Standing = { path: string; title: string; type: 'AboutPage' | 'ContactPage'; main: Html };

function renderStanding({ site, words, edition, now }: MastheadModel, { path, title, type, main }: Standing): string {
  const [otherPath, otherTitle] = path === '/masthead' ? ['/contact', words.standing.contact] : ['/masthead', words.standing.masthead];
  return renderDocument({
    site,
    words,
    edition,
    now,
    kind: 'standing',
    title,
    description: `${site.name}: ${title}`,
    path,
    current: null,
    head: jsonLd({ '@context': 'https://schema.org', '@type': type, name: title, url: site.url + path, inLanguage: 'bn', about: { '@type': 'NewsMediaOrganization', name: site.name, url: `${site.url}/` } }),
    main: html`<article class="standing"><h1>${title}</h1><p class="meta">${site.name}</p>${main}
<nav aria-label="${words.standing.policies}"><ul><li><a href="${urlIn(edition, otherPath)}">${otherTitle}</a></li>${site.policies.map((one) => html`<li><a href="${urlIn(edition, `/policy/${one.slug}`)}">${one.title}</a></li>`)}</ul></nav></article>`,
  });
}

import { html, jsonLd } from '../../http/html.js';
import { type ListPageModel, renderEntry, renderListPage } from '../reader-shell/reader-shell.js';
import type { Byline } from './byline-page.store.js';

export type BylineModel = ListPageModel & { byline: Byline };

/** Everything one person, desk, agency or guest is named under. */
export function renderBylinePage(model: BylineModel): string {
  const { byline, stories, words, site } = model;
  const person = byline.kind === 'person' || byline.kind === 'guest';
  const path = `/byline/${byline.slug}`;
  return renderListPage(model, {
    title: byline.name,
    heading: byline.name,
    note: byline.role ?? words.bylineKinds[byline.kind],
    path,
    current: null,
    head: jsonLd({ '@context': 'https://schema.org', '@type': 'ProfilePage', url: site.url + path, inLanguage: 'bn', mainEntity: { '@type': person ? 'Person' : 'Organization', name: byline.name, url: site.url + path } }),
    entries: stories.length === 0 ? html`<div class="empty"><h2>${words.noStoriesHere(byline.name)}</h2><p>${words.noStoriesText}</p></div>` : html`${stories.map((story) => renderEntry(story, { ...model, level: 2 }))}`,
  });
}

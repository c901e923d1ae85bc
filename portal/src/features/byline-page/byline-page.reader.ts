import { html } from '../../http/html.js';
import { type ListPageModel, renderEmptyList, renderEntry, renderListPage } from '../reader-shell/reader-shell.js';
import type { Byline } from './byline-page.store.js';

export type BylineModel = ListPageModel & { byline: Byline };

/** Everything one person, desk, agency or guest is named under, and who that is. */
export function renderBylinePage(model: BylineModel): string {
  const { byline, stories, words, site } = model;
  const { name, kind, role, bio } = byline;
  const person = kind === 'person' || kind === 'guest';
  const path = `/byline/${byline.slug}`;
  return renderListPage(model, {
    title: name,
    heading: name,
    note: role === null ? words.bylineKinds[kind] : `${role} · ${words.bylineKinds[kind]}`,
    path,
    current: null,
    feed: `${path}/rss.xml`,
    trail: [{ name, path }],
    about: { '@type': 'ProfilePage', mainEntity: { '@type': person ? 'Person' : 'Organization', name, url: site.url + path, ...(role === null || !person ? {} : { jobTitle: role }), ...(bio === '' ? {} : { description: bio }) } },
    tools: bio === '' ? null : html`<div class="who">${bio.split(/\n+/).map((paragraph) => html`<p>${paragraph}</p>`)}</div>`,
    entries: stories.length === 0 ? renderEmptyList(words, name) : html`${stories.map((story) => renderEntry(story, { ...model, level: 2, writer: byline.slug }))}`,
  });
}

import { storyPath, type Teaser } from '@shironam/story';
import { html, type Html } from '../../http/html.js';
import type { ListWords } from '../../words/list-words.js';
import type { ReaderWords } from '../../words/reader-words.js';
import { renderDocument, type Site, urlIn } from '../reader-shell/reader-shell.js';

/** `unknown`: 404, the same bytes whatever was asked. `unpublished`: 410 without a word of the story. `killed`: 410, said to be withdrawn. */
export type Absence = 'unknown' | 'unpublished' | 'killed';

export type AbsenceModel = { site: Site; words: ReaderWords; say: ListWords; now: Date; absence: Absence; latest: readonly Teaser[] };

/** A page that says why there is nothing, and where to go on: a search, the newest, the sections. It repeats nothing of the request. */
export function renderAbsencePage(model: AbsenceModel): string {
  const { site, words, now, absence } = model;
  const [title, text] = saying(absence, words);
  const main = html`<section class="absence"><h1>${title}</h1><p>${text}</p>
${renderSearchForm(model)}
<p>${[['/', words.backHome], ['/latest', words.latest], ['/most-read', model.say.mostRead], ['/archive', model.say.archive], ['/place', model.say.places]].map(([path = '/', name]) => html`<a href="${urlIn('full', path)}">${name}</a> `)}</p>
${model.latest.length === 0 ? null : html`<h2>${words.latest}</h2><ul class="lines">${model.latest.map((story) => html`<li><a href="${urlIn('full', storyPath(story))}">${story.headline}</a></li>`)}</ul>`}
<h2>${words.sections}</h2><ul>${site.sections.map(({ slug, name }) => html`<li><a href="${urlIn('full', `/${slug}`)}">${name}</a></li>`)}</ul></section>`;
  return renderDocument({ site, words, edition: 'full', now, kind: 'notice', title, description: text, path: null, current: null, main });
}

/** Empty: the page is the same for every address. */
function renderSearchForm({ say }: AbsenceModel): Html {
  return html`<form class="finder" role="search" action="${urlIn('full', '/search')}"><label>${say.searchHere}<input type="search" name="q" required maxlength="200" autocomplete="off"></label><button>${say.search}</button></form>`;
}

function saying(absence: Absence, words: ReaderWords): [title: string, text: string] {
  switch (absence) {
    case 'unknown':
      return [words.notFoundTitle, words.notFoundText];
    case 'unpublished':
      return [words.goneTitle, words.goneText];
    case 'killed':
      return [words.withdrawnTitle, words.withdrawnText];
  }
}

import { html } from '../../http/html.js';
import type { ReaderWords } from '../../words/reader-words.js';
import { renderDocument, type Site, urlIn } from '../reader-shell/reader-shell.js';

/** `unknown`: 404, the same bytes whatever was asked. `unpublished`: 410 without a word of the story. `killed`: 410, said to be withdrawn. */
export type Absence = 'unknown' | 'unpublished' | 'killed';

export type AbsenceModel = { site: Site; words: ReaderWords; now: Date; absence: Absence };

/** A page that says why there is nothing, and where to go on. It repeats nothing of the request. */
export function renderAbsencePage({ site, words, now, absence }: AbsenceModel): string {
  const [title, text] = saying(absence, words);
  const main = html`<section class="absence"><h1>${title}</h1><p>${text}</p>
<p><a href="${urlIn('full', '/')}">${words.backHome}</a> <a href="${urlIn('full', '/latest')}">${words.latest}</a></p>
<ul>${site.sections.map(({ slug, name }) => html`<li><a href="${urlIn('full', `/${slug}`)}">${name}</a></li>`)}</ul></section>`;
  return renderDocument({ site, words, edition: 'full', now, kind: 'notice', title, description: text, path: null, current: null, main });
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

import { graphemes } from '@shironam/bangla';
import { html, type Html } from '../../http/html.js';
import { listWords } from '../../words/list-words.js';
import type { ReaderWords } from '../../words/reader-words.js';
import { type Edition, urlIn } from './edition.js';
import type { NavSection, Site } from './site.js';

export type Navigation = { site: Site; words: ReaderWords; edition: Edition; current: string | null };

/** Letters that stand in one line of 1,190 px, each name with the gap behind it; a line that is longer scrolls. */
const lineLength = 100;
const gap = 2.3;

/** The sections in one line, those that do not fit behind আরও, which opens without script. */
export function renderNav({ site, words, edition, current }: Navigation): Html {
  const say = listWords.bn;
  const [shown, more] = splitSections(site.sections, words.latest);
  const item = ({ slug, name }: NavSection): Html => html`<li><a href="${urlIn(edition, `/${slug}`)}" aria-current="${current === slug ? 'true' : null}">${name}</a></li>`;
  const beyond = [...more.map(item), ...[['/place', say.places], ['/archive', say.archive]].map(([path = '/', name]) => html`<li><a href="${urlIn(edition, path)}">${name}</a></li>`)];
  return html`<nav class="sections" aria-label="${words.sections}"><ul><li><a href="${urlIn(edition, '/latest')}" aria-current="${current === 'latest' ? 'page' : null}">${words.latest}</a></li>${shown.map(item)}</ul><details><summary>${say.more}</summary><ul>${beyond}</ul></details></nav>`;
}

/** The sections that fit into one line beside সর্বশেষ and আরও, and the rest. */
export function splitSections(sections: readonly NavSection[], first: string): [shown: NavSection[], more: NavSection[]] {
  let used = widthOf(first) + widthOf(listWords.bn.more);
  const fits = sections.findIndex(({ name }) => (used += widthOf(name)) > lineLength);
  return fits === -1 ? [[...sections], []] : [sections.slice(0, fits), sections.slice(fits)];
}

function widthOf(name: string): number {
  return graphemes(name).length + gap;
}

import { storyPath } from '@shironam/story';
import { html, type Html } from '../../http/html.js';
import type { ReaderWords } from '../../words/reader-words.js';
import { type Edition, urlIn } from '../reader-shell/reader-shell.js';
import type { TickerLine } from './ticker.rules.js';

/** The lines one under the other (beside one another where there is room): they stand still and are there to be read. */
export function renderTicker(lines: readonly TickerLine[], { edition, words }: { edition: Edition; words: ReaderWords }): Html {
  return html`<section class="ticker" aria-label="${words.front.tickerLabel}"><p>${words.front.ticker}</p><ul>${lines.map(({ text, story }) => html`<li>${story === null ? text : html`<a href="${urlIn(edition, storyPath(story))}">${text}</a>`}</li>`)}</ul></section>`;
}

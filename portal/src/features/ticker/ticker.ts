/** The public face: breaking news, above every page. */
import type { PageDefinition } from '../../http/page.js';
import { readerWords } from '../../words/reader-words.js';
import { tickerPlaces } from '../reader-shell/reader-shell.js';
import { renderTicker } from './ticker.reader.js';
import { loadLines } from './ticker.store.js';

export { putUpLine, takeDownLine } from './ticker.actions.js';
export { tickerRoutes } from './ticker.routes.js';

/** The newest few: breaking news that fills the screen is none. */
const shownLines = 3;

/**
 * Puts the ticker into every page that leaves a place for it (the head of the shell does). The page *shows* the key
 * `ticker`, so a line that comes or goes makes pages stale and drops none; the end of a line is an end of freshness; and
 * the stories it names are checked against the kill list like the page's own.
 */
export function withTicker(page: PageDefinition): PageDefinition {
  return {
    ...page,
    render: async (live, request) => {
      const result = await page.render(live, request);
      const place = tickerPlaces.find(({ mark }) => result.body.includes(mark));
      if (place === undefined) return result;
      const lines = await loadLines(live, request.now, shownLines);
      const ticker = lines.length === 0 ? '' : renderTicker(lines, { edition: place.edition, words: readerWords.bn }).text;
      const ends = lines.map(({ expiresAt }) => expiresAt.getTime());
      const freshUntil = Math.min(result.freshUntil?.getTime() ?? Infinity, ...ends);
      return {
        ...result,
        body: result.body.replace(place.mark, () => ticker),
        shows: [...result.shows, 'ticker'],
        freshUntil: freshUntil === Infinity ? null : new Date(freshUntil),
        stories: [...new Set([...result.stories, ...lines.flatMap(({ story }) => story?.number ?? [])])],
      };
    },
  };
}

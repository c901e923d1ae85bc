import { html, inlineScript } from '../../http/html.js';
import { readerLook } from '../../reader-look/reader-look.js';
import type { ReaderWords } from '../../words/reader-words.js';
import { renderDocument, type Site } from '../reader-shell/reader-shell.js';

/** What stands in a page's place while there is no line; its script lists the stories that the browser kept. */
export function renderOfflinePage({ site, words, now }: { site: Site; words: ReaderWords; now: Date }): string {
  const say = words.offline;
  return renderDocument({
    site,
    words,
    edition: 'saver',
    now,
    kind: 'notice',
    title: say.title,
    description: say.text,
    path: null,
    current: null,
    main: html`<section class="absence"><h1>${say.title}</h1><p>${say.text}</p></section><section id="kept" class="among"><h2>${say.kept}</h2><p>${say.nothingKept}</p><ul hidden></ul></section>${inlineScript(readerLook.offlineScript)}`,
  });
}

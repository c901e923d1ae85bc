/** The public face: the converter's page and its answer, in the full and the lite edition. */
import { setImmediate } from 'node:timers/promises';
import type { LiveReads, PageDefinition, PageRequest, PageResult } from '../../http/page.js';
import type { ReaderAction } from '../../http/reader-action.js';
import { readerWords } from '../../words/reader-words.js';
import { type Edition, editionOf, htmlType, loadSite, nextMidnight, shellKeys } from '../reader-shell/reader-shell.js';
import { renderConverterPage } from './converter.reader.js';
import { convert, type Conversion, decideConversion, slicesOf } from './converter.rules.js';

export const converterPages: readonly PageDefinition[] = [
  { name: 'converter-page', route: '/converter', render: (live, request) => showConverter(live, request, editionOf(request)) },
  { name: 'lite-converter-page', route: '/lite/converter', render: (live, request) => showConverter(live, request, 'lite') },
];

export const converterActions: readonly ReaderAction[] = [conversion('converter.convert', '/converter', 'full'), conversion('lite-converter.convert', '/lite/converter', 'lite')];

async function showConverter(live: LiveReads, request: PageRequest, edition: Edition): Promise<PageResult> {
  const site = await loadSite(live);
  return {
    status: 200,
    contentType: htmlType,
    body: renderConverterPage({ site, words: readerWords.bn, edition, now: request.now, verdict: null, result: null }),
    follows: [],
    shows: shellKeys,
    freshUntil: nextMidnight(request.now),
    stories: [],
  };
}

/** Answers with the text converted; nothing of it is stored or logged. */
function conversion(name: string, route: string, edition: Edition): ReaderAction {
  return {
    name,
    method: 'POST',
    route,
    class: 'public',
    takes: 'form',
    maxBytes: 700 * 1024,
    run: async (room, request) => {
      const verdict = decideConversion(request.fields);
      const result = verdict.ok ? await convertInSlices(verdict.to, verdict.text) : null;
      const site = await loadSite(room.live);
      const shown = edition === 'full' && request.dataSaver ? 'saver' : edition;
      return {
        status: verdict.ok ? 200 : verdict.fault === 'too-long' ? 413 : 400,
        contentType: htmlType,
        body: renderConverterPage({ site, words: readerWords.bn, edition: shown, now: room.now(), verdict, result }),
        headers: { 'x-robots-tag': 'noindex' },
      };
    },
  };
}

/** A slice at a time, other readers between them. */
async function convertInSlices(to: Conversion, text: string): Promise<string> {
  const results: string[] = [];
  for (const slice of slicesOf(text)) {
    results.push(convert(to, slice));
    await setImmediate();
  }
  return results.join('');
}

import { html, type Html, scriptFile, sitePath } from '../../http/html.js';
import { readerLook } from '../../reader-look/reader-look.js';
import type { ReaderWords } from '../../words/reader-words.js';
import { type Edition, renderDocument, type Site, urlIn } from '../reader-shell/reader-shell.js';
import { type ConverterVerdict, conversions, maxTextBytes } from './converter.rules.js';

export type ConverterModel = { site: Site; words: ReaderWords; edition: Edition; now: Date; verdict: ConverterVerdict | null; result: string | null };

/** The converter: a form that needs no script, and typing in Avro where there is one. */
export function renderConverterPage(model: ConverterModel): string {
  const { site, words, edition, now, verdict } = model;
  const say = words.standing.converter;
  return renderDocument({
    site,
    words,
    edition,
    now,
    kind: 'standing',
    title: say.title,
    description: say.explanation,
    // An answer holds what a reader sent: it has no address of its own.
    path: verdict === null ? '/converter' : null,
    current: null,
    main: html`<section class="standing converter"><h1>${say.title}</h1><p>${say.explanation}</p>
${renderResult(model)}<form method="post" action="${urlIn(edition, '/converter')}" enctype="multipart/form-data" accept-charset="utf-8">
<label for="text">${say.text}</label><textarea id="text" name="text" rows="9" required maxlength="${maxTextBytes}" spellcheck="false" autocomplete="off">${verdict?.text ?? ''}</textarea>
<p class="live" hidden><label><input type="checkbox" id="live"> ${say.live}</label></p>
<div>${conversions.map((to) => html`<button name="to" value="${to}">${say.to[to]}</button>`)}</div></form>
<p class="note">${say.nothingKept}</p></section>
${edition === 'lite' || readerLook.converter === null ? null : scriptFile(sitePath(readerLook.converter))}`,
  });
}

function renderResult({ words, verdict, result }: ConverterModel): Html | null {
  const say = words.standing.converter;
  if (verdict === null) return null;
  if (!verdict.ok) return html`<p class="fault" role="alert">${say.faults[verdict.fault]}</p>`;
  return html`<div class="result"><label for="result">${say.resultOf[verdict.to]}</label><textarea id="result" rows="9" readonly autofocus lang="${verdict.to === 'bijoy' ? 'x-bijoy' : 'bn'}" spellcheck="false">${result}</textarea>${verdict.to === 'bijoy' ? html`<p class="note">${say.bijoyNote}</p>` : null}</div>
`;
}

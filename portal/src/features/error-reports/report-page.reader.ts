import { storyPath } from '@shironam/story';
import { toBanglaDigits } from '@shironam/bangla';
import { html, sitePath } from '../../http/html.js';
import type { ReaderWords } from '../../words/reader-words.js';
import { renderArea, renderFaults, renderLine, renderTrap } from '../reader-forms/reader-forms.js';
import { type Edition, renderDocument, type Site } from '../reader-shell/reader-shell.js';
import type { ReportFault } from './report-form.rules.js';

export type ReportPageModel = {
  site: Site;
  words: ReaderWords;
  edition: Edition;
  now: Date;
  story: { number: number; section: string; headline: string };
  stamp: string;
  typed: Readonly<Record<string, string>>;
  faults: readonly ReportFault[];
  refusal: string | null;
};

/** The form under a story: what is wrong, and where it can be checked. */
export function renderReportPage(model: ReportPageModel): string {
  const { site, edition, now, story, typed, faults, refusal } = model;
  const words = model.words.inbox;
  const field = (name: string): { name: string; value: string | undefined; fault: string | undefined } => ({ name, value: typed[name], fault: faults.find((fault) => fault.name === name)?.text });
  const notice = refusal !== null ? renderFaults(refusal, null, []) : faults.length > 0 ? renderFaults(words.faultsTitle(toBanglaDigits(String(faults.length))), null, faults) : null;
  return renderDocument({
    site, words: model.words, edition, now, kind: 'form', title: words.reportTitle, description: words.reportLead, path: null, current: story.section,
    main: html`<div class="form-page"><h1>${words.reportTitle}</h1><p class="lead">${words.reportLead}</p>
<div class="state"><p>${words.reportStory}</p><p><a href="${sitePath(storyPath({ number: story.number, section: { slug: story.section } }))}">${story.headline}</a></p></div>${notice}
<form method="post" action="${sitePath(`/report/${String(story.number)}`)}" novalidate>
<input type="hidden" name="stamp" value="${model.stamp}">${renderTrap(words.trap)}
${renderArea({ ...field('body'), label: words.reportBody, hint: words.reportBodyHint, rows: 6, required: true })}
${renderLine({ ...field('source'), label: words.reportSource, hint: words.reportSourceHint, optional: words.optional })}
${renderLine({ ...field('name'), label: words.name, optional: words.optional, autocomplete: 'name' })}
${renderLine({ ...field('contact'), label: words.reportContact, hint: words.reportContactHint, optional: words.optional })}
<button type="submit">${words.reportSend}</button>
</form></div>`,
  });
}

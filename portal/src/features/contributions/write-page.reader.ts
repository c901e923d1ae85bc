import { compareBangla, toBanglaDigits } from '@shironam/bangla';
import { html, type Html, sitePath } from '../../http/html.js';
import type { ReaderWords } from '../../words/reader-words.js';
import { renderArea, renderChoice, renderFaults, renderFile, renderLine, renderTick, renderTrap } from '../reader-forms/reader-forms.js';
import { allDivisions } from '../places/places.js';
import { type Call, deadlineText, type Edition, renderAddress, renderDocument, type Site } from '../reader-shell/reader-shell.js';
import type { FormFault } from './contribution-form.rules.js';

export type WritePageModel = {
  site: Site;
  words: ReaderWords;
  edition: Edition;
  now: Date;
  /** null: the call is over, or there is none. */
  call: Call | null;
  stamp: string;
  typed: Readonly<Record<string, string>>;
  faults: readonly FormFault[];
  /** Said in place of faults where the form was right but cannot be taken now. */
  refusal: string | null;
  hadFiles: boolean;
};

/** The 64 districts, as a dictionary has them. */
const districts = allDivisions().flatMap(({ children }) => children.map(({ name }) => name)).sort(compareBangla);

/** The form for readers' writing: whole without script, every fault beside its field and again above the form. */
export function renderWritePage(model: WritePageModel): string {
  const { site, edition, now, call } = model;
  const words = model.words.inbox;
  const title = call === null ? words.closedTitle : words.writeTitle;
  return renderDocument({
    site, words: model.words, edition, now, kind: 'form', title, description: words.writeDescription, path: '/write', current: null,
    main: html`<div class="form-page"><h1>${title}</h1>${call === null ? html`<p class="lead">${words.closedText}</p>` : renderOpen(model, call)}</div>`,
  });
}

function renderOpen(model: WritePageModel, call: Call): Html {
  const { site, faults, refusal, hadFiles } = model;
  const words = model.words.inbox;
  const rules = [call.text ?? '', call.wordLimit === null ? '' : words.callWordLimit(toBanglaDigits(String(call.wordLimit))), call.deadline === null ? '' : words.callDeadline(deadlineText(call.deadline))].filter(Boolean).join(' ');
  const notice = refusal !== null ? renderFaults(refusal, hadFiles ? words.filesAgain : null, []) : faults.length > 0 ? renderFaults(words.faultsTitle(toBanglaDigits(String(faults.length))), words.filesAgain, faults) : null;
  return html`<p class="lead">${words.writeLead(site.name)}</p>${rules === '' ? null : html`<p class="lead">${rules}</p>`}${call.email === null ? null : html`<p class="lead">${words.callAddress} ${renderAddress(call.email)}</p>`}${notice}
<form method="post" action="${sitePath('/write')}" enctype="multipart/form-data" novalidate>
<input type="hidden" name="stamp" value="${model.stamp}"><input type="hidden" name="edition" value="${model.edition}">${renderTrap(words.trap)}
${renderText(model, call)}
${renderPerson(model)}
<button type="submit">${words.send}</button>
<p class="privacy">${words.privacy}</p>
</form>`;
}

/** Name, fault and what was typed, of each field. */
function fieldOf({ typed, faults }: WritePageModel, name: string): { name: string; value: string | undefined; fault: string | undefined } {
  return { name, value: typed[name], fault: faults.find((fault) => fault.name === name)?.text };
}

function renderText(model: WritePageModel, call: Call): Html {
  const words = model.words.inbox;
  const limit = call.wordLimit === null ? '' : ` ${words.bodyLimit(toBanglaDigits(String(call.wordLimit)))}`;
  return html`<fieldset><legend>${words.aboutText}</legend>
${call.topics.length === 0 ? null : renderChoice({ ...fieldOf(model, 'topic'), label: words.topic, none: words.chooseTopic, choices: call.topics, required: true })}
${renderLine({ ...fieldOf(model, 'title'), label: words.title, required: true })}
${renderArea({ ...fieldOf(model, 'body'), label: words.body, hint: words.bodyHint + limit, rows: 12 })}
${renderFile({ ...fieldOf(model, 'document'), label: words.document, hint: words.documentHint, optional: words.optional, accept: '.docx,.txt,application/vnd.openxmlformats-officedocument.wordprocessingml.document,text/plain' })}
${renderFile({ ...fieldOf(model, 'pictures'), label: words.pictures, hint: words.picturesHint, optional: words.optional, accept: 'image/*', several: true })}
${renderArea({ ...fieldOf(model, 'pictureNote'), label: words.pictureNote, hint: words.pictureNoteHint, optional: words.optional, rows: 3 })}
</fieldset>`;
}

function renderPerson(model: WritePageModel): Html {
  const words = model.words.inbox;
  const line = (name: 'name' | 'identityLine' | 'phone' | 'email' | 'district' | 'guardian'): ReturnType<typeof fieldOf> & { label: string } => ({ ...fieldOf(model, name), label: words[name] });
  return html`<fieldset><legend>${words.aboutYou}</legend>
${renderLine({ ...line('name'), hint: words.nameHint, required: true, autocomplete: 'name' })}
${renderLine({ ...line('identityLine'), hint: words.identityHint, optional: words.optional })}
<div class="pair">${renderLine({ ...line('phone'), type: 'tel', hint: words.reachHint, autocomplete: 'tel' })}${renderLine({ ...line('email'), type: 'email', autocomplete: 'email' })}</div>
${renderChoice({ ...line('district'), optional: words.optional, none: words.chooseDistrict, choices: districts })}
${renderTick({ ...fieldOf(model, 'minor'), label: words.minor })}
${renderLine({ ...line('guardian'), hint: words.guardianHint })}
<p class="terms">${words.consentText}</p>
${renderTick({ ...fieldOf(model, 'consent'), label: words.consent, required: true })}
</fieldset>`;
}

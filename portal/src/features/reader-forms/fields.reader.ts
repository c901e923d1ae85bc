import { fragmentUrl, html, type Html } from '../../http/html.js';
import { trapField } from './suspicion.rules.js';

/** What every field of a form is drawn from. */
export type FieldParts = {
  name: string;
  label: string;
  hint?: string;
  /** Said beside the field: what is wrong with what was typed. */
  fault?: string | undefined;
  value?: string | undefined;
  required?: boolean;
  /** Said behind the label of a field that may stay empty. */
  optional?: string;
};

export type LineParts = FieldParts & { type?: 'text' | 'tel' | 'email'; maxLength?: number; autocomplete?: string };

export function renderLine(field: LineParts): Html {
  return renderField(field, html`<input id="${`f-${field.name}`}" name="${field.name}" type="${field.type ?? 'text'}" value="${field.value ?? ''}" maxlength="${field.maxLength ?? null}" autocomplete="${field.autocomplete ?? null}" required="${field.required === true ? '' : null}" aria-invalid="${field.fault === undefined ? null : 'true'}" aria-describedby="${describedBy(field)}">`);
}

export function renderArea(field: FieldParts & { rows: number }): Html {
  return renderField(field, html`<textarea id="${`f-${field.name}`}" name="${field.name}" rows="${field.rows}" required="${field.required === true ? '' : null}" aria-invalid="${field.fault === undefined ? null : 'true'}" aria-describedby="${describedBy(field)}">
${field.value ?? ''}</textarea>`);
}

export function renderChoice(field: FieldParts & { none: string; choices: readonly string[] }): Html {
  return renderField(field, html`<select id="${`f-${field.name}`}" name="${field.name}" required="${field.required === true ? '' : null}" aria-invalid="${field.fault === undefined ? null : 'true'}" aria-describedby="${describedBy(field)}"><option value="">${field.none}</option>${field.choices.map((choice) => html`<option value="${choice}" selected="${choice === field.value ? '' : null}">${choice}</option>`)}</select>`);
}

export function renderFile(field: FieldParts & { accept: string; several?: boolean }): Html {
  return renderField(field, html`<input id="${`f-${field.name}`}" name="${field.name}" type="file" accept="${field.accept}" multiple="${field.several === true ? '' : null}" aria-invalid="${field.fault === undefined ? null : 'true'}" aria-describedby="${describedBy(field)}">`);
}

export function renderTick(field: FieldParts): Html {
  return html`<div class="${classOf(field, 'field tick')}">${renderFault(field)}<input id="${`f-${field.name}`}" name="${field.name}" type="checkbox" value="yes" checked="${field.value === 'yes' ? '' : null}" required="${field.required === true ? '' : null}" aria-invalid="${field.fault === undefined ? null : 'true'}" aria-describedby="${describedBy(field)}"><label for="${`f-${field.name}`}">${field.label}</label>${renderHint(field)}</div>`;
}

/** A field that people do not see and readers of forms fill; its label asks those who hear it to leave it empty. */
export function renderTrap(label: string): Html {
  return html`<div class="trap"><label for="f-trap">${label}</label><input id="f-trap" name="${trapField}" type="text" tabindex="-1" autocomplete="off" value=""></div>`;
}

/** All faults above the form, each a link to its field. It takes the focus, so that it is read out first. */
export function renderFaults(title: string, note: string | null, faults: readonly { name: string; text: string }[]): Html {
  return html`<section class="faults" role="alert" tabindex="-1" autofocus><h2>${title}</h2><ul>${faults.map(({ name, text }) => html`<li><a href="${fragmentUrl(`f-${name}`)}">${text}</a></li>`)}</ul>${note === null ? null : html`<p>${note}</p>`}</section>`;
}

function renderField(field: FieldParts, control: Html): Html {
  return html`<div class="${classOf(field, 'field')}"><label for="${`f-${field.name}`}">${field.label}${field.optional === undefined ? null : html` <small>(${field.optional})</small>`}</label>${renderHint(field)}${renderFault(field)}${control}</div>`;
}

function classOf({ fault }: FieldParts, name: string): string {
  return fault === undefined ? name : `${name} faulty`;
}

function renderHint({ name, hint }: FieldParts): Html | null {
  return hint === undefined ? null : html`<p class="hint" id="${`h-${name}`}">${hint}</p>`;
}

function renderFault({ name, fault }: FieldParts): Html | null {
  return fault === undefined ? null : html`<p class="fault" id="${`e-${name}`}">${fault}</p>`;
}

function describedBy({ name, hint, fault }: FieldParts): string | null {
  const ids = [...(hint === undefined ? [] : [`h-${name}`]), ...(fault === undefined ? [] : [`e-${name}`])];
  return ids.length === 0 ? null : ids.join(' ');
}

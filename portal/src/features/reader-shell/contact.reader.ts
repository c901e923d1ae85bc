import { entityText, html, type Html } from '../../http/html.js';

/**
 * An e-mail address shown to people and not given to harvesters, without script: its letters are character references,
 * its parts are split by markup that shows nothing. Browsers, text browsers and screen readers read it as it is, and a
 * copy of it is right; the script makes it a link.
 */
export function renderAddress(address: string): Html {
  const pieces = address.split(/(?<=[@.])|(?=[@.])/u);
  return html`<span class="address" dir="ltr" translate="no">${pieces.map((piece, i) => (i === 0 ? entityText(piece) : html`<wbr><!-- -->${entityText(piece)}`))}</span>`;
}

import { formatDate, fromDhakaTime, toBanglaDigits } from '@shironam/bangla';
import { html, type Html } from '../../http/html.js';
import type { ReaderWords } from '../../words/reader-words.js';
import { renderAddress } from './contact.reader.js';
import { type Edition, urlIn } from './edition.js';
import type { Call, Site } from './site.js';
import { dhakaDay, zone } from './stamps.reader.js';

/** A call is open to the end of its last day; a page changes over at that midnight, when it is made anew. */
export function openCall({ call }: Site, now: Date): Call | null {
  return call === null || (call.deadline !== null && dhakaDay(now) > call.deadline) ? null : call;
}

/** `৩১ ডিসেম্বর ২০২৬` of a day of Dhaka. */
export function deadlineText(day: string): string {
  return formatDate(fromDhakaTime(day), 'date', zone);
}

/** The call under a story: no part of it, so it stands in no feed, no search and no print. Nothing when it is over or not of this section. */
export function renderCall(place: { site: Site; words: ReaderWords; edition: Edition; now: Date; sections: readonly string[] }): Html | null {
  const { site, edition } = place;
  const words = place.words.inbox;
  const call = openCall(site, place.now);
  if (call === null || (call.sections.length > 0 && !place.sections.some((slug) => call.sections.includes(slug)))) return null;
  const rules = [...(call.wordLimit === null ? [] : [words.callWordLimit(toBanglaDigits(String(call.wordLimit)))]), ...(call.deadline === null ? [] : [words.callDeadline(deadlineText(call.deadline))])].join(' ');
  return html`<aside class="call"><h2>${words.callTitle}</h2><p>${call.text ?? place.words.writeForUsText(site.name)}</p>${call.topics.length === 0 ? null : html`<p>${place.words.writeAbout(call.topics.join(', '))}</p>`}${rules === '' ? null : html`<p>${rules}</p>`}<p><a href="${urlIn(edition, '/write')}">${words.callForm}</a></p>${call.email === null ? null : html`<p>${words.callAddress} ${renderAddress(call.email)}</p>`}</aside>`;
}

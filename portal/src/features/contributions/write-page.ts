import type { LiveReads, PageDefinition, PageRequest, PageResult } from '../../http/page.js';
import type { ActionRequest, ActionResult, ReaderAction, ReaderRoom } from '../../http/reader-action.js';
import { newSecret } from '../../platform/newsroom.js';
import { readerWords } from '../../words/reader-words.js';
import { findStamp, networkOf, nextHour } from '../reader-forms/reader-forms.js';
import { type Edition, editionOf, htmlType, loadSite, nextMidnight, openCall, shellKeys } from '../reader-shell/reader-shell.js';
import { mostFileBytes, mostFormBytes, mostPictures, parseContribution } from './contribution-form.rules.js';
import { sendContribution } from './sent-contribution.store.js';
import { renderWritePage } from './write-page.reader.js';

const words = readerWords.bn;

export const writePage: PageDefinition = { name: 'write-page', route: '/write', render: (live, request) => showForm(live, request, editionOf(request)) };
export const liteWritePage: PageDefinition = { name: 'lite-write-page', route: '/lite/write', render: (live, request) => showForm(live, request, 'lite') };

async function showForm(live: LiveReads, { now }: PageRequest, edition: Edition): Promise<PageResult> {
  const [site, stamp] = await Promise.all([loadSite(live), findStamp(live)]);
  const body = renderWritePage({ site, words, edition, now, call: openCall(site, now), stamp, typed: {}, faults: [], refusal: null, hadFiles: false });
  const freshUntil = new Date(Math.min(nextHour(now).getTime(), nextMidnight(now).getTime()));
  return { status: 200, contentType: htmlType, body, follows: ['setting'], shows: shellKeys, freshUntil, stories: [] };
}

/** Takes a reader's writing in. What is wrong comes back on the same page with everything typed; what is right leads to the page behind the secret link. */
export const sendAction: ReaderAction = {
  name: 'write-send', method: 'POST', route: '/write', class: 'public', takes: 'form', maxBytes: mostFormBytes, maxFiles: mostPictures + 1, maxFileBytes: mostFileBytes,
  run: takeForm,
};

async function takeForm(room: ReaderRoom, request: ActionRequest): Promise<ActionResult> {
  const now = room.now();
  const site = await loadSite(room.live);
  const call = openCall(site, now);
  const { fields } = request;
  const edition: Edition = fields['edition'] === 'lite' ? 'lite' : request.dataSaver ? 'saver' : 'full';
  const again = async (status: number, faults: Parameters<typeof renderWritePage>[0]['faults'], refusal: string | null): Promise<ActionResult> => {
    const stamp = fields['stamp'] ?? (await findStamp(room.live));
    return { status, contentType: htmlType, body: renderWritePage({ site, words, edition, now, call, stamp, typed: fields, faults, refusal, hadFiles: request.files.length > 0 || request.overfull }) };
  };
  if (call === null) return again(410, [], null);
  const reading = parseContribution(request, call, words.inbox);
  if (!reading.ok) return again(request.overfull ? 413 : 422, reading.faults, null);
  const { secret, hash } = newSecret();
  const outcome = await sendContribution(room.live, { secretHash: hash, network: networkOf(request.network), stamp: fields['stamp'] ?? '', contribution: reading.contribution, files: reading.files });
  if (outcome !== 'taken') return again(429, [], outcome === 'network-quota' ? words.inbox.networkQuota : words.inbox.siteQuota);
  return { status: 303, contentType: 'text/plain; charset=utf-8', body: '', headers: { location: `/status/${secret}`, 'referrer-policy': 'no-referrer' } };
}

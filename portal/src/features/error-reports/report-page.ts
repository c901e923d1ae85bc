import type { LiveReads, PageDefinition, PageRequest, PageResult } from '../../http/page.js';
import type { ActionRequest, ActionResult, ReaderAction, ReaderRoom } from '../../http/reader-action.js';
import { newSecret } from '../../platform/newsroom.js';
import { readerWords } from '../../words/reader-words.js';
import { absencePage } from '../gone-pages/gone-pages.js';
import { findStamp, networkOf, nextHour } from '../reader-forms/reader-forms.js';
import { editionOf, htmlType, loadSite, nextMidnight, shellKeys } from '../reader-shell/reader-shell.js';
import { parseReport, type ReportFault } from './report-form.rules.js';
import { findReportedStory, sendReport } from './report-page.store.js';
import { renderReportPage } from './report-page.reader.js';

const words = readerWords.bn;
const route = '/report/:number';

/** Stands for a released story alone: what is gone answers as its own page does. */
export const reportPage: PageDefinition = {
  name: 'report-page',
  route,
  render: async (live, request) => {
    const number = numberOf(request.params);
    if (number === null) return absencePage(live, request, 'unknown', []);
    const story = await findReportedStory(live, number);
    const follows = [`story:${String(number)}`];
    if (story === null) return absencePage(live, request, 'unknown', follows);
    if (story.state !== 'published') return absencePage(live, request, story.state, follows);
    return presentForm(live, request, story, follows);
  },
};

async function presentForm(live: LiveReads, request: PageRequest, story: { number: number; section: string; headline: string }, follows: readonly string[]): Promise<PageResult> {
  const { now } = request;
  const [site, stamp] = await Promise.all([loadSite(live), findStamp(live)]);
  const body = renderReportPage({ site, words, edition: editionOf(request), now, story, stamp, typed: {}, faults: [], refusal: null });
  return { status: 200, contentType: htmlType, body, headers: { 'x-robots-tag': 'noindex' }, follows, shows: shellKeys, freshUntil: new Date(Math.min(nextHour(now).getTime(), nextMidnight(now).getTime())), stories: [story.number] };
}

export const reportAction: ReaderAction = { name: 'report-send', method: 'POST', route, class: 'public', takes: 'form', run: takeReport };

async function takeReport(room: ReaderRoom, request: ActionRequest): Promise<ActionResult> {
  const { fields } = request;
  const now = room.now();
  const number = numberOf(request.params);
  const story = number === null ? null : await findReportedStory(room.live, number);
  if (story === null || story.state !== 'published') return absent(room, request, story?.state ?? 'unknown');
  const again = async (status: number, faults: readonly ReportFault[], refusal: string | null): Promise<ActionResult> => {
    const [site, stamp] = await Promise.all([loadSite(room.live), fields['stamp'] ?? findStamp(room.live)]);
    return { status, contentType: htmlType, body: renderReportPage({ site, words, edition: request.dataSaver ? 'saver' : 'full', now, story, stamp, typed: fields, faults, refusal }) };
  };
  const reading = parseReport(fields, words.inbox);
  if (!reading.ok) return again(422, reading.faults, null);
  const { secret, hash } = newSecret();
  const outcome = await sendReport(room.live, { secretHash: hash, network: networkOf(request.network), stamp: fields['stamp'] ?? '', number: story.number, report: reading.report });
  if (outcome === 'no-story') return absent(room, request, 'unknown');
  if (outcome !== 'taken') return again(429, [], outcome === 'network-quota' ? words.inbox.networkQuota : words.inbox.siteQuota);
  return { status: 303, contentType: 'text/plain; charset=utf-8', body: '', headers: { location: `/status/${secret}`, 'referrer-policy': 'no-referrer' } };
}

async function absent(room: ReaderRoom, { dataSaver }: ActionRequest, absence: 'unknown' | 'unpublished' | 'killed'): Promise<ActionResult> {
  const page = await absencePage(room.live, { params: {}, query: {}, dataSaver, now: room.now() }, absence, []);
  return { status: page.status, contentType: page.contentType, body: page.body };
}

function numberOf(params: Readonly<Record<string, string>>): number | null {
  const asked = params['number'] ?? '';
  return /^[1-9]\d{0,14}$/.test(asked) ? Number(asked) : null;
}

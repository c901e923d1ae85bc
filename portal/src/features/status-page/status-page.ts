/** The public face: the page behind the secret link of a contribution or a reported error. */
import { sitePath } from '../../http/html.js';
import type { ActionRequest, ActionResult, ReaderAction, ReaderRoom } from '../../http/reader-action.js';
import { secretHash } from '../../platform/newsroom.js';
import { readerWords } from '../../words/reader-words.js';
import { absencePage } from '../gone-pages/gone-pages.js';
import { htmlType, loadSite } from '../reader-shell/reader-shell.js';
import { renderStatusPage } from './status.reader.js';
import { findStatus, withdrawContribution } from './status.store.js';

const route = '/status/:secret';

export const statusAction: ReaderAction = { name: 'status-page', method: 'GET', route, class: 'token', takes: 'nothing', run: showStatus };

export const withdrawAction: ReaderAction = {
  name: 'status-withdraw', method: 'POST', route: `${route}/withdraw`, class: 'token', takes: 'form',
  run: async (room, request) => {
    const secret = secretOf(request);
    if (secret === null || (await findStatus(room.live, secretHash(secret))) === null) return unknown(room, request);
    await withdrawContribution(room.live, secretHash(secret));
    return { status: 303, contentType: 'text/plain; charset=utf-8', body: '', headers: { location: `/status/${secret}` } };
  },
};

async function showStatus(room: ReaderRoom, request: ActionRequest): Promise<ActionResult> {
  const secret = secretOf(request);
  const status = secret === null ? null : await findStatus(room.live, secretHash(secret));
  if (secret === null || status === null) return unknown(room, request);
  const site = await loadSite(room.live);
  const body = renderStatusPage({ site, words: readerWords.bn, edition: request.dataSaver ? 'saver' : 'full', now: room.now(), status, withdrawAddress: sitePath(`/status/${secret}/withdraw`) });
  return { status: 200, contentType: htmlType, body };
}

/** A secret of ours as it is written; anything else costs no query. */
function secretOf({ params }: ActionRequest): string | null {
  const secret = params['secret'] ?? '';
  return /^[A-Za-z0-9_-]{43}$/.test(secret) ? secret : null;
}

/** The same page whatever was asked. */
async function unknown(room: ReaderRoom, { dataSaver }: ActionRequest): Promise<ActionResult> {
  const page = await absencePage(room.live, { params: {}, query: {}, dataSaver, now: room.now() }, 'unknown', []);
  return { status: page.status, contentType: page.contentType, body: page.body };
}

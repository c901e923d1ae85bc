/** The public face: the service worker and the page without a line. */
import { createHash } from 'node:crypto';
import type { PageDefinition } from '../../http/page.js';
import { readerLook } from '../../reader-look/reader-look.js';
import { readerWords } from '../../words/reader-words.js';
import { htmlType, loadSite, nextMidnight, shellKeys } from '../reader-shell/reader-shell.js';
import { renderOfflinePage } from './offline.reader.js';
import { serviceWorker } from './service-worker.js';

const look = createHash('sha256').update(readerLook.css.notice + readerLook.script.notice + readerLook.offlineScript).digest('hex').slice(0, 12);
const worker = serviceWorker(readerWords.bn.offline, look);

const serviceWorkerFile: PageDefinition = {
  name: 'service-worker',
  route: '/sw.js',
  render: async () => ({ status: 200, contentType: 'text/javascript; charset=utf-8', body: worker, headers: { 'x-robots-tag': 'noindex' }, follows: [], shows: [], freshUntil: null, stories: [] }),
};

const offlinePage: PageDefinition = {
  name: 'offline-page',
  route: '/offline',
  render: async (live, { now }) => ({ status: 200, contentType: htmlType, body: renderOfflinePage({ site: await loadSite(live), words: readerWords.bn, now }), headers: { 'x-robots-tag': 'noindex' }, follows: [], shows: shellKeys, freshUntil: nextMidnight(now), stories: [] }),
};

export const offlinePages: readonly PageDefinition[] = [serviceWorkerFile, offlinePage];

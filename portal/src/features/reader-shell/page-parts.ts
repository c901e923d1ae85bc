import type { PageRequest, PageResult } from '../../http/page.js';
import type { Edition } from './edition.js';

/** What the frame of every page shows: a change of navigation or masthead makes pages stale, it does not drop the archive. */
export const shellKeys: readonly string[] = ['sections', 'setting'];

/** The edition a request gets at an address of the full site. */
export function editionOf(request: PageRequest): Edition {
  return request.dataSaver ? 'saver' : 'full';
}

export const htmlType = 'text/html; charset=utf-8';

/** A page moved for good. */
export function movedTo(location: string, follows: readonly string[]): PageResult {
  return { status: 301, contentType: 'text/plain; charset=utf-8', body: '', headers: { location }, follows, shows: [], freshUntil: null, stories: [] };
}

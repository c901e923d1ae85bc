import type { ReaderAction } from '../../http/reader-action.js';
import { isReader, parseViews } from './counting.rules.js';
import type { ViewCounter } from './view-counter.js';

/** Takes the beacon. Whoever sends one gets the same answer, counted or not. */
export function countAction(counter: ViewCounter): ReaderAction {
  return {
    name: 'reader.count',
    method: 'POST',
    route: '/count',
    class: 'public',
    takes: 'json',
    maxBytes: 1024,
    run: ({ now }, { body, network, userAgent }) => {
      if (isReader(userAgent)) counter.add(network, parseViews(body), now());
      return Promise.resolve({ status: 204, contentType: 'text/plain; charset=utf-8', body: '' });
    },
  };
}

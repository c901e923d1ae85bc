import type { KnownItem } from './archive-item.store.js';

/** What became of one item of the file. `refused` and `kept` say why; `note` says what of an imported one could not be kept. */
export type ItemResult = { line: number; id: string | null; outcome: 'imported' | 'updated' | 'published' | 'unchanged' | 'kept' | 'refused'; reason: string; note: string };

export type Verdict = { do: 'import' | 'update' | 'publish' | 'nothing' } | { do: 'keep'; reason: string };

/**
 * What to do with an item, by what the ledger knows of it. The desk has the last word: a text that it changed, and a story that it took
 * back or works on, stays as it is.
 */
export function decideItem(known: KnownItem | undefined, itemHash: string, publish: boolean): Verdict {
  if (known === undefined || known.story === null) return { do: 'import' };
  const { hash, now } = known.story;
  const touched = now.hash !== hash || (now.state !== 'draft' && now.state !== 'published');
  if (known.itemHash === itemHash) return { do: publish && !touched && now.state === 'draft' ? 'publish' : 'nothing' };
  if (now.state === 'killed' || now.state === 'unpublished') return { do: 'keep', reason: 'It changed in the archive, but its story was taken back here.' };
  return touched ? { do: 'keep', reason: 'It changed in the archive, but its story was edited here.' } : { do: 'update' };
}

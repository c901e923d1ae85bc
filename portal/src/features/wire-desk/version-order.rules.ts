/**
 * Which of two versions of one item is the newer. Versions are compared as numbers of any length where both are
 * digits (Reuters sends 1542761538), else as text with digits counted (`DS02299380`).
 *
 * @returns negative, zero or positive, as a sort wants it
 */
export function compareVersions(a: string, b: string): number {
  if (/^\d+$/.test(a) && /^\d+$/.test(b)) {
    const left = BigInt(a);
    const right = BigInt(b);
    return left < right ? -1 : left > right ? 1 : 0;
  }
  return a.localeCompare(b, 'en', { numeric: true });
}

export type Arrival = 'first' | 'newer' | 'cancel' | 'same' | 'twin' | 'older' | 'after-cancel';

/**
 * What an arriving version is to the stored item (wire rules 1 and 5): a cancel is absorbing in whatever order it comes,
 * a lower version is history only, the same version with other content is kept beside and told.
 */
export function decideArrival(stored: { version: string; canceled: boolean } | null, incoming: { version: string; pubStatus: string }, knownContent: boolean): Arrival {
  if (stored === null) return 'first';
  if (knownContent) return 'same';
  if (stored.canceled) return 'after-cancel';
  if (incoming.pubStatus === 'canceled') return 'cancel';
  const order = compareVersions(incoming.version, stored.version);
  if (order > 0) return 'newer';
  return order === 0 ? 'twin' : 'older';
}

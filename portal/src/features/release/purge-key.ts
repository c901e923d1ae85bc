/** A key that pages follow or show; a hard purge takes the page from memory at once, whatever else it shows. */
export type PurgeKey = { key: string; hard: boolean };

export function soft(keys: readonly string[]): PurgeKey[] {
  return keys.map((key) => ({ key, hard: false }));
}

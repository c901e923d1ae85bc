/** What in a text, or in the way it came, looks like spam. The database adds `stamp` and `repeated`, which it alone can know. */
export type Suspicion = 'trap' | 'links' | 'not-bangla' | 'stamp' | 'repeated';

export const trapField = 'website';
const mostLinks = 3;
/** Fewer letters than this say nothing of their language. */
const fewLetters = 60;

/** Nothing is refused for these: what is suspected goes to a tray of its own, and a person looks. */
export function decideSuspicions(sent: { trap: string; text: string }): Suspicion[] {
  const links = sent.text.match(/https?:\/\/|www\.|\[url/giu)?.length ?? 0;
  const letters = sent.text.match(/\p{L}/gu)?.length ?? 0;
  const bangla = sent.text.match(/\p{Script=Bengali}/gu)?.length ?? 0;
  return [...(sent.trap.trim() === '' ? [] : ['trap' as const]), ...(links > mostLinks ? ['links' as const] : []), ...(letters >= fewLetters && bangla * 4 < letters ? ['not-bangla' as const] : [])];
}

/** A network as quotas count it: an IPv4 address, or the /64 that an IPv6 subscriber has to themselves. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!address.includes(':')) return address;
  const [head = '', tail = ''] = address.split('%', 1)[0]?.split('::') ?? [];
  const left = head.split(':').filter(Boolean);
  const right = tail.split(':').filter(Boolean);
  const groups = address.includes('::') ? [...left, ...Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0'), ...right] : left;
  return groups.slice(0, 4).map((group) => group.toLowerCase().replace(/^0+(?=.)/, '')).join(':');
}

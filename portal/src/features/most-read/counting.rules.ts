/** What a beacon may say, and who is not counted. */

/** A reader's page sends one number; a few pages read in one go may send theirs together. */
export const mostViewsSent = 20;

/** What crawlers, previews of messengers and monitors call themselves when they pass for a browser. Cubot makes phones. */
const machines = /(?<!cu)bot\b|crawl|spider|slurp|scrape|preview|monitor|uptime|pingdom|lighthouse|pagespeed|headless|phantomjs|facebookexternalhit|google-read-aloud|googleother|inspectiontool/i;

/** Every browser a person reads with says Mozilla or Opera; what says neither, or says that it is a machine, is not counted. */
export function isReader(userAgent: string): boolean {
  return userAgent.length <= 500 && /^(Mozilla|Opera)\//.test(userAgent) && !machines.test(userAgent);
}

/** The stories a beacon names, each once; nothing of a body that is no beacon. */
export function parseViews(body: unknown): number[] {
  const views = typeof body === 'object' && body !== null && 'views' in body ? body.views : null;
  if (!Array.isArray(views)) return [];
  const numbers = views.slice(0, mostViewsSent).filter((one): one is number => Number.isSafeInteger(one) && (one as number) > 0);
  return [...new Set(numbers)];
}

/** The network a request comes from: an IPv4 address, or the half of an IPv6 address that a household or a phone gets whole. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined || !address.includes(':')) return mapped ?? address;
  const [head = '', tail] = address.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  return [...before, ...Array<string>(zeros).fill('0'), ...after].slice(0, 4).map((group) => group.toLowerCase().replace(/^0+(?=.)/, '')).join(':');
}

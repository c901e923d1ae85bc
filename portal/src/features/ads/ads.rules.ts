import { normalise } from '@shironam/bangla';
import { type Block, blockText, type ReleasedPicture } from '@shironam/story';
import { type AdPlace, type AdSize, adSizes, refusedWords } from './ad-kinds.data.js';

/** An ad as readers' pages know it. Instants are ISO 8601. */
export type Ad = { id: string; size: AdSize; places: readonly AdPlace[]; advertiser: string; link: string; alt: string; from: string; until: string; picture: ReleasedPicture };

/** The ads of one page, and the instant at which others may stand there. */
export type ShownAds = { ads: readonly Ad[]; freshUntil: Date | null };
export type AdsInText = ShownAds & { after: ReadonlyMap<number, Ad> };

/** At most so many on a page of a kind; in a text also at most one for every thousand letters. */
export const adsOnPage: Readonly<Record<AdPlace, number>> = { article: 3, front: 2, list: 1 };
const lettersAnAd = 1000;
/** A text begins undisturbed. */
const paragraphsFirst = 2;

/** The ads that may stand in a place now: each page starts at another one, so that all are seen. */
export function adsFor(all: readonly Ad[], place: AdPlace, page: string, now: Date): ShownAds {
  const here = all.filter(({ places }) => places.includes(place));
  const running = here.filter((ad) => new Date(ad.from) <= now && now < new Date(ad.until)).sort((a, b) => (a.id < b.id ? -1 : 1));
  const start = running.length === 0 ? 0 : turnOf(page) % running.length;
  const changes = here.flatMap(({ from, until }) => [new Date(from), new Date(until)]).filter((at) => at > now);
  return {
    ads: [...running.slice(start), ...running.slice(0, start)].slice(0, adsOnPage[place]),
    freshUntil: changes.length === 0 ? null : new Date(Math.min(...changes.map((at) => at.getTime()))),
  };
}

/** Which ads stand after which block: only between two paragraphs, a thousand letters apart, and never before the text has begun. */
export function adsInText(all: readonly Ad[], blocks: readonly Block[], page: string, now: Date): AdsInText {
  const { ads, freshUntil } = adsFor(all, 'article', page, now);
  const after = new Map<number, Ad>();
  let letters = 0;
  let paragraphs = 0;
  blocks.forEach((block, at) => {
    letters += blockText(block).length;
    if (block.type === 'paragraph') paragraphs += 1;
    const next = ads[after.size];
    if (next === undefined || block.type !== 'paragraph' || blocks[at + 1]?.type !== 'paragraph') return;
    if (paragraphs < paragraphsFirst || letters < lettersAnAd) return;
    after.set(at, next);
    letters = 0;
  });
  return { ads: [...after.values()], freshUntil, after };
}

/** A picture fits a shape when its sides stand in the same relation, within two in a hundred, and it is not blown up. */
export function fitsSize({ width, height }: { width: number; height: number }, size: AdSize): boolean {
  const wanted = adSizes[size];
  return width >= wanted.width && Math.abs((width / height) * (wanted.height / wanted.width) - 1) <= 0.02;
}

/** The word that an ad is refused for; null for one that may be shown. */
export function refusedWord(texts: readonly string[]): string | null {
  const all = normalise(texts.join(' ')).toLowerCase();
  return refusedWords.find((word) => all.includes(normalise(word))) ?? null;
}

/** A number from a page's name, the same in every process. */
function turnOf(page: string): number {
  let turn = 0;
  for (const letter of page) turn = (turn * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003;
  return turn;
}

import type { ReleasedPicture } from '@shironam/story';
import { PortalError } from '../../errors.js';
import type { Tx } from '../../platform/database/database.js';
import { type Actor, newId, type Newsroom } from '../../platform/newsroom.js';
import { recordAudit } from '../audit/audit.js';
import { holdPictures, openPicture, takePicture } from '../pictures/pictures.js';
import { release, type ReleaseSubject } from '../release/release.js';
import { lockSetting, saveSetting } from '../site-settings/site-settings.js';
import { type AdCategory, type AdPlace, type AdSize, refusedCategories } from './ad-kinds.data.js';
import { type AdRow, findRunningAds, insertAd, lockAd, saveAd, setAdState } from './ad.store.js';
import { type Ad, fitsSize, refusedWord } from './ads.rules.js';

export type AdInput = { bytes: Buffer; advertiser: string; category: AdCategory | (typeof refusedCategories)[number]; link: string; alt: string; size: AdSize; places: readonly AdPlace[]; from: Date; until: Date };

/** What of an ad can be changed later: all but its picture and the shape that fits it. */
export type AdChange = Omit<AdInput, 'bytes' | 'size'>;

/** So many may run at once: a page takes its two or three of them, and more would only never be seen. */
const runningAtMost = 60;

/** Takes an ad in as a draft. What may not be advertised is refused before anything is stored. */
export async function takeAd(room: Newsroom, actor: Actor, input: AdInput): Promise<{ id: string }> {
  refuseUnfit(input);
  if (!fitsSize(await openPicture(input.bytes), input.size)) throw new PortalError('ad.wrong-size', [{ path: 'file', message: input.size }]);
  const picture = await takePicture(room, actor, { bytes: input.bytes, caption: '', credit: input.advertiser, alt: input.alt, filePicture: false, purpose: 'ad' });
  const id = newId();
  await room.database.transact(async (tx) => {
    const { bytes: _bytes, ...told } = input;
    await insertAd(tx, { ...told, id, pictureId: picture.id, state: 'draft', changedAt: room.now(), madeBy: actor.id });
    await recordAudit(tx, { actor: actor.id, action: 'ad.take', subjectKind: 'ad', subjectId: id, detail: { advertiser: input.advertiser, category: input.category, link: input.link } });
  });
  return { id };
}

/** Changes an ad; one that runs stands changed on every page at once. */
export async function changeAd(room: Newsroom, actor: Actor, id: string, change: AdChange): Promise<void> {
  refuseUnfit(change);
  await room.database.transact(async (tx) => {
    const shown = isShown(await lockSetting(tx, 'ads'));
    const before = await lockAd(tx, id);
    if (before === null) throw new PortalError('ad.not-found');
    const after = { ...before, ...change };
    await saveAd(tx, after, room.now());
    if (before.state === 'running' && shown) await release(tx, [after.until > room.now() ? { kind: 'ad', ad: await composeAd(tx, after) } : { kind: 'ad-withdrawal', id }]);
    const told = ({ advertiser, category, link, alt, places, from, until }: AdChange): Record<string, unknown> => ({ advertiser, category, link, alt, places, from, until });
    await recordAudit(tx, { actor: actor.id, action: 'ad.change', subjectKind: 'ad', subjectId: id, detail: { from: told(before as AdChange), to: told(after) } });
  });
}

function refuseUnfit({ advertiser, alt, category, link }: AdChange): void {
  if ((refusedCategories as readonly string[]).includes(category)) throw new PortalError('ad.category-refused', [{ path: 'category', message: category }]);
  const word = refusedWord([advertiser, alt, link]);
  if (word !== null) throw new PortalError('ad.category-refused', [{ path: 'alt', message: word }]);
}

/** Lets an ad run, between its instants, while ads are shown at all. */
export async function runAd(room: Newsroom, actor: Actor, id: string): Promise<void> {
  await turnAd(room, actor, id, 'running', async (tx, ad) => {
    if (ad.until <= room.now()) throw new PortalError('ad.over');
    if ((await findRunningAds(tx, room.now())).length >= runningAtMost) throw new PortalError('ad.too-many');
    return { kind: 'ad', ad: await composeAd(tx, ad) };
  });
}

/** Takes an ad from every page at once; it is not served from memory a second time. */
export async function stopAd(room: Newsroom, actor: Actor, id: string): Promise<void> {
  await turnAd(room, actor, id, 'stopped', (_tx, ad) => Promise.resolve({ kind: 'ad-withdrawal', id: ad.id }));
}

async function turnAd(room: Newsroom, actor: Actor, id: string, state: AdRow['state'], subjectOf: (tx: Tx, ad: AdRow) => Promise<ReleaseSubject>): Promise<void> {
  await room.database.transact(async (tx) => {
    // The switch is held first: an ad cannot slip out while another person turns all of them off.
    const shown = isShown(await lockSetting(tx, 'ads'));
    const ad = await lockAd(tx, id);
    if (ad === null) throw new PortalError('ad.not-found');
    const subject = await subjectOf(tx, ad);
    await setAdState(tx, id, state, room.now());
    if (shown || subject.kind === 'ad-withdrawal') await release(tx, [subject]);
    await recordAudit(tx, { actor: actor.id, action: state === 'running' ? 'ad.run' : 'ad.stop', subjectKind: 'ad', subjectId: id, detail: { advertiser: ad.advertiser, link: ad.link } });
  });
}

/** The one switch: off, and no page shows an ad; on, and those that run are shown again. */
export async function showAds(room: Newsroom, actor: Actor, shown: boolean): Promise<void> {
  await room.database.transact(async (tx) => {
    const before = isShown(await lockSetting(tx, 'ads'));
    if (before === shown) return;
    await saveSetting(tx, 'ads', { shown });
    const subjects: ReleaseSubject[] = [];
    for (const ad of await findRunningAds(tx, room.now())) subjects.push(shown ? { kind: 'ad', ad: await composeAd(tx, ad) } : { kind: 'ad-withdrawal', id: ad.id });
    await release(tx, subjects);
    await recordAudit(tx, { actor: actor.id, action: shown ? 'ad.show-all' : 'ad.stop-all', subjectKind: 'ad', subjectId: 'all', detail: { ads: subjects.length } });
  });
}

/** Ads are shown unless somebody turned them off. */
export function isShown(setting: unknown): boolean {
  return !(typeof setting === 'object' && setting !== null && 'shown' in setting && setting.shown === false);
}

async function composeAd(tx: Tx, ad: AdRow): Promise<Ad> {
  const picture: ReleasedPicture | undefined = (await holdPictures(tx, [ad.pictureId])).get(ad.pictureId);
  if (picture === undefined) throw new Error('An ad has lost its picture.');
  const { id, size, places, advertiser, link, alt } = ad;
  return { id, size, places, advertiser, link, alt, from: ad.from.toISOString(), until: ad.until.toISOString(), picture };
}

import { type Static, Type } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import { normalise } from '@shironam/bangla';
import { PortalError } from '../../errors.js';
import type { NewsroomRequest, StaffRoutes } from '../../http/staff-routes.js';
import { findSetting } from '../site-settings/site-settings.js';
import { adCategories, adPlaces, adSizes, refusedCategories } from './ad-kinds.data.js';
import { type AdRow, findAds } from './ad.store.js';
import { type AdChange, type AdInput, changeAd, isShown, runAd, showAds, stopAd, takeAd } from './ads.actions.js';

const maxBytes = 2 * 1024 * 1024;
const byId = Type.Object({ id: Type.String({ format: 'uuid' }) });
const instant = Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,3})?)?(Z|[+-]\\d\\d:\\d\\d)$' });
const changeable = {
  advertiser: Type.String({ minLength: 1, maxLength: 120 }),
  category: Type.Union([...adCategories, ...refusedCategories].map((one) => Type.Literal(one))),
  link: Type.String({ maxLength: 1000, pattern: '^https?://[^\\s<>"]+$' }),
  alt: Type.String({ minLength: 1, maxLength: 200 }),
  places: Type.Array(Type.Union(adPlaces.map((one) => Type.Literal(one))), { minItems: 1, maxItems: adPlaces.length }),
  from: instant,
  until: instant,
};
const form = Type.Object({ ...changeable, size: Type.Union((Object.keys(adSizes) as (keyof typeof adSizes)[]).map((one) => Type.Literal(one))) });
const change = Type.Object(changeable, { additionalProperties: false });

export function adRoutes({ route, room }: StaffRoutes): void {
  const db = room.database.newsroom;
  const may = ['editor', 'admin'] as const;
  route({
    method: 'GET', path: '/api/ads', name: 'api.ads.list', roles: may,
    handle: async () => ({ shown: isShown(await findSetting(db, 'ads')), ads: (await findAds(db, 200)).map((ad) => presentAd(ad, room.now())) }),
  });
  route({ method: 'POST', path: '/api/ads', name: 'api.ads.take', roles: may, status: 201, maxBytes: maxBytes + 64 * 1024, handle: async ({ actor, raw }) => takeAd(room, actor, await readAd(raw)) });
  route({ method: 'POST', path: '/api/ads/:id/run', name: 'api.ads.run', roles: may, params: byId, handle: ({ actor, params }) => runAd(room, actor, params.id) });
  route({ method: 'POST', path: '/api/ads/:id/stop', name: 'api.ads.stop', roles: may, params: byId, handle: ({ actor, params }) => stopAd(room, actor, params.id) });
  route({ method: 'PUT', path: '/api/ads/:id', name: 'api.ads.change', roles: may, params: byId, body: change, handle: ({ actor, params, body }) => changeAd(room, actor, params.id, readChange(body)) });
  route({ method: 'PUT', path: '/api/ads/switch', name: 'api.ads.switch', roles: may, body: Type.Object({ shown: Type.Boolean() }, { additionalProperties: false }), handle: ({ actor, body }) => showAds(room, actor, body.shown) });
}

async function readAd(raw: NewsroomRequest<undefined, undefined, undefined>['raw']): Promise<AdInput> {
  if (!raw.isMultipart()) throw new PortalError('request.invalid', [{ path: 'file', message: 'multipart/form-data' }]);
  const fields: Record<string, string> = {};
  let bytes: Buffer | null = null;
  for await (const part of raw.parts({ limits: { fileSize: maxBytes, files: 1, fields: 12, fieldSize: 4000 } })) {
    if (part.type === 'file') {
      bytes = await part.toBuffer();
      if (part.file.truncated) throw new PortalError('picture.too-large');
    } else if (typeof part.value === 'string') fields[part.fieldname] = normalise(part.value).trim();
  }
  const given = { ...fields, places: (fields['places'] ?? '').split(',').map((one) => one.trim()).filter((one) => one !== '') };
  const issues = Value.Check(form, given) ? [] : [...Value.Errors(form, given)].map(({ path, message }) => ({ path: path.slice(1), message }));
  if (bytes === null) issues.push({ path: 'file', message: 'file' });
  if (issues.length > 0 || bytes === null) throw new PortalError('request.invalid', issues);
  const told = given as unknown as Static<typeof form>;
  return { ...readChange(told), size: told.size, bytes };
}

function readChange(told: Static<typeof change>): AdChange {
  const { category, link } = told;
  const [advertiser, alt] = [normalise(told.advertiser).trim(), normalise(told.alt).trim()];
  for (const [path, value] of Object.entries({ advertiser, alt })) if (value === '') throw new PortalError('request.invalid', [{ path, message: 'text' }]);
  const [from, until] = [new Date(told.from), new Date(told.until)];
  if (!(from < until)) throw new PortalError('request.invalid', [{ path: 'until', message: 'after from' }]);
  return { advertiser, alt, category, link, places: [...new Set(told.places)], from, until };
}

function presentAd(ad: AdRow, now: Date): Record<string, unknown> {
  const { pictureId, from, until, changedAt, state, ...told } = ad;
  return { ...told, picture: pictureId, from: from.toISOString(), until: until.toISOString(), changedAt: changedAt.toISOString(), state: state === 'running' && until <= now ? 'over' : state };
}

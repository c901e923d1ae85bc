import { Type } from '@sinclair/typebox';
import { PortalError } from '../../errors.js';
import type { StaffRoutes } from '../../http/staff-routes.js';
import { type SettingGroup, settingGroups } from './setting-fields.data.js';
import { changeSettings } from './site-settings.actions.js';
import { isSettingGroup, shownValues } from './site-settings.rules.js';
import { findSettings } from './site-settings.store.js';

const groups = Object.keys(settingGroups) as SettingGroup[];

export function siteSettingRoutes({ route, room }: StaffRoutes): void {
  route({
    method: 'GET', path: '/api/settings', name: 'api.settings.read', roles: ['editor', 'admin'],
    handle: async () => {
      const stored = await findSettings(room.database.newsroom, groups);
      return { settings: Object.fromEntries(groups.map((group) => [group, shownValues(group, stored.get(group))])) };
    },
  });
  route({
    method: 'PUT', path: '/api/settings/:group', name: 'api.settings.change', roles: ['editor', 'admin'],
    params: Type.Object({ group: Type.String({ maxLength: 40 }) }),
    body: Type.Record(Type.String({ maxLength: 60 }), Type.Unknown(), { maxProperties: 100 }),
    handle: async ({ actor, params, body }) => {
      if (!isSettingGroup(params.group)) throw new PortalError('request.not-found');
      return changeSettings(room, actor, params.group, body);
    },
  });
}

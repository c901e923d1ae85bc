import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settingGroups, type SettingGroup } from './setting-fields.data.js';
import { applyChanges, decideSettings, isSettingGroup, shownValues } from './site-settings.rules.js';

describe('a setting', () => {
  it('2. is stored trimmed and in store form, and cleared by nothing', () => {
    expect(decideSettings('site', { name: '  সময়ের\n খবর ', editor: '' })).toEqual({ ok: true, changes: { name: 'সময়ের খবর'.normalize('NFC'), editor: null } });
    expect(decideSettings('masthead', { team: ['বার্তা সম্পাদক: মাহবুব', ' ', ''] })).toEqual({ ok: true, changes: { team: ['বার্তা সম্পাদক: মাহবুব'] } });
    expect(decideSettings('site', { address: 'ক\r\nখ' })).toEqual({ ok: true, changes: { address: 'ক\nখ' } });
  });

  it('2. of the wrong kind is refused by the name of its field, and nothing of the form holds', () => {
    const refused = decideSettings('site', { name: 7, contactEmail: 'no address', phone: 'call me', owner: 'ক'.repeat(201), made: 'up', editor: 'ভালো' });
    expect(refused).toEqual({
      ok: false,
      issues: [
        { path: 'name', message: 'wrong-kind' }, { path: 'contactEmail', message: 'email' }, { path: 'phone', message: 'phone' },
        { path: 'owner', message: 'too-long' }, { path: 'made', message: 'unknown' },
      ],
    });
    for (const name of ['__proto__', 'constructor', 'toString', 'url']) expect(decideSettings('site', Object.fromEntries([[name, 'x']])).ok, name).toBe(false);
  });

  it('takes telephone numbers and addresses as people write them', () => {
    for (const phone of ['+880 2-9551234', '০১৭১১-১২৩৪৫৬', '(02) 9551234, 9551235']) expect(decideSettings('site', { phone }).ok, phone).toBe(true);
    for (const contactEmail of ['desk@example.com', 'বার্তা@উদাহরণ.বাংলা']) expect(decideSettings('site', { contactEmail }).ok, contactEmail).toBe(true);
    for (const contactEmail of ['a@b', 'a b@c.de', 'a@b.c>d', '<a@b.com>']) expect(decideSettings('site', { contactEmail }).ok, contactEmail).toBe(false);
  });

  it('3. changes alone: what was not sent, and what the table does not name, stays', () => {
    expect(applyChanges({ url: 'https://a.example', name: 'ক', editor: 'খ' }, { name: 'গ', editor: null })).toEqual({ url: 'https://a.example', name: 'গ' });
  });

  it('is shown whatever stands in the row', () => {
    expect(shownValues('masthead', { team: 'not a list' })).toEqual({ team: [], desks: [], since: '' });
    const group = fc.constantFrom(...(Object.keys(settingGroups) as SettingGroup[]));
    fc.assert(fc.property(group, fc.anything(), (one, stored) => void shownValues(one, stored)));
    fc.assert(fc.property(group, fc.dictionary(fc.string(), fc.anything()), (one, given) => void decideSettings(one, given)));
    expect(isSettingGroup('call')).toBe(false);
  });
});

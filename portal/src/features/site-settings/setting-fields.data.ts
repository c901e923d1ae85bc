/**
 * Every setting of the site, by group. A group is one row of `live.setting` under its name and one form of the screen;
 * what stands in it is public. A new setting is one line here and one line of words.
 */
export type SettingField =
  | { kind: 'line'; max: number; form?: 'email' | 'phone' | 'web' }
  | { kind: 'text'; max: number }
  /** One entry a line. */
  | { kind: 'lines'; max: number; each: number; form?: 'ads-txt' | 'contact' }
  | { kind: 'switch'; otherwise: boolean }
  /** A whole number, typed in digits of either kind. */
  | { kind: 'number'; min: number; max: number; otherwise: number };

export const settingGroups = {
  site: {
    name: { kind: 'line', max: 60 },
    tagline: { kind: 'line', max: 120 },
    editor: { kind: 'line', max: 120 },
    publisher: { kind: 'line', max: 120 },
    owner: { kind: 'line', max: 200 },
    registration: { kind: 'line', max: 60 },
    address: { kind: 'text', max: 400 },
    phone: { kind: 'line', max: 60, form: 'phone' },
    contactEmail: { kind: 'line', max: 200, form: 'email' },
  },
  masthead: {
    /** `পদ: নাম` a line, in the order of the page. */
    team: { kind: 'lines', max: 80, each: 200 },
    desks: { kind: 'lines', max: 40, each: 200 },
    since: { kind: 'line', max: 40 },
  },
  feeds: {
    fullText: { kind: 'switch', otherwise: false },
  },
  robots: {
    search: { kind: 'switch', otherwise: true },
    aiAnswers: { kind: 'switch', otherwise: true },
    aiTraining: { kind: 'switch', otherwise: false },
    others: { kind: 'switch', otherwise: true },
  },
  privacy: {
    /** Days after which an accepted text's writer can no longer be reached through it. */
    reachDays: { kind: 'number', min: 30, max: 3650, otherwise: 180 },
  },
  adsTxt: {
    lines: { kind: 'lines', max: 2000, each: 300, form: 'ads-txt' },
  },
  security: {
    contacts: { kind: 'lines', max: 10, each: 300, form: 'contact' },
    policy: { kind: 'line', max: 300, form: 'web' },
  },
} as const satisfies Record<string, Record<string, SettingField>>;

export type SettingGroup = keyof typeof settingGroups;
export type SettingGroups = typeof settingGroups;

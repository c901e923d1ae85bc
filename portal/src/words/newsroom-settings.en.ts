import type { SettingsWords } from './newsroom-settings.bn.js';

export const settingsEn: SettingsWords = {
  title: 'Site settings',
  explanation: 'What you save here stands on every page at once. Keep no secrets here.',
  save: 'Save',
  saved: 'Saved; the pages are being made anew.',
  groups: { site: 'Identity and contact', masthead: 'Editorial team' },
  fields: {
    site: {
      name: 'Name of the site',
      tagline: 'Words beside the name',
      editor: 'Editor',
      publisher: 'Publisher',
      owner: 'Owner',
      registration: 'Registration number',
      address: 'Office address',
      phone: 'Telephone',
      contactEmail: 'E-mail address for readers',
    },
    masthead: {
      team: 'People of the team, one a line',
      desks: 'Desks, one a line',
      since: 'Published since',
    },
  },
  hints: {
    team: 'Write: News editor: Mahbub Alam',
    desks: 'Write: International desk: Tahmina Rahman',
    contactEmail: 'It is printed so that people can read it and harvesters cannot.',
    registration: 'The number that the Press Information Department gave, and nothing else.',
  },
  faults: {
    unknown: 'There is no such field',
    'wrong-kind': 'This value does not fit the field',
    'too-long': 'This is too long for the field',
    email: 'This is no e-mail address',
    phone: 'Write the telephone number in digits',
    web: 'Give the whole web address',
  },
};

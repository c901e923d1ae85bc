import type { SettingsWords } from './newsroom-settings.bn.js';

export const settingsEn: SettingsWords = {
  title: 'Site settings',
  explanation: 'What you save here stands on every page at once. Keep no secrets here.',
  save: 'Save',
  saved: 'Saved; the pages are being made anew.',
  groups: { site: 'Identity and contact', masthead: 'Editorial team', feeds: 'Feeds (RSS)', robots: 'Which machines may read', adsTxt: 'Sellers of ad space (ads.txt)', security: 'Where security faults are reported' },
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
    feeds: { fullText: 'Whole stories in feeds; summaries alone otherwise' },
    robots: {
      search: 'Search engines: Google, Bing and others',
      aiAnswers: 'AI that reads a page to answer a question now, and names it',
      aiTraining: 'AI that gathers texts to learn from',
      others: 'All other machines',
    },
    adsTxt: { lines: 'Lines of the ads.txt file' },
    security: { contacts: 'Mail or https addresses, one a line', policy: 'Page of the security policy' },
  },
  hints: {
    lines: 'One a line: domain of the seller, account, DIRECT or RESELLER. Without any there is no file.',
    contacts: 'A mail address written here stands openly in security.txt. Without any there is no file.',
    team: 'Write: News editor: Mahbub Alam',
    desks: 'Write: International desk: Tahmina Rahman',
    contactEmail: 'It is printed so that people can read it and harvesters cannot.',
    registration: 'The number that the Press Information Department gave, and nothing else.',
  },
  faults: {
    'ads-txt': 'There is a line that ads.txt does not know',
    contact: 'There is a line that is no mail or https address',
    unknown: 'There is no such field',
    'wrong-kind': 'This value does not fit the field',
    'too-long': 'This is too long for the field',
    email: 'This is no e-mail address',
    phone: 'Write the telephone number in digits',
    web: 'Give the whole web address',
  },
};

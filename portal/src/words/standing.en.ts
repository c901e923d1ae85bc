import type { StandingWords } from './standing-words.js';

export const standingEn: StandingWords = {
  policies: 'Our policies',
  changed: (date) => `Last changed: ${date}`,
  askUs: 'Questions and remarks:',
  masthead: 'Editorial team',
  contact: 'Contact and registration',
  editor: 'Editor',
  publisher: 'Publisher',
  owner: 'Owner',
  registration: 'Registration number',
  address: 'Address',
  phone: 'Telephone',
  email: 'E-mail',
  desks: 'Desks',
  since: (when) => `Published since ${when}`,
  nothingYet: 'The details of this page have not been added yet.',
  ad: 'Advertisement',
};

import { listsBn } from './lists.bn.js';
import { listsEn } from './lists.en.js';
import type { Language } from './reader-words.js';

/** The words of the lists: places, days, topics, bylines, sub-sections and the page of what is not there. */
export type ListWords = {
  places: string;
  placesNote: string;
  /** A place with what it is: গাজীপুর জেলা. */
  placeKinds: Record<'division' | 'district' | 'upazila', (name: string) => string>;
  newsOfPlace: Record<'division' | 'district' | 'upazila', (name: string) => string>;
  placeForm: string;
  division: string;
  district: string;
  upazila: string;
  everyDivision: string;
  everyDistrict: string;
  everyUpazila: string;
  districtFirst: string;
  show: string;
  districtsOf: (division: string) => string;
  upazilasOf: (district: string) => string;
  otherDistrictsOf: (division: string) => string;
  otherUpazilasOf: (district: string) => string;
  otherDivisions: string;
  archive: string;
  archiveNote: string;
  archiveForm: string;
  /** Of a list of one section: খেলাধুলা, ২৫ নভেম্বর ২০২৬. */
  archiveOf: (day: string) => string;
  archiveOfSection: (section: string, day: string) => string;
  day: string;
  month: string;
  year: string;
  wholeMonth: string;
  everySection: string;
  section: string;
  noStoriesOnDay: string;
  noStoriesInMonth: string;
  earlierDay: (day: string) => string;
  laterDay: (day: string) => string;
  earlierMonth: (month: string) => string;
  laterMonth: (month: string) => string;
  otherDays: string;
  daysWithStories: string;
  today: string;
  yesterday: string;
  subSections: (section: string) => string;
  allOfSection: string;
  more: string;
  allStories: string;
  photoStories: string;
  kindsOfStories: string;
  photoStoriesOn: (topic: string) => string;
  searchHere: string;
  search: string;
  mostRead: string;
  opinionNote: string;
};

export const listWords: Readonly<Record<Language, ListWords>> = { bn: listsBn, en: listsEn };

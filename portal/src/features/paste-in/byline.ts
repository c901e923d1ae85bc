import { agencies, commonNames, deskWords, guestRoles, nameTitles, staffRanks } from './byline.data.js';
import { bangla, countWords, keyOf, keySet } from './pattern.js';
import type { BylineKind, PrintedByline } from './page-reading.js';

/** `strength`: 2 a desk, rank, agency or role says so; 1 it looks like a person's name and nothing more. */
export type BylineReading = {
  bylines: PrintedByline[];
  strength: 1 | 2;
  repeats: number;
  /** What is printed after a bar beside the name: the site, an edition. */
  aside: string;
};

const agencyNames = keySet(agencies);
const titles = keySet(nameTitles);
const names = keySet(commonNames);
const rankWords = [...keySet(staffRanks)];
const guestWords = [...keySet(guestRoles)];
const deskEnd = [...keySet(deskWords)];
const opening = bangla('^(?:by|লিখেছেন|লেখক|লেখা|সাক্ষাৎকার নিয়েছেন|সাক্ষাৎকার গ্রহণ|অনুলিখন|গ্রন্থনা|প্রতিবেদন)\\s?[:ঃ–-]?\\s+(?=\\S)', 'iu');
const onTheSpot = bangla('(?:^|\\s)(?:থেকে|থেকে ফিরে|ঘুরে এসে|ফিরে)$');
const runIn = bangla('^(.{2,70}?(?:ডেস্ক|প্রতিবেদক|প্রতিনিধি|সংবাদদাতা|রিপোর্ট|রিপোর্টার|করেসপন্ডেন্ট)(?:\\s?,\\s?[\\p{L}\\p{M}]{2,20})?)\\s?(?:[:ঃ;]{1,3}|[–—-]{1,2}\\s)\\s*(?=\\S)');
/** A sentence about somebody, not a name. */
const reporting = bangla('(?:বলেন|বলেছেন|জানান|জানিয়েছেন|করেন|করেছেন|অনুযায়ী)(?:\\s|,|$)');
const agencyDateline = bangla('^([\\p{L}\\p{M} ]{2,30}),\\s?(.{4,40}?)\\s?\\(([^()]{2,30})\\)\\s?[:ঃ–-]\\s*(?=\\S)');
const identity = bangla('^লেখক\\s?[:ঃ–-]\\s*(\\S.*)$');

/** Reads one printed byline, `NAME NAME , role` with any number of repeats; a line that cannot be one is null. */
export function readByline(line: string): BylineReading | null {
  const text = line.replace(/\s*[:ঃ;]+$/u, '');
  if (text.length > 160 || /[?!…“”"‘:;]/u.test(text.replace(opening, '')) || /\p{N}/u.test(text)) return null;
  const opened = opening.test(text);
  const [printed = '', ...asides] = text.split(/\s*\|\s*/u);
  const aside = asides.join(' | ');
  const whole = collapseRepeats(printed.replace(opening, '').replace(/।\s*$/u, '').trim());
  const parts = whole.text.split(/\s*,\s*/u).filter((part) => part !== '');
  const name = collapseRepeats(parts[0] ?? '');
  if (name.text === '') return null;
  const role = parts.slice(1).join(', ');
  const repeats = Math.max(whole.times, name.times);
  const kind = kindOf(name.text, role);
  if (kind) return { bylines: splitNames(name.text, role, kind), strength: 2, repeats, aside };
  if (!isName(name.text)) return null;
  const guest = role !== '' && hasWord(keyOf(role), guestWords);
  const known = opened || guest || (role !== '' && hasNameWord(name.text) && countWords(role) <= 10);
  return { bylines: splitNames(name.text, role, role === '' ? 'person' : 'guest'), strength: known ? 2 : 1, repeats, aside };
}

/** `অনলাইন ডেস্ক : বিএনপি…`: a byline run into the first sentence; the rest of the text comes back. */
export function readRunInByline(text: string): { byline: PrintedByline; rest: string } | null {
  const found = runIn.exec(text);
  const read = found?.[1] === undefined || found[1].split(' ').length > 8 || reporting.test(found[1]) ? null : readByline(found[1]);
  if (!found || read?.strength !== 2 || !read.bylines[0]) return null;
  return { byline: read.bylines[0], rest: text.slice(found[0].length) };
}

/** `ঢাকা, ১৬ জানুয়ারি, ২০২৬ (বাসস) :`: the agency, the date as printed, and the text after. */
export function readAgencyDateline(text: string): { byline: PrintedByline; date: string; rest: string } | null {
  const found = agencyDateline.exec(text);
  if (!found?.[2] || !found[3] || !/\p{N}/u.test(found[2]) || !agencyNames.has(keyOf(found[3]))) return null;
  return { byline: { name: found[3].trim(), kind: 'agency' }, date: found[2], rest: text.slice(found[0].length) };
}

/** `লেখক: কবি ও সাংবাদিক।` below a guest's article: who the writer is. */
export function readIdentityLine(text: string): string | null {
  if (text.length > 200) return null;
  return identity.exec(text)?.[1]?.replace(/[।\s]+$/u, '') ?? null;
}

/** Whether a name has a title or a surname that tells it from other short lines. */
export function hasNameWord(text: string): boolean {
  return keyOf(text)
    .split(' ')
    .some((word) => titles.has(word) || names.has(word));
}

/** A news agency as Bangla papers print it. */
export function isAgency(name: string): boolean {
  return agencyNames.has(keyOf(name));
}

/** `ক খ ক খ` and `কখকখ` to `ক খ` and how often it stood there. */
export function collapseRepeats(text: string): { text: string; times: number } {
  const words = text.split(' ').filter((word) => word !== '');
  for (let size = 1; size <= words.length / 2 && words.length <= 60; size += 1) {
    if (words.length % size === 0 && words.every((word, at) => word === words[at % size])) return { text: words.slice(0, size).join(' '), times: words.length / size };
  }
  for (const times of [2, 3]) {
    const size = text.length / times;
    if (size >= 4 && size <= 80 && Number.isInteger(size) && text.slice(0, size).repeat(times) === text) return { text: text.slice(0, size).trim(), times };
  }
  return { text: words.join(' '), times: 1 };
}

function kindOf(name: string, role: string): BylineKind | null {
  const key = keyOf(name);
  const words = key.split(' ');
  if (words.length > 8) return null;
  if (agencyNames.has(key)) return 'agency';
  if (deskEnd.includes(words.at(-1) ?? '') && words.length <= 6) return 'desk';
  if (rankWords.some((rank) => key === rank || key.endsWith(` ${rank}`))) return 'person';
  if (role !== '' && isStaffRole(role) && words.length <= 6) return 'person';
  return null;
}

/** The house's own: a rank, or a place the writer reports from. */
function isStaffRole(role: string): boolean {
  const key = keyOf(role);
  return onTheSpot.test(role.trim()) || rankWords.some((rank) => key === rank || key.endsWith(` ${rank}`) || key.includes(`${rank} `));
}

function isName(text: string): boolean {
  const words = keyOf(text).split(' ');
  if (words.length > 6 || text.length > 60) return false;
  if (hasNameWord(text)) return true;
  return words.length >= 2 && words.length <= 4 && words.every((word) => word.length >= 2 && word.length <= 12);
}

function hasWord(key: string, words: readonly string[]): boolean {
  return words.some((word) => ` ${key} `.includes(` ${word} `));
}

/** `ক রহমান ও খ হোসেন` are two people; a desk's name is never cut. */
function splitNames(name: string, role: string, kind: BylineKind): PrintedByline[] {
  const parts = kind === 'person' || kind === 'guest' ? name.split(/\s+(?:ও|এবং|and|&)\s+/u) : [name];
  const people = parts.length > 1 && parts.every((part) => part.split(' ').length >= 2) ? parts : [name];
  return people.map((person) => (role === '' ? { name: person, kind } : { name: person, kind, role }));
}

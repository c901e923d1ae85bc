import { readInitials } from '@shironam/bangla';
import { bangla } from './pattern.js';

const shape = bangla('^[\\s/(।]*[\\p{L}\\p{M}. ]{2,16}(?:\\s?[/,|-]\\s?[\\p{L}\\p{M}. ]{2,16}){0,5}[\\s/).।]*$');
const tail = bangla('[।॥?!’”"\']\\s*((?:/\\s?[\\p{L}\\p{M}]{2,16}\\s?){1,5}/?)\\s*$');
const tailBare = bangla('[।॥]\\s*([\\p{L}\\p{M}]{2,16}(?:/\\s?[\\p{L}\\p{M}]{2,16}){1,4}/?)\\s*$');

/** Reads a closing line of desk initials: `এমএসএম`, `এমএএস/এমকেআর/ এমএফএ`. Each set as printed; other lines are null. */
export function readInitialsLine(text: string): string[] | null {
  const parts = cutSets(text);
  return parts.length > 0 && parts.every(isSet) ? parts : null;
}

/** `জনপাতা/এমএ`: the house's name before its initials. */
export function readSignedHouse(text: string): { house: string; sets: string[] } | null {
  const [house = '', ...sets] = text.includes('/') ? cutSets(text) : [];
  return sets.length > 0 && sets.every(isSet) && !isSet(house) ? { house, sets } : null;
}

function cutSets(text: string): string[] {
  if (text.length > 60 || !shape.test(text)) return [];
  return text
    .split(/[/,|-]/u)
    .map((set) => set.replace(/[\s().।]/gu, ''))
    .filter((set) => set !== '');
}

/** Initials run into the end of a text (`…তারা।/আরআই/এমআর/`). */
export function readInitialsTail(text: string): { text: string; sets: string[] } | null {
  const from = Math.max(0, text.length - 90);
  const end = text.slice(from);
  const found = tail.exec(end) ?? tailBare.exec(end);
  const sets = found?.[1] === undefined ? null : readInitialsLine(found[1]);
  if (!found?.[1] || !sets) return null;
  return { text: text.slice(0, from + found.index + found[0].indexOf(found[1])).trim(), sets };
}

/** Two to five Latin letters spelled out in Bangla, or two to five capitals. */
function isSet(set: string): boolean {
  if (/^[A-Z]{2,5}$/u.test(set)) return true;
  return /^[A-Z]{2,5}$/u.test(readInitials(set));
}

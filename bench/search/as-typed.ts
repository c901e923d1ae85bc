import { readRows } from '../bangla/bangla-data.js';
import { pick } from './seeded.js';

const consonants: Readonly<Record<string, readonly string[]>> = {
  ক: ['k'], খ: ['kh'], গ: ['g'], ঘ: ['gh', 'g'], ঙ: ['ng'], চ: ['ch', 'c'], ছ: ['ch', 'chh', 's'], জ: ['j', 'z'], ঝ: ['jh', 'j'], ঞ: ['n'], ট: ['t'], ঠ: ['th', 't'], ড: ['d'], ঢ: ['dh', 'd'], ণ: ['n'],
  ত: ['t'], থ: ['th'], দ: ['d'], ধ: ['dh'], ন: ['n'], প: ['p'], ফ: ['f', 'ph'], ব: ['b'], ভ: ['v', 'bh'], ম: ['m'], য: ['j', 'z'], র: ['r'], ল: ['l'], শ: ['sh', 's'], ষ: ['sh', 's'], স: ['s', 'sh'], হ: ['h'],
  'ড়': ['r'], 'ঢ়': ['r', 'rh'], 'য়': ['y'], ৎ: ['t'], 'ং': ['ng', 'n'], 'ঃ': ['', 'h'], 'ঁ': ['', 'n'],
};
const vowels: Readonly<Record<string, readonly string[]>> = {
  অ: ['o', 'a'], আ: ['a', 'aa'], ই: ['i', 'e'], ঈ: ['i', 'ee'], উ: ['u'], ঊ: ['u', 'oo'], ঋ: ['ri'], এ: ['e', 'a'], ঐ: ['oi'], ও: ['o'], ঔ: ['ou'],
  'া': ['a', 'a', 'aa'], 'ি': ['i'], 'ী': ['i', 'ee'], 'ু': ['u'], 'ূ': ['u', 'oo'], 'ৃ': ['ri'], 'ে': ['e'], 'ৈ': ['oi'], 'ো': ['o'], 'ৌ': ['ou'],
};
const table = new Map(Object.entries({ ...consonants, ...vowels }).map(([letter, written]) => [letter.normalize('NFC'), written]));
const isConsonant = (letter: string): boolean => /^[ক-হ]\u09bc?$|^ৎ$/.test(letter);

/**
 * A word as somebody types it who writes Bangla in Latin letters by ear: as people did for this word where we have it (BanglaTLit, open
 * half), else letter by letter with the variants that people use. Independent of the romaniser and the reader of our engine.
 */
export function romaniseAsTyped(random: () => number): (word: string) => string {
  const people = new Map<string, string[]>();
  for (const [roman = '', bangla = ''] of readRows('banglish_words_dev.tsv')) {
    const word = bangla.normalize('NFC').trim();
    if (/^[a-z]{2,}$/i.test(roman)) people.set(word, [...(people.get(word) ?? []), roman.toLowerCase()]);
  }
  return (word) => {
    const known = people.get(word);
    return known === undefined ? spell(word, random) : pick(known, random);
  };
}

function spell(word: string, random: () => number): string {
  const letters = word.normalize('NFC').replaceAll('\u09af\u09bc', '\ue000').replaceAll('\u09a1\u09bc', '\ue001').replaceAll('\u09a2\u09bc', '\ue002');
  const units = [...letters].map((unit) => (unit === '\ue000' ? 'য়' : unit === '\ue001' ? 'ড়' : unit === '\ue002' ? 'ঢ়' : unit).normalize('NFC'));
  let typed = '';
  units.forEach((unit, index) => {
    const next = units[index + 1] ?? '';
    if (unit === '\u09cd' || unit === '\u200c' || unit === '\u200d') return;
    // Under another letter য and ব are said as its doubling, or not at all.
    if (units[index - 1] === '\u09cd' && (unit === 'য' || unit === 'ব')) {
      typed += unit === 'য' ? pick(['', 'y'], random) : pick(['', 'w'], random);
    } else typed += pick(table.get(unit) ?? [''], random);
    const open = isConsonant(unit) && next !== '\u09cd' && !/^[\u09be-\u09cc]$/.test(next);
    const last = index === units.length - 1;
    if (open && !last && next !== '') typed += pick(['o', 'o', 'a', ''], random);
  });
  return typed;
}

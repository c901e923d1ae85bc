import { MONTHS } from './dates.data.js';
import { marksOf, type Mark } from './mark-pattern.js';

const monthNames = [...MONTHS, 'জানুয়ারী', 'ফেব্রুয়ারী', 'আগষ্ট'].flatMap((name) => [name, name.replace(/\u09AF\u09BC/g, '\u09DF')]).join('|');

const ORDINAL = new RegExp(`(?<![০-৯])([০-৯]{1,2})(?:লা|রা|ঠা|ই|শে)(?= (?:${monthNames}))`, 'g');
const COMMA = new RegExp(`(?<=[০-৯] )(${monthNames}), ?(?=[০-৯]{4}(?![০-৯]))`, 'g');
const IN_DIGITS = /(?<![০-৯0-9/.-])([০-৯]{1,2})([/.-])([০-৯]{1,2})\2([০-৯]{4})(?: ?(?:ইং|খ্রি[ঃ.:]?|খ্রিঃ))?(?![০-৯0-9/\u0980-\u09FF-])/g;
const ERA = /(?<=(?<![০-৯])[০-৯]{4}) ?ইং(?![\u0980-\u09FF])/g;
const CLOCK = /(?<![০-৯:.])(?<!সা(?:\u09DC|\u09A1\u09BC)ে )([০-৯]{1,2})[.:]([০-৯]{2}) ?(টায়|টার|টা|মিনিটে|মিনিটের|মিনিট)(?![\u0980-\u09FF])/g;
const MINUTE_ENDINGS: Readonly<Record<string, string>> = { টায়: 'মিনিটে', টার: 'মিনিটের', টা: 'মিনিট' };

/** Dates and times in another style than `১৩ আগস্ট ২০২৫` and `১০টা ৩০ মিনিটে`. In: any string. Out: places, in order of rule. */
export function findDates(t: string): Mark[] {
  return [
    ...marksOf(t, ORDINAL, (match) => match[1] ?? ''),
    ...marksOf(t, COMMA, (match) => `${match[1]?.normalize('NFC')} `),
    ...marksOf(t, IN_DIGITS, (match) => spellDate(match[1] ?? '', match[3] ?? '', match[4] ?? '')),
    ...marksOf(t, ERA, (match) => (/[/.-][০-৯]{4}$/.test(t.slice(Math.max(0, match.index - 5), match.index)) ? undefined : '')),
    ...marksOf(t, CLOCK, (match) => spellTime(match[1] ?? '', match[2] ?? '', match[3]?.normalize('NFC') ?? '')),
  ];
}

/** The day comes first in Bangladesh; a date that is none is left alone. */
function spellDate(day: string, month: string, year: string): string | undefined {
  const name = MONTHS[valueOf(month) - 1];
  if (name === undefined || valueOf(day) < 1 || valueOf(day) > 31) return undefined;
  return `${day.replace(/^০/, '')} ${name} ${year}`;
}

function spellTime(hour: string, minute: string, ending: string): string[] | undefined {
  if (valueOf(hour) < 1 || valueOf(hour) > 24 || valueOf(minute) > 59) return undefined;
  const shortHour = hour.replace(/^০/, '');
  if (minute === '০০') return ending.startsWith('মি') ? undefined : [`${shortHour}${ending}`];
  const whole = `${shortHour}টা ${minute.replace(/^০/, '')} ${minuteEndings.get(ending) ?? ending}`;
  return minute === '৩০' && whole.endsWith('মিনিটে') ? [whole, `সাড়ে ${shortHour}টায়`.normalize('NFC')] : [whole];
}

const minuteEndings = new Map(Object.entries(MINUTE_ENDINGS).map(([found, offer]) => [found.normalize('NFC'), offer]));

function valueOf(digits: string): number {
  return Array.from(digits).reduce((sum, digit) => sum * 10 + (digit.codePointAt(0) ?? 0) - 0x09e6, 0);
}

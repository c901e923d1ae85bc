import { bangla, keyOf } from './pattern.js';
import type { PictureFlag, PrintedPicture } from './page-reading.js';

const creditWord = '(?:ছবি|ছবির উৎস|ছবিসূত্র|আলোকচিত্র|ফটো|গ্রাফিক্স?|অলংকরণ|ইলাস্ট্রেশন|কার্টুন|photo|picture|image|illustration|graphics?|credit)';
const kindWord = '(?:ফাইল|সংগৃহীত|সংগৃহিত|প্রতীকী|প্রতীকি|প্রতিকী|এআই(?:\\s+দিয়ে\\s+তৈরি)?|স্ক্রিনশট|file|collected|symbolic)';
/** `ছবি: NAME`, `ফাইল ছবি: NAME` at the line's start or after a caption; `ছবি- NAME`, `ছবির উৎস, NAME` at the start alone. */
const prefixed = bangla(`(?:^|[\\s/।.;,(|–—-])(${kindWord}\\s+)?${creditWord}\\s?[:ঃ]+\\s*(\\S.*)$`, 'iu');
const dashed = bangla(`(?:^|[/(|]\\s?)(${kindWord}\\s+)?${creditWord}\\s?(?:[–—-]+|,(?=\\s))\\s*(\\S.*)$`, 'iu');
/** `ফাইল ছবি`, `সংগৃহীত ছবি`, `এআই দিয়ে তৈরি ছবি`: the kind stands in the name's place. */
const kindAlone = bangla(`(?:^|[\\s/।.;(|–—-])(${kindWord})\\s+(?:ছবি|photo)\\s*[)।.]?$`, 'iu');
const captionPrefix = bangla('^(?:ছবির ক্যাপশা?ন|ক্যাপশন|caption)\\s?[,:ঃ–-]\\s*', 'iu');
const leadingCredit = bangla(`^${creditWord}\\s?[:ঃ–—-]*\\s+(?=\\S)`, 'iu');
const repeatedPrefix = bangla(`\\s*${creditWord}\\s?[:ঃ]\\s*`, 'iu');
const flagWords: readonly [PictureFlag, RegExp][] = [
  ['file', bangla('ফাইল|\\bfile\\b', 'iu')],
  ['collected', bangla('সংগৃহীত|সংগৃহিত|collected', 'iu')],
  ['ai', bangla('এআই|কৃত্রিম বুদ্ধিমত্তা|\\bAI\\b')],
  ['symbolic', bangla('প্রতীকী|প্রতীকি|প্রতিকী|symbolic', 'iu')],
  ['handout', bangla('পিআইডি|আইএসপিআর|সৌজন্যে|\\bPID\\b|handout', 'iu')],
];
/** Words that only carry a flag and are no name. */
const flagOnly = bangla('^(?:ফাইল|ফাইল ছবি|প্রতীকী|প্রতীকি|প্রতিকী|প্রতীকী ছবি|file|file photo|symbolic|ছবি)$', 'iu');

/** Reads a credit line, with or without a caption before it; a line without a credit is null. */
export function readCaptionCredit(text: string): PrintedPicture | null {
  if (text.length > 400) return null;
  const named = prefixed.exec(text) ?? dashed.exec(text);
  if (named?.[2] !== undefined) {
    const credit = readName(named[2]);
    if (credit === null) return null;
    return picture(text.slice(0, named.index), `${named[1] ?? ''} ${named[2]}`, credit);
  }
  const alone = kindAlone.exec(text);
  return alone?.[1] === undefined ? null : picture(text.slice(0, alone.index), alone[1], readName(alone[1]) ?? '');
}

/** `ছবির ক্যাপশান, …`: a caption with its hidden label. */
export function readLabelledCaption(text: string): string | null {
  return captionPrefix.test(text) ? text.replace(captionPrefix, '').trim() : null;
}

function picture(caption: string, flagText: string, credit: string): PrintedPicture {
  const flags = flagWords.filter(([, words]) => words.test(flagText.normalize('NFC'))).map(([flag]) => flag);
  const before = caption.replace(captionPrefix, '').replace(/[\s/;,(|–—-]+$/u, '').trim();
  return { caption: before === '' ? null : before, credit: credit === '' ? null : credit, file: flags.includes('file'), flags };
}

/** The name alone: prefixes typed into the field, repeats and the flag in brackets come off. Too long: no credit. */
function readName(text: string): string | null {
  let name = text.replace(/\s*[[(（]\s*(?:ফাইল|file|প্রতীকী|সংগৃহীত)(?:\s+(?:ছবি|photo))?\s*[\])）]\s*/giu, ' ').trim();
  const parts = name.split(repeatedPrefix).filter((part) => part !== '');
  name = [...new Map(parts.map((part) => [keyOf(part), part])).values()].join(', ');
  while (leadingCredit.test(name)) name = name.replace(leadingCredit, '');
  name = name.replace(/[\s।.)|]+$/u, '').replace(bangla('\\s+ছবি$'), '').trim();
  if (name.length > 80 || name.split(' ').length > 9 || /[।?!]/u.test(name)) return null;
  return flagOnly.test(name) ? '' : name;
}

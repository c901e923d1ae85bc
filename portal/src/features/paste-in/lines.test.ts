import { describe, expect, it } from 'vitest';
import { isSectionName, readBreadcrumb } from './breadcrumb.js';
import { callForContributionsAt, isFurniture, removeHiddenAddresses } from './furniture.js';
import { isGlued, spaceSentences, splitGlued } from './glue.js';
import { readInitialsLine, readInitialsTail } from './initials.js';
import { cutLines } from './page-lines.js';
import { readRelatedLabel, relatedLabelAt } from './related-label.js';
import { readSourceLine, readSourceSentence, readSourceTail } from './source-line.js';

const nfc = (text: string): string => text.normalize('NFC');

describe('a breadcrumb', () => {
  it.each<[string, string[]]>([
    ['2. আন্তর্জাতিক', ['আন্তর্জাতিক']],
    ['1. Home/', []],
    ['3. /বাংলাদেশ', ['বাংলাদেশ']],
    ['1. Home/ 2. ফটো গ্যালারি 3. /বাংলাদেশ', ['ফটো গ্যালারি', 'বাংলাদেশ']],
    ['প্রচ্ছদ / খেলাধুলা / ক্রিকেট', ['খেলাধুলা', 'ক্রিকেট']],
    ['হোম > মতামত', ['মতামত']],
    ['প্রচ্ছদ', []],
  ])('%s', (text, sections) => {
    expect(readBreadcrumb(nfc(text))).toEqual(sections.map(nfc));
  });

  it.each(['ঢাকায় বৃষ্টি', '১০ জেলায় বৃষ্টি', 'বৃষ্টি হবে।', 'ক / খ'])('%s is none', (text) => {
    expect(readBreadcrumb(nfc(text))).toBeNull();
  });

  it('may be a bare section name, which a desk is not', () => {
    expect([isSectionName('জাতীয়'), isSectionName('আন্তর্জাতিক ডেস্ক')]).toEqual([true, false]);
  });
});

describe('sign-off initials', () => {
  it.each<[string, string[]]>([
    ['এমএসএম', ['এমএসএম']],
    ['এমএএস/এমকেআর/ এমএফএ', ['এমএএস', 'এমকেআর', 'এমএফএ']],
    ['এসএনআর/এএসএম', ['এসএনআর', 'এএসএম']],
    ['MSM/AH', ['MSM', 'AH']],
  ])('%s', (text, sets) => {
    expect(readInitialsLine(nfc(text))).toEqual(sets.map(nfc));
  });

  it.each(['ঢাকা', 'সূত্র', 'এমএসএম বলেছেন', 'এ', 'মতামত/খেলা'])('%s are none', (text) => {
    expect(readInitialsLine(nfc(text))).toBeNull();
  });

  it('come off the end of a text they were run into', () => {
    expect(readInitialsTail(nfc('কাজ করতে চাই।/ইএইচএস/ এএইচ/'))).toEqual({ text: nfc('কাজ করতে চাই।'), sets: [nfc('ইএইচএস'), nfc('এএইচ')] });
    expect(readInitialsTail(nfc('কাজ করতে চাই।'))).toBeNull();
  });
});

describe('a source', () => {
  it.each<[string, string[]]>([
    ['সূত্র: এএফপি', ['এএফপি']],
    ['সূত্র : এএফপি, বিবিসি', ['এএফপি', 'বিবিসি']],
    ['তথ্যসূত্রঃ রয়টার্স ও আল জাজিরা।', ['রয়টার্স', 'আল জাজিরা']],
  ])('%s', (text, names) => {
    expect(readSourceLine(nfc(text))).toEqual(names.map(nfc));
  });

  it('is not a sentence about sources', () => {
    expect(readSourceLine(nfc('সূত্র জানায়, বৈঠক হয়নি।'))).toBeNull();
    expect(readSourceSentence(nfc('খবর পেয়ে পুলিশ লাশ উদ্ধার করে।'))).toBeNull();
  });

  it('may be run into the last paragraph, or be its last sentence', () => {
    expect(readSourceTail(nfc('মনে করা হচ্ছে।সূত্র: আনন্দ পাতা'))).toEqual({ text: nfc('মনে করা হচ্ছে।'), names: [nfc('আনন্দ পাতা')] });
    expect(readSourceTail(nfc('হাসপাতাল সূত্র: রোগী ভালো আছেন।'))).toBeNull();
    expect(readSourceSentence(nfc('সবাই নিরাপদে আছেন। খবর রয়টার্সের।'))).toBe(nfc('রয়টার্স'));
    expect(readSourceSentence(nfc('খবর বিবিসি।'))).toBe(nfc('বিবিসি'));
  });
});

describe('a related label', () => {
  it.each<[string, string]>([
    ['আরও পড়ুন>', ''],
    ['আরও পড়ুন', ''],
    ['আরো পড়ুনঃ', ''],
    ['আরও পড়ুন >>', ''],
    ['আরও পড়ুন: নদীতে ইলিশ কম', 'নদীতে ইলিশ কম'],
    ['আরও পড়ুন নদীতে ইলিশ কম', 'নদীতে ইলিশ কম'],
    ['• আরও পড়ুন » নদীতে ইলিশ কম', 'নদীতে ইলিশ কম'],
  ])('%s', (text, headline) => {
    expect(readRelatedLabel(nfc(text))?.headline).toBe(nfc(headline));
  });

  it('is not a sentence that begins alike, and is found inside run-together text', () => {
    expect(readRelatedLabel(nfc('আরও পড়াশোনা করতে চান তিনি।'))).toBeNull();
    const text = nfc('সব শেষ।আরও পড়ুন: নদীতে ইলিশ কম');
    expect(text.slice(relatedLabelAt(text))).toBe(nfc('আরও পড়ুন: নদীতে ইলিশ কম'));
  });
});

describe('invariant 7: furniture, the call and hidden addresses', () => {
  it('are told from text', () => {
    const [button, text] = cutLines('শেয়ার করুন\nতিনি ছবি শেয়ার করুন বলে অনুরোধ করেন।').lines;
    expect([button && isFurniture(button), text && isFurniture(text)]).toEqual([true, false]);
    expect(callForContributionsAt(nfc('আপনিও লিখতে পারেন। লেখা পাঠান এই ঠিকানায়।'))).toBe(0);
    expect(callForContributionsAt(nfc('চিঠি লেখা শেষ করে তিনি তা ডাকে দিলেন।'))).toBe(-1);
  });

  it('leave the sentence they stood in whole', () => {
    expect(removeHiddenAddresses('লিখুন [email\u00a0protected] ঠিকানায়, অথবা [email protected]।')).toEqual({ text: 'লিখুন ঠিকানায়, অথবা।', count: 2 });
  });
});

describe('text that lost its line breaks', () => {
  it('is cut where a sentence touches the next, but not inside a quotation', () => {
    const one = nfc('রাত আটটার দিকে লেক থেকে লাশ উদ্ধার করেছে পুলিশ।');
    const two = nfc('রোববার তিনি বলেন, ‘খবর পাই। তারপর আসি।');
    expect(splitGlued(`${one}${two}${nfc('এসে দেখি কেউ নেই।’')}${one}`)).toEqual([one, `${two} ${nfc('এসে দেখি কেউ নেই।’')}`, one]);
    expect([isGlued(`${one}${one}`), isGlued(`${one} ${one}`)]).toEqual([true, false]);
  });

  it('keeps a straight closing mark with its quotation', () => {
    const quoted = nfc("তিনি বলেন, 'ওই রোগী চিকিৎসা নিয়ে বাড়ি ফিরে যান।'");
    const next = nfc('হাসপাতাল বলছে, সবাই সুস্থ আছেন এবং বাড়ি ফিরেছেন।');
    expect(splitGlued(`${quoted}${next}`)).toEqual([quoted, next]);
  });

  it('gets its blanks back', () => {
    expect(spaceSentences('এলেন।গেলেন।’ বলেন।')).toBe('এলেন। গেলেন।’ বলেন।');
  });
});

it('lines are cleaned, a role on its own line joins the name, and a scraper’s prefix comes off', () => {
  const { lines, prefixes } = cutLines('\ufeff নাম\u00a0এক\n, প্রতিবেদক\r\n\ncontent: কথা\u200b শেষ');
  expect(lines.map((line) => [line.text, line.gap])).toEqual([['নাম এক , প্রতিবেদক', true], ['কথা শেষ', true]]);
  expect(prefixes).toEqual([{ at: 1, text: 'content:' }]);
});

import { describe, expect, it } from 'vitest';
import { collapseRepeats, readAgencyDateline, readByline, readIdentityLine, readRunInByline } from './byline.js';

const nfc = (text: string): string => text.normalize('NFC');
const read = (text: string): string[] | null => readByline(nfc(text))?.bylines.map((one) => [one.kind, one.name, one.role ?? '-'].join(' / ')) ?? null;

describe('invariant 3: however often a byline is printed it is one, with a kind and the role after the comma', () => {
  it.each<[string, ...string[]]>([
    ['আন্তর্জাতিক ডেস্ক আন্তর্জাতিক ডেস্ক', 'desk / আন্তর্জাতিক ডেস্ক / -'],
    ['সারাদিন ডেস্কসারাদিন ডেস্ক', 'desk / সারাদিন ডেস্ক / -'],
    ['বাংলা পাতা রিপোর্ট', 'desk / বাংলা পাতা রিপোর্ট / -'],
    ['আন্তর্জাতিক ডেস্ক | নদীপাড় নিউজ', 'desk / আন্তর্জাতিক ডেস্ক / -'],
    ['মাসুদ রানা মাসুদ রানা , জ্যেষ্ঠ প্রতিবেদক', 'person / মাসুদ রানা / জ্যেষ্ঠ প্রতিবেদক'],
    ['সাদিয়া করিম , জ্যেষ্ঠ প্রতিবেদক', 'person / সাদিয়া করিম / জ্যেষ্ঠ প্রতিবেদক'],
    ['নিজস্ব প্রতিবেদক', 'person / নিজস্ব প্রতিবেদক / -'],
    ['নিজস্ব প্রতিবেদক, রাজশাহী', 'person / নিজস্ব প্রতিবেদক / রাজশাহী'],
    ['যশোর প্রতিনিধি', 'person / যশোর প্রতিনিধি / -'],
    ['আমতলী (বরগুনা) সংবাদদাতা', 'person / আমতলী (বরগুনা) সংবাদদাতা / -'],
    ['মাহফুজ হাসান, পঞ্চগড় থেকে ফিরে', 'person / মাহফুজ হাসান / পঞ্চগড় থেকে ফিরে'],
    ['আরিফুল করিম বাবু, কলম্বো, শ্রীলঙ্কা থেকে', 'person / আরিফুল করিম বাবু / কলম্বো, শ্রীলঙ্কা থেকে'],
    ['ড. মিনহাজ রহমান , উপাচার্য, চরফুল বিশ্ববিদ্যালয়।', 'guest / ড. মিনহাজ রহমান / উপাচার্য, চরফুল বিশ্ববিদ্যালয়'],
    ['বাসস', 'agency / বাসস / -'],
    ['Senior Correspondent, bdpage.com', 'person / Senior Correspondent / bdpage.com'],
    ['সাক্ষাৎকার নিয়েছেন- নাদিয়া ইসলাম ও রাশেদ খান', 'person / নাদিয়া ইসলাম / -', 'person / রাশেদ খান / -'],
  ])('%s', (text, ...expected) => {
    expect(read(text)).toEqual(expected.map(nfc));
  });

  it.each(['ঢাকায় বৃষ্টি, ডুবল ১০ এলাকা', 'কে বলে নদী মরে গেছে?', 'চালের দাম কমছে: মন্ত্রী', 'বৃষ্টি থেমেছে। মানুষ ঘরে ফিরছে।', ''])('%s is no byline', (text) => {
    expect(read(text)).toBeNull();
  });

  it('does not trust a name that nothing supports, nor a headline with a comma', () => {
    expect(readByline('মেঘলা আকাশ')?.strength).toBe(1);
    expect(readByline(nfc('সেতুতে বাসচাপায় আইনজীবী নিহত, সড়ক অবরোধ'))?.strength).not.toBe(2);
  });
});

describe('bylines without a line of their own', () => {
  it('come off the first sentence', () => {
    expect(readRunInByline(nfc('অনলাইন ডেস্ক : বাঁধ ভেঙে গেছে।'))).toEqual({ byline: { name: nfc('অনলাইন ডেস্ক'), kind: 'desk' }, rest: nfc('বাঁধ ভেঙে গেছে।') });
    expect(readRunInByline(nfc('দ্য পাতা প্রতিবেদক:তথ্য জানা যায়নি।'))?.rest).toBe(nfc('তথ্য জানা যায়নি।'));
    expect(readRunInByline(nfc('তিনি বলেন, এক প্রতিবেদক: জানা নেই।'))).toBeNull();
  });

  it('are the agency of a dateline', () => {
    expect(readAgencyDateline(nfc('ঢাকা, ১৬ জানুয়ারি, ২০২৬ (বাসস) : কাজ শুরু হবে।'))).toEqual({ byline: { name: nfc('বাসস'), kind: 'agency' }, date: nfc('১৬ জানুয়ারি, ২০২৬'), rest: nfc('কাজ শুরু হবে।') });
    expect(readAgencyDateline(nfc('ঢাকা, ১৬ জানুয়ারি, ২০২৬ (সোমবার) : কাজ শুরু হবে।'))).toBeNull();
  });

  it('tell who a guest is below the text', () => {
    expect(readIdentityLine('লেখক: কবি ও সাংবাদিক।')).toBe('কবি ও সাংবাদিক');
    expect(readIdentityLine('লেখক বলেছেন অন্য কথা।')).toBeNull();
  });
});

it('collapses repeats of words and of letters', () => {
  expect(collapseRepeats('ক খ ক খ ক খ')).toEqual({ text: 'ক খ', times: 3 });
  expect(collapseRepeats('কখগঘকখগঘ')).toEqual({ text: 'কখগঘ', times: 2 });
  expect(collapseRepeats('ক খ ক')).toEqual({ text: 'ক খ ক', times: 1 });
});

import { describe, expect, it } from 'vitest';
import { readCaptionCredit, readLabelledCaption } from './caption-credit.js';

const read = (text: string): unknown[] | null => {
  const picture = readCaptionCredit(text.normalize('NFC'));
  return picture && [picture.caption, picture.credit, picture.file, picture.flags.join(' ')];
};
const nfc = (text: string | null): string | null => text && text.normalize('NFC');

describe('invariant 5: a credit is a name, a caption a sentence, and what kind of picture it is a flag', () => {
  it.each<[string, string | null, string | null, boolean, string]>([
    ['ছবি: মাহবুব আলম', null, 'মাহবুব আলম', false, ''],
    ['ছবিঃ মাহবুব আলম', null, 'মাহবুব আলম', false, ''],
    ['ছবি : মাহবুব আলম।', null, 'মাহবুব আলম', false, ''],
    ['ছবি- মাহবুব আলম', null, 'মাহবুব আলম', false, ''],
    ['ছবি: জাগরণী পাতা', null, 'জাগরণী পাতা', false, ''],
    ['ছবি: সংগৃহীত', null, 'সংগৃহীত', false, 'collected'],
    ['সংগৃহীত ছবি', null, 'সংগৃহীত', false, 'collected'],
    ['ফাইল ছবি', null, null, true, 'file'],
    ['ছবি: ফাইল', null, null, true, 'file'],
    ['ফাইল ছবি: রয়টার্স', null, 'রয়টার্স', true, 'file'],
    ['ছবি: এএফপি (ফাইল)', null, 'এএফপি', true, 'file'],
    ['ছবি: এএফপি (ফাইল ছবি)', null, 'এএফপি', true, 'file'],
    ['ভোটের লাইন/ফাইল ছবি', 'ভোটের লাইন', null, true, 'file'],
    ['পল্টনে সমাবেশ/ছবি: সংগৃহীত', 'পল্টনে সমাবেশ', 'সংগৃহীত', false, 'collected'],
    ['পল্টনে সমাবেশ। ছবি: নাসির খান', 'পল্টনে সমাবেশ।', 'নাসির খান', false, ''],
    ['পল্টনে সমাবেশ (ছবি: নাসির খান)', 'পল্টনে সমাবেশ', 'নাসির খান', false, ''],
    ['পল্টনে সমাবেশ | ছবি: নাসির খান', 'পল্টনে সমাবেশ', 'নাসির খান', false, ''],
    ['ছবি: পিআইডি', null, 'পিআইডি', false, 'handout'],
    ['এআই দিয়ে তৈরি ছবি', null, 'এআই দিয়ে তৈরি', false, 'ai'],
    ['প্রতীকী ছবি', null, null, false, 'symbolic'],
    ['Illustration: TBS', null, 'TBS', false, ''],
    ['Photo: Collected', null, 'Collected', false, 'collected'],
    ['ছবির উৎস, Getty Images', null, 'Getty Images', false, ''],
    ['ছবি: সংগৃহীত ছবি: সংগৃহীত', null, 'সংগৃহীত', false, 'collected'],
    ['ছবি: ছবি কামরুল হাসান', null, 'কামরুল হাসান', false, ''],
  ])('%s', (text, caption, credit, file, flags) => {
    expect(read(text)).toEqual([nfc(caption), nfc(credit), file, flags]);
  });

  it.each([
    'তাঁর আঁকা ছবি দেখে সবাই মুগ্ধ।',
    'ছবি দেখে পুলিশ তাঁকে শনাক্ত করে।',
    'সিনেমার নাম ‘ছবি’, পরিচালক নতুন।',
    'ভোটের লাইন',
    'এই ছবি – যা সবার প্রিয় – আবার আসছে।',
    '',
  ])('%s is no credit', (text) => {
    expect(read(text)).toBeNull();
  });

  it('takes the hidden label off a caption', () => {
    expect(readLabelledCaption('ছবির ক্যাপশান, নদীর ঘাটে সকাল')).toBe('নদীর ঘাটে সকাল');
    expect(readLabelledCaption('নদীর ঘাটে সকাল')).toBeNull();
  });
});

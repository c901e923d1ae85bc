import { describe, expect, it } from 'vitest';
import { fromLocalInput, shortStamp, stamp, toLocalInput } from './stamps.js';
import { wordsOf } from './words-of.js';

const nfc = (text: string): string => text.normalize('NFC');

describe('times as the desk reads them', () => {
  it('are Dhaka’s, in Bangla', () => {
    expect(stamp('2025-08-13T05:07:00Z')).toBe(nfc('১১:০৭ এএম, ১৩ আগস্ট ২০২৫'));
  });

  it('say only the hour today, the day before that, the year when it is another', () => {
    const now = new Date('2025-08-13T10:00:00Z');
    expect(shortStamp('2025-08-13T05:07:00Z', now)).toBe(nfc('১১:০৭ এএম'));
    expect(shortStamp('2025-08-12T05:07:00Z', now)).toBe(nfc('১২ আগস্ট, ১১:০৭ এএম'));
    expect(shortStamp('2024-08-12T05:07:00Z', now)).toBe(nfc('১২ আগস্ট ২০২৪, ১১:০৭ এএম'));
    // 18:30 in UTC is past midnight in Dhaka.
    expect(shortStamp('2025-08-12T18:30:00Z', now)).toBe(nfc('১২:৩০ এএম'));
  });

  it('are English for who reads it', () => {
    const now = new Date('2025-08-13T10:00:00Z');
    expect(stamp('2025-08-13T05:07:00Z', 'en')).toBe('11:07 AM, 13 August 2025');
    expect(shortStamp('2025-08-12T18:30:00Z', now, 'en')).toBe('12:30 AM');
    expect(shortStamp('2025-08-02T05:07:00Z', now, 'en')).toBe('02 August, 11:07 AM');
  });

  it('go into a time field and come back the same', () => {
    expect(toLocalInput(new Date('2025-08-12T18:30:00Z'))).toBe('2025-08-13T00:30');
    expect(fromLocalInput('2025-08-13T00:30')).toBe('2025-08-12T18:30:00.000Z');
    expect(fromLocalInput('')).toBeNull();
  });
});

describe('words typed in one line', () => {
  it('are parted by commas, without spaces around, empty ones and repeats', () => {
    expect(wordsOf(' রেল,  সীমান্ত ,, রেল')).toEqual(['রেল', 'সীমান্ত']);
    expect(wordsOf('')).toEqual([]);
  });
});

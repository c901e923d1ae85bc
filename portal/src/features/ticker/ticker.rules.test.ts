import { describe, expect, it } from 'vitest';
import { decideLine, longestMs } from './ticker.rules.js';

const now = new Date('2026-11-22T06:00:00Z');
const line = { text: 'পদ্মায় ফেরি চলাচল শুরু', storyId: null, expiresAt: new Date(now.getTime() + 3_600_000) };

describe('a line of breaking news', () => {
  it('1. says something, in a line’s length, and is one of five', () => {
    expect(decideLine(line, 4, now)).toEqual({ ok: true });
    expect(decideLine({ ...line, text: null, storyId: 'x' }, 0, now)).toEqual({ ok: true });
    expect(decideLine({ ...line, text: null }, 0, now)).toEqual({ ok: false, refusal: 'ticker.nothing-said' });
    for (const text of ['আজ', 'ক'.repeat(141)]) expect(decideLine({ ...line, text }, 0, now)).toEqual({ ok: false, refusal: 'ticker.text-length' });
    expect(decideLine(line, 5, now)).toEqual({ ok: false, refusal: 'ticker.full' });
  });
  it('2. has an end to come, at most a day away', () => {
    expect(decideLine({ ...line, expiresAt: now }, 0, now)).toEqual({ ok: false, refusal: 'story.time-past' });
    expect(decideLine({ ...line, expiresAt: new Date(Number.NaN) }, 0, now)).toEqual({ ok: false, refusal: 'story.time-past' });
    expect(decideLine({ ...line, expiresAt: new Date(now.getTime() + longestMs) }, 0, now)).toEqual({ ok: true });
    expect(decideLine({ ...line, expiresAt: new Date(now.getTime() + longestMs + 1) }, 0, now)).toEqual({ ok: false, refusal: 'ticker.too-long' });
  });
});

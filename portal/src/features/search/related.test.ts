import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Colleague, expectOk, openTestPress, publishAStory, aStory, type TestPress } from '../../test-press/test-press.js';
import { foldWords, loadRelatedByText } from './search.js';

let press: TestPress;
let people: [Colleague, Colleague, Colleague];
beforeAll(async () => {
  press = await openTestPress(['reader', 'newsroom']);
  people = [await press.person('rep', 'reporter'), await press.person('sub', 'subeditor'), await press.person('edi', 'editor')];
});
afterAll(() => press.close());

const text = (words: string): Record<string, unknown> => ({ kicker: '', summary: '', topics: [], bylines: [{ name: 'ডেস্ক', kind: 'desk' }], blocks: [{ type: 'paragraph', content: [{ text: words }] }] });
const bridge = 'পদ্মা সেতুর টোল আদায়ে নতুন রেকর্ড হয়েছে। সেতু কর্তৃপক্ষ জানিয়েছে, ঈদের আগের দিন যানবাহন পারাপার হয়েছে সবচেয়ে বেশি, টোলও উঠেছে বেশি।';

describe('stories by their text', () => {
  it('12: finds what is about the same matter, most alike first, and not what is withdrawn', async () => {
    const one = await publishAStory(...people, { headline: 'পদ্মা সেতুর টোলে রেকর্ড', ...text(bridge) });
    const two = await publishAStory(...people, { headline: 'পদ্মা সেতুতে টোল বাড়ছে', ...text('আগামী মাস থেকে পদ্মা সেতু পার হতে টোল বেশি দিতে হবে।') });
    const other = await publishAStory(...people, { headline: 'ক্রিকেটে হার', ...text('শেষ ওভারে উইকেট হারিয়ে ম্যাচ হেরেছে দল।') });
    await foldWords(press.room);
    const live = press.room.database.live;
    expect((await loadRelatedByText(live, one.number, 5)).map((story) => story.number)).toEqual([two.number]);
    expect(await loadRelatedByText(live, other.number, 5)).toEqual([]);
    expect(await loadRelatedByText(live, 999_999, 5)).toEqual([]);
    await expectOk(people[2].call('POST', `/api/stories/${two.id}/kill`, { reason: 'পরীক্ষা' }));
    expect(await loadRelatedByText(live, one.number, 5)).toEqual([]);
  });

  it('13: warns of the same text told again, under another headline, and only of that', async () => {
    const again = await people[0].call('POST', '/api/stories', aStory({ headline: 'সেতুর টোল আদায়ে নতুন উচ্চতা', ...text(bridge.replace('সবচেয়ে বেশি', 'অনেক বেশি')) }));
    const near = await expectOk(people[0].call('GET', `/api/stories/${String(again.body['id'])}/near`));
    const [first] = near['near'] as { headline: string; url: string; duplicate: number | null }[];
    expect(first?.headline).toBe('পদ্মা সেতুর টোলে রেকর্ড'.normalize('NFC'));
    expect(first?.duplicate).toBeGreaterThan(0.55);
    const akin = await people[0].call('POST', '/api/stories', aStory({ headline: 'পদ্মা সেতুর টোল নিয়ে আলোচনা', ...text('সংসদে পদ্মা সেতুর টোল নিয়ে প্রশ্ন তুলেছেন সদস্যরা, মন্ত্রী উত্তর দেবেন কাল।') }));
    const alike = (await expectOk(people[0].call('GET', `/api/stories/${String(akin.body['id'])}/near`)))['near'] as { duplicate: number | null }[];
    expect(alike.map((one) => one.duplicate)).toEqual([null]);
    const none = await people[0].call('POST', '/api/stories', aStory({ headline: 'নাটোরে আমের ফলন', ...text('এবার আমের মুকুল এসেছে আগাম।') }));
    expect(await expectOk(people[0].call('GET', `/api/stories/${String(none.body['id'])}/near`))).toEqual({ near: [] });
  });
});

import { belowArticle, furnitureLines } from './furniture.data.js';
import type { Line } from './page-lines.js';
import { bangla, keyOf, keySet } from './pattern.js';

const wholeLines = keySet(furnitureLines);
const below = belowArticle.map(keyOf);
const follow = bangla('(?:গুগল নিউজ|google news|হোয়াটসঅ্যাপ চ্যানেল|ইউটিউব চ্যানেল|টেলিগ্রাম|ফেসবুক পেজ|facebook|youtube)', 'iu');
const followVerb = bangla('(?:ফলো|সাবস্ক্রাইব|অনুসরণ|জয়েন|যুক্ত থাকুন|লাইক দিন|follow|subscribe)', 'iu');
const copyright = bangla('^(?:©|কপিরাইট|copyright)|©|সর্বস্বত্ব\\s+(?:স্বত্বাধিকার\\s+)?সংরক্ষিত|কপিরাইট আইনে|all rights reserved', 'iu');
const callOpening = bangla('পাঠকপ্রিয় অনলাইন নিউজ পোর্টাল|লিখতে পারেন আপনিও|আপনিও লিখতে পারেন|লেখা পাঠানোর (?:ঠিকানা|নিয়ম)');
const callWriting = bangla('লেখা|লিখুন|লিখতে|ছবি');
const callSending = bangla('পাঠান|পাঠিয়ে|পাঠাতে|মেইল করুন');
const callAddress = bangla('ঠিকানায়|ই-?মেইল|email|@|\\[email', 'iu');
const callEnd = bangla('ঠিকানায়|[\\w.+-]{1,64}@[\\w-]{1,64}\\.|\\[email[\\s\\u00a0]?protected\\]');
/** Left by Cloudflare's e-mail obfuscation when the page's script does not run. */
const hiddenAddress = /\[email\s?protected\]/giu;

export const hiddenAddressText = '[email protected]';

/** A button, an advertisement label, a share row, a call to follow a channel. */
export function isFurniture(line: Line): boolean {
  if (line.key === '') return true;
  if (wholeLines.has(line.key)) return true;
  if (line.words <= 30 && follow.test(line.text) && followVerb.test(line.text)) return true;
  return line.words <= 6 && bangla('^বিজ্ঞাপন').test(line.text);
}

/** From here on nothing belongs to the article: a list of other stories, comments, the footer. */
export function opensBelowArticle(line: Line): boolean {
  if (line.words > 40) return false;
  if (copyright.test(line.text)) return true;
  return line.words <= 10 && below.some((start) => line.key === start || line.key.startsWith(`${start} `));
}

/** Where the call for contributions begins inside the text, or -1 when the text is none. */
export function callForContributionsAt(text: string): number {
  const opening = text.search(callOpening);
  if (opening >= 0) return opening;
  if (text.length > 400) return -1;
  return callWriting.test(text) && callSending.test(text) && callAddress.test(text) ? 0 : -1;
}

/** The call ends with the address to write to; one that was broken over lines goes on until then. */
export function endsCall(text: string): boolean {
  return callEnd.test(text);
}

/** The text without hidden addresses, and how many there were. */
export function removeHiddenAddresses(text: string): { text: string; count: number } {
  const count = text.match(hiddenAddress)?.length ?? 0;
  if (count === 0) return { text, count };
  return { text: text.replace(hiddenAddress, ' ').replace(/\s{2,}/gu, ' ').replace(/\s+([।,;?!])/gu, '$1').trim(), count };
}

import { toBanglaDigits } from '@shironam/bangla';

const digits = (value: number): string => toBanglaDigits(String(value));

/** Words of the screens for the site's own texts. */
export const policiesBn = {
  title: 'নীতিমালা',
  explanation: 'শুরুর লেখাগুলো নমুনা: নিজেদের মতো করে নিন। প্রশাসক প্রকাশ না করলে পাঠক কোনোটি দেখেন না।',
  name: 'শিরোনাম',
  state: 'অবস্থা',
  holes: 'ফাঁকা জায়গা',
  savedAt: 'সংরক্ষণ',
  public: 'প্রকাশিত',
  notPublic: 'প্রকাশিত নয়',
  changedSince: 'প্রকাশের পর বদলেছে',
  startingText: 'নমুনা লেখা',
  count: (count: number): string => `${digits(count)}টি ফাঁকা`,
  back: 'সব নীতিমালা',
  notPublicYet: 'পাঠক এখনো এ লেখা দেখেন না।',
  readersSeeOlder: 'পাঠক আগের লেখাটি দেখছেন; প্রকাশ করলে এটি দেখবেন।',
  readersSeeThis: 'পাঠক এ লেখাটিই দেখছেন।',
  fillIn: 'বন্ধনীর ভেতরের জায়গাগুলো পূরণ না করলে প্রকাশ করা যায় না:',
  kinds: { paragraph: 'অনুচ্ছেদ', heading: 'উপশিরোনাম', list: 'তালিকা, প্রতি লাইনে একটি' },
  kindOf: (count: number): string => `${digits(count)} নম্বর অংশের ধরন`,
  textOf: (count: number): string => `${digits(count)} নম্বর অংশের লেখা`,
  up: (count: number): string => `${digits(count)} নম্বর অংশ ওপরে তুলুন`,
  down: (count: number): string => `${digits(count)} নম্বর অংশ নিচে নামান`,
  drop: (count: number): string => `${digits(count)} নম্বর অংশ বাদ দিন`,
  addLine: 'অংশ যোগ করুন',
  save: 'সংরক্ষণ করুন',
  release: 'প্রকাশ করুন',
  withdraw: 'নামিয়ে নিন',
  done: 'হয়েছে।',
};

export type PoliciesWords = typeof policiesBn;

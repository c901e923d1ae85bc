/** Words of the fields that most stories leave empty, folded away in the story editor. */
export const newsroomStoryBn = {
  fold: 'আরও ঘর',
  hangerHint: 'শিরোনামের নিচে দুই-তিনটি কথা; প্রতি লাইনে একটি।',
  shortHeadlineHint: 'সরু তালিকা, কার্ড ও বার্তায়; ফাঁকা থাকলে শিরোনামই যাবে।',
  searchTitleHint: 'ব্রাউজারের মাথায় ও অনুসন্ধানে; ফাঁকা থাকলে শিরোনামই যাবে।',
  runningTopicHint: 'লেখার বিষয়গুলোর একটি; তার সব লেখা দিনক্রমে সাজানো থাকবে।',
  noLabel: 'সাধারণ খবর',
  labels: {
    exclusive: 'এক্সক্লুসিভ', special: 'বিশেষ প্রতিবেদন', analysis: 'বিশ্লেষণ', explainer: 'ব্যাখ্যা', interview: 'সাক্ষাৎকার', opinion: 'মতামত', 'fact-check': 'তথ্য যাচাই', reader: 'পাঠকের লেখা',
    sponsored: 'স্পনসরড',
  },
  notRunning: 'চলমান ঘটনা নয়',
  formats: { plain: 'লেখা', 'photo-story': 'ছবির গল্প' },
};

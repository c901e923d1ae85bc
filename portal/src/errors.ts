/** The error registry: every code the program answers with, its HTTP status and what it says to a person. docs/errors.md lists the same. */
export type ErrorEntry = { status: number; bn: string; en: string };

export const errors = {
  'request.invalid': { status: 400, bn: 'পাঠানো তথ্যে ভুল আছে; নিচের ঘরগুলো ঠিক করে আবার পাঠান।', en: 'The request has faults; mend the fields named and send it again.' },
  'request.too-large': { status: 413, bn: 'পাঠানো তথ্য অনেক বড়; ছোট করে আবার পাঠান।', en: 'The request is too large; send a smaller one.' },
  'request.not-found': { status: 404, bn: 'এখানে কিছু নেই; ঠিকানাটি মিলিয়ে দেখুন।', en: 'There is nothing here; check the address.' },
  'request.foreign-origin': { status: 403, bn: 'অনুরোধটি অন্য ঠিকানা থেকে এসেছে; বার্তাকক্ষের নিজের পাতা থেকে আবার চেষ্টা করুন।', en: 'The request came from another origin; use the newsroom’s own page.' },
  'request.failed': { status: 500, bn: 'কাজটি করা যায়নি; কিছুক্ষণ পর আবার চেষ্টা করুন।', en: 'This could not be done; try again in a moment.' },
  'request.busy': { status: 503, bn: 'ডেটাবেস সাড়া দিচ্ছে না; লেখা নিজের কাছে রেখে একটু পর আবার চেষ্টা করুন।', en: 'The database does not answer; keep your text and try again shortly.' },
  'sign-in.needed': { status: 401, bn: 'আগে সাইন ইন করুন।', en: 'Sign in first.' },
  'sign-in.refused': { status: 401, bn: 'ই-মেইল বা পাসওয়ার্ড মেলেনি।', en: 'The e-mail address or the password is not right.' },
  'sign-in.too-many': { status: 429, bn: 'অনেকবার চেষ্টা হয়েছে; ১৫ মিনিট পর আবার চেষ্টা করুন।', en: 'Too many tries; try again in 15 minutes.' },
  'person.role': { status: 403, bn: 'এই কাজের অনুমতি আপনার নেই; সম্পাদক বা প্রশাসককে বলুন।', en: 'You may not do this; ask an editor or an administrator.' },
  'person.weak-password': { status: 400, bn: 'পাসওয়ার্ড অন্তত ১২ অক্ষরের দিন।', en: 'Give a password of at least 12 characters.' },
  'person.email-taken': { status: 409, bn: 'এই ই-মেইলে আরেকজন আছেন; অন্য ই-মেইল দিন।', en: 'Another person has this e-mail address; give another.' },
  'person.initials-invalid': { status: 400, bn: 'আদ্যক্ষর দুই থেকে পাঁচটি ইংরেজি বড় হাতের অক্ষরে দিন, যেমন MSM।', en: 'Give initials as two to five Latin capitals, such as MSM.' },
  'invitation.not-valid': { status: 404, bn: 'আমন্ত্রণটি আর চলে না; প্রশাসকের কাছে নতুন একটি চান।', en: 'This invitation no longer holds; ask the administrator for a new one.' },
  'story.not-found': { status: 404, bn: 'লেখাটি পাওয়া যায়নি।', en: 'There is no such story.' },
  'story.conflict': { status: 409, bn: 'আপনার সংরক্ষণের আগে আরেকজন লেখাটি বদলেছেন; দুটি লেখা মিলিয়ে বেছে নিন।', en: 'Another person saved this story before you; compare both texts and choose.' },
  'story.killed': { status: 409, bn: 'লেখাটি প্রত্যাহার করা হয়েছে; প্রত্যাহৃত লেখায় আর কিছু করা যায় না।', en: 'The story was killed; nothing more can be done with it.' },
  'story.wrong-state': { status: 409, bn: 'লেখাটি এখন যে অবস্থায় আছে, তাতে এই কাজ করা যায় না।', en: 'This cannot be done in the story’s present state.' },
  'story.role': { status: 409, bn: 'এই কাজের অনুমতি আপনার নেই; সম্পাদককে বলুন।', en: 'Your role may not do this; ask an editor.' },
  'story.not-own': { status: 409, bn: 'প্রতিবেদক শুধু নিজের খসড়া বা ডেস্কে থাকা লেখা বদলাতে পারেন।', en: 'A reporter may change only their own drafts and stories on the desk.' },
  'story.incomplete': { status: 409, bn: 'বিভাগ, শিরোনাম, নাম ও লেখা না থাকলে এগোনো যায় না; ফাঁকা ঘর পূরণ করুন।', en: 'Section, headline, byline and text are needed; fill in what is empty.' },
  'story.not-signed': { status: 409, bn: 'এই লেখায় এখনো কারও সই নেই; দ্বিতীয় একজন পড়ে সই করুন।', en: 'Nobody has signed this text; a second person must read and sign it.' },
  'story.signer-edited': { status: 409, bn: 'আপনি লেখাটি বদলেছেন, তাই সই করতে পারেন না; অন্য কেউ সই করুন।', en: 'You changed this text, so you may not sign it; someone else must.' },
  'story.already-signed': { status: 409, bn: 'এই লেখায় আপনার সই আছে।', en: 'You have signed this text already.' },
  'story.embargoed': { status: 409, bn: 'সংস্থার নিষেধাজ্ঞা (এমবার্গো) এখনো আছে; সময় হলে বা সম্পাদক তুলে নিলে প্রকাশ করুন।', en: 'The agency’s embargo still holds; publish when it ends or an editor has lifted it.' },
  'story.wire-canceled': { status: 409, bn: 'সংস্থা মূল খবরটি বাতিল করেছে; এটি প্রকাশ করা যাবে না।', en: 'The agency canceled the item this was made from; it may not go out.' },
  'story.wire-withheld': { status: 409, bn: 'সংস্থা মূল খবরটি আটকে রেখেছে; ছাড়া না পাওয়া পর্যন্ত অপেক্ষা করুন।', en: 'The agency withholds the item this was made from; wait until it is usable.' },
  'story.picture-without-credit': { status: 409, bn: 'ছবির ঋণস্বীকার নেই; ছবি কার, লিখে দিন।', en: 'A picture has no credit; say whose it is.' },
  'story.reason-missing': { status: 409, bn: 'কারণ বা নোট লিখতে হবে।', en: 'Give a reason or a note.' },
  'story.time-past': { status: 409, bn: 'সময়টি পেরিয়ে গেছে বা পড়া যায়নি; ভবিষ্যতের একটি সময় দিন।', en: 'The time has passed or cannot be read; give a time to come.' },
  'section.unknown': { status: 400, bn: 'এই নামে কোনো বিভাগ নেই; তালিকা থেকে একটি বিভাগ দিন।', en: 'There is no such section; choose one from the list.' },
  'section.reserved': { status: 400, bn: 'এই ঠিকানা সাইটের নিজের কাজে লাগে; বিভাগের জন্য অন্য নাম দিন।', en: 'This address is the site’s own; name the section otherwise.' },
  'section.too-deep': { status: 400, bn: 'উপবিভাগের ভেতরে উপবিভাগ হয় না; একটি মূল বিভাগ বেছে নিন।', en: 'A sub-section cannot hold another; choose a section of the first rank.' },
  'place.unknown': { status: 400, bn: 'এই নামে কোনো বিভাগ, জেলা বা উপজেলা নেই; তালিকা থেকে এলাকা বেছে নিন।', en: 'There is no such division, district or upazila; choose the place from the lists.' },
  'topic.not-found': { status: 404, bn: 'বিষয়টি পাওয়া যায়নি।', en: 'There is no such topic.' },
  'topic.name-taken': { status: 409, bn: 'এই নামে আরেকটি বিষয় আছে; নাম বদলান, নয়তো দুটি মিলিয়ে দিন।', en: 'Another topic has this name; choose another, or merge the two.' },
  'topic.itself': { status: 400, bn: 'বিষয়টি নিজের সঙ্গে মেলানো যায় না; অন্য একটি বিষয় বেছে নিন।', en: 'A topic cannot be merged into itself; choose another one.' },
  'byline.not-found': { status: 404, bn: 'নামটি পাওয়া যায়নি।', en: 'There is no such byline.' },
  'byline.name-taken': { status: 409, bn: 'এই ধরনের আরেকজনের এই নাম আছে; অন্য নাম দিন।', en: 'Another byline of this kind has this name; give another.' },
  'picture.not-found': { status: 404, bn: 'ছবিটি পাওয়া যায়নি।', en: 'There is no such picture.' },
  'picture.unreadable': { status: 400, bn: 'ফাইলটি ছবি হিসেবে পড়া যায়নি; JPEG, PNG, WebP বা AVIF ছবি দিন।', en: 'The file cannot be read as a picture; send a JPEG, PNG, WebP or AVIF.' },
  'picture.too-large': { status: 413, bn: 'ছবিটি বেশি বড়; ২০ মেগাবাইট ও ৫ কোটি পিক্সেলের মধ্যে দিন।', en: 'The picture is too large; keep it under 20 MB and 50 million pixels.' },
  'policy.not-found': { status: 404, bn: 'এ নামে কোনো নীতিমালা নেই।', en: 'There is no such policy.' },
  'policy.conflict': { status: 409, bn: 'আপনার আগে আরেকজন লেখাটি বদলেছেন; পাতাটি নতুন করে খুলে মিলিয়ে নিন।', en: 'Another person changed this text before you; open it anew and compare.' },
  'policy.holes': { status: 409, bn: 'লেখায় এখনো বন্ধনীর ভেতরে ফাঁকা জায়গা আছে; সেগুলো পূরণ করে প্রকাশ করুন।', en: 'The text still has places in brackets; fill them in and release it.' },
  'policy.empty': { status: 409, bn: 'শিরোনাম আর লেখা না থাকলে প্রকাশ করা যায় না।', en: 'A title and a text are needed before it can be released.' },
  'ad.not-found': { status: 404, bn: 'বিজ্ঞাপনটি পাওয়া যায়নি।', en: 'There is no such ad.' },
  'ad.category-refused': { status: 409, bn: 'জুয়া, বাজি, প্রাপ্তবয়স্ক বিষয়, তামাক, মাদক বা অস্ত্রের বিজ্ঞাপন নেওয়া যায় না।', en: 'Ads for gambling, betting, adult content, tobacco, drugs or weapons are not taken.' },
  'ad.wrong-size': { status: 400, bn: 'ছবির মাপ মেলেনি: বাক্সের জন্য ৩০০×২৫০, ফিতার জন্য ৬৪০×২০০, অথবা একই অনুপাতে বড় ছবি দিন।', en: 'The picture has the wrong size: 300×250 for a box, 640×200 for a strip, or larger in the same shape.' },
  'ad.over': { status: 409, bn: 'বিজ্ঞাপনের মেয়াদ ফুরিয়েছে; নতুন মেয়াদ দিয়ে আবার যোগ করুন।', en: 'The time of this ad is over; add it again with a new one.' },
  'ad.too-many': { status: 409, bn: 'একসঙ্গে ষাটটির বেশি বিজ্ঞাপন চালানো যায় না; একটি থামিয়ে নিন।', en: 'No more than sixty ads may run at once; stop one first.' },
  'wire.not-found': { status: 404, bn: 'সংস্থার খবরটি পাওয়া যায়নি।', en: 'There is no such wire item.' },
  'contribution.not-found': { status: 404, bn: 'পাঠকের লেখাটি পাওয়া যায়নি।', en: 'There is no such contribution.' },
  'contribution.wrong-state': { status: 409, bn: 'লেখাটির সিদ্ধান্ত হয়ে গেছে বা পাঠক ফিরিয়ে নিয়েছেন; পাতাটি নতুন করে খুলুন।', en: 'It was decided meanwhile, or its writer took it back; open the page anew.' },
  'error-report.not-found': { status: 404, bn: 'ভুলের খবরটি পাওয়া যায়নি।', en: 'There is no such report.' },
  'error-report.wrong-state': { status: 409, bn: 'এই ভুলের খবরের সিদ্ধান্ত হয়ে গেছে; পাতাটি নতুন করে খুলুন।', en: 'This report was settled meanwhile; open the page anew.' },
  'review.not-found': { status: 404, bn: 'পর্যালোচনার কাজটি পাওয়া যায়নি।', en: 'There is no such review task.' },
  'front.unknown': { status: 404, bn: 'এই নামে কোনো প্রচ্ছদ নেই।', en: 'There is no front of this name.' },
  'front.slot-locked': { status: 409, bn: 'ঘরটি আটকানো আছে; আগে তালা খুলুন, তারপর বদলান।', en: 'This slot is locked; unlock it first.' },
  'front.not-released': { status: 409, bn: 'লেখাটি এখন প্রকাশিত নেই; প্রকাশিত একটি লেখা বেছে নিন।', en: 'The story is not published; choose one that is.' },
  'front.changed': { status: 409, bn: 'ঘরটিতে এখন অন্য লেখা আছে; আবার দেখে নিন।', en: 'Another story stands in this slot by now; look again.' },
  'front.topic-unknown': { status: 400, bn: 'এ বিষয়ে কোনো প্রকাশিত লেখা নেই; লেখায় যেমন আছে, ঠিক তেমন করে বিষয়টি লিখুন।', en: 'No published story has this topic; write it exactly as the stories do.' },
  'ticker.nothing-said': { status: 400, bn: 'কী দেখানো হবে, লিখুন বা একটি লেখা বেছে নিন।', en: 'Write what it says, or choose a story.' },
  'ticker.text-length': { status: 400, bn: 'এক লাইনে ৫ থেকে ১৪০ অক্ষর লিখুন।', en: 'Write 5 to 140 letters.' },
  'ticker.too-long': { status: 400, bn: 'এইমাত্র পাওয়া খবর ২৪ ঘণ্টার বেশি থাকে না; কাছের একটি সময় দিন।', en: 'Breaking news stands for 24 hours at most; give an earlier time.' },
  'ticker.full': { status: 409, bn: 'পাঁচটি লাইন আছে; একটি সরিয়ে নতুনটি দিন।', en: 'Five lines stand already; take one down first.' },
  'ticker.not-found': { status: 404, bn: 'লাইনটি আর নেই।', en: 'This line is gone.' },
} as const satisfies Record<string, ErrorEntry>;

export type ErrorCode = keyof typeof errors;

export type Issue = { path: string; message: string };

/** Bad input or a policy's "no" on its way out of an HTTP route; everything else thrown is a broken world. */
export class PortalError extends Error {
  readonly code: ErrorCode;
  readonly issues: readonly Issue[];
  /** Fields of the answer beside `error`, such as the three texts of a conflict. */
  readonly beside: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, issues: readonly Issue[] = [], beside: Readonly<Record<string, unknown>> = {}) {
    super(errors[code].en);
    this.code = code;
    this.issues = issues;
    this.beside = beside;
  }
}

/** Words of the screens for the site's own settings and texts. */
export const settingsBn = {
  title: 'সাইটের বিন্যাস',
  explanation: 'এখানে যা লিখবেন, সংরক্ষণ করলেই সব পাতায় দেখা যাবে। গোপন কিছু এখানে রাখবেন না।',
  save: 'সংরক্ষণ করুন',
  saved: 'সংরক্ষিত হয়েছে; পাতাগুলো নতুন করে তৈরি হচ্ছে।',
  groups: { site: 'পরিচয় ও যোগাযোগ', masthead: 'সম্পাদকীয় দল' },
  fields: {
    site: {
      name: 'সাইটের নাম',
      tagline: 'নামের পাশের কথা',
      editor: 'সম্পাদক',
      publisher: 'প্রকাশক',
      owner: 'মালিক প্রতিষ্ঠান',
      registration: 'নিবন্ধন নম্বর',
      address: 'কার্যালয়ের ঠিকানা',
      phone: 'ফোন',
      contactEmail: 'যোগাযোগের ই-মেইল',
    },
    masthead: {
      team: 'দলের মানুষ, প্রতি লাইনে একজন',
      desks: 'ডেস্ক, প্রতি লাইনে একটি',
      since: 'কবে থেকে প্রকাশিত',
    },
  },
  hints: {
    team: 'এভাবে লিখুন: বার্তা সম্পাদক: মাহবুব আলম',
    desks: 'এভাবে লিখুন: আন্তর্জাতিক ডেস্ক: তাহমিনা রহমান',
    contactEmail: 'পাতায় এমনভাবে ছাপা হয়, যাতে মানুষ পড়তে পারেন কিন্তু ঠিকানা-চোর যন্ত্র পায় না।',
    registration: 'তথ্য অধিদপ্তর যে নম্বর দিয়েছে, শুধু নম্বরটি।',
  },
  faults: {
    unknown: 'এ নামে কোনো ঘর নেই',
    'wrong-kind': 'মানটি এ ঘরের উপযুক্ত নয়',
    'too-long': 'লেখাটি এ ঘরের জন্য বেশি বড়',
    email: 'এটি ই-মেইল ঠিকানা নয়',
    phone: 'ফোন নম্বর সংখ্যায় লিখুন',
    web: 'পুরো ওয়েব ঠিকানা দিন',
  },
};

export type SettingsWords = typeof settingsBn;

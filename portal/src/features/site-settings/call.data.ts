/** The call for contributions a new site starts with; an administrator changes it. */
export const defaultCall = {
  topics: ['ফিচার', 'ভ্রমণ', 'লাইফস্টাইল', 'ক্যারিয়ার', 'তথ্যপ্রযুক্তি', 'কৃষি ও প্রকৃতি'],
  email: 'lekha@example.com',
  text: 'আপনিও লিখতে পারেন আমাদের কাছে। লেখার সঙ্গে নিজের নাম, পরিচয় ও ফোন নম্বর দিন।',
};

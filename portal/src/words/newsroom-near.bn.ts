import { toBanglaDigits } from '@shironam/bangla';

export const newsroomNearBn = {
  title: 'এ বিষয়ে যা প্রকাশিত আছে',
  duplicate: 'মনে হচ্ছে এই লেখা আগেই প্রকাশিত হয়েছে',
  same: (percent: number): string => `${toBanglaDigits(String(percent))}% শব্দ এক`,
};

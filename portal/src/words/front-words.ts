/** What the front, the ticker and the lists of most read say to readers. */
export type FrontWords = {
  ticker: string;
  tickerLabel: string;
  trending: string;
  mostRead: string;
  mostReadNote: string;
  mostReadEmpty: string;
  mostReadEmptyText: string;
  topTen: string;
  topTenOf: (day: string) => string;
  topTenNote: string;
  topTenToday: string;
  dayBefore: string;
  dayAfter: string;
};

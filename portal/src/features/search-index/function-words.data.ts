/**
 * Stems of the commonest words that carry no matter of their own: half of all stories hold each. They stand in the index by their exact
 * forms alone, and a search does not ask for them when it has other words.
 */
const stems = `
হওয়া করা সে তিনি এ এই ওই যে যা কে কী কি কোন কোনো আমি আমরা তুমি আপনি নিজ সব সকল অন্য এক একটি যাওয়া দেওয়া বলা নেওয়া থাকা জানানো আসা পারা রওয়া রাখা
না নয় নেই আর ও এবং বা কিন্তু তবে যদি তাহলে মধ্য মধ্যে সঙ্গ সঙ্গে সাথ সাথে জন জন্য পর পরে আগ আগে কাছ কাছে থেকে পর্যন্ত ছাড়া এছাড়া বিভিন্ন মাধ্যম দিয়ে
নিয়ে হিসাব হিসেবে এখন তখন সেখান সেখানে এখানে এখান পক্ষ ওপর উপর প্রতি দিক কারণ বিষয় করার হয় হয়ে করে এর তার তাঁর যার তা আছে ছিল ছিলেন হবে
`;

export const functionStems: ReadonlySet<string> = new Set(stems.normalize('NFC').split(/\s+/).filter(Boolean));

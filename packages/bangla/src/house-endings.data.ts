/** What a noun, adjective or adverb of the spelling rules may carry: case, number, classifier, emphasis, and the common second parts of compounds. */
export const caseEndings: readonly string[] = (
  'ে ের র এর য় য়ের য়ে কে তে রা েরা দের েদের দেরকে েদেরকে সহ ' +
  'টি টা টির টার টিকে টাকে টিতে টাতে টুকু গুলো গুলি গুলোর গুলির গুলোকে গুলোতে গুলিতে সমূহ সমূহের গণ গণের ' +
  'ই ও েই েও েরই েরও রই রও কেই কেও তেই তেও রাই রাও দেরই দেরও টিই টিও ' +
  'ভাবে ভাবেই মূলক জনিত কৃত যোগ্য ব্যাপী কালে কালীন বিহীন পূর্ণ প্রাপ্ত বাহী সংক্রান্ত সম্মত ভিত্তিক রভাগ রভাগই কারী কারীর কারীরা কারীদের'
).split(' ');

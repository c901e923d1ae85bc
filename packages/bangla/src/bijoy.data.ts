// What the glyphs of the SutonnyMJ family (Bijoy, ANSI) stand for. A value that begins with a hasanta hangs under or behind
// the letter before it; one that ends with a hasanta is the half form of a letter and leans on the next one.
// Public converters disagree on & Í Ð æ ø ƒ ‚: these values are the ones that half-converted words in published news prove.

/** Letters, conjuncts, half forms, hanging forms, signs and marks: glyph, then Unicode. */
export const bijoyGlyphs: readonly string[] = [
  'A অ  B ই  C ঈ  D উ  E ঊ  F ঋ  G এ  H ঐ  I ও  J ঔ',
  'K ক  L খ  M গ  N ঘ  O ঙ  P চ  Q ছ  R জ  S ঝ  T ঞ  U ট  V ঠ  W ড  X ঢ  Y ণ  Z ত  _ থ  ` দ  a ধ  b ন',
  'c প  d ফ  e ব  f ভ  g ম  h য  i র  j ল  k শ  l ষ  m স  n হ  o ড়  p ঢ়  q য়  r ৎ  s ং  t ঃ  u ঁ',
  'v া  w ি  x ী  y ু  z ু  ~ ূ  † ে  ‡ ে  ˆ ৈ  ‰ ৈ  Š ৗ  “ ু  – ু  æ ু  ‚ ূ  ƒ ূ  „ ৃ  … ৃ',
  '& ্  © র্  ª ্র  « ্র  Ö ্র  ¿ ্ত্র  Œ ্ক্র  £ ্ভ্র  ¢ ্ভ  ¨ ্য  ^ ্ব  ¡ ্ব  ¦ ্ব  Ÿ ্ব  ¥ ্ম  § ্ম  œ ্ন  è ্ন',
  '¬ ্ল  \u00AD ্ল  ø ্ল  — ্ত  Í ্ত  ‘ ্তু  ’ ্থ  ú ্প  ‹ ্ক',
  '¤ ম্  ® ষ্  ¯ স্  š ন্  › ন্  ˜ দ্  ™ দ্  ” চ্  • ঙ্',
  '° ক্ক  ± ক্ট  ² ক্ষ্ণ  ³ ক্ত  ´ ক্ম  µ ক্র  ¶ ক্ষ  · ক্স  ¸ গু  ¹ জ্ঞ  Á জ্ঞ  º গ্দ  » গ্ধ  ¼ ঙ্ক  ½ ঙ্গ',
  '¾ জ্জ  À জ্ঝ  Â ঞ্চ  Ã ঞ্ছ  Ä ঞ্জ  Å ঞ্ঝ  Æ ট্ট  Ç ড্ড  È ণ্ট  É ণ্ঠ  Ê ণ্ড  Ð ণ্ড  Ë ত্ত  Ì ত্থ  Î ত্র',
  'Ï দ্দ  × দ্ধ  Ø দ্ব  Ù দ্ম  Ú ন্ঠ  Û ন্ড  Ü ন্ধ  Ý ন্স  Þ প্ট  ß প্ত  à প্প  á প্স  â ব্জ  ã ব্দ  ä ব্ধ  å ভ্র',
  'ç ম্ফ  é ল্ক  ê ল্গ  ë ল্ট  ì ল্ড  í ল্প  î ল্ফ  ï শু  ð শ্চ  ñ শ্ছ  ò ষ্ণ  ó ষ্ট  ô ষ্ঠ  õ ষ্ফ  ö স্খ  ÷ স্ট',
  'ù স্ফ  û হু  ü হৃ  ý হ্ন  þ হ্ম',
];

/** Danda and the marks of printing that Bijoy keeps at codes of its own: glyph, then Unicode. */
export const bijoyMarks: readonly string[] = ['| ।  Ñ —  Ò “  Ó ”  Ô ‘  Õ ’'];

/** Where one sign has several glyphs, the one that is drawn right after these glyphs; '' is the one for all others. */
export const bijoyShapes: Readonly<Record<string, readonly (readonly [glyph: string, after: string])[]>> = {
  '্ব': [['^', '¯¤š'], ['¦', 'k'], ['Ÿ', 'ae'], ['¡', '']],
  '্ম': [['§', '¤¯'], ['¥', '']],
  '্ন': [['œ', '']],
  '্ল': [['ø', 'jn'], ['¬', 'Kd'], ['\u00AD', '']],
  '্র': [['ª', '']],
  '্ত': [['—', '']],
  'ু': [['“', 'iªÖ'], ['y', '']],
  'ূ': [['ƒ', 'iª'], ['~', '']],
  'ৃ': [['…', '']],
  'ে': [['‡', '']],
  'ৈ': [['‰', '']],
  'জ্ঞ': [['Á', '']],
  'ণ্ড': [['Ê', '']],
};

/** Half ন leans on দ, ট and ড as ›, on the rest as š; half দ leans as ™. */
export const bijoyHalves: Readonly<Record<string, readonly (readonly [glyph: string, before: string])[]>> = {
  'ন্': [['›', 'দটড'], ['š', '']],
  'দ্': [['™', '']],
};

/** The frequent Bangla words that Bijoy writes in capitals only (এই, এক, গত …); other capitals are taken for abbreviations. */
export const bijoyCapitals: readonly string[] =
  'AZ BD BDGB BR BU DB DR DU FY GB GBP GBW GG GI GK GKB GKK GW GZ GZB IB KB KU KZ MR MY MZ PK QK RMZ RR RU ZB ZZ ZZB'.split(' ');

/** Short English words and unit signs that stand in Bangla text as they are; those that are frequent Bangla words in Bijoy codes too (me, is) are left out. */
export const latinShort: readonly string[] = (
  'a an and as at by do for go he her him his how if it its no not now of off on one or our out own per she so than that the them then they this to too two up us ' +
  'use via was were what when who why will with you your all any are but can did get got had has have let may new old see set six ten top try way yes yet day end ' +
  'far few job key law man men act age ago air also am pm been both case come data does done down each easy even ever face fact fast file find fix fixes food form free from ' +
  'full game give gave goal good hand hard head help here high home hour idea into item just keep kind know last late law less life like line link list live long look lost ' +
  'made mail main make many maps mark may mean meet mind more most move much must name near need news next nine note once only open over page paid part past pay plan play ' +
  'post read real rest rise risk road role rule run safe said sale same save say seat sell send show side site some soon stay step stop such sure take talk team tell test text ' +
  'time told tour true turn type very view visa vote wait walk want war web week well west wide wife win wish word work year zone Re Mr Mrs Ms Dr vs via etc ii iii vii viii ' +
  'An And As At By Do For Go He Her His How If It Its No Not Now Of Off On One Or Our Out She So The Then They This To Up Us We What When Who Why Will With You Your My In Is Be ' +
  'Raw Fix Key View Web Ray km kg mg ml mm cm KB MB KiB fb app apps iOS'
).split(' ');

// The Avro Phonetic rule list as OmicronLab published it, laid out by us: roman key, then what it writes.
// Sorting by length is the list's own order: among keys that fit, the longest wins.
// ZWNJ and ZWJ are written as escapes, for they cannot be seen. NFC is applied when the table is loaded.

/** Keys whose output does not depend on their neighbours. */
export const avroPlainKeys: readonly string[] = [
  'b ব  v ভ  bh ভ  bb ব্ব  bd ব্দ  bj ব্জ  bl ব্ল  bhl ভ্ল  bdh ব্ধ  vl ভ্ল',
  'c চ  ch ছ  cc চ্চ  cch চ্ছ  cNG চ্ঞ',
  'd দ  dh ধ  D ড  Dh ঢ  dd দ্দ  DD ড্ড  ddh দ্ধ  dg দ্গ  dgh দ্ঘ  dbh দ্ভ  dv দ্ভ  dm দ্ম  dhm ধ্ম  dhn ধ্ন',
  'g গ  G গ  gh ঘ  Gh ঘ  gg জ্ঞ  GG জ্ঞ  Gg জ্ঞ  gG জ্ঞ  gm গ্ম  Gm গ্ম  gl গ্ল  Gl গ্ল  gn গ্ন  Gn গ্ন',
  'gN গ্ণ  GN গ্ণ  gdh গ্ধ  Gdh গ্ধ  ghn ঘ্ন  Ghn ঘ্ন',
  'h হ  hN হ্ণ  hn হ্ন  hm হ্ম  hl হ্ল',
  'j জ  J জ  jh ঝ  jj জ্জ  jjh জ্ঝ  jNG জ্ঞ',
  'k ক  q ক  kh খ  kk ক্ক  kT ক্ট  kt ক্ত  kl ক্ল  ks ক্স  ksh কশ  kx ক্ষ  kkh ক্ষ  kSh ক্ষ',
  'kxN ক্ষ্ণ  kkhN ক্ষ্ণ  kShN ক্ষ্ণ  kxm ক্ষ্ম  kkhm ক্ষ্ম  kShm ক্ষ্ম',
  'l ল  lb ল্ব  lbh ল্ভ  lv ল্ভ  lD ল্ড  ldh ল্ধ  lg ল্গ  lgh লঘ  lk ল্ক  lkh লখ  ll ল্ল  lm ল্ম  lp ল্প  lph লফ  lT ল্ট',
  'm ম  mb ম্ব  mbh ম্ভ  mv ম্ভ  mf ম্ফ  mph ম্ফ  ml ম্ল  mm ম্ম  mn ম্ন  mp ম্প  mpl মপ্ল  mth ম্থ',
  '0 ০  1 ১  2 ২  3 ৩  4 ৪  5 ৫  6 ৬  7 ৭  8 ৮  9 ৯',
  'n ন  N ণ  nc ঞ্চ  nch ঞ্ছ  nd ন্দ  ndh ন্ধ  nD ন্ড  ND ণ্ড  NDh ণ্ঢ  nj ঞ্জ  njh ঞ্ঝ  nk ঙ্ক  nkh ঙ্খ  nm ন্ম  Nm ণ্ম',
  'nn ন্ন  NN ণ্ণ  Nn ণ্ন  ns ন্স  nsh নশ  nt ন্ত  nth ন্থ  nT ন্ট  NT ণ্ট  nTh ন্ঠ  NTh ণ্ঠ',
  'ng ং  ngh ঙ্ঘ  ngr ংর  ngo ঙ্গ  nga ঙ্গা  ngi ঙ্গি  ngI ঙ্গী  ngu ঙ্গু  ngU ঙ্গূ  nge ঙ্গে  ngO ঙ্গো  ngOI ঙ্গৈ  ngOU ঙ্গৌ',
  'Ng ঙ  Ngg ঙ্গ  Nggh ঙ্ঘ  Ngk ঙ্ক  Ngkh ঙ্খ  Ngkx ঙ্ক্ষ  Ngkkh ঙ্ক্ষ  NgkSh ঙ্ক্ষ  Ngm ঙ্ম  Ngr ঙর  Ngx ঙ্ষ',
  'NG ঞ  NGc ঞ্চ  NGch ঞ্ছ  NGj ঞ্জ  NGjh ঞ্ঝ  NGr ঞর',
  'p প  ph ফ  f ফ  fl ফ্ল  phl ফ্ল  pl প্ল  pn প্ন  pp প্প  ps প্স  psh পশ  pt প্ত  pT প্ট',
  'rrZ রর\u200D্য  rry রর\u200D্য  R ড়  Rh ঢ়  Rg ড়্গ',
  's স  S শ  sh শ  Sh ষ  sf স্ফ  sph স্ফ  sk স্ক  skh স্খ  skl স্ক্ল  sl স্ল  sm স্ম  sn স্ন  sp স্প  spl স্প্ল  st স্ত  sth স্থ  sT স্ট',
  'Sc শ্চ  shc শ্চ  Sch শ্ছ  shch শ্ছ  Sl শ্ল  shl শ্ল  Sm শ্ম  shm শ্ম  Sn শ্ন  shn শ্ন  St শ্ত  sht শ্ত',
  'Shf ষ্ফ  Shph ষ্ফ  Shk ষ্ক  Shm ষ্ম  ShN ষ্ণ  Shp ষ্প  ShT ষ্ট  ShTh ষ্ঠ',
  't ত  t`` ৎ  th থ  tm ত্ম  tn ত্ন  tt ত্ত  tth ত্থ  T ট  Th ঠ  Tm ট্ম  TT ট্ট',
  'z য  Z ্য  Y য়  aZ অ্যা  AZ অ্যা  oZ অ্য',
  'a` া  A` া  i` ি  I` ী  ee` ী  u` ু  oo` ু  U` ূ  rri` ৃ  e` ে  OI` ৈ  O` ো  OU` ৌ',
  '. ।  .. ।।  ... ...  .` .  : ঃ  :` :  ^ ঁ  ^` ^  ,, ্\u200C  , ,  $ ৳',
];

/** Keys that write nothing: the silent vowel typed on purpose and the mark that parts two keys. */
export const avroSilentKeys: readonly string[] = ['o`', '`'];

/** Vowel keys: the sign after a consonant key, the letter anywhere else. */
export const avroVowelKeys: readonly (readonly [key: string, sign: string, letter: string])[] = [
  ['i', 'ি', 'ই'], ['I', 'ী', 'ঈ'], ['ee', 'ী', 'ঈ'], ['u', 'ু', 'উ'], ['oo', 'ু', 'উ'], ['U', 'ূ', 'ঊ'],
  ['rri', 'ৃ', 'ঋ'], ['e', 'ে', 'এ'], ['OI', 'ৈ', 'ঐ'], ['O', 'ো', 'ও'], ['OU', 'ৌ', 'ঔ'],
];

/** Letters whose case means something; every other capital is read as its small letter. */
export const avroCased = 'oiudgjnrstyz';
export const avroVowels = 'aeiou';
export const avroConsonants = 'bcdfghjklmnpqrstvwxyz';

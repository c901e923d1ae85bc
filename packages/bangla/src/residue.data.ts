/**
 * What glyphs of the SutonnyMJ font family stand for where a converter left them behind in Unicode text. Facts of the
 * font, corrected by what 2,400 such words of published news turn out to mean. Several readings: the first is the usual one.
 */
const SECOND_FORMS = '¡:্ব ¦:্ব Ÿ:্ব ¢:্ভ £:্ভ্র ¥:্ম §:্ম ¨:্য ª:্র Ö:্র ¬:্ল ø:্ল œ:্ন è:্ন,্ণ,্ম ú:্প Œ:্ক্র ^:্ব';
const FIRST_FORMS = '¤:ম্ ®:ষ্ ¯:স্ ›:ন্ š:ন্ ˜:দ্ ™:দ্';
const SIGNS = '‚:ূ ƒ:ূ,ৃ,ু æ:ু,ূ';
const CONJUNCTS =
  'Ð:ণ্ড Í:ত্ম,্ত,ু Á:জ্ঞ Â:ঞ্চ Ã:ঞ্ছ Ä:ঞ্জ Å:ঞ্ঝ Æ:ট্ট Ç:ড্ড È:ণ্ট É:ণ্ঠ Ê:ণ্ড Ë:ত্ত Ì:ত্থ Î:ত্র Ï:দ্দ Ø:দ্ব Ù:দ্ম Ú:ন্ঠ Û:ন্ড Ü:ন্ধ Ý:ন্স Þ:প্ট ß:প্ত à:প্প á:প্স â:ব্জ ã:ব্দ ä:ব্ধ å:ভ্র ç:ম্ফ é:ল্ক ê:ল্গ ë:ল্ট ì:ল্ড í:ল্প î:ল্ফ ï:শু ð:শ্চ ñ:শ্ছ,চ্ছ ò:ষ্ণ ó:ষ্ট ô:ষ্ঠ õ:ষ্ফ ö:স্খ ÷:স্ট ù:স্ফ û:হু ü:হৃ ý:হ্ন þ:হ্ম μ:ক্র µ:ক্র';

/** Glyphs that are punctuation or symbols in ordinary text: believed only where the lexicon knows the repaired word. */
const AMBIGUOUS =
  '−:্ল \u00AD:্ল «:্র ¿:্ত্র ‹:্ক —:্ত ‘:্তু ’:্থ •:ঙ্ …:ৃ „:ৃ ~:ূ ²:ক্ষ্ম,হ্ম,ক্ষ্ণ ´:ক্ম,স্ক °:ক্ক ±:ক্ট ³:ক্ত ¶:ক্ষ ·:ক্স ¸:গু ¹:জ্ঞ º:গ্দ »:গ্ধ ¼:ঙ্ক ½:ঙ্গ ¾:জ্জ À:জ্ঝ ×:দ্ধ';

/** Glyphs that are ু after র or ড়, and otherwise punctuation (” is also চ্). */
const AFTER_RA = '–:ু “:ু ”:ু,চ্';

/** Glyphs of punctuation that have no other meaning in the font. */
export const RESIDUE_PUNCTUATION: Readonly<Record<string, string>> = { Ñ: '—' };

function readings(list: string): [string, string[]][] {
  return list.split(' ').map((entry): [string, string[]] => [entry.slice(0, 1), entry.slice(2).normalize('NFC').split(',')]);
}

/** Readings of the glyphs that no Bangla text holds by intention. */
export const SURE_GLYPHS: ReadonlyMap<string, readonly string[]> = new Map(
  [SECOND_FORMS, FIRST_FORMS, SIGNS, CONJUNCTS].flatMap(readings),
);

/** Readings of the glyphs that may as well be punctuation. */
export const DOUBTFUL_GLYPHS: ReadonlyMap<string, readonly string[]> = new Map([AMBIGUOUS, AFTER_RA].flatMap(readings));

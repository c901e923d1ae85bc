import fc from 'fast-check';

const BANGLA = Array.from({ length: 0x80 }, (_, at) => String.fromCharCode(0x0980 + at));
const STRANGE = ['\u200B', '\u200C', '\u200D', '\uFEFF', '\u00AD', '\u00A0', '\u202E', '\r', '\n', '\t', '\0', '\u0085', '|', '।', '\uD83D', '\uDE00', '😀', '👨\u200D👩', 'é', 'e\u0301'];
const RESIDUE = [...'‚æ¤ÐŸøœ›¡¦ƒ„–‘’^²Ñ'];

/** Text a fuzz test should meet: any Unicode, and Bangla letters, signs, joiners and old glyphs in any order. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(...BANGLA, ...STRANGE, ...RESIDUE, ...'aZ09 .,:;-/'), maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(...'কতবরযডশঅআিািেৈোৌৗ়্ঁংঃ', '\u200C', '\u200D', '১', '২'), maxLength: 30 }),
);

/** Bangla text as words: letters with at most one sign, spaces between. */
export const banglaWords: fc.Arbitrary<string> = fc.string({
  unit: fc.constantFrom('ক', 'খ', 'গ', 'ত', 'ন', 'র', 'স', 'হ', 'য', 'কা', 'কি', 'তে', 'নো', 'রূ', 'ক্ষ', 'ন্ত', 'স্ত্র', 'অ', 'আ', 'ই', 'উ', 'এ', 'ঐ', 'ৎ', 'ং', 'অ্যা', ' '),
  maxLength: 40,
});

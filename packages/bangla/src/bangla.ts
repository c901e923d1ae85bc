// The public face of the Bangla engine.

// Text, numbers and dates
export { normalise } from './normalise.js';
export { repairResidue, type Lexicon } from './residue.js';
export { graphemes, truncate } from './graphemes.js';
export { words, sentences, readingMinutes, type Word } from './words.js';
export { toBanglaDigits, toLatinDigits } from './digits.js';
export { type Civil } from './civil.js';
export { formatNumber, formatCompact, numberInWords, ordinal, dateOrdinal } from './numbers.js';
export { parseNumber } from './parse-number.js';
export { formatDate, type DateStyle } from './format-date.js';
export { formatRelative } from './relative.js';
export { dhakaTime, fromDhakaTime } from './dhaka-time.js';
export { parseDate, type DateReading, type ParsedDate } from './parse-date.js';
export { toBanglaCalendar, fromBanglaCalendar } from './calendar.js';
export { toHijri, type MonthStart } from './hijri.js';
export { MONTHS, BANGLA_MONTHS, HIJRI_MONTHS, WEEKDAYS } from './dates.data.js';
export { spellInitials, readInitials } from './initials.js';
export { romanise } from './romanise.js';
export { fromIso15919 } from './iso15919.js';
export { slug } from './slug.js';

// Words for search
export { compareBangla, sortKey } from './collation.js';
export { stem } from './stem.js';
export { analyse, type Token } from './analyse.js';
export { looseKey } from './loose-key.js';
export { buildVocabulary, type Vocabulary } from './vocabulary.js';
export { romanCandidates } from './roman-candidates.js';

// Writing systems and style
export { avro, avroTyper, type AvroTyper } from './avro.js';
export { fromBijoy, toBijoy, looksLikeBijoy } from './bijoy.js';
export { houseStyle, type HouseAlarm } from './house-style.js';
export { type HouseRule, type MarkCheck, type WordPair } from './house-rule.js';
export { houseRules } from './house-rules.data.js';
export { findName, type NameEntry, type NamePlace } from './names.js';

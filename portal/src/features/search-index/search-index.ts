/** The public face: what a story is found by. */
export { composeSearchRows } from './compose-rows.js';
export { functionStems } from './function-words.data.js';
export { channel, filterLexeme, type FilterKind, monthOf, packWord, quoteLexeme, timeLexemes, unpackWord } from './lexeme.rules.js';
export { analysisVersion, composeSearchRow, parseHead } from './search-row.rules.js';
export { gatherRows, type SearchRows } from './search-rows.rules.js';

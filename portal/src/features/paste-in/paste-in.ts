export { dropRules, type DropRule } from './drop-rules.data.js';
export { readByline } from './byline.js';
export { readPageText } from './page-text.rules.js';
export type { BylineKind, Confidence, Dropped, PageReading, PictureFlag, PrintedByline, PrintedPicture, ReadField, RelatedHint, TimePrecision } from './page-reading.js';

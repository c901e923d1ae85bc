/** The public face: what every form of the reader site is made of, and what is done with what was typed. */
export { type FieldParts, renderArea, renderChoice, renderFaults, renderFile, renderLine, renderTick, renderTrap } from './fields.reader.js';
export { readLine, readParagraphs, type SentText } from './sent-text.rules.js';
export { findStamp, nextHour } from './stamp.store.js';
export { decideSuspicions, networkOf, type Suspicion, trapField } from './suspicion.rules.js';

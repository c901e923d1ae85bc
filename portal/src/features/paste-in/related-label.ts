import { bangla } from './pattern.js';

/** Read from a line or a piece of a paragraph: the label, and the headline that follows it on the same line. */
export type RelatedLabel = { label: string; headline: string };

const label = bangla('^[\\s•*>»▶-]*(?:(?:আরও|আরো)\\s?(?:পড়ুন|পড়তে পারেন|দেখুন)|পড়ুন\\s?:|আরও খবর|আরো খবর|সম্পর্কিত খবর|সংশ্লিষ্ট খবর|read more|read also|also read)\\s*(?:[>»›→:ঃ।…–-]+|$|(?=[‘“\'"]))\\s*', 'iu');
const labelWithoutSign = bangla('^(?:আরও|আরো)\\s?(?:পড়ুন|পড়তে পারেন)\\s+(?=\\S)');
const insideText = bangla('(?:আরও|আরো)\\s?পড়ুন\\s*[>»›→:ঃ–-]');

/** Reads `আরও পড়ুন>`, `আরও পড়ুন: শিরোনাম` and the like. */
export function readRelatedLabel(text: string): RelatedLabel | null {
  if (text.length > 400) return null;
  const found = label.exec(text) ?? labelWithoutSign.exec(text);
  if (!found) return null;
  return { label: found[0].trim(), headline: text.slice(found[0].length).trim() };
}

/** Where a label stands inside running text that lost its line breaks, or -1. */
export function relatedLabelAt(text: string): number {
  return text.search(insideText);
}

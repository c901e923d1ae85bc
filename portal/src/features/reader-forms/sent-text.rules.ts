import { fromBijoy, looksLikeBijoy, normalise } from '@shironam/bangla';

/** What a reader typed, in store form; `original` is there where it was Bijoy and has been turned into Unicode. */
export type SentText = { text: string; original: string | null };

/** One line: no breaks, no controls, no bidirectional marks, one blank between words. */
export function readLine(typed: string | undefined): SentText {
  const { text, original } = readSent(typed ?? '');
  return { text: text.replace(/\s+/gu, ' ').trim(), original };
}

/** Paragraphs: blanks at the ends of lines and more than one empty line are left out. */
export function readParagraphs(typed: string | undefined): SentText {
  const { text, original } = readSent(typed ?? '');
  return { text: text.replace(/[ \t]+$/gmu, '').replace(/\n{3,}/gu, '\n\n').trim(), original };
}

function readSent(typed: string): SentText {
  if (!looksLikeBijoy(typed)) return { text: normalise(typed), original: null };
  return { text: fromBijoy(typed), original: keepable(typed) };
}

/** As it came, but for what a database cannot hold. */
function keepable(typed: string): string {
  return typed.replaceAll('\u0000', '').replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\ufffd');
}

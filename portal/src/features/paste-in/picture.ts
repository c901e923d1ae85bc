import { normalise } from '@shironam/bangla';
import { readCaptionCredit, readLabelledCaption } from './caption-credit.js';
import { endsSentence, isParagraph, readBullet, type Line } from './page-lines.js';
import { keyOf } from './pattern.js';
import { dropFrom, freeLines, type Page } from './page.js';
import type { PrintedPicture } from './page-reading.js';
import { readRelatedLabel } from './related-label.js';

export type PictureReading = { picture: PrintedPicture; at: number; confidence: number };

/**
 * Takes the lead picture's caption and credit from the lines between headline and text. `afterHead` is the first line
 * below byline and time: a bare line there, above the first paragraph, is the caption of a picture without credit.
 */
export function takePicture(page: Page, from: number, textAt: number, afterHead: number, altDropped: boolean): PictureReading | null {
  const lines = freeLines(page, from, textAt);
  const credited = lines.flatMap((line) => {
    const read = readCaptionCredit(line.text);
    return read ? [{ line, read }] : [];
  });
  const lead = credited[0];
  if (lead) return takeCredited(page, lines, credited, lead);
  const caption = lines.find((line) => line.at >= afterHead);
  if (!caption || lines.filter((line) => line.at >= afterHead).length > 1 || !looksLikeCaption(caption)) return null;
  page.taken.add(caption.at);
  const text = readLabelledCaption(caption.text) ?? caption.text;
  return { picture: { caption: normalise(text), credit: null, file: false, flags: [] }, at: caption.at, confidence: altDropped ? 0.55 : 0.4 };
}

type Credited = { line: Line; read: PrintedPicture };

function takeCredited(page: Page, lines: readonly Line[], credited: readonly Credited[], lead: Credited): PictureReading {
  page.taken.add(lead.line.at);
  for (const other of credited.slice(1)) {
    const same = keyOf(other.read.credit ?? '') === keyOf(lead.read.credit ?? '') && other.read.caption === null;
    dropFrom(page, other.line.at, same ? 'picture-credit-repeated' : 'further-picture');
  }
  const beside = lead.read.caption === null ? captionBeside(page, lines, lead.line) : null;
  if (beside) page.taken.add(beside.at);
  const caption = lead.read.caption ?? (beside && (readLabelledCaption(beside.text) ?? beside.text));
  const picture = { ...lead.read, caption: caption === null ? null : normalise(caption), credit: lead.read.credit === null ? null : normalise(lead.read.credit) };
  return { picture, at: lead.line.at, confidence: beside ? 0.85 : 0.95 };
}

/** The line that touches the credit, above it, or a labelled caption below it. */
function captionBeside(page: Page, lines: readonly Line[], credit: Line): Line | null {
  const below = lines.find((line) => line.at === credit.at + 1);
  if (below && readLabelledCaption(below.text) !== null) return below;
  const above = lines.find((line) => line.at === credit.at - 1);
  if (!above || page.taken.has(above.at) || readBullet(above.text) !== null || (credit.gap && isParagraph(above))) return null;
  return above.words >= 2 && above.words <= 45 ? above : null;
}

function looksLikeCaption(line: Line): boolean {
  if (readLabelledCaption(line.text) !== null) return true;
  return line.words >= 3 && line.words <= 25 && !endsSentence(line.text) && readBullet(line.text) === null && readRelatedLabel(line.text) === null;
}

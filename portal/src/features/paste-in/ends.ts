import { normalise } from '@shironam/bangla';
import { readAgencyDateline, readIdentityLine, readRunInByline } from './byline.js';
import { readInitialsTail } from './initials.js';
import type { Line } from './page-lines.js';
import type { Page } from './page.js';
import type { PrintedByline } from './page-reading.js';
import { readSourceSentence, readSourceTail } from './source-line.js';
import { readStamp } from './stamp.js';

/** A danda that a name's sentence may end with; the text after it is another sentence. */
const sentenceJoint = /(?<=।)/u;

/** What was run into the first and the last paragraph, and the lines without it. */
export type EndsReading = {
  lines: Line[];
  bylines: PrintedByline[];
  bylineConfidence: number;
  day: string | null;
  timeConfidence: number;
  signoff: string[];
  sources: string[];
  sourceConfidence: number;
  identity: string | null;
};

/** Takes the byline, dateline, source and initials that lost their own lines out of the article's text. */
export function readEnds(page: Page, free: readonly Line[]): EndsReading {
  const found: EndsReading = { lines: [...free], bylines: [], bylineConfidence: 0, day: null, timeConfidence: 0, signoff: [], sources: [], sourceConfidence: 0, identity: null };
  readOpening(found);
  takeIdentity(page, found);
  readEnding(found);
  found.lines = found.lines.filter((line) => line.text !== '');
  return found;
}

function readOpening(found: EndsReading): void {
  const first = found.lines[0];
  if (!first) return;
  const dateline = readAgencyDateline(first.text);
  const runIn = dateline ?? readRunInByline(first.text);
  if (!runIn) return;
  found.bylines = [runIn.byline];
  found.bylineConfidence = 0.85;
  found.lines[0] = { ...first, text: runIn.rest };
  const day = dateline ? readStamp(dateline.date)?.published : null;
  if (!day) return;
  found.day = day.iso;
  found.timeConfidence = 0.6;
}

function takeIdentity(page: Page, found: EndsReading): void {
  const at = found.lines.findLastIndex((line, n) => n >= found.lines.length - 3 && readIdentityLine(line.text) !== null);
  const line = found.lines[at];
  if (!line) return;
  found.identity = readIdentityLine(line.text);
  page.taken.add(line.at);
  found.lines.splice(at, 1);
}

function readEnding(found: EndsReading): void {
  const at = found.lines.length - 1;
  const last = found.lines[at];
  if (!last) return;
  const initials = readInitialsTail(last.text);
  if (initials) found.signoff = initials.sets.map(normalise);
  const text = initials?.text ?? last.text;
  const source = readSourceTail(text);
  if (source) {
    found.sources = source.names.map(normalise);
    found.sourceConfidence = 0.88;
  } else {
    found.sources = found.lines.flatMap((line) => line.text.split(sentenceJoint).flatMap((text) => readSourceSentence(text) ?? [])).map(normalise);
    found.sourceConfidence = 0.5;
  }
  found.lines[at] = { ...last, text: source?.text ?? text };
}

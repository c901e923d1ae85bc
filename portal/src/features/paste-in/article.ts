import { normalise } from '@shironam/bangla';
import { isOpinion } from './breadcrumb.js';
import { buildBody } from './body.js';
import { readCaptionCredit } from './caption-credit.js';
import { dropCall, dropFurniture, findBelow, takeClosing, takeTags, type Closing } from './closing.js';
import { readEnds, type EndsReading } from './ends.js';
import { dropAside, findHeaderEnd, takeBylines, takeKicker, takeSection, takeSummary, type Bylines, type SectionReading } from './header.js';
import { takeHeadline, type HeadlineReading } from './headline.js';
import { dropFrom, freeLines, paragraphs, textLength, type Page } from './page.js';
import type { PageReading, PrintedByline } from './page-reading.js';
import { takePicture, type PictureReading } from './picture.js';
import { takeTail } from './tail.js';
import { chooseStamp, doubtMasthead, findStamps, takeTimes, type FoundStamp, type TimesReading } from './times.js';

type Head = { headline: HeadlineReading | null; section: SectionReading; bylines: Bylines | null; picture: PictureReading | null; kicker: string | null; summary: string | null };

/** Reads one article: what closes it, its time, its head, and the text between them. */
export function readArticle(page: Page): PageReading {
  dropFurniture(page);
  const stamps = findStamps(page);
  const closing = takeClosing(page, findBelow(page, dropCall(page)));
  const main = chooseStamp(page, stamps);
  const times = takeTimes(page, stamps, main);
  const textEnd = lastParagraph(page, closing.end);
  const inTail = main !== null && textEnd >= 0 && main.at > textEnd && textLength(page, 0, main.at) > 0;
  const end = inTail ? Math.min(closing.end, main.at) : closing.end;
  const tail = inTail ? takeTail(page, main.last) : { path: [], tags: [], confidence: 0 };
  const head = readHead(page, end, inTail ? null : main, stamps);
  if (main && head.headline) times.confidence = doubtMasthead(times.confidence, main, head.headline.at);
  const section = head.section.path.length > 0 ? head.section : tail;
  const tags = [...tail.tags, ...takeTags(page, end)];
  return assemble(page, { ...head, section }, times, { ...closing, end }, tags);
}

function readHead(page: Page, end: number, stamp: FoundStamp | null, stamps: readonly FoundStamp[]): Head {
  const firstText = firstParagraph(page, 0, end);
  const stampAt = stamp && Math.abs(stamp.at - firstText) <= 30 ? stamp.at : -1;
  const headline = takeHeadline(page, firstText, stampAt);
  const headlineAt = headline?.at ?? -1;
  const section = takeSection(page, headline ? headlineAt : firstText);
  const marks = stamps.filter((one) => one.at < end).map((one) => one.last);
  const textAt = firstParagraph(page, findHeaderEnd(page, headlineAt, marks) + 1, end);
  const bylines = takeBylines(page, headlineAt, textAt, stampAt);
  dropAside(page, headlineAt, textAt);
  const repeats = page.dropped.filter((piece) => piece.rule === 'headline-repeated').map((piece) => piece.at);
  const headerEnd = findHeaderEnd(page, headlineAt, [...marks, ...(bylines ? [bylines.at] : []), ...repeats]);
  const altDropped = repeats.some((at) => at > headlineAt);
  const picture = takePicture(page, headlineAt + 1, textAt, headerEnd + 1, altDropped);
  const summary = headline ? takeSummary(page, headlineAt, headerEnd) : null;
  const kicker = headline ? takeKicker(page, headlineAt, section.path.length > 0) : null;
  for (const line of freeLines(page, 0, headlineAt)) dropFrom(page, line.at, 'above-article');
  return { headline, section, bylines, picture, kicker, summary };
}

function assemble(page: Page, head: Head, times: TimesReading, closing: Closing, tags: string[]): PageReading {
  const cut = cutTrailing(page, closing);
  const ends = readEnds(page, freeLines(page, (head.headline?.at ?? -1) + 1, cut));
  const body = buildBody(page, ends.lines, head.picture?.picture ?? null);
  for (const line of freeLines(page, cut, page.lines.length)) dropFrom(page, line.at, 'below-article');
  const path = head.section.path.map(normalise);
  const section = path.at(-1) ?? null;
  const bylines = signed(head.bylines?.bylines ?? ends.bylines, section, ends.identity);
  const signoff = closing.signoff.length > 0 ? closing.signoff : ends.signoff;
  const sources = [...new Set([...closing.sources, ...ends.sources])];
  return {
    section,
    sectionPath: path,
    headline: head.headline ? normalise(head.headline.text) : null,
    ...(head.kicker === null ? {} : { kicker: normalise(head.kicker) }),
    ...(head.summary === null ? {} : { summary: normalise(head.summary) }),
    byline: bylines[0] ?? null,
    ...(bylines.length > 1 ? { alsoBy: bylines.slice(1) } : {}),
    ...timesOf(times, ends),
    picture: body.picture,
    body: body.blocks,
    relatedHints: body.hints,
    sources,
    signoff,
    ...(tags.length > 0 ? { tags } : {}),
    dropped: page.dropped.toSorted((a, b) => a.at - b.at).map(({ text, why, rule }) => ({ text, why, rule })),
    confidence: {
      section: section === null ? 0 : head.section.confidence,
      headline: head.headline?.confidence ?? 0,
      byline: bylines.length === 0 ? 0 : (head.bylines?.confidence ?? ends.bylineConfidence),
      publishedAt: times.publishedAt === null ? ends.timeConfidence : times.confidence,
      updatedAt: times.updateConfidence,
      picture: head.picture?.confidence ?? (body.picture ? 0.6 : 0),
      body: body.confidence,
      related: body.relatedConfidence,
      sources: sources.length === 0 ? 0 : closing.sources.length > 0 ? 0.97 : ends.sourceConfidence,
      signoff: signoff.length === 0 ? 0 : closing.signoff.length > 1 ? 0.97 : closing.signoff.length === 1 ? 0.93 : 0.85,
    },
  };
}

function timesOf(times: TimesReading, ends: EndsReading): Pick<PageReading, 'publishedAt' | 'precision' | 'updatedAt'> {
  const dateline = times.publishedAt === null && ends.day !== null;
  return {
    publishedAt: dateline ? ends.day : times.publishedAt,
    precision: dateline ? 'day' : times.precision,
    ...(times.updatedAt === null ? {} : { updatedAt: times.updatedAt }),
  };
}

/** Names in store form; who signs an opinion, or has an identity line below the text, is a guest. */
function signed(bylines: readonly PrintedByline[], section: string | null, identity: string | null): PrintedByline[] {
  return bylines.map((byline, n) => {
    const stored = { ...byline, name: normalise(byline.name), ...(byline.role === undefined ? {} : { role: normalise(byline.role) }) };
    if (stored.kind !== 'person' || stored.role !== undefined) return stored;
    if (n === 0 && identity !== null) return { ...stored, kind: 'guest' as const, role: normalise(identity) };
    return isOpinion(section) ? { ...stored, kind: 'guest' as const } : stored;
  });
}

/** Without initials to close the article, a run of lines without sentences below the last paragraph is the site's. */
function cutTrailing(page: Page, closing: Closing): number {
  if (closing.signoff.length + closing.sources.length > 0) return closing.end;
  const last = lastParagraph(page, closing.end);
  const trailing = freeLines(page, last + 1, closing.end);
  return last >= 0 && trailing.length > 3 ? last + 1 : closing.end;
}

function firstParagraph(page: Page, from: number, end: number): number {
  return paragraphs(page, from, end).find((line) => readCaptionCredit(line.text) === null || line.text.length > 400)?.at ?? end;
}

function lastParagraph(page: Page, end: number): number {
  return paragraphs(page, 0, end).at(-1)?.at ?? -1;
}

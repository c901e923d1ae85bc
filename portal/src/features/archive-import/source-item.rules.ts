import { normalise, readInitials } from '@shironam/bangla';
import type { Byline } from '@shironam/story';
import { readByline } from '../paste-in/paste-in.js';
import { readInstant } from './instant.rules.js';
import { oldPath } from './old-path.rules.js';
import type { SourceMap } from './source-map.js';

/** What the map reads of an item, before any word of it is touched: the ledger's hash is of this. */
export type SourceItem = {
  id: string;
  headline: string;
  kicker: string;
  summary: string;
  /** A section's name or address here. */
  section: string;
  bylines: Byline[];
  html: boolean;
  body: string[];
  publishedAt: string | null;
  precision: 'none' | 'day' | 'minute';
  oldAddress: { path: string; kind: 'canonical' | 'redirect' } | null;
  topics: string[];
  sources: string[];
  initials: string[];
  /** What could not be kept of it though the rest is good. */
  note: string;
};

export type ItemReading = { ok: true; item: SourceItem } | { ok: false; id: string | null; reason: string };

class Refused extends Error {}

/** Reads one JSON value by the map. A "no" is one clear sentence without a word of the item, so that refusals can be counted by it. */
export function readItem(value: unknown, map: SourceMap, now: Date): ItemReading {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { ok: false, id: null, reason: 'The line is not a JSON object.' };
  let id: string | null = null;
  try {
    id = readId(value, map);
    return { ok: true, item: readFields(value as Record<string, unknown>, id, map, now) };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, id, reason: error.message };
    throw error;
  }
}

function readId(value: object, map: SourceMap): string {
  const found = find(value, map.fields.id);
  const id = typeof found === 'number' && Number.isSafeInteger(found) ? String(found) : found;
  if (id === undefined) throw new Refused(`It has no id ("${String(map.fields.id)}").`);
  if (typeof id !== 'string') throw new Refused('Its id is neither text nor a whole number.');
  if (id.length > 300 || /[\u0000-\u001f]/u.test(id)) throw new Refused('Its id is longer than 300 letters, or holds control characters.');
  return id;
}

function readFields(value: Record<string, unknown>, id: string, map: SourceMap, now: Date): SourceItem {
  const text = (field: keyof SourceMap['fields'], most: number): string => {
    const at = map.fields[field];
    const found = at === undefined ? undefined : find(value, at);
    if (found === undefined) return '';
    if (typeof found !== 'string') throw new Refused(`Its ${field} is not text.`);
    if (found.length > most) throw new Refused(`Its ${field} is longer than ${String(most)} letters.`);
    return found;
  };
  const list = (field: keyof SourceMap['fields'], most: number, part: RegExp | null): string[] => {
    const at = map.fields[field];
    const found = at === undefined ? undefined : find(value, at);
    const parts = found === undefined ? [] : typeof found === 'string' ? (part === null ? [found] : found.split(part)) : found;
    if (!Array.isArray(parts) || !parts.every((one) => typeof one === 'string')) throw new Refused(`Its ${field} is neither text nor a list of texts.`);
    const kept = [...new Set(parts.map((one) => one.trim()).filter((one) => one !== ''))];
    if (kept.length > most || kept.some((one) => one.length > 200)) throw new Refused(`Its ${field} are more than ${String(most)}, or longer than 200 letters.`);
    return kept;
  };
  // The desk takes 400; readers' questions in archives are longer, and wait for whoever edits them.
  const headline = text('headline', 1000).trim();
  if (headline === '') throw new Refused('It has no headline.');
  const body = text('body', 1_000_000);
  const paragraphs = map.html ? [body] : body.split(map.paragraphsAt).map((one) => one.trim()).filter((one) => one !== '');
  if (body.trim() === '' && !map.mayBeEmpty) throw new Refused('It has no text.');
  const at = map.fields.publishedAt === undefined ? undefined : find(value, map.fields.publishedAt);
  const instant = readInstant(at, map.offset, now);
  if (!instant.ok) throw new Refused(instant.reason);
  const address = oldPath(text('address', 2000));
  return {
    id,
    headline,
    kicker: text('kicker', 200).trim(),
    summary: text('summary', 2000).trim(),
    section: sectionOf(text('section', 200), map),
    bylines: list('byline', 12, null).flatMap((printed) => bylinesOf(printed, map)).slice(0, 12),
    html: map.html,
    body: paragraphs,
    publishedAt: instant.at,
    precision: instant.precision,
    oldAddress: address.path === null ? null : { path: address.path, kind: map.addresses },
    topics: list('topics', 30, /[,;،]/u),
    sources: list('sources', 12, /[,;،]/u),
    initials: list('initials', 6, /[,;/،]/u).map((one) => readInitials(one) || one),
    note: address.note,
  };
}

function sectionOf(printed: string, map: SourceMap): string {
  const name = normalise(printed).replace(/\s+/gu, ' ').trim();
  const section = map.sections.get(printed) ?? map.sections.get(name) ?? name;
  return section === '' ? map.sectionOtherwise : section;
}

/** As the map says; else as a printed byline is read: a desk, an agency, a rank, a role, or a person's name. */
function bylinesOf(printed: string, map: SourceMap): Byline[] {
  const said = Object.hasOwn(map.bylines, printed) ? map.bylines[printed] : undefined;
  if (said !== undefined) return said === null ? [] : [said].flat().map(({ name, kind, role, place }) => ({ name, kind, ...(role === undefined ? {} : { role }), ...(place === undefined ? {} : { place }) }));
  const read = readByline(normalise(printed).replace(/\s+/gu, ' ').trim());
  if (map.dropUnknownBylines) return read?.strength === 2 ? read.bylines : [];
  return read?.bylines ?? [{ name: normalise(printed).trim(), kind: 'person' }];
}

/** The value at a place; null and empty text count as not there, a list of places gives the first that is. */
function find(value: object, place: string | string[]): unknown {
  for (const path of [place].flat()) {
    let found: unknown = value;
    for (const name of path.split('.')) found = typeof found === 'object' && found !== null && Object.hasOwn(found, name) ? (found as Record<string, unknown>)[name] : undefined;
    if (found !== undefined && found !== null && found !== '') return found;
  }
  return undefined;
}

import type { PubStatus } from './wire-item.js';

/** Control characters but tab and newline, lone surrogates, non-characters and stray byte order marks. */
 
const UNWANTED = /[\u0000-\u0008\u000b-\u001f\u007f-\u0084\u0086-\u009f\ufeff\ufffe\uffff]|\p{Surrogate}/gu;

/**
 * Text as it may be stored: NFC, without control characters and lone surrogates. Line ends become `\n`.
 *
 * @example
 * plainText('A\u0000 e\u0301\r\n') // 'A é\n'
 */
export function plainText(raw: string): string {
  if (/^[\x20-\x7e]*$/.test(raw)) return raw;
  return raw.replace(/\r\n?|\u0085/g, '\n').replace(UNWANTED, '').normalize('NFC');
}

/**
 * One metadata field: as plainText, blanks collapsed (pretty-printed documents break lines inside fields), ends trimmed.
 * Absent and empty are null. No-break and thin spaces inside are kept: they are typography.
 *
 * @example
 * fieldText('  UPDATE\n  2-Results ') // 'UPDATE 2-Results'
 * fieldText(' ') // null
 */
export function fieldText(raw: string | null | undefined): string | null {
  if (raw === null || raw === undefined) return null;
  const text = plainText(raw).replace(/[ \t\n]+/g, ' ').trim();
  return text === '' ? null : text;
}

/**
 * An identifier or address: blanks at the ends and control characters go, the rest stays byte for byte (no NFC: a file
 * name on disk may be decomposed).
 *
 * @example
 * fieldId(' tag:reuters.com,2018:x\n') // 'tag:reuters.com,2018:x'
 */
export function fieldId(raw: string | null | undefined): string | null {
  const text = raw?.replace(UNWANTED, '').trim() ?? '';
  return text === '' ? null : text;
}

/**
 * The address of a picture or file as the document wrote it; script and inline-data addresses are no addresses.
 *
 * @example
 * fieldHref('photo_1.jpg') // 'photo_1.jpg'
 * fieldHref('javascript:alert(1)') // null
 */
export function fieldHref(raw: string | null | undefined): string | null {
  const href = fieldId(raw);
  if (href === null) return null;
  return /^(?:javascript|vbscript|data|blob):/i.test(href.replace(/\s+/g, '')) ? null : href;
}

/** A whole number of pixels, or null. `'640'` → 640. */
export function fieldPixels(raw: unknown): number | null {
  const text = typeof raw === 'number' || typeof raw === 'string' ? String(raw).trim() : '';
  const pixels = /^\d{1,9}(?:\.0+)?$/.test(text) ? Number.parseInt(text, 10) : 0;
  return pixels > 0 ? pixels : null;
}

/**
 * Urgency 1 (highest) to 9; everything else is null.
 *
 * @example
 * fieldUrgency('4') // 4
 * fieldUrgency('DEFAULT') // null
 */
export function fieldUrgency(raw: unknown): number | null {
  const text = typeof raw === 'number' || typeof raw === 'string' ? String(raw).trim() : '';
  return /^[1-9]$/.test(text) ? Number(text) : null;
}

/**
 * A language tag in its BCP 47 form, or null if it is none.
 *
 * @example
 * fieldLanguage('swe') // 'sv'
 * fieldLanguage('nl-nl') // 'nl-NL'
 */
export function fieldLanguage(raw: string | null | undefined): string | null {
  const tag = fieldId(raw)?.replace(/_/g, '-');
  if (tag === undefined) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/**
 * The publication status a document's word means. No status at all (null) is usable, as both IPTC standards say; a
 * word we do not know is withheld, because showing the wrong item is worse than asking the desk.
 *
 * @example
 * pubStatusOf('Cancelled') // 'canceled'
 * pubStatusOf('OPEN') // 'withheld'
 */
export function pubStatusOf(word: string | null): PubStatus {
  if (word === null) return 'usable';
  switch (word.trim().toLowerCase()) {
    case 'usable':
      return 'usable';
    case 'canceled':
    case 'cancelled':
      return 'canceled';
    default:
      return 'withheld';
  }
}

/** The first of its arguments that is not null. */
export function firstOf<T>(...values: (T | null | undefined)[]): T | null {
  for (const value of values) if (value !== null && value !== undefined) return value;
  return null;
}

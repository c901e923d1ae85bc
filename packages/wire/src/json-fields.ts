import { WireFault } from './wire-fault.js';

export type JsonRecord = Record<string, unknown>;

/**
 * JSON text → value. Raw control characters inside strings, which the standard forbids and systems write, become blanks.
 *
 * @throws WireFault `not-well-formed`
 * @example
 * parseJson('{"a":"1\n2"}') // { a: '1 2' }
 */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (strict) {
    if (!(strict instanceof SyntaxError)) throw strict;
  }
  try {
     
    return JSON.parse(text.replace(/[\u0000-\u001f]/g, ' '));
  } catch (error) {
    if (error instanceof SyntaxError) throw new WireFault('not-well-formed');
    throw error;
  }
}

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A list, or one value where a list belongs; absent is empty. */
export function arrayOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

/** The objects of a list or of an object by name, each with its name when it had one. */
export function recordsOf(value: unknown): JsonRecord[] {
  if (isRecord(value)) {
    return Object.entries(value).flatMap(([name, entry]) => (isRecord(entry) ? [{ name, ...entry }] : []));
  }
  return arrayOf(value).filter(isRecord);
}

export function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** Systems write versions and sizes as numbers or as text. */
export function numberOrText(value: unknown): string | null {
  return typeof value === 'number' ? String(value) : textOf(value);
}

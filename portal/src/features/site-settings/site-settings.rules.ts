import { normalise, toLatinDigits } from '@shironam/bangla';
import { isAdsTxtLine, isSecurityContact } from '../site-files/site-files.js';
import { type SettingField, type SettingGroup, settingGroups } from './setting-fields.data.js';

export type SettingValue = string | readonly string[] | boolean | number;
export type SettingValues = Readonly<Record<string, SettingValue>>;

/** What is wrong with a value, as a word that the screen has a sentence for. */
export type SettingFault = 'unknown' | 'wrong-kind' | 'number' | 'too-long' | 'email' | 'phone' | 'web' | 'ads-txt' | 'contact';
export type SettingIssue = { path: string; message: SettingFault };

/** The fields given, each with its value in store form or null to clear it; or everything that is wrong with them. */
export type SettingVerdict = { ok: true; changes: Readonly<Record<string, SettingValue | null>> } | { ok: false; issues: readonly SettingIssue[] };

type Read = { value: SettingValue | null } | { fault: SettingFault };

const forms = {
  email: /^[^\s@<>()",:;?&%\\]{1,64}@[^\s@<>()",:;?&%\\]+\.[^\s@<>()",:;?&%\\]{2,}$/u,
  phone: /^[+(]?[\d০-৯][\d০-৯ ()+,/-]{3,59}$/u,
  web: /^https:\/\/[^\s<>"']{3,}$/u,
} as const;

const lineForms = { 'ads-txt': isAdsTxtLine, contact: isSecurityContact } as const;

export function isSettingGroup(name: string): name is SettingGroup {
  return Object.hasOwn(settingGroups, name);
}

export function fieldsOf(group: SettingGroup): Readonly<Record<string, SettingField>> {
  return settingGroups[group];
}

/** Reads the fields that are to change; a group's other fields stay as they are. */
export function decideSettings(group: SettingGroup, given: Readonly<Record<string, unknown>>): SettingVerdict {
  const fields = fieldsOf(group);
  const changes: Record<string, SettingValue | null> = {};
  const issues: SettingIssue[] = [];
  for (const [name, value] of Object.entries(given)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    const read: Read = field === undefined ? { fault: 'unknown' } : readValue(field, value);
    if ('fault' in read) issues.push({ path: name, message: read.fault });
    else changes[name] = read.value;
  }
  return issues.length === 0 ? { ok: true, changes } : { ok: false, issues };
}

/** The group with the changes in it; a cleared field is gone. Fields that the table does not name (the site's address) stay. */
export function applyChanges(before: Readonly<Record<string, unknown>>, changes: Readonly<Record<string, SettingValue | null>>): Record<string, unknown> {
  const after: Record<string, unknown> = { ...before };
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) delete after[name];
    else after[name] = value;
  }
  return after;
}

/** The values of a group as the screen shows them; a switch nobody touched stands as it does by default. */
export function shownValues(group: SettingGroup, stored: unknown): SettingValues {
  const values = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  const shown: Record<string, SettingValue> = {};
  for (const [name, field] of Object.entries(fieldsOf(group))) {
    const read = Object.hasOwn(values, name) ? readValue(field, values[name]) : { value: null };
    const value = 'fault' in read ? null : read.value;
    shown[name] = value ?? ('otherwise' in field ? field.otherwise : field.kind === 'lines' ? [] : '');
  }
  return shown;
}

function readValue(field: SettingField, value: unknown): Read {
  if (value === null) return { value: null };
  switch (field.kind) {
    case 'switch':
      return typeof value === 'boolean' ? { value } : { fault: 'wrong-kind' };
    case 'number':
      return readWhole(field, value);
    case 'lines':
      return readLines(field, value);
    case 'line':
    case 'text':
      return readText(field, value);
  }
}

function readWhole(field: Extract<SettingField, { kind: 'number' }>, value: unknown): Read {
  if (typeof value !== 'number' && typeof value !== 'string') return { fault: 'wrong-kind' };
  const text = toLatinDigits(String(value)).trim();
  if (text === '') return { value: null };
  const number = /^\d{1,9}$/u.test(text) ? Number(text) : NaN;
  return number >= field.min && number <= field.max ? { value: number } : { fault: 'number' };
}

function readText(field: Extract<SettingField, { kind: 'line' | 'text' }>, value: unknown): Read {
  if (typeof value !== 'string') return { fault: 'wrong-kind' };
  const text = field.kind === 'line' ? oneLine(value) : normalise(value).replace(/\r\n?/g, '\n').trim();
  if (text === '') return { value: null };
  if (text.length > field.max) return { fault: 'too-long' };
  if (field.kind === 'line' && field.form !== undefined && !forms[field.form].test(text)) return { fault: field.form };
  return { value: text };
}

function readLines(field: Extract<SettingField, { kind: 'lines' }>, value: unknown): Read {
  if (!Array.isArray(value) || !value.every((line) => typeof line === 'string')) return { fault: 'wrong-kind' };
  const lines = value.map(oneLine).filter((line) => line !== '');
  if (lines.length > field.max || lines.some((line) => line.length > field.each)) return { fault: 'too-long' };
  if (field.form !== undefined && !lines.every(lineForms[field.form])) return { fault: field.form };
  return { value: lines.length === 0 ? null : lines };
}

function oneLine(text: string): string {
  return normalise(text).replace(/\s+/gu, ' ').trim();
}

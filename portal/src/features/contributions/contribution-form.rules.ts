import { toBanglaDigits, words as wordsOf } from '@shironam/bangla';
import type { SentFile } from '../../http/reader-action.js';
import type { InboxWords } from '../../words/inbox-words.js';
import { findDistrict } from '../places/places.js';
import type { Call } from '../reader-shell/reader-shell.js';
import { decideSuspicions, readLine, readParagraphs, type SentText, trapField } from '../reader-forms/reader-forms.js';
import { type FileKind, kindOf, nameOf } from './sent-file.rules.js';

export const mostPictures = 5;
export const mostFileBytes = 8 * 1024 * 1024;
export const mostFormBytes = 24 * 1024 * 1024;
/** Stands beside the words of the consent: raise it with them. */
export const consentVersion = '2026-11';
/** What a body may hold where the call sets no limit of words. */
const mostLetters = 60_000;

const limits = { title: 200, name: 100, identityLine: 160, phone: 30, email: 254, guardian: 160, pictureNote: 800 } as const;

export type FormFault = { name: string; text: string };

/** As the inbox takes it. */
export type SentContribution = {
  topic: string;
  title: string;
  body: string;
  originalBody: string | null;
  pictureNote: string;
  name: string;
  identityLine: string;
  phone: string;
  email: string;
  /** The path of one of the 64 districts, or ''. */
  district: string;
  minor: boolean;
  guardian: string;
  consentVersion: string;
  consentText: string;
  suspicions: readonly string[];
};

export type TakenFile = { name: string; kind: FileKind; bytes: Buffer };

export type FormReading = { ok: true; contribution: SentContribution; files: TakenFile[] } | { ok: false; faults: FormFault[] };

type Sent = { fields: Readonly<Record<string, string>>; files: readonly SentFile[]; overfull: boolean };

/** Reads the form: everything that is wrong is said at once, each beside its field. */
export function parseContribution(sent: Sent, call: Call, words: InboxWords): FormReading {
  const { fields } = sent;
  const title = readLine(fields['title']);
  const body = readParagraphs(fields['body']);
  const line = (name: string): string => readLine(fields[name]).text;
  const minor = fields['minor'] === 'yes';
  const files = sent.files.map((file) => ({ name: nameOf(file.name), kind: kindOf(file), bytes: file.bytes }));
  const contribution: SentContribution = {
    topic: line('topic'),
    title: title.text,
    body: body.text,
    originalBody: originalOf(title, body),
    pictureNote: readParagraphs(fields['pictureNote']).text,
    name: line('name'),
    identityLine: line('identityLine'),
    phone: line('phone'),
    email: line('email'),
    district: findDistrict(line('district'))?.path ?? '',
    minor,
    guardian: minor ? line('guardian') : '',
    consentVersion,
    consentText: words.consentText,
    suspicions: decideSuspicions({ trap: fields[trapField] ?? '', text: `${title.text}\n${body.text}` }),
  };
  const faults = [...faultsOfText(contribution, files, call, words), ...faultsOfFiles(sent, files, words), ...faultsOfPerson(contribution, words), ...(line('district') === '' || contribution.district !== '' ? [] : [{ name: 'district', text: words.faults.district }]), ...(fields['consent'] === 'yes' ? [] : [{ name: 'consent', text: words.faults.consent }])];
  return faults.length === 0 ? { ok: true, contribution, files } : { ok: false, faults };
}

function originalOf(title: SentText, body: SentText): string | null {
  if (title.original === null && body.original === null) return null;
  return [title.original ?? title.text, body.original ?? body.text].join('\n\n');
}

function faultsOfText(sent: SentContribution, files: readonly TakenFile[], call: Call, words: InboxWords): FormFault[] {
  const had = sent.body === '' ? 0 : [...wordsOf(sent.body)].length;
  const limit = call.wordLimit;
  return [
    ...(call.topics.length === 0 || call.topics.includes(sent.topic) ? [] : [{ name: 'topic', text: words.faults.topic }]),
    ...(sent.title === '' ? [{ name: 'title', text: words.faults.title }] : tooLong('title', sent.title, words)),
    ...(sent.body === '' && !files.some((file) => file.kind !== 'picture') ? [{ name: 'body', text: words.faults.body }] : []),
    ...(limit !== null && had > limit ? [{ name: 'body', text: words.faults.bodyTooLong(toBanglaDigits(String(had)), toBanglaDigits(String(limit))) }] : []),
    ...(sent.body.length > mostLetters ? [{ name: 'body', text: words.faults.tooLong(toBanglaDigits(String(mostLetters))) }] : []),
    ...tooLong('pictureNote', sent.pictureNote, words),
  ];
}

function faultsOfFiles(sent: Sent, files: readonly TakenFile[], words: InboxWords): FormFault[] {
  if (sent.overfull) return [{ name: 'pictures', text: words.faults.overfull }];
  return files.filter((file) => file.kind === 'picture').length > mostPictures ? [{ name: 'pictures', text: words.faults.pictures }] : [];
}

function faultsOfPerson(sent: SentContribution, words: InboxWords): FormFault[] {
  return [
    ...(sent.name === '' ? [{ name: 'name', text: words.faults.name }] : tooLong('name', sent.name, words)),
    ...tooLong('identityLine', sent.identityLine, words),
    ...(sent.phone === '' && sent.email === '' ? [{ name: 'phone', text: words.faults.reach }] : []),
    ...(sent.phone === '' || /^\+?[\d০-৯][\d০-৯ -]{4,28}$/u.test(sent.phone) ? [] : [{ name: 'phone', text: words.faults.phone }]),
    ...(sent.email === '' || (/^[^\s@<>()",;:]+@[^\s@<>()",;:]+\.[^\s@<>()",;:.]+$/u.test(sent.email) && sent.email.length <= limits.email) ? [] : [{ name: 'email', text: words.faults.email }]),
    ...(sent.minor && sent.guardian === '' ? [{ name: 'guardian', text: words.faults.guardian }] : tooLong('guardian', sent.guardian, words)),
  ];
}

function tooLong(name: keyof typeof limits, value: string, words: InboxWords): FormFault[] {
  return value.length <= limits[name] ? [] : [{ name, text: words.faults.tooLong(toBanglaDigits(String(limits[name]))) }];
}

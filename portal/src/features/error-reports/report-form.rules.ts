import { toBanglaDigits } from '@shironam/bangla';
import type { InboxWords } from '../../words/inbox-words.js';
import { decideSuspicions, readLine, readParagraphs, trapField } from '../reader-forms/reader-forms.js';

const limits = { body: 4000, source: 500, name: 100, contact: 200 } as const;

export type ReportFault = { name: string; text: string };
export type SentReport = { body: string; source: string; name: string; contact: string; suspicions: readonly string[] };
export type ReportReading = { ok: true; report: SentReport } | { ok: false; faults: ReportFault[] };

/** Only what is wrong must be said; who says it is theirs to tell. */
export function parseReport(fields: Readonly<Record<string, string>>, words: InboxWords): ReportReading {
  const body = readParagraphs(fields['body']).text;
  const report = {
    body, source: readLine(fields['source']).text, name: readLine(fields['name']).text, contact: readLine(fields['contact']).text,
    suspicions: decideSuspicions({ trap: fields[trapField] ?? '', text: body }),
  };
  const faults = [
    ...(body === '' ? [{ name: 'body', text: words.faults.report }] : []),
    ...(['body', 'source', 'name', 'contact'] as const).filter((name) => report[name].length > limits[name]).map((name) => ({ name, text: words.faults.tooLong(toBanglaDigits(String(limits[name]))) })),
  ];
  return faults.length === 0 ? { ok: true, report } : { ok: false, faults };
}

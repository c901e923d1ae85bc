import { avro, fromBijoy, normalise, toBijoy } from '@shironam/bangla';

/** What a text can be turned into. */
export const conversions = ['unicode', 'bijoy', 'avro'] as const;
export type Conversion = (typeof conversions)[number];

/** Of the text alone, in UTF-8: 66,000 Bangla letters, a small book's chapter. */
export const maxTextBytes = 200_000;
/** Letters converted at a time, ten milliseconds of work: a conversion holds up the process that makes it. */
const sliceLetters = 4_000;

export type ConverterVerdict = { ok: true; to: Conversion; text: string } | { ok: false; text: string; fault: 'nothing' | 'too-long' };

/** Whether what was sent can be turned into what was asked; a name nobody knows is taken for the first. */
export function decideConversion(fields: Readonly<Record<string, string>>): ConverterVerdict {
  const text = (fields['text'] ?? '').replace(/\r\n?/g, '\n');
  const to = conversions.find((one) => one === fields['to']) ?? 'unicode';
  // A text longer than the form takes arrives cut: it is refused, never half converted.
  if (new TextEncoder().encode(text).length > maxTextBytes) return { ok: false, text: '', fault: 'too-long' };
  if (text.trim() === '') return { ok: false, text: '', fault: 'nothing' };
  return { ok: true, to, text };
}

/** The text in parts that end with a line; a line longer than a part is cut behind a blank where it has one. Together they are the text. */
export function slicesOf(text: string): string[] {
  const slices: string[] = [];
  for (let start = 0; start < text.length; ) {
    const rest = text.slice(start, start + sliceLetters);
    const end = start + rest.length === text.length ? rest.length : (rest.lastIndexOf('\n') + 1 || rest.lastIndexOf(' ') + 1 || wholeLetters(rest));
    slices.push(rest.slice(0, end));
    start += end;
  }
  return slices;
}

/** Where a run without any blank may be cut: not within a surrogate pair. */
function wholeLetters(text: string): number {
  return /[\ud800-\udbff]$/.test(text) ? text.length - 1 : text.length;
}

export function convert(to: Conversion, text: string): string {
  switch (to) {
    case 'unicode':
      return fromBijoy(text);
    case 'bijoy':
      return toBijoy(normalise(text));
    case 'avro':
      return avro(text);
  }
}

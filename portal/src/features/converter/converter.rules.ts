import { avro, fromBijoy, normalise, toBijoy } from '@shironam/bangla';

/** What a text can be turned into. */
export const conversions = ['unicode', 'bijoy', 'avro'] as const;
export type Conversion = (typeof conversions)[number];

/** Of the text alone, in UTF-8: 12,000 Bangla letters, a long story. A conversion holds up the process that makes it, and 36 KB are a tenth of a second. */
export const maxTextBytes = 36_000;

export type ConverterVerdict = { ok: true; to: Conversion; text: string; result: string } | { ok: false; text: string; fault: 'nothing' | 'too-long' };

/** What was sent, turned into what was asked; a name nobody knows is taken for the first. */
export function decideConversion(fields: Readonly<Record<string, string>>): ConverterVerdict {
  const text = (fields['text'] ?? '').replace(/\r\n?/g, '\n');
  const to = conversions.find((one) => one === fields['to']) ?? 'unicode';
  // A text longer than the form takes arrives cut: it is refused, never half converted.
  if (new TextEncoder().encode(text).length > maxTextBytes) return { ok: false, text: '', fault: 'too-long' };
  if (text.trim() === '') return { ok: false, text: '', fault: 'nothing' };
  return { ok: true, to, text, result: convert(to, text) };
}

function convert(to: Conversion, text: string): string {
  switch (to) {
    case 'unicode':
      return fromBijoy(text);
    case 'bijoy':
      return toBijoy(normalise(text));
    case 'avro':
      return avro(text);
  }
}

import { WIRE_LIMITS, WireFault } from './wire-fault.js';

// The runtime's own decoder (Encoding Standard); declared here because packages compile without the DOM library.
declare const TextDecoder: new (label: string, options: { fatal: boolean }) => { decode(input: Uint8Array): string };

export type DecodedText = {
  text: string;
  /** The charset used, in the Encoding Standard's label as the document or we wrote it. */
  charset: string;
  /** True when neither a mark nor a declaration said it and the bytes had to. */
  guessed: boolean;
};

/**
 * Bytes of a wire document → text without a byte order mark.
 *
 * A byte order mark decides first (no declaration can be read across it), then the XML declaration, then a guess:
 * UTF-16 by its zero bytes, UTF-8 if it is valid, else Windows-1252. A declared charset that is unknown, or UTF-8 that
 * is not UTF-8, falls to the guess rather than to an error: half the world's feeds mislabel (wire-and-fixtures.md rule 7).
 *
 * @throws WireFault `empty-file` and `too-large`
 * @example
 * decodeBytes(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61)) // { text: 'a', charset: 'utf-8', guessed: false }
 */
export function decodeBytes(bytes: Uint8Array): DecodedText {
  if (bytes.length > WIRE_LIMITS.bytes) throw new WireFault('too-large');
  if (bytes.length === 0) throw new WireFault('empty-file');
  const marked = charsetOfMark(bytes);
  if (marked !== null) return { text: stripMark(decodeAs(bytes, marked, false) ?? ''), charset: marked, guessed: false };
  const declared = declaredCharset(bytes);
  if (declared !== null) {
    const text = decodeAs(bytes, declared, /^utf-?8$/i.test(declared));
    if (text !== null) return { text: stripMark(text), charset: declared.toLowerCase(), guessed: false };
  }
  const charset = guessCharset(bytes);
  return { text: stripMark(decodeAs(bytes, charset, false) ?? ''), charset, guessed: true };
}

function charsetOfMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** The encoding of an XML declaration that can be read as ASCII; one naming UTF-16 is then certainly wrong. */
function declaredCharset(bytes: Uint8Array): string | null {
  let head = '';
  for (const byte of bytes.subarray(0, 512)) head += String.fromCharCode(byte);
  const found = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']\s*([A-Za-z0-9._:-]+)\s*["']/.exec(head)?.[1];
  return found === undefined || /^(utf-?16|ucs-?[24]|iso-10646)/i.test(found) ? null : found;
}

function guessCharset(bytes: Uint8Array): string {
  if (bytes[1] === 0 && bytes[0] !== 0 && bytes[3] === 0) return 'utf-16le';
  if (bytes[0] === 0 && bytes[1] !== 0 && bytes[2] === 0) return 'utf-16be';
  return decodeAs(bytes, 'utf-8', true) === null ? 'windows-1252' : 'utf-8';
}

/** null when the label is unknown or, in strict reading, when a byte is not of that charset. */
function decodeAs(bytes: Uint8Array, charset: string, strict: boolean): string | null {
  try {
    return new TextDecoder(charset, { fatal: strict }).decode(bytes);
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) return null;
    throw error;
  }
}

function stripMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

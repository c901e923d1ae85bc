import mammoth from 'mammoth';
import { unpackEntries } from './archive-entries.js';
import { kindOf } from './sent-file.rules.js';

/** What a document says, and the pictures that lie in it. */
export type DocumentReading = { ok: true; text: string; pictures: { name: string; bytes: Uint8Array }[] } | { ok: false; reason: string };

const mostPictures = 5;
const mostLetters = 300_000;

/** The words of a Word file or of plain text; its looks are for the desk to give. Runs in a thread of its own. */
export async function readDocument(bytes: Buffer): Promise<DocumentReading> {
  if (bytes.subarray(0, 4).toString('hex') !== '504b0304') return { ok: true, text: plainText(bytes).slice(0, mostLetters), pictures: [] };
  const unpacked = unpackEntries(bytes);
  if (!unpacked.ok) return { ok: false, reason: unpacked.fault };
  const { value } = await mammoth.extractRawText({ buffer: bytes });
  const pictures = [...unpacked.entries]
    .filter(([name, entry]) => name.startsWith('word/media/') && kindOf({ name, bytes: entry }) === 'picture')
    .slice(0, mostPictures)
    .map(([name, entry]) => ({ name: name.slice('word/media/'.length), bytes: new Uint8Array(entry) }));
  return { ok: true, text: value.slice(0, mostLetters), pictures };
}

/** Text that is no UTF-8 is Windows-1252 to every Bijoy writer. */
function plainText(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

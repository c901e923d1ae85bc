import exifr from 'exifr';

export type FoundMetadata = { caption: string; credit: string; copyright: string };

type Fields = { Caption?: unknown; Credit?: unknown; Byline?: unknown; CopyrightNotice?: unknown; description?: unknown; rights?: unknown };

/** Caption and credit that came inside the file: XMP first, then IIM (which exifr reads as Latin-1). A file without them gives ''. */
export async function readCaptionAndCredit(bytes: Buffer): Promise<FoundMetadata> {
  const utf8 = bytes.includes(Buffer.from([0x1b, 0x25, 0x47]));
  const found = (await exifr.parse(bytes, { iptc: true, xmp: true, tiff: false, exif: false, gps: false }).catch(() => null)) as Fields | null;
  const iim = (value: unknown): string => (typeof value === 'string' ? (utf8 ? Buffer.from(value, 'latin1').toString('utf8') : value) : '');
  const xmp = (value: unknown): string => (typeof value === 'string' ? value : value !== null && typeof value === 'object' && 'value' in value ? String(value.value) : '');
  return {
    caption: (xmp(found?.description) || iim(found?.Caption)).trim(),
    credit: (iim(found?.Credit) || iim(found?.Byline)).trim(),
    copyright: (xmp(found?.rights) || iim(found?.CopyrightNotice)).trim(),
  };
}

import exifr from 'exifr';

export type FoundMetadata = { caption: string; credit: string; copyright: string };

type Group = Readonly<Record<string, unknown>> | undefined;
type Groups = { iptc?: Group; dc?: Group; photoshop?: Group; ifd0?: Group };

/** Each standard apart, so that one's UTF-8 is not taken for another's Latin-1. Places and camera data are not even read. */
const options = { iptc: true, xmp: true, tiff: true, ifd0: true, exif: false, gps: false, interop: false, icc: false, jfif: false, mergeOutput: false, multiSegment: true } as unknown as Parameters<typeof exifr.parse>[1];

/** Caption and credit that came inside the file: XMP first, then IIM, then EXIF. A file without them gives ''. */
export async function readCaptionAndCredit(bytes: Buffer): Promise<FoundMetadata> {
  const found = ((await exifr.parse(bytes, options).catch(() => null)) ?? {}) as Groups;
  const iim = (name: string): string => textOf(found.iptc?.[name], repairIim);
  const exif = (name: string): string => textOf(found.ifd0?.[name], repairIim);
  return {
    caption: xmpText(found.dc?.['description']) || iim('Caption') || exif('ImageDescription'),
    credit: iim('Credit') || xmpText(found.photoshop?.['Credit']) || iim('Byline') || xmpText(found.dc?.['creator']) || exif('Artist'),
    copyright: xmpText(found.dc?.['rights']) || iim('CopyrightNotice') || exif('Copyright'),
  };
}

/** Repeated fields (two photographers) are joined; nothing longer than a page can print is kept. */
function textOf(value: unknown, repair: (text: string) => string): string {
  const parts = (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string');
  return parts.map((one) => repair(one).replaceAll('\u0000', '').trim()).filter((one) => one !== '').join(', ').slice(0, 5000);
}

/** An XMP value is text, a text with its language, or a list of either. exifr leaves XML's references in it. */
function xmpText(value: unknown): string {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return textOf(list.map((one) => (typeof one === 'object' && one !== null && 'value' in one ? one.value : one)), plainXml);
}

/**
 * exifr reads IIM and EXIF as Latin-1, whatever the file says. Bytes that are valid UTF-8 are UTF-8: few writers
 * declare it (1:90), and a caption in Latin-1 that happens to be valid UTF-8 beyond ASCII does not occur.
 */
function repairIim(text: string): string {
  if (!/[\u0080-\u00ff]/.test(text) || /[^\u0000-\u00ff]/.test(text)) return text;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(text, 'latin1'));
  } catch {
    return text;
  }
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function plainXml(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos));/gi, (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
    if (name !== undefined) return named[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '' : String.fromCodePoint(code);
  });
}

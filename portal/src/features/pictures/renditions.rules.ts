import type { Rendition } from '@shironam/story';

export type Format = Rendition['format'];

const widths = [240, 360, 480, 720, 1080, 1440] as const;

/** The widths a picture is kept at: never above its own. */
export function widthsFor(width: number): number[] {
  return [...new Set([...widths.filter((one) => one < width), Math.min(width, 1440)])];
}

/**
 * What a phone 360 px wide with two dots a pixel shows at full width is 720 px wide, and may cost a reader 45 KB
 * (DESIGN §6). Wider ones go to larger screens; denser screens forgive a lower quality.
 */
const phoneWidth = 720;
const phoneBytes = 45 * 1024;
const lowest = 34;
const step = 8;

const qualities: Readonly<Record<Format, readonly [small: number, phone: number, large: number]>> = { webp: [72, 66, 60], jpeg: [76, 70, 66], avif: [52, 48, 44] };

export function encodingOf(format: Format, width: number): { quality: number; maxBytes: number | null } {
  const [small, phone, large] = qualities[format];
  if (width < phoneWidth) return { quality: small, maxBytes: phoneBytes };
  return width === phoneWidth ? { quality: phone, maxBytes: phoneBytes } : { quality: large, maxBytes: null };
}

/** The next lower quality to try, or null where a picture would look worse than its weight is worth. */
export function lowerQuality(quality: number): number | null {
  return quality <= lowest ? null : Math.max(lowest, quality - step);
}

/** AVIF beside the others, unless it saves nothing: then browsers would only be led to the heavier file. */
export function withAvif(renditions: readonly Rendition[], avif: readonly Rendition[]): Rendition[] {
  const others = renditions.filter(({ format }) => format !== 'avif');
  const webp = others.filter(({ format }) => format === 'webp');
  return bytesOf(avif) < bytesOf(webp) ? [...others, ...avif] : others;
}

function bytesOf(renditions: readonly Rendition[]): number {
  return renditions.reduce((sum, { bytes }) => sum + bytes, 0);
}

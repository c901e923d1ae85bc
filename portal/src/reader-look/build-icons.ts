/**
 * Draws the icons that cannot be SVG from `fonts/icon.svg`: `npx tsx --conditions=source portal/src/reader-look/build-icons.ts`.
 * Home screens cut a maskable icon to their own shape, so its letter stands smaller, inside the circle that is always kept.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import sharp from 'sharp';

const svg = readFileSync(new URL('fonts/icon.svg', import.meta.url), 'utf8');
const maskable = svg.replace(/<g fill="[^"]+"/, (start) => `<g transform="translate(650 650) scale(.68) translate(-650 -650)">${start}`).replace('</g></svg>', '</g></g></svg>');

for (const size of [192, 512]) write(`icon-${String(size)}.png`, await png(svg, size));
write('icon-maskable-512.png', await png(maskable, 512));
write('apple-touch-icon.png', await png(svg, 180));
write('favicon.ico', ico(await png(svg, 32), 32));

async function png(from: string, size: number): Promise<Buffer> {
  return sharp(Buffer.from(from), { density: 300 }).resize(size, size).png({ palette: true, colours: 16, effort: 10, compressionLevel: 9 }).toBuffer();
}

/** An ICO file that holds one PNG. */
function ico(image: Buffer, size: number): Buffer {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(size, 6);
  head.writeUInt8(size, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(image.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, image]);
}

function write(name: string, bytes: Buffer): void {
  writeFileSync(new URL(`fonts/${name}`, import.meta.url), bytes);
  process.stdout.write(`${name}: ${String(bytes.length)} bytes\n`);
}

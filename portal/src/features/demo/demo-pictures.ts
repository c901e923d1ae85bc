import sharp from 'sharp';
import { scenes } from './demo-scenes.data.js';
import type { DemoScene } from './demo-story.js';

const width = 1440;
const height = 810;

/** Draws a scene as a JPEG of 1440 × 810: layers of shapes over a sky, the hills moved a little by `turn`, so that no two look alike. */
export async function drawScene(scene: DemoScene, turn: number): Promise<Buffer> {
  const { sky, sun, layers } = scenes[scene];
  const shift = (turn * 137) % 400;
  const sunX = 300 + ((turn * 311) % 840);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}" viewBox="0 0 ${String(width)} ${String(height)}">
<defs><linearGradient id="s" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${sky[0]}"/><stop offset="1" stop-color="${sky[1]}"/></linearGradient></defs>
<rect width="${String(width)}" height="${String(height)}" fill="url(#s)"/>
${sun === null ? '' : `<circle cx="${String(sunX)}" cy="${String(sun.y)}" r="${String(sun.r)}" fill="${sun.fill}"/>`}
${layers.map((layer) => `<g transform="translate(${String(layer.fixed === true ? 0 : -shift)} 0)"><path d="${layer.path}" fill="${layer.fill}"${layer.stroke === undefined ? '' : ` stroke="${layer.stroke}" stroke-width="${String(layer.strokeWidth ?? 4)}"`}/></g>`).join('\n')}
</svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 88 }).toBuffer();
}

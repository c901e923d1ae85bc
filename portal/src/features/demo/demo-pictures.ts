import sharp from 'sharp';
import type { Layer } from './demo-scene.js';
import { scenes } from './demo-scenes.data.js';
import type { DemoScene } from './demo-story.js';

const width = 1440;
const height = 810;
/** The farthest that a layer moves; shapes run at least this far past the frame. */
const farthest = 180;

/**
 * Prints a scene as a JPEG of 1440 × 810. `turn` makes prints of one scene differ: every other one is mirrored, the sky
 * changes, and near layers move before far ones. The same scene and turn give the same picture.
 */
export async function drawScene(scene: DemoScene, turn: number): Promise<Buffer> {
  return sharp(Buffer.from(composeScene(scene, turn))).jpeg({ quality: 88 }).toBuffer();
}

function composeScene(scene: DemoScene, turn: number): string {
  const { skies, sun, layers } = scenes[scene];
  const [top, bottom] = skies[turn % skies.length] ?? ['#fff', '#fff'];
  const shift = ((turn * 67) % (2 * farthest)) - farthest;
  const mirrored = turn % 2 === 1 ? ` transform="translate(${String(width)} 0) scale(-1 1)"` : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}" viewBox="0 0 ${String(width)} ${String(height)}">
<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${top}"/><stop offset="1" stop-color="${bottom}"/></linearGradient></defs>
<rect width="${String(width)}" height="${String(height)}" fill="url(#sky)"/>
<g${mirrored}>
${sun === null ? '' : `<circle cx="${String(sun.x + shift / 3)}" cy="${String(sun.y)}" r="${String(sun.r)}" fill="${sun.fill}"/>`}
${layers.map((layer) => composeLayer(layer, shift)).join('\n')}
</g>
</svg>`;
}

function composeLayer({ path, fill = 'none', stroke, strokeWidth = 3, opacity = 1, drift = 0 }: Layer, shift: number): string {
  const lines = stroke === undefined ? '' : ` stroke="${stroke}" stroke-width="${String(strokeWidth)}" stroke-linecap="round" stroke-linejoin="round"`;
  return `<path transform="translate(${String(Math.round(shift * drift))} 0)" d="${path}" fill="${fill}"${lines}${opacity === 1 ? '' : ` opacity="${String(opacity)}"`}/>`;
}

import sharp from 'sharp';
import type { Layer } from './demo-scene.js';
import { scenes } from './demo-scenes.data.js';
import type { DemoScene } from './demo-story.js';

const width = 1440;
const height = 810;
/** How far the nearest layer moves, print after print; shapes run at least that far past the frame. */
const shifts = [0, -150, 110, -70, 170, -110] as const;

/**
 * Prints a scene as a JPEG of 1440 × 810. `turn` counts the prints of that scene before this one: every other print is
 * mirrored, sky and inks change, and near layers move more than far ones. The same scene and turn give the same picture.
 */
export async function drawScene(scene: DemoScene, turn: number): Promise<Buffer> {
  return sharp(Buffer.from(composeScene(scene, turn))).jpeg({ quality: 88 }).toBuffer();
}

function composeScene(scene: DemoScene, turn: number): string {
  const { skies, sun, layers } = scenes[scene];
  const [top, bottom] = inTurn(skies, turn);
  const shift = inTurn(shifts, turn);
  const mirrored = turn % 2 === 1 ? ` transform="translate(${String(width)} 0) scale(-1 1)"` : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}" viewBox="0 0 ${String(width)} ${String(height)}">
<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${top}"/><stop offset="1" stop-color="${bottom}"/></linearGradient></defs>
<rect width="${String(width)}" height="${String(height)}" fill="url(#sky)"/>
<g${mirrored}>
${sun === null ? '' : `<circle cx="${String(sun.x + shift)}" cy="${String(sun.y)}" r="${String(sun.r)}" fill="${sun.fill}"/>`}
${layers.filter(({ only }) => only === undefined || only === turn % 2).map((layer) => composeLayer(layer, turn, shift)).join('\n')}
</g>
</svg>`;
}

function composeLayer({ path, fill = 'none', stroke, strokeWidth = 3, opacity = 1, drift = 0 }: Layer, turn: number, shift: number): string {
  const ink = typeof fill === 'string' ? fill : inTurn(fill, turn);
  const lines = stroke === undefined ? '' : ` stroke="${stroke}" stroke-width="${String(strokeWidth)}" stroke-linecap="round" stroke-linejoin="round"`;
  return `<path transform="translate(${String(Math.round(shift * drift))} 0)" d="${path}" fill="${ink}"${lines}${opacity === 1 ? '' : ` opacity="${String(opacity)}"`}/>`;
}

function inTurn<T>(choices: readonly T[], turn: number): T {
  const choice = choices[turn % choices.length];
  if (choice === undefined) throw new Error('A scene needs at least one sky, and an ink for every layer.');
  return choice;
}

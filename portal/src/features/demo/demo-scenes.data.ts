import type { DemoScene } from './demo-story.js';
export type Scene = { sky: readonly [string, string]; sun: { y: number; r: number; fill: string } | null; layers: readonly { path: string; fill: string; fixed?: boolean; stroke?: string; strokeWidth?: number }[] };
export const scenes: Record<DemoScene, Scene> = {} as Record<DemoScene, Scene>;

/** One ink of a print. */
export type Layer = {
  path: string;
  /** The ink of the surface; a layer without one is lines alone. */
  fill?: string;
  stroke?: string;
  strokeWidth?: number;
  opacity?: number;
  /** How far the layer moves between two prints of a scene: 0 stays (far away, or built on others), 1 is near. */
  drift?: number;
};

export type Scene = {
  /** The sky from top to bottom; a scene printed again takes the next one. */
  skies: readonly (readonly [top: string, bottom: string])[];
  sun: { x: number; y: number; r: number; fill: string } | null;
  /** From far to near. */
  layers: readonly Layer[];
};

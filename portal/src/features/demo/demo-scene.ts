/** One ink of a print. */
export type Layer = {
  path: string;
  /** The ink of the surface, or one ink for each print in turn; a layer without one is lines alone. */
  fill?: string | readonly string[];
  stroke?: string;
  strokeWidth?: number;
  opacity?: number;
  /** Printed only in even prints (0) or odd ones (1). */
  only?: 0 | 1;
  /** How far the layer moves from print to print: 0 stays (far away, or built on others), 1 is near. */
  drift?: number;
};

export type Scene = {
  /** The sky from top to bottom; a scene printed again takes the next one. */
  skies: readonly (readonly [top: string, bottom: string])[];
  sun: { x: number; y: number; r: number; fill: string } | null;
  /** From far to near. */
  layers: readonly Layer[];
};

import type { Scene } from './demo-scene.js';
import { countryScenes } from './demo-scenes-country.data.js';
import { indoorScenes } from './demo-scenes-indoor.data.js';
import { townScenes } from './demo-scenes-town.data.js';
import type { DemoScene } from './demo-story.js';

export const scenes: Record<DemoScene, Scene> = { ...countryScenes, ...townScenes, ...indoorScenes };

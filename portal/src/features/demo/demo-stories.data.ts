import { countryStories } from './demo-stories-country.data.js';
import { economyStories } from './demo-stories-economy.data.js';
import { featureStories } from './demo-stories-feature.data.js';
import { landStories } from './demo-stories-land.data.js';
import { lifeStories } from './demo-stories-life.data.js';
import { matchStories } from './demo-stories-matches.data.js';
import { nationalStories } from './demo-stories-national.data.js';
import { riverStories } from './demo-stories-river.data.js';
import { sportsStories } from './demo-stories-sports.data.js';
import { worldStories } from './demo-stories-world.data.js';
import type { DemoStory } from './demo-story.js';

/** Every demo story, newest first. */
export const demoStories: readonly DemoStory[] = [
  ...nationalStories,
  ...countryStories,
  ...economyStories,
  ...worldStories,
  ...sportsStories,
  ...matchStories,
  ...lifeStories,
  ...landStories,
  ...featureStories,
  ...riverStories,
].sort((a, b) => a.minutesAgo - b.minutesAgo);

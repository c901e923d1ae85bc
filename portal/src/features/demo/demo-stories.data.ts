import { countryStories } from './demo-stories-country.data.js';
import { nationalStories } from './demo-stories-national.data.js';
import type { DemoStory } from './demo-story.js';

/** Every demo story, newest first. */
export const demoStories: readonly DemoStory[] = [...nationalStories, ...countryStories].sort((a, b) => a.minutesAgo - b.minutesAgo);

import type { DemoStory } from './demo-story.js';
export const demoStories: readonly DemoStory[] = [];

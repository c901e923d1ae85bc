import type { DemoStory } from './demo-story.js';

const relatedCount = 3;
const topicWeight = 2;

/** The older stories that a related box names: most topics in common first, then the same section, the newest of equals. `older` is newest last. */
export function chooseRelated<S extends Pick<DemoStory, 'section' | 'topics'>>(story: Pick<DemoStory, 'section' | 'topics'>, older: readonly S[]): S[] {
  const kinship = (other: S): number => other.topics.filter((topic) => story.topics.includes(topic)).length * topicWeight + (other.section === story.section ? 1 : 0);
  return older
    .map((other, age) => ({ other, age, kin: kinship(other) }))
    .sort((a, b) => b.kin - a.kin || b.age - a.age)
    .slice(0, relatedCount)
    .map(({ other }) => other);
}

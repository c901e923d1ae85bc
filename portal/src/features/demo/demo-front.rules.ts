import type { DemoStory } from './demo-story.js';

export type DemoFront<S> = {
  /** What an editor put where; for so many hours, or until somebody changes it. */
  slots: { story: S; position: number; hours: number | null }[];
  breaking: S | null;
  topics: string[];
};

const topicCount = 6;

/** A front as an editor would leave it: a lead that stays, a feature for half a day, one line of breaking news, the topics of most stories. `stories`: newest first. */
export function chooseFront<S extends Pick<DemoStory, 'section' | 'topics' | 'picture'>>(stories: readonly S[]): DemoFront<S> {
  const pictured = stories.filter(({ picture }) => picture !== undefined);
  const lead = pictured.find(({ section }) => section === 'national') ?? pictured[0];
  const feature = pictured.find(({ section }) => section === 'feature' || section === 'agriculture-and-nature');
  const counts = new Map<string, number>();
  for (const { topics } of stories) for (const topic of topics) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  return {
    slots: [...(lead === undefined ? [] : [{ story: lead, position: 1, hours: null }]), ...(feature === undefined ? [] : [{ story: feature, position: 7, hours: 12 }])],
    breaking: stories.find((story) => story !== lead) ?? null,
    topics: [...counts].sort(([, a], [, b]) => b - a).slice(0, topicCount).map(([topic]) => topic),
  };
}

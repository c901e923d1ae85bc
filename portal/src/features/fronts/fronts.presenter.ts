import { storyPath, type Teaser } from '@shironam/story';
import type { Newsroom } from '../../platform/newsroom.js';
import { PortalError } from '../../errors.js';
import { fillPositions, firstScreenSize, loadNewest } from '../front-page/front-page.js';
import { standing } from './fronts.rules.js';
import { findFront, findTeasers, findTopicNames } from './fronts.store.js';

/** A front as its editors see it: each position with what stands there, and what stands there by itself. */
export async function presentFront(room: Newsroom, front: string): Promise<unknown> {
  const db = room.database.newsroom;
  const found = await findFront(db, front);
  if (found === null) throw new PortalError('front.unknown');
  const slots = standing(found.slots, room.now());
  const [teasers, newest, topics] = await Promise.all([findTeasers(db, slots.map(({ number }) => number)), loadNewest(room.database.livePrimary), findTopicNames(db, found.topics)]);
  const placed = slots.flatMap(({ position, number }) => teasers.filter((story) => story.number === number).map((story) => ({ position, story })));
  const shown = fillPositions(placed, newest);
  return {
    front,
    slots: Array.from({ length: firstScreenSize }, (_, i) => {
      const slot = slots.find(({ position }) => position === i + 1);
      const teaser = slot === undefined ? shown[i] : teasers.find(({ number }) => number === slot.number);
      return { position: i + 1, story: teaser === undefined ? null : presentStory(teaser), automatic: slot === undefined, locked: slot?.locked ?? false, until: slot?.until?.toISOString() ?? null };
    }),
    topics,
  };
}

function presentStory(teaser: Teaser): unknown {
  return { id: teaser.storyId, number: teaser.number, headline: teaser.headline, section: teaser.section.name, publishedAt: teaser.publishedAt, path: storyPath(teaser), picture: teaser.picture !== undefined };
}

import { Type } from '@sinclair/typebox';
import { roles, storyPath } from '@shironam/story';
import type { StaffRoutes } from '../../http/staff-routes.js';
import { loadStory } from '../stories/stories.js';
import { findNearStories } from './related.js';

/** What is out already about a story's matter: asked by the editor after each save. */
export function nearRoutes({ route, room }: StaffRoutes, siteUrl: string): void {
  route({
    method: 'GET', path: '/api/stories/:id/near', name: 'api.stories.near', roles, params: Type.Object({ id: Type.String({ format: 'uuid' }) }),
    handle: async ({ params }) => {
      const story = await loadStory(room.database.newsroom, params.id);
      const near = await findNearStories(room.database.live, story.content, story.number);
      return { near: near.map(({ number, section, ...one }) => ({ ...one, url: `${siteUrl}${storyPath({ number, section: { slug: section } })}` })) };
    },
  });
}

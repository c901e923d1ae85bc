import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { request } from '../../newsroom-app/api.js';
import { At } from '../../newsroom-app/marks.js';
import { useWords } from '../../newsroom-app/words.js';

type Near = { storyId: string; url: string; headline: string; publishedAt: string | null; duplicate: number | null };

/** What is out already about the matter of a story, read again after each save; said loudly where it is the same text. */
export function NearStories({ storyId, revision }: { storyId: string; revision: number }): ReactNode {
  const words = useWords();
  const { data: near = [] } = useQuery({
    queryKey: ['near', storyId, revision],
    staleTime: Infinity,
    placeholderData: (before: Near[] | undefined) => before,
    queryFn: async () => (await request<{ near: Near[] }>('GET', `/api/stories/${encodeURIComponent(storyId)}/near`)).near,
  });
  if (near.length === 0) return null;
  const doubled = near.some((one) => one.duplicate !== null);
  return (
    <section className="near" aria-label={words.near.title}>
      <h2>{words.near.title}</h2>
      {doubled && <p className="locked" role="status">{words.near.duplicate}</p>}
      <ul>
        {near.map((one) => (
          <li key={one.storyId}>
            <a href={one.url} target="_blank" rel="noreferrer">{one.headline}</a> {one.publishedAt !== null && <At iso={one.publishedAt} />}
            {one.duplicate !== null && <b>{words.near.same(Math.round(one.duplicate * 100))}</b>}
          </li>
        ))}
      </ul>
    </section>
  );
}

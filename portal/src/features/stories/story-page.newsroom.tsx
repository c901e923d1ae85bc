import { useQuery } from '@tanstack/react-query';
import { useParams, useRouter, useSearch } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import { Complaint, Waiting } from '../../newsroom-app/notices.js';
import { sectionsQuery, storyQuery } from '../../newsroom-app/queries.js';
import { readSetting } from '../../newsroom-app/settings.js';
import { blankContent, contentOfStory } from './fields.client.js';
import { StoryDesk } from './story-desk.newsroom.js';

/** One story, new or stored. A new one keeps its screen when the first save gives it an address of its own. */
export function StoryPage(): ReactNode {
  const { id } = useParams({ from: '/desk/stories/$id' });
  const { wire } = useSearch({ from: '/desk/stories/$id' });
  const router = useRouter();
  const [born, setBorn] = useState<{ id: string; key: string } | null>(null);
  const [births, setBirths] = useState(0);
  // A new story asked for later is another one; the one just born keeps its screen until it is left.
  useEffect(() => { if (id !== 'new') setBirths((count) => count + 1); }, [id]);
  const newKey = `new:${wire ?? ''}:${String(births)}`;
  if (id !== 'new' && born?.id !== id) return <StoredStory key={id} id={id} />;
  const handleBorn = (story: string): void => {
    setBorn({ id: story, key: newKey });
    // Who has left meanwhile is not called back by a save that ends late.
    if (router.state.location.pathname === '/stories/new') void router.navigate({ to: '/stories/$id', params: { id: story }, replace: true });
  };
  return <NewStory key={id === 'new' ? newKey : born?.key} wire={wire ?? null} onBorn={handleBorn} />;
}

function StoredStory({ id }: { id: string }): ReactNode {
  // The text to edit must be the newest: an older one in memory would only be refused at the first save.
  const { data: story, error, isFetchedAfterMount } = useQuery({ ...storyQuery(id), refetchOnMount: 'always' });
  if (error !== null && story === undefined) return <Complaint error={error} />;
  if (story === undefined || !isFetchedAfterMount) return <Waiting />;
  return <StoryDesk stored={{ id, revision: story.revision }} content={contentOfStory(story)} wire={null} onBorn={() => undefined} />;
}

function NewStory({ wire, onBorn }: { wire: string | null; onBorn: (id: string) => void }): ReactNode {
  const { data: sections, error } = useQuery(sectionsQuery);
  if (error !== null) return <Complaint error={error} />;
  if (sections === undefined) return <Waiting />;
  const last = sections.find(({ slug }) => slug === readSetting('section')) ?? sections[0];
  return <StoryDesk stored={null} content={blankContent(last?.slug ?? '')} wire={wire} onBorn={onBorn} />;
}

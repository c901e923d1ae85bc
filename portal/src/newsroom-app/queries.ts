/* oxlint-disable typescript/explicit-module-boundary-types -- the library infers the type of a query from its function; written out it would only be longer */
import { infiniteQueryOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import type { HeadingBlock, ListBlock, ParagraphBlock } from '@shironam/story';
import type { AdCategory, AdPlace, AdSize } from '../features/ads/ad-kinds.data.js';
import { ApiError, request, withQuery } from './api.js';
import type {
  KnownByline, KnownTopic, LibraryPicture, Me, Person, PictureList, Quarantined, ReviewTask, Section, Story, StoryList, WireEntry, WireList,
} from './api-types.js';

/** What the screens read, under one key each: a change invalidates by the same names. */

export type StoryFilter = { state?: string; section?: string; q?: string };
export type WireFilter = { status?: string; kind?: string; q?: string };

/** Who is signed in; null when nobody is. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  staleTime: Infinity,
  retry: false,
  queryFn: async (): Promise<Me | null> => {
    try {
      return await request<Me>('GET', '/api/me');
    } catch (error) {
      if (error instanceof ApiError && error.status === 401) return null;
      throw error;
    }
  },
});

export const sectionsQuery = queryOptions({
  queryKey: ['sections'],
  staleTime: 300_000,
  queryFn: async () => (await request<{ sections: Section[] }>('GET', '/api/sections')).sections.sort((a, b) => a.position - b.position),
});

export const peopleQuery = queryOptions({
  queryKey: ['people'],
  queryFn: async () => (await request<{ people: Person[] }>('GET', '/api/people')).people,
});

export const bylinesQuery = (q: string) =>
  queryOptions({
    queryKey: ['bylines', q],
    staleTime: 60_000,
    queryFn: async () => (await request<{ bylines: KnownByline[] }>('GET', withQuery('/api/bylines', { q }))).bylines,
  });

export const topicsQuery = (q: string) =>
  queryOptions({
    queryKey: ['topics', q],
    queryFn: async () => (await request<{ topics: KnownTopic[] }>('GET', withQuery('/api/topics', { q }))).topics,
  });

export const storiesQuery = (filter: StoryFilter) =>
  infiniteQueryOptions({
    queryKey: ['stories', filter],
    initialPageParam: '',
    queryFn: ({ pageParam }) => request<StoryList>('GET', withQuery('/api/stories', { ...filter, after: pageParam })),
    getNextPageParam: (last) => last.next,
    refetchInterval: 10_000,
  });

export const storyQuery = (id: string) =>
  queryOptions({ queryKey: ['story', id], queryFn: () => request<Story>('GET', `/api/stories/${encodeURIComponent(id)}`) });

export const wireItemsQuery = (filter: WireFilter) =>
  infiniteQueryOptions({
    queryKey: ['wire-items', filter],
    initialPageParam: '',
    queryFn: ({ pageParam }) => request<WireList>('GET', withQuery('/api/wire-items', { ...filter, after: pageParam })),
    getNextPageParam: (last) => last.next,
    refetchInterval: 10_000,
  });

export const wireItemQuery = (id: string) =>
  queryOptions({ queryKey: ['wire-item', id], refetchInterval: 30_000, queryFn: () => request<WireEntry>('GET', `/api/wire-items/${encodeURIComponent(id)}`) });

export const quarantineQuery = queryOptions({
  queryKey: ['wire-quarantine'],
  queryFn: async () => (await request<{ quarantined: Quarantined[] }>('GET', '/api/wire-quarantine')).quarantined,
});

export const picturesQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: ['pictures', q],
    initialPageParam: '',
    queryFn: ({ pageParam }) => request<PictureList>('GET', withQuery('/api/pictures', { q, after: pageParam })),
    getNextPageParam: (last) => last.next,
  });

export const pictureQuery = (id: string) =>
  queryOptions({ queryKey: ['picture', id], staleTime: 300_000, queryFn: () => request<LibraryPicture>('GET', `/api/pictures/${encodeURIComponent(id)}`) });

export const reviewTasksQuery = queryOptions({
  queryKey: ['review-tasks'],
  refetchInterval: 30_000,
  queryFn: async () => (await request<{ tasks: ReviewTask[] }>('GET', '/api/review-tasks')).tasks,
});

export type SettingValue = string | readonly string[] | boolean | number;
export type SiteSettings = Readonly<Record<string, Readonly<Record<string, SettingValue>>>>;

export const siteSettingsQuery = queryOptions({
  queryKey: ['site-settings'],
  queryFn: async () => (await request<{ settings: SiteSettings }>('GET', '/api/settings')).settings,
});

export type PolicyRow = { slug: string; title: string; revision: number; savedAt: string | null; releasedAt: string | null; changedSince: boolean; holes: readonly string[] };
export type Policy = PolicyRow & { blocks: readonly (ParagraphBlock | HeadingBlock | ListBlock)[] };

export const policiesQuery = queryOptions({
  queryKey: ['policies'],
  queryFn: async () => (await request<{ policies: PolicyRow[] }>('GET', '/api/policies')).policies,
});

export const policyQuery = (slug: string) =>
  queryOptions({ queryKey: ['policy', slug], staleTime: Infinity, queryFn: () => request<Policy>('GET', `/api/policies/${encodeURIComponent(slug)}`) });

export type FrontSlot = {
  position: number;
  story: { id: string; number: number; headline: string; section: string; publishedAt: string | null; path: string; picture: boolean } | null;
  automatic: boolean;
  locked: boolean;
  until: string | null;
};
export type Front = { front: string; slots: FrontSlot[]; topics: string[] };

/** Also what fills itself changes: another editor, a publication, a time that is over. */
export const frontQuery = queryOptions({ queryKey: ['front'], refetchInterval: 10_000, queryFn: () => request<Front>('GET', '/api/fronts/home') });

export type TickerLine = { id: string; text: string; path: string | null; madeAt: string; expiresAt: string };

export const tickerQuery = queryOptions({
  queryKey: ['ticker'],
  refetchInterval: 10_000,
  queryFn: async () => (await request<{ lines: TickerLine[] }>('GET', '/api/ticker-lines')).lines,
});

export type AdRow = {
  id: string;
  advertiser: string;
  category: AdCategory;
  link: string;
  alt: string;
  picture: string;
  size: AdSize;
  places: readonly AdPlace[];
  from: string;
  until: string;
  state: 'draft' | 'running' | 'stopped' | 'over';
};

export const adsQuery = queryOptions({ queryKey: ['ads'], queryFn: () => request<{ shown: boolean; ads: AdRow[] }>('GET', '/api/ads') });

/** The address of a picture's image, at most so wide. */
export function pictureImage(id: string, width: number): string {
  return `/api/pictures/${encodeURIComponent(id)}/image?width=${String(width)}`;
}

/** Reads again whatever shows stories, after one changed. */
export function refreshStories(client: QueryClient, id: string): Promise<unknown> {
  return Promise.all([
    client.invalidateQueries({ queryKey: ['story', id] }),
    client.invalidateQueries({ queryKey: ['stories'] }),
    client.invalidateQueries({ queryKey: ['review-tasks'] }),
  ]);
}

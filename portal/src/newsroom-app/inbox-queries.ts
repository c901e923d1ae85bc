/* oxlint-disable typescript/explicit-module-boundary-types -- the library infers the type of a query from its function; written out it would only be longer */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { request, withQuery } from './api.js';

/** What readers sent, as the desk reads it. Instants are ISO 8601. */
export type ContributionState = 'received' | 'under-review' | 'accepted' | 'declined' | 'withdrawn' | 'spam';
export type ContributionRow = {
  id: string;
  reference: string;
  state: ContributionState;
  topic: string;
  title: string;
  name: string;
  receivedAt: string;
  assignedTo: { id: string; name: string } | null;
  pictures: number;
  documents: number;
  suspicions: string[];
};
export type ContributionList = { contributions: ContributionRow[]; next: string | null; waiting: { open: number; suspected: number } };
export type ContributionFile = { id: string; kind: 'picture' | 'document' | 'other'; name: string; size: number; state: 'waiting' | 'read' | 'unreadable'; body: string | null; converted: boolean };
export type ContributionVerb = 'assign' | 'accept' | 'decline' | 'mark-spam' | 'reopen' | 'trust';
export type Contribution = {
  id: string;
  reference: string;
  state: ContributionState;
  removed: boolean;
  suspicions: string[];
  topic: string;
  title: string;
  body: string;
  originalBody: string | null;
  pictureNote: string;
  person: { name: string; identityLine: string; district: string; minor: boolean };
  reach: { phone: string; email: string; guardian: string } | null;
  consent: { version: string; text: string };
  receivedAt: string;
  assignedTo: string | null;
  storyId: string | null;
  reply: string;
  files: ContributionFile[];
  allowed: ContributionVerb[];
  /** Stories that are out about the same matter; `duplicate` is the share of words in common where it is the same text. */
  near: { storyId: string; headline: string; duplicate: number | null }[];
};
export type CannedReply = { title: string; text: string };
export type Call = { topics: string[]; email: string | null; text: string; deadline: string | null; wordLimit: number | null; sections: string[] };
export type ErrorReport = {
  id: string;
  reference: string;
  state: 'received' | 'corrected' | 'explained' | 'spam';
  suspicions: string[];
  suspected: boolean;
  receivedAt: string;
  story: { id: string; number: number; headline: string; state: string };
  body: string;
  source: string;
  name: string;
  contact: string | null;
  note: string;
};
export type ErrorReportList = { reports: ErrorReport[]; next: string | null; waiting: { open: number; suspected: number } };

export type ContributionFilter = { tray?: string; topic?: string; assignee?: string };

export const contributionsQuery = (filter: ContributionFilter) =>
  infiniteQueryOptions({
    queryKey: ['contributions', filter],
    initialPageParam: '',
    queryFn: ({ pageParam }) => request<ContributionList>('GET', withQuery('/api/contributions', { ...filter, after: pageParam })),
    getNextPageParam: (last) => last.next,
    refetchInterval: 20_000,
  });

export const contributionQuery = (id: string) => queryOptions({ queryKey: ['contribution', id], queryFn: () => request<Contribution>('GET', `/api/contributions/${encodeURIComponent(id)}`) });

export const callQuery = queryOptions({ queryKey: ['call'], queryFn: async () => (await request<{ call: Partial<Call> | null }>('GET', '/api/call')).call });

export const repliesQuery = queryOptions({ queryKey: ['canned-replies'], queryFn: async () => (await request<{ replies: CannedReply[] }>('GET', '/api/canned-replies')).replies });

export const errorReportsQuery = (tray: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['error-reports', tray],
    initialPageParam: '',
    queryFn: ({ pageParam }) => request<ErrorReportList>('GET', withQuery('/api/error-reports', { tray, after: pageParam })),
    getNextPageParam: (last) => last.next,
    refetchInterval: 20_000,
  });

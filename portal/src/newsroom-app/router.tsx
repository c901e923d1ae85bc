import { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router';
import { ApiError, onSignedOut } from './api.js';
import { meQuery } from './queries.js';
import { NotFound, Shell, Trouble } from './shell.js';
import { Waiting } from './notices.js';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5000,
      // What the server refuses it refuses again; only a lost connection is worth another try.
      retry: (count, error) => count < 2 && error instanceof ApiError && (error.status === 0 || error.status >= 500),
    },
  },
});

onSignedOut(() => { queryClient.setQueryData(meQuery.queryKey, null); });

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** The named words of a query string; anything else is left out. */
function searchOf<Name extends string>(...names: readonly Name[]): (search: Record<string, unknown>) => { [Key in Name]?: string } {
  return (search) => Object.fromEntries(names.flatMap((name) => (text(search[name]) === undefined ? [] : [[name, text(search[name])]]))) as { [Key in Name]?: string };
}

const root = createRootRouteWithContext<{ client: QueryClient }>()({ component: Outlet, notFoundComponent: NotFound, errorComponent: Trouble });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: searchOf('next'),
  component: lazyRouteComponent(() => import('../features/sessions/sign-in.newsroom.js'), 'SignIn'),
});

const setUp = createRoute({
  getParentRoute: () => root,
  path: '/setup/$token',
  component: lazyRouteComponent(() => import('../features/sessions/set-up.newsroom.js'), 'SetUp'),
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invite/$token',
  component: lazyRouteComponent(() => import('../features/sessions/accept-invitation.newsroom.js'), 'AcceptInvitation'),
});

const desk = createRoute({
  getParentRoute: () => root,
  id: 'desk',
  component: Shell,
  beforeLoad: async ({ context, location }) => {
    const me = await context.client.ensureQueryData(meQuery);
    // oxlint-disable-next-line typescript/only-throw-error -- the router's own way to redirect
    if (me === null) throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { next: location.href } });
  },
});

const stories = createRoute({
  getParentRoute: () => desk,
  path: '/',
  validateSearch: searchOf('state', 'section', 'q'),
  component: lazyRouteComponent(() => import('../features/stories/story-list.newsroom.js'), 'StoryList'),
});

const story = createRoute({
  getParentRoute: () => desk,
  path: '/stories/$id',
  validateSearch: searchOf('wire'),
  component: lazyRouteComponent(() => import('../features/stories/story-page.newsroom.js'), 'StoryPage'),
});

const wire = createRoute({
  getParentRoute: () => desk,
  path: '/wire',
  validateSearch: searchOf('status', 'kind', 'q', 'tab'),
  component: lazyRouteComponent(() => import('../features/wire-desk/wire-desk.newsroom.js'), 'WireDesk'),
});

const wireItem = createRoute({
  getParentRoute: () => desk,
  path: '/wire/$id',
  component: lazyRouteComponent(() => import('../features/wire-desk/wire-item-page.newsroom.js'), 'WireItemPage'),
});

const pictures = createRoute({
  getParentRoute: () => desk,
  path: '/pictures',
  validateSearch: searchOf('q'),
  component: lazyRouteComponent(() => import('../features/pictures/picture-library.newsroom.js'), 'PictureLibrary'),
});

const people = createRoute({
  getParentRoute: () => desk,
  path: '/people',
  component: lazyRouteComponent(() => import('../features/people/people.newsroom.js'), 'People'),
});

const topics = createRoute({
  getParentRoute: () => desk,
  path: '/topics',
  component: lazyRouteComponent(() => import('../features/topics/topics.newsroom.js'), 'Topics'),
});

const bylines = createRoute({
  getParentRoute: () => desk,
  path: '/bylines',
  component: lazyRouteComponent(() => import('../features/bylines/bylines.newsroom.js'), 'Bylines'),
});

const settings = createRoute({
  getParentRoute: () => desk,
  path: '/settings',
  component: lazyRouteComponent(() => import('../features/site-settings/site-settings.newsroom.js'), 'SiteSettingsScreen'),
});

const policies = createRoute({
  getParentRoute: () => desk,
  path: '/policies',
  component: lazyRouteComponent(() => import('../features/policies/policies.newsroom.js'), 'Policies'),
});

const policy = createRoute({
  getParentRoute: () => desk,
  path: '/policies/$slug',
  component: lazyRouteComponent(() => import('../features/policies/policy-desk.newsroom.js'), 'PolicyDesk'),
});

const ads = createRoute({
  getParentRoute: () => desk,
  path: '/ads',
  component: lazyRouteComponent(() => import('../features/ads/ads.newsroom.js'), 'Ads'),
});

const contributions = createRoute({
  getParentRoute: () => desk,
  path: '/contributions',
  validateSearch: searchOf('tray', 'topic', 'assignee'),
  component: lazyRouteComponent(() => import('../features/contributions/contributions.newsroom.js'), 'Contributions'),
});

const call = createRoute({
  getParentRoute: () => desk,
  path: '/contributions/call',
  component: lazyRouteComponent(() => import('../features/contributions/call.newsroom.js'), 'CallScreen'),
});

const contribution = createRoute({
  getParentRoute: () => desk,
  path: '/contributions/$id',
  component: lazyRouteComponent(() => import('../features/contributions/contribution-page.newsroom.js'), 'ContributionPage'),
});

const errorReports = createRoute({
  getParentRoute: () => desk,
  path: '/error-reports',
  validateSearch: searchOf('tray'),
  component: lazyRouteComponent(() => import('../features/error-reports/error-reports.newsroom.js'), 'ErrorReports'),
});

const front = createRoute({
  getParentRoute: () => desk,
  path: '/front',
  component: lazyRouteComponent(() => import('../features/fronts/front-desk.newsroom.js'), 'FrontDesk'),
});

export const router = createRouter({
  routeTree: root.addChildren([signIn, setUp, invitation, desk.addChildren([stories, story, front, wire, wireItem, pictures, people, topics, bylines, settings, policies, policy, ads, contributions, call, contribution, errorReports])]),
  context: { client: queryClient },
  defaultPreload: 'intent',
  defaultPendingComponent: Waiting,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

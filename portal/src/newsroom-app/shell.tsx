import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, Outlet, useLocation, useNavigate, useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { DropdownMenu } from 'radix-ui';
import { lazy, Suspense, useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { request } from './api.js';
import type { Me } from './api-types.js';
import { useKeys } from './keys.js';
import { Complaint } from './notices.js';
import { meQuery } from './queries.js';
import { applyTheme, chosenTheme, type Theme } from './settings.js';
import { useLanguage, useWords } from './words.js';

const SignInAgain = lazy(() => import('../features/sessions/sign-in-again.newsroom.js').then((module) => ({ default: module.SignInAgain })));

/** The frame of every screen behind the sign-in: where one can go, who one is. */
export function Shell(): ReactNode {
  const words = useWords();
  const navigate = useNavigate();
  const { data: me } = useQuery(meQuery);
  // Who was signed in stays on the screen when the server no longer knows them: their unsaved text is there.
  const [known, setKnown] = useState<Me | null>(me ?? null);
  if (me !== null && me !== undefined && me !== known) setKnown(me);
  useKeys({ n: () => void navigate({ to: '/stories/$id', params: { id: 'new' } }) });
  const places = useHereInView();
  if (known === null) return null;
  return (
    <>
      <a className="skip" href="#screen">{words.app.skip}</a>
      <header className="top">
        <Link to="/" className="name">{words.app.name}</Link>
        <nav aria-label={words.nav.label} ref={places}>
          <Link to="/" activeOptions={{ exact: true, includeSearch: false }}>{words.nav.stories}</Link>
          <Link to="/wire">{words.nav.wire}</Link>
          <Link to="/pictures">{words.nav.pictures}</Link>
          {known.role !== 'reporter' && <Link to="/contributions">{words.inbox.title}</Link>}
          {known.role !== 'reporter' && <Link to="/error-reports">{words.inbox.reports.title}</Link>}
          {(known.role === 'editor' || known.role === 'admin') && <Link to="/front">{words.fronts.title}</Link>}
          {(known.role === 'editor' || known.role === 'admin') && <Link to="/people">{words.nav.people}</Link>}
          {(known.role === 'editor' || known.role === 'admin') && <Link to="/topics">{words.topics.title}</Link>}
          {(known.role === 'editor' || known.role === 'admin') && <Link to="/bylines">{words.bylinePages.title}</Link>}
          {(known.role === 'editor' || known.role === 'admin') && <Link to="/ads">{words.nav.ads}</Link>}
          {(known.role === 'editor' || known.role === 'admin') && <Link to="/settings">{words.nav.settings}</Link>}
        </nav>
        <Link to="/stories/$id" params={{ id: 'new' }} className="button primary new-story">{words.nav.newStory}<kbd>n</kbd></Link>
        <PersonMenu me={known} />
      </header>
      <main id="screen"><Outlet /></main>
      {me === null && <Suspense><SignInAgain email={known.email ?? ''} /></Suspense>}
    </>
  );
}

/** On a phone the list of places is longer than the screen: the one that is open is brought into it. */
function useHereInView(): RefObject<HTMLElement | null> {
  const places = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  useEffect(() => { places.current?.querySelector('[aria-current="page"]')?.scrollIntoView({ block: 'nearest', inline: 'center' }); }, [pathname]);
  return places;
}

function PersonMenu({ me }: { me: Me }): ReactNode {
  const words = useWords();
  const { language, speak } = useLanguage();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [theme, setTheme] = useState<Theme>(chosenTheme());
  const signOut = async (): Promise<void> => {
    await request('POST', '/api/sign-out');
    client.clear();
    await navigate({ to: '/sign-in' });
  };
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger className="plain person">{me.name}<span className="role">{words.roles[me.role]}</span></DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align="end" sideOffset={4}>
          <DropdownMenu.Label>{words.app.theme}</DropdownMenu.Label>
          <DropdownMenu.RadioGroup value={theme} onValueChange={(value) => { setTheme(value as Theme); applyTheme(value as Theme); }}>
            {(['auto', 'light', 'dark'] as const).map((one) => <DropdownMenu.RadioItem key={one} value={one}>{words.themes[one]}</DropdownMenu.RadioItem>)}
          </DropdownMenu.RadioGroup>
          <DropdownMenu.Separator />
          <DropdownMenu.Item onSelect={() => { speak(language === 'bn' ? 'en' : 'bn'); }}><span lang={language === 'bn' ? 'en' : 'bn'}>{words.app.otherLanguage}</span></DropdownMenu.Item>
          <DropdownMenu.Item onSelect={() => void signOut()}>{words.app.signOut}</DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

export function NotFound(): ReactNode {
  const words = useWords();
  return (
    <section className="quiet">
      <h1>{words.app.notFound}</h1>
      <p><Link to="/">{words.app.toStories}</Link></p>
    </section>
  );
}

export function Trouble({ error }: ErrorComponentProps): ReactNode {
  const words = useWords();
  const router = useRouter();
  return (
    <section className="quiet">
      <Complaint error={error}>
        <button type="button" onClick={() => void router.invalidate()}>{words.app.tryAgain}</button>
      </Complaint>
    </section>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useLocation, useNavigate, useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import type { Me } from './api-types.js';
import { useKeys } from './keys.js';
import { LateMenu, lateMenu, lateWindow, useLateParts } from './late.js';
import { Complaint } from './notices.js';
import { meQuery } from './queries.js';
import { useWords } from './words.js';

const SignInAgain = lateWindow(async () => (await import('../features/sessions/sign-in-again.newsroom.js')).SignInAgain);
const PersonMenu = lateMenu(async () => (await import('./person-menu.js')).PersonMenu);

/** The frame of every screen behind the sign-in: where one can go, who one is. */
export function Shell(): ReactNode {
  const words = useWords();
  const navigate = useNavigate();
  const { data: me } = useQuery(meQuery);
  // Who was signed in stays on the screen when the server no longer knows them: their unsaved text is there.
  const [known, setKnown] = useState<Me | null>(me ?? null);
  if (me !== null && me !== undefined && me !== known) setKnown(me);
  useKeys({ n: () => void navigate({ to: '/stories/$id', params: { id: 'new' } }) });
  useLateParts();
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
        <LateMenu className="plain person" menu={<PersonMenu me={known} />}>{known.name}<span className="role">{words.roles[known.role]}</span></LateMenu>
      </header>
      <main id="screen"><Outlet /></main>
      {me === null && <SignInAgain email={known.email ?? ''} />}
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

export function NotFound(): ReactNode {
  const words = useWords();
  return (
    <main className="gate">
      <h1>{words.app.notFound}</h1>
      <p><Link to="/">{words.app.toStories}</Link></p>
    </main>
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
